import { useEffect, useState } from "react";
import { EditorContext } from "./context";
import { dropDraft, loadDraft, saveDraft, type EditedMask } from "./drafts";
import { MaskDocument, rasterOf } from "./document";
import { Editor } from "./editor";
import { Frame } from "./Frame";
import * as heavy from "./heavy";
import css from "./mask.module.css";
import { whenIdle } from "./idle";
import { fitted } from "./raster/bring";
import { createEditorStore } from "./state";
import { PictureView } from "./view/picture";
import { words } from "./words";
import { useWords } from "../app/i18n";

export type { EditedMask } from "./drafts";

export interface MaskEditorProps {
  /** The picture that is edited: a file, or an address of this site or a blob. */
  source: Blob | string;
  /** A mask to begin with (alpha, or black and white); a draft under the same key goes first. */
  initial: Blob | null;
  /** Under this name the mask is kept in the browser. */
  draftKey: string;
  /** After every step; also once at the start when there is a mask already. */
  onChange: (mask: EditedMask) => void;
  onClose: () => void;
}

const SAVE_AFTER_MS = 300;

export default function MaskEditor({ source, initial, draftKey, onChange, onClose }: MaskEditorProps) {
  const text = useWords(words);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isFailed, setFailed] = useState(false);

  useEffect(() => {
    let isGone = false;
    let picture: PictureView | null = null;
    setEditor(null);
    setFailed(false);
    const open = async () => {
      picture = await PictureView.of(source);
      const document = await documentFor(picture, initial, draftKey);
      if (isGone) return picture.close();
      setEditor(new Editor(picture, document, createEditorStore(localStorage)));
    };
    open().catch(() => !isGone && setFailed(true));
    return () => {
      isGone = true;
      picture?.close();
    };
    // `initial` is what to begin with: when the page hands over our own mask again, nothing begins anew.
  }, [source, draftKey]);

  useKeeping(editor, draftKey, onChange);

  if (isFailed)
    return (
      <div className={css.waiting} role="alert">
        {text.failed}
      </div>
    );
  if (!editor)
    return (
      <div className={css.waiting} role="status">
        {text.loading}
      </div>
    );
  return (
    <EditorContext.Provider value={editor}>
      <Frame onClose={onClose} />
    </EditorContext.Provider>
  );
}

/** Tells the page of every step, and keeps the mask as a draft a moment later. */
function useKeeping(editor: Editor | null, key: string, onChange: (mask: EditedMask) => void): void {
  useEffect(() => {
    if (!editor) return;
    const { document } = editor;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stop: (() => void) | null = null;
    const save = () => {
      if (timer === null) return;
      clearTimeout(timer);
      stop?.();
      timer = null;
      const kept = document.raster.isEmpty() ? dropDraft(key) : saveDraft(key, document.draft(Date.now()));
      kept.catch(() => undefined); // a private window keeps nothing; the mask still works
    };
    const prepare = () => {
      stop = whenIdle((hasTime) => {
        const isReady = document.prepare(hasTime);
        if (isReady) save();
        return isReady;
      });
    };
    const step = () => {
      stop?.();
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(prepare, SAVE_AFTER_MS);
    };
    const told = editor.store.subscribe((now, before) => {
      if (now.revision !== before.revision) onChange(editor.edited());
    });
    if (!document.raster.isEmpty()) onChange(editor.edited());
    const unsubscribe = document.subscribe(step);
    window.addEventListener("pagehide", save);
    window.document.addEventListener("visibilitychange", save);
    return () => {
      unsubscribe();
      told();
      window.removeEventListener("pagehide", save);
      window.document.removeEventListener("visibilitychange", save);
      save();
    };
    // A new `onChange` is no news of the mask.
  }, [editor, key]);
}

async function documentFor(picture: PictureView, initial: Blob | null, key: string): Promise<MaskDocument> {
  const { width, height } = picture;
  const draft = await loadDraft(key).catch(() => null);
  if (draft && draft.width === width && draft.height === height) {
    return new MaskDocument(width, height, rasterOf(draft).data);
  }
  if (!initial) return new MaskDocument(width, height);
  return new MaskDocument(width, height, fitted(await heavy.read(initial), width, height, "stretch"));
}
