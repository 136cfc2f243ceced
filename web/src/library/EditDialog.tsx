/** A prompt is written or changed: text, title, tags, a thumbnail and the settings that go with it. */

import { Button, Modal, TextInput, Textarea } from "@mantine/core";
import { ImagePlus } from "lucide-react";
import { useState } from "react";
import type { Picture, Prompt } from "../api/types";
import { PicturePicker } from "../gallery/PicturePicker";
import { ErrorNote } from "../ui/ErrorNote";
import { SettingsLine } from "./Card";
import { tagsOf, titleOf } from "./exchange";
import css from "./library.module.css";
import { type NewPrompt, settingsOf } from "./server";
import type { LibraryWords } from "./words";

interface Props {
  readonly prompt: Partial<Prompt>;
  readonly onSave: (prompt: NewPrompt) => Promise<void>;
  readonly onClose: () => void;
  readonly words: LibraryWords;
}

export function EditDialog({ prompt, onSave, onClose, words }: Props) {
  const [text, setText] = useState(prompt.text ?? "");
  const [title, setTitle] = useState(prompt.title ?? "");
  const [tags, setTags] = useState((prompt.tags ?? []).join(", "));
  const [pictureId, setPictureId] = useState(prompt.picture_id ?? null);
  const [settings, setSettings] = useState(prompt.settings ?? null);
  const [offered, setOffered] = useState<Record<string, unknown> | null>(null);
  const [picking, setPicking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async () => {
    const made = { text, title: title.trim() || titleOf(text), tags: tagsOf(tags), settings, picture_id: pictureId };
    await onSave(made).catch(setProblem);
  };
  const pick = (picture: Picture) => {
    setPicking(false);
    setPictureId(picture.id);
    setOffered(settingsOf(picture.asked));
    if (!text.trim()) setText(picture.prompt);
  };
  if (picking) return <PicturePicker title={words.choosePicture} onPick={pick} onClose={() => setPicking(false)} />;
  return (
    <Modal opened onClose={onClose} size="lg" title={prompt.id ? words.editPrompt(prompt.title ?? "") : words.newPrompt}
      closeButtonProps={{ "aria-label": words.close }} centered>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void save();
        }}
      >
        {problem !== null && <ErrorNote error={problem} />}
        <Textarea data-autofocus label={words.text} description={words.textHint} autosize minRows={4} maxRows={12} required withAsterisk={false}
          value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <TextInput label={words.name} placeholder={text.trim() ? titleOf(text) : words.nameHint} maxLength={200} value={title}
          onChange={(event) => setTitle(event.currentTarget.value)} />
        <TextInput label={words.tags} description={words.tagsHint} value={tags} onChange={(event) => setTags(event.currentTarget.value)} />
        <div className={css.withThumb}>
          {pictureId !== null && <img className={css.formThumb} src={`/api/pictures/${pictureId}/thumb`} alt={words.picture} />}
          <Button variant="default" size="xs" leftSection={<ImagePlus size={16} aria-hidden />} onClick={() => setPicking(true)}>{words.choosePicture}</Button>
          {pictureId !== null && <Button variant="subtle" size="xs" onClick={() => setPictureId(null)}>{words.noPicture}</Button>}
        </div>
        <div>
          <span className={css.label}>{words.settings}</span>
          {settings ? <SettingsLine settings={settings} /> : <p className={css.faint}>{words.settingsNone}</p>}
          {offered && <Button variant="default" size="compact-sm" onClick={() => { setSettings(offered); setOffered(null); }}>{words.settingsFromPicture}</Button>}
          {settings && <Button variant="subtle" size="compact-sm" onClick={() => setSettings(null)}>{words.removeSettings}</Button>}
        </div>
        <div className={css.dialogActs}>
          <span />
          <Button variant="default" onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" disabled={!text.trim()}>{words.save}</Button>
        </div>
      </form>
    </Modal>
  );
}
