/** From a draft to one request: which door, which fields, which files. What a model cannot take is not sent. */

import { type Draft, PATHS, type Reference, maskOf, operationOf } from "./draft";
import { sizeFault } from "./size";
import { worded } from "./styles";
import type { Fields, Model, Operation } from "./types";

export type Problem = "no_prompt" | "prompt_too_long" | "size" | "too_many_images" | "no_edits" | "box_without_words";

/** `pictureIds` stand before `files`; `refetch` are pictures of the server that must be sent as files to keep the order. */
export interface Request {
  operation: Operation;
  path: string;
  fields: Fields;
  pictureIds: number[];
  uploads: Reference[];
  mask: Blob | null;
  problems: Problem[];
}

const LOSSY = ["jpeg", "webp"];

export function buildRequest(draft: Draft, model: Model): Request {
  const operation = operationOf(draft);
  const [pictureIds, uploads] = split(draft.references);
  const mask = maskOf(draft);
  return {
    operation,
    path: PATHS[operation],
    fields: fieldsOf(draft, model, operation),
    pictureIds,
    uploads,
    mask: mask && model.masks ? mask.blob : null,
    problems: problemsOf(draft, model),
  };
}

/** The server puts known pictures before uploaded ones, so those behind an upload go as files too. */
export function split(references: readonly Reference[]): [number[], Reference[]] {
  const first = references.findIndex((one) => !one.picture);
  const known = first < 0 ? references : references.slice(0, first);
  const ids = known.flatMap((one) => (one.picture ? [one.picture.id] : []));
  return [ids, first < 0 ? [] : references.slice(first)];
}

export function fieldsOf(draft: Draft, model: Model, operation: Operation): Fields {
  const { settings } = draft;
  const takes = (name: string) => (model.fields[operation] ?? []).includes(name);
  const fields: Fields = { model: model.id, prompt: worded(draft.prompt, draft.styles) };
  const put = (name: string, value: unknown, isDefault: boolean) => {
    if (!isDefault && takes(name)) fields[name] = value;
  };
  const format = model.formats.includes(settings.output_format) ? settings.output_format : (model.formats[0] ?? "png");
  const quality = settings.quality === "auto" || model.qualities.includes(settings.quality) ? settings.quality : "auto";
  const animated = format === "gif";
  const n = format === "svg" ? 1 : Math.min(settings.n, model.max_n);
  const canBeClear = model.transparent && format !== "jpeg" && format !== "gif";
  put("n", n, n === 1);
  put("size", settings.size, settings.size === "auto");
  put("quality", quality, quality === "auto");
  put("background", settings.background, settings.background === "auto" || (settings.background === "transparent" && !canBeClear));
  put("output_format", format, format === "png");
  put("output_compression", settings.output_compression, !LOSSY.includes(format) || settings.output_compression === 100);
  put("moderation", settings.moderation, settings.moderation === "auto");
  put("seed", settings.seed, settings.seed === null);
  put("frame_count", settings.frame_count, !animated);
  put("frame_duration_ms", settings.frame_duration_ms, !animated);
  const previews = previewsOf(draft, model, format);
  if (previews > 0 && takes("partial_images")) Object.assign(fields, { partial_images: previews, stream: true });
  if (operation === "edit" && settings.input_fidelity && model.input_fidelity.includes(settings.input_fidelity))
    put("input_fidelity", settings.input_fidelity, false);
  const boxes = model.layout && operation === "generation" ? draft.boxes : [];
  const layout = boxes.map(({ what, x, y, w, h }) => ({ what: what.trim(), box: [x, y, w, h].map((side) => Math.round(side * 1000) / 1000) }));
  put("layout", layout, !boxes.length);
  return fields;
}

/** Animations and vectors come without previews. */
export function previewsOf(draft: Draft, model: Model, format = draft.settings.output_format): number {
  return format === "gif" || format === "svg" ? 0 : Math.min(draft.settings.partial_images, model.max_previews);
}

export function problemsOf(draft: Draft, model: Model): Problem[] {
  const found: Problem[] = [];
  const operation = operationOf(draft);
  if (!draft.prompt.trim() && !draft.styles.length) found.push("no_prompt");
  if (worded(draft.prompt, draft.styles).length > model.max_prompt_chars) found.push("prompt_too_long");
  if (sizeFault(draft.settings.size, model)) found.push("size");
  if (!model.operations.includes(operation)) found.push("no_edits");
  else if (draft.references.length > model.max_images && operation === "edit") found.push("too_many_images");
  if (operation === "generation" && model.layout && draft.boxes.some((box) => !box.what.trim())) found.push("box_without_words");
  return found;
}

/** One form for `/api/runs`: everything as text, files last. Lists and objects are written as JSON. */
export function formOf(request: Request, files: readonly Blob[], names: readonly string[]): FormData {
  const form = new FormData();
  form.set("operation", request.operation);
  for (const [name, value] of Object.entries(request.fields))
    form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  if (request.pictureIds.length) form.set("image_ids", JSON.stringify(request.pictureIds));
  files.forEach((file, at) => form.append("image[]", file, names[at] ?? `image-${at + 1}.png`));
  if (request.mask) form.set("mask", request.mask, "mask.png");
  return form;
}

export function jsonOf(request: Request): Fields {
  return { operation: request.operation, ...request.fields, ...(request.pictureIds.length ? { image_ids: request.pictureIds } : {}) };
}

/** What makes two sends the same request, for the idempotency key. */
export function fingerprint(request: Request): string {
  const files = request.uploads.map((one) => `${one.key}:${one.blob?.size ?? one.picture?.id}`);
  return JSON.stringify([request.operation, request.fields, request.pictureIds, files, request.mask?.size ?? null]);
}
