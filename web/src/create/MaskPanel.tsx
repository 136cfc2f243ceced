import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { useWords } from "../app/i18n";
import classes from "./create.module.css";
import type { Reference } from "./draft";
import { useDraft } from "./draftStore";
import { useStage } from "./stage";
import type { Model } from "./types";
import { words as dictionary } from "./words";

const MaskEditor = lazy(() => import("../mask/MaskEditor"));

interface Painted {
  blob(): Promise<Blob>;
  coverage: number;
  isEmpty: boolean;
}

const KEEP_AFTER_MS = 300;

/** The mask editor on the first picture. What is painted goes into the draft as it is painted, and so outlives a reload. */
export default function MaskPanel({ model }: { model: Model }) {
  const words = useWords(dictionary);
  const source = useDraft((now) => now.draft.references[0]);
  const show = useStage((stage) => stage.show);
  useEffect(() => {
    if (!source || !model.masks) show("feed");
  }, [source, model, show]);
  if (!source) return null;
  return (
    <section className={classes.maskPanel} aria-label={words.paintMask}>
      <Suspense fallback={<div className={classes.waiting}>{words.maskLoading}</div>}>
        <Editor key={source.key} source={source} onClose={() => show("feed")} />
      </Suspense>
    </section>
  );
}

function Editor({ source, onClose }: { source: Reference; onClose: () => void }) {
  const keep = useKeeping(source.key);
  // only the mask that was there when the editor opened; what it paints itself it knows
  const [initial] = useState(() => {
    const { mask } = useDraft.getState().draft;
    return mask && mask.of === source.key ? mask.blob : null;
  });
  return <MaskEditor source={source.blob ?? source.picture?.file_url ?? ""} initial={initial} draftKey={source.key} onChange={keep} onClose={onClose} />;
}

/** Encoding a mask takes a moment, so it waits for the hand to rest. */
function useKeeping(of: string): (painted: Painted) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<Painted | null>(null);
  const keep = useRef(async () => {
    const painted = last.current;
    last.current = null;
    if (!painted) return;
    const { set } = useDraft.getState();
    if (painted.isEmpty) return set({ mask: null });
    const blob = await painted.blob();
    set({ mask: { of, blob, coverage: painted.coverage } });
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void keep.current();
    },
    [],
  );
  return (painted) => {
    last.current = painted;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep.current(), KEEP_AFTER_MS);
  };
}
