import { Button } from "@mantine/core";
import { ImageUp } from "lucide-react";
import { useEffect, useRef } from "react";
import { useLanguage, useWords } from "../app/i18n";
import { noteText } from "../ui/notes";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import { focusPrompt } from "./PromptBox";
import { RunCard } from "./RunCard";
import { useRuns } from "./runs";
import type { Model } from "./types";
import { words as dictionary } from "./words";

interface Props {
  owner: string;
  model: Model;
  onPick: (files: readonly File[]) => Promise<void>;
  onSettings: () => void;
}

/** All runs, newest first: an earlier result is never replaced by a later one. */
export function Feed({ owner, model, onPick, onSettings }: Props) {
  const words = useWords(dictionary);
  const entries = useRuns((now) => now.entries);
  const isLoaded = useRuns((now) => now.isLoaded);
  const top = useRef<HTMLElement>(null);
  const first = entries[0];
  const asked = first?.sent ? first.key : null;
  useEffect(() => {
    if (asked) top.current?.firstElementChild?.scrollIntoView({ block: "start" });
  }, [asked]);
  if (!entries.length) return isLoaded ? <Empty model={model} onPick={onPick} /> : null;
  return (
    <section ref={top} aria-label={words.resultsRegion} className={classes.feed}>
      {entries.map((entry) => (
        <RunCard key={entry.key} entry={entry} owner={owner} model={model} onSettings={onSettings} />
      ))}
    </section>
  );
}

function Empty({ model, onPick }: { model: Model; onPick: Props["onPick"] }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const set = useDraft((now) => now.set);
  const input = useRef<HTMLInputElement>(null);
  const use = (prompt: string) => {
    set({ prompt });
    focusPrompt();
  };
  return (
    <div className={classes.empty}>
      <h2>{words.emptyTitle}</h2>
      <ul className={classes.examples}>
        {[words.example1, words.example2, words.example3].map((prompt) => (
          <li key={prompt}>
            <button type="button" onClick={() => use(prompt)}>{prompt}</button>
          </li>
        ))}
      </ul>
      <div className={classes.zone}>
        <ImageUp size={28} aria-hidden="true" />
        <span>{words.emptyDrop}</span>
        <input ref={input} type="file" accept="image/png,image/jpeg,image/webp" multiple hidden onChange={(event) => {
          void onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }} />
        <Button variant="default" size="compact-sm" onClick={() => input.current?.click()}>{words.addReference}</Button>
      </div>
      <p className={classes.why}>{words.emptyDraws(`${model.engine} · ${noteText(model.engine_description, language)}`)}</p>
    </div>
  );
}
