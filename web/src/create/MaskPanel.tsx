import { Suspense, lazy, useCallback, useEffect, useState } from "react";
import { useWords } from "../app/i18n";
import classes from "./create.module.css";
import type { Reference } from "./draft";
import { useDraft } from "./draftStore";
import { type Painted, keepMask, maskSettled } from "./keeping";
import { focusPrompt } from "./PromptBox";
import { useStage } from "./stage";
import type { Model } from "./types";
import { words as dictionary } from "./words";

const MaskEditor = lazy(() => import("../mask/MaskEditor"));

/** The mask editor on the first picture. What is painted goes into the draft as it is painted, and so outlives a reload. */
export default function MaskPanel({ model }: { model: Model }) {
  const words = useWords(dictionary);
  const source = useDraft((now) => now.draft.references[0]);
  const show = useStage((stage) => stage.show);
  const close = () => {
    show("feed");
    if (matchMedia("(min-width: 700px)").matches) focusPrompt(); // what shall change there is asked next
  };
  useEffect(() => {
    if (!source || !model.masks) show("feed");
  }, [source, model, show]);
  if (!source) return null;
  return (
    <section className={classes.maskPanel} aria-label={words.paintMask}>
      <Suspense fallback={<div className={classes.waiting}>{words.maskLoading}</div>}>
        <Editor key={source.key} source={source} onClose={close} />
      </Suspense>
    </section>
  );
}

function Editor({ source, onClose }: { source: Reference; onClose: () => void }) {
  // only the mask that was there when the editor opened; what it paints itself it knows
  const [initial] = useState(() => {
    const { mask } = useDraft.getState().draft;
    return mask && mask.of === source.key ? mask.blob : null;
  });
  const keep = useCallback((painted: Painted) => keepMask(source.key, painted), [source.key]);
  useEffect(() => () => void maskSettled(), []);
  return <MaskEditor source={source.blob ?? source.picture?.file_url ?? ""} initial={initial} draftKey={source.key} onChange={keep} onClose={onClose} />;
}
