/** What the chosen model cannot do with the present draft, by control: a reason, or null where it can. */

import type { Draft } from "./draft";
import { operationOf } from "./draft";
import type { Model } from "./types";
import type { CreateWords } from "./words";

export type Control =
  | "quality" | "background" | "transparent" | "format" | "compression" | "moderation" | "n" | "previews" | "seed" | "fidelity" | "layout" | "masks";

const FIELD: Partial<Record<Control, string>> = {
  quality: "quality",
  background: "background",
  format: "output_format",
  moderation: "moderation",
  n: "n",
  previews: "partial_images",
  seed: "seed",
  layout: "layout",
};

/** In the words of the page, not the server's, which are English only. */
export function limitsOf(draft: Draft, model: Model, words: CreateWords): Record<Control, string | null> {
  const format = draft.settings.output_format;
  const operation = operationOf(draft);
  const fields = model.fields[operation] ?? [];
  const untaken = (control: Control) => {
    const field = FIELD[control];
    return field && !fields.includes(field) ? words.whyModel : null;
  };
  return {
    quality: untaken("quality"),
    background: untaken("background"),
    transparent: transparent(model, format, words),
    format: untaken("format"),
    compression: format === "jpeg" || format === "webp" ? null : words.whyCompression,
    moderation: untaken("moderation"),
    n: untaken("n") ?? (format === "svg" ? words.whyOne : null),
    previews: untaken("previews") ?? (format === "gif" || format === "svg" ? words.whyPreviews(format) : null),
    seed: untaken("seed"),
    fidelity: model.input_fidelity.length > 1 ? null : words.whyFidelity,
    layout: model.layout ? untaken("layout") ?? (operation === "generation" ? null : words.layoutOnlyNew) : words.whyLayout,
    masks: model.masks ? null : words.whyMasks,
  };
}

function transparent(model: Model, format: string, words: CreateWords): string | null {
  if (!model.transparent) return words.whyTransparent;
  return format === "jpeg" || format === "gif" ? words.whyTransparentFormat(format) : null;
}
