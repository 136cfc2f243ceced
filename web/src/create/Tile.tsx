import { ActionIcon, Loader } from "@mantine/core";
import { Brush, Copy, Download, Images, Maximize2, Shuffle, Star, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useLanguage, useWords } from "../app/i18n";
import { noteLanguage, noteText } from "../ui/notes";
import { errorLine } from "../ui/errors";
import { toast } from "../ui/toast";
import { addReference, startEdit, varyNow } from "./actions";
import classes from "./create.module.css";
import { CrossFade } from "./CrossFade";
import { type Entry, opened } from "./entries";
import { changedOutside, shortened } from "./format";
import { cancel, favour } from "./runs";
import type { Size } from "./size";
import { useStage } from "./stage";
import type { Picture, RunImage } from "./types";
import { type CreateWords, words as dictionary } from "./words";

interface Props {
  image: RunImage;
  entry: Entry;
  owner: string;
  size: Size;
  of: number;
}

/** A place of the final shape from the click on: queued, drawing, previews, and then the picture with what can be done with it. */
export function Tile({ image, entry, owner, size, of }: Props) {
  const words = useWords(dictionary);
  const { picture } = image;
  const shape = picture ? { width: picture.width, height: picture.height } : size;
  const label = words.pictureN(image.index + 1);
  const src = picture?.file_url ?? image.preview_url;
  const alt = picture ? altOf(picture, words) : words.altPreview(image.index + 1);
  return (
    <li className={classes.tile} data-state={image.state} style={{ "--ratio": shape.width / shape.height } as object}>
      <figure aria-label={label}>
        <div className={`${classes.frame} sm-checker`} style={{ aspectRatio: `${shape.width} / ${shape.height}`, backgroundColor: picture?.color }}>
          {!src && entry.sent?.source_url && <img className={classes.blurred} src={entry.sent.source_url} alt="" />}
          {src && <CrossFade src={src} alt={alt} />}
          {picture ? <Finished picture={picture} /> : <Unfinished image={image} entry={entry} of={of} />}
        </div>
        {picture && <Acts picture={picture} owner={owner} />}
        {picture && <Notes picture={picture} />}
      </figure>
    </li>
  );
}

function altOf(picture: Picture, words: CreateWords): string {
  return picture.caption || shortened(words.altResult(picture.prompt));
}

/** The whole picture is the button that opens it; the picture itself lies below, where its previews were. */
function Finished({ picture }: { picture: Picture }) {
  const words = useWords(dictionary);
  const open = useStage((stage) => stage.open);
  const label = `${words.open}: ${altOf(picture, words)}`;
  return <button type="button" className={classes.open} onClick={() => open(picture.id)} aria-label={label} />;
}

function Unfinished({ image, entry, of }: { image: RunImage; entry: Entry; of: number }) {
  const words = useWords(dictionary);
  const total = Number(entry.run?.actual?.partial_images ?? entry.run?.asked.partial_images ?? 0);
  const isOpen = opened(entry);
  const id = entry.run?.id;
  const stop = () => id && void cancel(id, image.index).catch((error: Error) => toast({ text: errorLine(error), tone: "bad" }));
  return (
    <>
      {isOpen && !image.preview_url && image.state !== "cancelled" && <div className={classes.shimmer} aria-hidden="true" />}
      <span className={classes.chipOnTile}>
        {isOpen && (image.state === "drawing" || image.state === "preview") && <Loader size={12} color="currentColor" aria-hidden="true" />}
        {chip(image, total, words)}
      </span>
      {isOpen && id && of > 1 && image.state !== "cancelled" && image.state !== "failed" && (
        <ActionIcon className={classes.stop} size="sm" variant="default" aria-label={words.cancelOne(image.index + 1)} onClick={stop}>
          <X size={14} />
        </ActionIcon>
      )}
    </>
  );
}

function chip(image: RunImage, total: number, words: CreateWords): string {
  if (image.state === "failed" || image.state === "cancelled")
    return [image.state === "failed" ? words.failed : words.cancelled, image.preview_url ? words.keptPreview : ""].filter(Boolean).join(" · ");
  if (image.previews > 0) return words.preview(image.previews, total);
  return image.state === "drawing" ? words.drawing : words.queued;
}

function Acts({ picture, owner }: { picture: Picture; owner: string }) {
  const words = useWords(dictionary);
  const stage = useStage();
  const isChosen = stage.chosen.includes(picture.id);
  const fail = (error: Error) => toast({ text: errorLine(error), tone: "bad" });
  const vary = () => void varyNow(picture, owner).then((key) => key ?? toast({ text: words.whyVary, tone: "bad" }));
  return (
    <div className={classes.acts}>
      <Act label={picture.favourite ? words.unfavourite : words.favourite} pressed={picture.favourite} onClick={() => void favour(picture.id, !picture.favourite).catch(fail)}>
        <Star size={16} fill={picture.favourite ? "currentColor" : "none"} />
      </Act>
      <ActionIcon component="a" href={`${picture.file_url}?download=1`} download variant="subtle" color="gray" className={classes.act} aria-label={words.download} title={words.download}>
        <Download size={16} />
      </ActionIcon>
      <Act label={words.editThis} onClick={() => startEdit(picture)}><Brush size={16} /></Act>
      <Act label={words.useAsReference} onClick={() => addReference(picture)}><Images size={16} /></Act>
      <Act label={words.vary} onClick={vary}><Shuffle size={16} /></Act>
      <Act label={words.compareThis} pressed={isChosen} onClick={() => stage.choose(picture.id)}><Copy size={16} /></Act>
      <Act label={words.open} onClick={() => stage.open(picture.id)}><Maximize2 size={16} /></Act>
      {picture.preserved && <Proof preserved={picture.preserved} />}
    </div>
  );
}

function Act({ label, pressed, onClick, children }: { label: string; pressed?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant={pressed ? "light" : "subtle"} color={pressed ? "glass" : "gray"} className={classes.act} aria-label={label} aria-pressed={pressed} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}

/** How much of what had to stay was changed all the same. */
function Proof({ preserved }: { preserved: { share: number; max_difference: number } }) {
  const words = useWords(dictionary);
  const tone = preserved.share >= 1 ? "good" : preserved.share < 0.98 ? "warn" : "plain";
  return (
    <span className={classes.proof} data-tone={tone} title={words.proofHint(preserved.max_difference)} data-testid="proof">
      {words.proof(changedOutside(preserved.share))}
    </span>
  );
}

function Notes({ picture }: { picture: Picture }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(picture.notes.length <= 2);
  const revised = picture.revised_prompt && picture.revised_prompt !== picture.prompt ? picture.revised_prompt : null;
  if (!picture.notes.length && !revised) return null;
  return (
    <figcaption className={classes.notes}>
      {revised && <p>{words.revised}: {revised}</p>}
      {picture.notes.length > 0 && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.notes} ({picture.notes.length})</summary>
          <ul>
            {picture.notes.map((note) => <li key={note} lang={noteLanguage(note, language)}>{noteText(note, language)}</li>)}
          </ul>
        </details>
      )}
    </figcaption>
  );
}
