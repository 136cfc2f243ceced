import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useLanguage, useWords } from "../app/i18n";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import { STYLES, isChinese } from "./styles";
import { words as dictionary } from "./words";

const FEW = 8;
const THUMBS = import.meta.glob<string>("./thumbs/*.webp", { eager: true, query: "?url", import: "default" });

/** Styles with a picture each, drawn by the native engine. Choosing one adds its words to the prompt. */
export function StyleGrid() {
  const words = useWords(dictionary);
  const language = useLanguage();
  const chosen = useDraft((now) => now.draft.styles);
  const prompt = useDraft((now) => now.draft.prompt);
  const set = useDraft((now) => now.set);
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = STYLES.filter((style, at) => isWhole || at < FEW || chosen.includes(style.id));
  const toggle = (style: string) => set({ styles: chosen.includes(style) ? [] : [style] });
  const added = STYLES.filter((one) => chosen.includes(one.id)).map((one) => one.words[isChinese(prompt) ? "zh" : "en"]);
  return (
    <div className={classes.field} role="group" aria-labelledby={id}>
      <span className={classes.label} id={id}>{words.styles}</span>
      <div className={classes.styles}>
        {shown.map((style) => (
          <button key={style.id} type="button" className={classes.style} aria-pressed={chosen.includes(style.id)} onClick={() => toggle(style.id)}>
            <img src={THUMBS[`./thumbs/${style.id}.webp`]} alt="" width={80} height={80} loading="lazy" decoding="async" />
            <span>{style[language]}</span>
          </button>
        ))}
      </div>
      <Button size="compact-xs" variant="subtle" color="gray" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? words.fewerStyles : words.allStyles}
      </Button>
      <p className={classes.why}>{added.length ? words.stylesAdd(added.join(", ")) : words.noStyle}</p>
    </div>
  );
}
