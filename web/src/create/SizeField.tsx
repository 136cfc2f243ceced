import { ActionIcon, Button, TextInput } from "@mantine/core";
import { ArrowLeftRight } from "lucide-react";
import { useEffect, useState } from "react";
import { useLanguage, useWords } from "../app/i18n";
import { formatNumber } from "../ui/format";
import { type Choice, Choices } from "./Choices";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import { type Shape, mendSize, parseSize, shapeOf, shapes, sizeFault, writeSize } from "./size";
import type { Model } from "./types";
import { sizeFaultText } from "./wording";
import { words as dictionary } from "./words";

const RATIOS = { square: "1 / 1", landscape: "3 / 2", portrait: "2 / 3" } as const;

/** Shapes by one click; with models that are free in it, any width and height that is legal. */
export function SizeField({ model }: { model: Model }) {
  const words = useWords(dictionary);
  const size = useDraft((now) => now.draft.settings.size);
  const setting = useDraft((now) => now.setting);
  const [isCustom, setCustom] = useState(false);
  const offered = shapes(model);
  const shape = isCustom ? "custom" : shapeOf(size, model);
  const choices = [{ value: "auto", label: words.sizeAuto }, ...shapeChoices(offered, words)];
  if (model.free_size || shape === "custom") choices.push({ value: "custom", label: words.sizeCustom });
  const choose = (value: string) => {
    setCustom(value === "custom");
    if (value === "custom") setting({ size: size === "auto" ? "1024x1024" : size });
    else setting({ size: value === "auto" ? "auto" : (offered[value as keyof typeof offered] ?? "auto") });
  };
  return (
    <div>
      <Choices label={words.size} value={shape} choices={choices} onChange={choose} hint={shape === "auto" || shape === "custom" ? undefined : size} />
      {shape === "custom" && <CustomSize model={model} size={size} />}
    </div>
  );
}

function shapeChoices(offered: Record<string, string | null>, words: { sizeSquare: string; sizeLandscape: string; sizePortrait: string }): Choice[] {
  const names = { square: words.sizeSquare, landscape: words.sizeLandscape, portrait: words.sizePortrait };
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((shape) => offered[shape])
    .map((shape) => ({
      value: shape satisfies Shape,
      label: (
        <>
          <i className={classes.shape} style={{ aspectRatio: RATIOS[shape] }} aria-hidden="true" />
          {names[shape]}
        </>
      ),
    }));
}

function CustomSize({ model, size }: { model: Model; size: string }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const setting = useDraft((now) => now.setting);
  const [width = "", height = ""] = size.split("x");
  const [typed, setTyped] = useState({ width, height });
  useEffect(() => setTyped({ width, height }), [width, height]);
  const put = (next: { width: string; height: string }) => {
    setTyped(next);
    setting({ size: `${next.width}x${next.height}` });
  };
  const fault = sizeFault(size, model);
  const parsed = parseSize(size);
  const mended = fault && parsed && model.free_size ? mendSize(parsed, model.free_size) : null;
  const pixels = parsed ? `${formatNumber((parsed.width * parsed.height) / 1e6, language)} MP` : "";
  const numeric = { inputMode: "numeric" as const, size: "xs", error: fault !== null };
  return (
    <div className={classes.custom}>
      <div className={classes.row}>
        <TextInput {...numeric} label={words.width} value={typed.width} onChange={(event) => put({ ...typed, width: event.currentTarget.value.trim() })} />
        <ActionIcon variant="subtle" color="gray" aria-label={words.swap} onClick={() => put({ width: typed.height, height: typed.width })}>
          <ArrowLeftRight size={16} />
        </ActionIcon>
        <TextInput {...numeric} label={words.height} value={typed.height} onChange={(event) => put({ ...typed, height: event.currentTarget.value.trim() })} />
      </div>
      <p className={fault ? classes.bad : classes.why} role={fault ? "alert" : undefined}>
        {fault ? sizeFaultText(fault, words, language) : pixels}
      </p>
      {mended && (
        <Button size="compact-xs" variant="light" onClick={() => setting({ size: writeSize(mended) })}>
          {words.useSize(writeSize(mended))}
        </Button>
      )}
    </div>
  );
}
