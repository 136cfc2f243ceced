/** The variables of a prompt filled in, with the prompt that comes of it. */

import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Shown } from "./Card";
import { Marked, SettingsLine } from "./Card";
import css from "./library.module.css";
import { filled, missing, variables } from "./variables";
import type { LibraryWords } from "./words";

interface Props {
  readonly prompt: Shown;
  readonly onUse: (text: string) => void;
  readonly onClose: () => void;
  readonly words: LibraryWords;
}

/** What was filled in last, by name: a series keeps its character. */
const lastValues: Record<string, string> = {};

export function FillDialog({ prompt, onUse, onClose, words }: Props) {
  const names = variables(prompt.text);
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(names.map(({ name, choices }) => [name, choices.length ? choices[0]! : (lastValues[name] ?? "")])),
  );
  const set = (name: string, value: string) => setValues((now) => ({ ...now, [name]: value }));
  const open = missing(prompt.text, values);
  const use = () => {
    for (const { name, choices } of names) if (!choices.length) lastValues[name] = values[name] ?? "";
    onUse(filled(prompt.text, values));
  };
  return (
    <Modal opened onClose={onClose} title={words.fillTitle(prompt.title)} size="lg" closeButtonProps={{ "aria-label": words.close }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (open.length === 0) use();
        }}
      >
        <div className={css.fields}>
          {names.map(({ name, choices }, at) =>
            choices.length ? (
              <NativeSelect key={name} label={name} data={[...choices]} value={values[name]} onChange={(event) => set(name, event.currentTarget.value)} />
            ) : (
              <TextInput key={name} label={name} value={values[name]} data-autofocus={at === 0 || undefined}
                onChange={(event) => set(name, event.currentTarget.value)} />
            ),
          )}
        </div>
        <div className={css.preview} aria-live="off">
          <span className={css.faint}>{words.preview}</span>
          <p><Marked text={filled(prompt.text, values)} /></p>
          {prompt.settings && <SettingsLine settings={prompt.settings} />}
        </div>
        <div className={css.dialogActs}>
          <span className={css.faint}>{open.length > 0 && words.missing(open.join(", "))}</span>
          <Button variant="default" onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" disabled={open.length > 0}>{words.useInCreate}</Button>
        </div>
      </form>
    </Modal>
  );
}
