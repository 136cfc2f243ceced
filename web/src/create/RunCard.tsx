import { Button } from "@mantine/core";
import { RotateCcw, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useLanguage, useWords } from "../app/i18n";
import { formatSeconds } from "../ui/format";
import { errorLine } from "../ui/errors";
import { toast } from "../ui/toast";
import { reuse } from "./actions";
import classes from "./create.module.css";
import { type Entry, opened } from "./entries";
import { Facts } from "./Facts";
import { RunError } from "./RunError";
import { cancel } from "./runs";
import { type Size, parseSize } from "./size";
import { Tile } from "./Tile";
import type { Model, RunImage } from "./types";
import { words as dictionary } from "./words";

interface Props {
  entry: Entry;
  owner: string;
  model: Model;
  onSettings: () => void;
}

/** One run: what was asked, a tile for every picture from the first moment on, and what came of it. */
export function RunCard({ entry, owner, model, onSettings }: Props) {
  const words = useWords(dictionary);
  const { run, sent } = entry;
  const prompt = sent?.prompt ?? String(run?.asked.prompt ?? "");
  const operation = run?.operation ?? sent?.operation ?? "generation";
  const error = entry.refused ?? (run?.state === "failed" ? run.error : null);
  const images = run?.images.length ? run.images : blanks(sent?.n ?? 1);
  const size = sizeOf(entry);
  return (
    <article className={classes.run} aria-label={prompt || words.variationOf} data-state={run?.state ?? (entry.refused ? "failed" : "queued")} data-run={run?.id}>
      <header className={classes.runHead}>
        <h2 className={classes.runPrompt} title={prompt}>
          {operation === "variation" ? [words.variationOf, prompt].filter(Boolean).join(" · ") : prompt}
        </h2>
        <RunState entry={entry} />
        {run && opened(entry) && <CancelRun id={run.id} many={images.length > 1} />}
        {run && !opened(entry) && (
          <Button size="compact-sm" variant="subtle" color="gray" leftSection={<RotateCcw size={14} />} onClick={() => void reuse(run)}>
            {words.reuse}
          </Button>
        )}
      </header>
      {!entry.refused && (
        <ul className={classes.tiles} data-n={images.length}>
          {images.map((image) => (
            <Tile key={image.index} image={image} entry={entry} owner={owner} size={size} of={images.length} />
          ))}
        </ul>
      )}
      {error && <RunError entry={entry} error={error} model={model} onSettings={onSettings} />}
      {run?.actual && !opened(entry) && <Facts run={run} sent={sent} />}
    </article>
  );
}

/** Tiles for a run of which nothing is known yet but how many pictures it will have. */
function blanks(n: number): RunImage[] {
  return Array.from({ length: n }, (_, index) => ({ index, state: "queued" as const, previews: 0, preview_url: null, picture: null }));
}

function sizeOf({ run, sent }: Entry): Size {
  if (run?.actual) return { width: run.actual.width, height: run.actual.height };
  return sent?.size ?? parseSize(String(run?.asked.size ?? "")) ?? { width: 1024, height: 1024 };
}

function CancelRun({ id, many }: { id: string; many: boolean }) {
  const words = useWords(dictionary);
  const stop = () => void cancel(id).catch((error: Error) => toast({ text: errorLine(error), tone: "bad" }));
  return (
    <Button size="compact-sm" variant="subtle" color="red" leftSection={<X size={14} />} onClick={stop}>
      {many ? words.cancelAll : words.cancel}
    </Button>
  );
}

function RunState({ entry }: { entry: Entry }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const left = useSecondsLeft(entry);
  const { run } = entry;
  const tell = (): string => {
    if (entry.refused) return words.failed;
    if (!run) return words.sending;
    if (entry.link === "again") return words.reconnecting;
    switch (run.state) {
      case "queued":
        return run.position === null ? words.queued : words.queuedBehind(run.position);
      case "running":
        return left === null ? words.drawing : words.drawingAbout(left);
      case "done":
        return run.seconds === null ? words.done : words.finished(formatSeconds(run.seconds, language));
      case "failed":
        return words.failed;
      case "cancelled":
        return words.cancelled;
    }
  };
  return (
    <span className={`${classes.state} sm-num`} data-state={run?.state ?? (entry.refused ? "failed" : "queued")}>
      {tell()}
    </span>
  );
}

/** Counted from when this page first saw the run being drawn; null when it should have been ready. */
function useSecondsLeft(entry: Entry): number | null {
  const isRunning = entry.run?.state === "running";
  const expected = entry.run?.expected_s ?? entry.sent?.expected_s ?? null;
  const [spent, setSpent] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const began = Date.now();
    const timer = setInterval(() => setSpent((Date.now() - began) / 1000), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  const left = expected === null ? 0 : Math.ceil(expected - spent);
  return left > 0 ? left : null;
}
