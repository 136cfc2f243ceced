/** One prompt: what it says, what it sets, what can be done with it. */

import { ActionIcon, Button } from "@mantine/core";
import { BookmarkPlus, Pencil, Trash2 } from "lucide-react";
import { useLanguage } from "../app/i18n";
import { formatAgo } from "../ui/format";
import css from "./library.module.css";
import { pieces } from "./variables";
import type { LibraryWords } from "./words";

export interface Shown {
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly settings: Readonly<Record<string, unknown>> | null;
  readonly picture_id?: number | null;
  readonly used_s?: number | null;
}

interface Props {
  readonly prompt: Shown;
  readonly onUse: () => void;
  readonly onEdit?: () => void;
  readonly onDelete?: () => void;
  readonly onSave?: () => void;
  readonly onTag?: (tag: string) => void;
  readonly words: LibraryWords;
}

export function Card({ prompt, words, ...acts }: Props) {
  const language = useLanguage();
  const icon = { size: 16, "aria-hidden": true } as const;
  return (
    <li className={`sm-card ${css.card}`}>
      {prompt.picture_id ? <img className={css.thumb} src={`/api/pictures/${prompt.picture_id}/thumb`} alt="" /> : null}
      <div className={css.cardBody}>
        <h2 className={css.cardTitle}>{prompt.title}</h2>
        <p className={css.cardText}><Marked text={prompt.text} /></p>
        {prompt.settings && <SettingsLine settings={prompt.settings} />}
        <div className={css.cardFoot}>
          {prompt.tags.map((tag) =>
            acts.onTag ? (
              <button type="button" key={tag} className={css.tag} onClick={() => acts.onTag?.(tag)}>#{tag}</button>
            ) : (
              <span key={tag} className={css.tag}>#{tag}</span>
            ),
          )}
          {prompt.used_s ? <span className={css.faint}>{words.usedAgo(formatAgo(prompt.used_s, language))}</span> : null}
        </div>
      </div>
      <div className={css.cardActs}>
        <Button size="xs" variant="light" onClick={acts.onUse} aria-label={words.usePrompt(prompt.title)}>{words.use}</Button>
        <span className={css.spring} />
        {acts.onSave && (
          <ActionIcon variant="subtle" size="md" aria-label={words.savePrompt(prompt.title)} onClick={acts.onSave}><BookmarkPlus {...icon} /></ActionIcon>
        )}
        {acts.onEdit && (
          <ActionIcon variant="subtle" size="md" aria-label={words.editPrompt(prompt.title)} onClick={acts.onEdit}><Pencil {...icon} /></ActionIcon>
        )}
        {acts.onDelete && (
          <ActionIcon variant="subtle" size="md" color="red" aria-label={words.deletePrompt(prompt.title)} onClick={acts.onDelete}><Trash2 {...icon} /></ActionIcon>
        )}
      </div>
    </li>
  );
}

export function Marked({ text }: { readonly text: string }) {
  return pieces(text).map((piece, at) =>
    piece.variable ? <mark key={at} className={css.variable}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
  );
}

export function SettingsLine({ settings }: { readonly settings: Readonly<Record<string, unknown>> }) {
  const shown = Object.entries(settings).map(([name, value]) => (name === "n" ? `×${value}` : String(value)));
  return <p className={css.settings}>{shown.join(" · ")}</p>;
}
