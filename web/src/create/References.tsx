import { ActionIcon, Button } from "@mantine/core";
import { ArrowLeft, ArrowRight, Brush, Expand, ImagePlus, X } from "lucide-react";
import { Suspense, lazy, useRef, useState } from "react";
import { useLanguage, useWords } from "../app/i18n";
import { usePrefs } from "../app/prefs";
import { useBlobUrl } from "./blobUrl";
import classes from "./create.module.css";
import { type Reference, maskOf } from "./draft";
import { useDraft } from "./draftStore";
import { limitsOf } from "./limits";
import { useStage } from "./stage";
import type { Model } from "./types";
import { words as dictionary } from "./words";

const OutpaintDialog = lazy(() => import("./OutpaintDialog"));

interface Props {
  model: Model;
  onFiles: (files: readonly File[]) => Promise<void>;
}

/** The pictures that go along. The first is the one that is edited; order changes by dragging or by buttons. */
export function References({ model, onFiles }: Props) {
  const words = useWords(dictionary);
  const draft = useDraft((now) => now.draft);
  const [dragged, setDragged] = useState<number | null>(null);
  const [isExtending, setExtending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { references } = draft;
  const pick = () => input.current?.click();
  const enterSends = usePrefs((prefs) => prefs.enterSends);
  const canAdd = references.length < model.max_images;
  return (
    <div className={classes.references}>
      <input ref={input} type="file" accept="image/png,image/jpeg,image/webp" multiple hidden onChange={(event) => {
        void onFiles([...(event.currentTarget.files ?? [])]);
        event.currentTarget.value = "";
      }} />
      {references.length > 0 && (
        <ol className={classes.refs} aria-label={words.references}>
          {references.map((reference, at) => (
            <ReferenceCard key={reference.key} reference={reference} at={at} of={references.length} dragged={dragged} onDragged={setDragged} />
          ))}
        </ol>
      )}
      <div className={classes.refActs}>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<ImagePlus size={16} />} disabled={!canAdd} onClick={pick} className={classes.tap}>
          {words.addReference}
        </Button>
        {references.length > 0 && <span className={`${classes.why} sm-num`}>{words.referencesCount(references.length, model.max_images)}</span>}
        {references.length > 0 && <MaskButtons model={model} onExtend={() => setExtending(true)} />}
      </div>
      <p className={references.length ? "sm-hidden" : classes.hint} id="create-hint">{enterSends ? words.enterSends : words.promptHint}</p>
      {!model.operations.includes("edit") && references.length > 0 && <p className={classes.bad} role="alert">{words.whyNoEdits}</p>}
      <Suspense fallback={null}>{isExtending && <OutpaintDialog model={model} onClose={() => setExtending(false)} />}</Suspense>
    </div>
  );
}

function MaskButtons({ model, onExtend }: { model: Model; onExtend: () => void }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const draft = useDraft((now) => now.draft);
  const set = useDraft((now) => now.set);
  const show = useStage((stage) => stage.show);
  const drop = (key: string) => {
    set({ mask: null });
    void import("../mask/drafts").then(({ dropDraft }) => dropDraft(key)).catch(() => undefined); // what the editor would open again
  };
  const why = limitsOf(draft, model, words).masks;
  const mask = maskOf(draft);
  const share = mask ? new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(mask.coverage) : "";
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Brush size={16} />} disabled={why !== null} onClick={() => show("mask")} className={classes.tap}>
        {mask ? words.editMask : words.paintMask}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Expand size={16} />} disabled={why !== null} onClick={onExtend} className={classes.tap}>
        {words.outpaint}
      </Button>
      {mask && (
        <span className={classes.maskNote}>
          {words.maskCovers(share)}
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={words.removeMask} onClick={() => drop(mask.of)}>
            <X size={14} />
          </ActionIcon>
        </span>
      )}
      {why && <span className={classes.why}>{why}</span>}
    </>
  );
}

interface CardProps {
  reference: Reference;
  at: number;
  of: number;
  dragged: number | null;
  onDragged: (at: number | null) => void;
}

function ReferenceCard({ reference, at, of, dragged, onDragged }: CardProps) {
  const words = useWords(dictionary);
  const { move, remove } = useDraft.getState();
  const url = useBlobUrl(reference.blob) ?? reference.picture?.thumb_url;
  const drop = () => {
    if (dragged !== null) move(dragged, at);
    onDragged(null);
  };
  const button = { size: "sm", variant: "default" } as const;
  return (
    <li
      className={classes.ref}
      draggable
      data-dragged={dragged === at || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onDragged(at);
      }}
      onDragEnd={() => onDragged(null)}
      onDragOver={(event) => dragged !== null && event.preventDefault()}
      onDrop={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        drop();
      }}
    >
      <img src={url} alt={words.altReference(reference.name)} draggable={false} />
      <span className={classes.refRole}>{at === 0 ? words.source : words.reference}</span>
      <span className={classes.refButtons}>
        {of > 1 && (
          <ActionIcon {...button} aria-label={words.moveLeft(reference.name)} disabled={at === 0} onClick={() => move(at, at - 1)}>
            <ArrowLeft size={14} />
          </ActionIcon>
        )}
        {of > 1 && (
          <ActionIcon {...button} aria-label={words.moveRight(reference.name)} disabled={at === of - 1} onClick={() => move(at, at + 1)}>
            <ArrowRight size={14} />
          </ActionIcon>
        )}
        <ActionIcon {...button} aria-label={words.removeReference(reference.name)} onClick={() => remove(reference.key)}>
          <X size={14} />
        </ActionIcon>
      </span>
    </li>
  );
}
