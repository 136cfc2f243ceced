/** A picture gets a name; or a named one gets another name or description. */

import { Button, Modal, TextInput } from "@mantine/core";
import { Images, Upload } from "lucide-react";
import { type DragEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Memory } from "../api/types";
import { PicturePicker } from "../gallery/PicturePicker";
import { ErrorNote } from "../ui/ErrorNote";
import css from "./memory.module.css";
import { faultOf, nameFrom, tidied } from "./names";
import { fetchImage, imageOf } from "./server";
import type { MemoryWords } from "./words";

const MOST_BYTES = 24 * 1024 * 1024;

interface Props {
  /** Null for a new one. */
  readonly one: Memory | null;
  readonly names: readonly string[];
  /** `image` is null when only words change. */
  readonly onSave: (name: string, description: string, image: Blob | null) => Promise<void>;
  readonly onClose: () => void;
  readonly words: MemoryWords;
}

export function NameDialog({ one, names, onSave, onClose, words }: Props) {
  const [name, setName] = useState(one?.name ?? "");
  const [description, setDescription] = useState(one?.description ?? "");
  const [image, setImage] = useState<Blob | null>(null);
  const [picking, setPicking] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const fault = faultOf(name, names, one?.name ?? null);
  const take = (file: File | undefined) => {
    if (!file) return;
    if (!file.type.startsWith("image/") || file.size > MOST_BYTES) return setProblem(new Error(words.fileWrong));
    setProblem(null);
    setImage(file);
    if (!name) setName(nameFrom(file.name));
  };
  const save = async () => {
    setTried(true);
    if (fault || (!one && !image)) return;
    setBusy(true);
    await onSave(tidied(name), description.trim(), image).catch(setProblem);
    setBusy(false);
  };
  if (picking) {
    const pick = async (url: string) => {
      setPicking(false);
      setImage(await fetchImage(url));
    };
    return <PicturePicker title={words.choosePicture} onPick={(picture) => void pick(picture.file_url).catch(setProblem)} onClose={() => setPicking(false)} />;
  }
  return (
    <Modal opened onClose={onClose} title={one ? words.editOne(one.name) : words.add} closeButtonProps={{ "aria-label": words.close }} centered>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem !== null && <ErrorNote error={problem} />}
        {one ? (
          <img className={`${css.shown} sm-checker`} src={imageOf(one.name)} alt={words.alt(one.name, one.description)} />
        ) : (
          <Source image={image} onFile={take} onGallery={() => setPicking(true)} lacks={tried && !image} words={words} />
        )}
        <TextInput label={words.name} description={words.nameHint} leftSection="@" value={name} data-autofocus={one !== null || undefined} autoComplete="off"
          error={tried && fault ? (fault === "bad" ? words.badName : words.taken) : undefined} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={words.description} description={words.descriptionHint} value={description} maxLength={500}
          onChange={(event) => setDescription(event.currentTarget.value)} />
        <div className={css.dialogActs}>
          <Button variant="default" onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" loading={busy}>{one ? words.save : words.remember}</Button>
        </div>
      </form>
    </Modal>
  );
}

function Source(props: {
  readonly image: Blob | null;
  readonly onFile: (file: File | undefined) => void;
  readonly onGallery: () => void;
  readonly lacks: boolean;
  readonly words: MemoryWords;
}) {
  const { image, words } = props;
  const input = useRef<HTMLInputElement>(null);
  const url = useMemo(() => (image ? URL.createObjectURL(image) : null), [image]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    props.onFile(event.dataTransfer.files[0]);
  };
  return (
    <div className={css.source} data-lacks={props.lacks || undefined} role="group" aria-label={words.picture} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      {url ? <img className={`${css.shown} sm-checker`} src={url} alt={words.picture} /> : <p>{words.drop}<br /><small>{words.good}</small></p>}
      <div className={css.sourceActs}>
        <Button size="xs" variant="default" leftSection={<Upload size={15} aria-hidden />} onClick={() => input.current?.click()}>{words.fromFile}</Button>
        <Button size="xs" variant="default" leftSection={<Images size={15} aria-hidden />} onClick={props.onGallery}>{words.fromGallery}</Button>
      </div>
      <input ref={input} type="file" hidden accept="image/png,image/jpeg,image/webp" onChange={(event) => {
        props.onFile(event.currentTarget.files?.[0]);
        event.currentTarget.value = "";
      }} />
    </div>
  );
}
