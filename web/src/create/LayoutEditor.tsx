import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useWords } from "../app/i18n";
import { MAX_BOXES, type Point, STEP, added, between, isLarge, resized, shifted, withSide } from "./boxes";
import classes from "./create.module.css";
import type { Box } from "./draft";
import { useDraft } from "./draftStore";
import { expectedSize } from "./size";
import { useStage } from "./stage";
import type { Model } from "./types";
import { words as dictionary } from "./words";

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

type Hold = { act: "draw"; from: Point; to: Point } | { act: "move" | "size"; key: string; last: Point };

/** Where things shall be: boxes drawn on an empty canvas, or set by numbers. */
export default function LayoutEditor({ model }: { model: Model }) {
  const words = useWords(dictionary);
  const draft = useDraft((now) => now.draft);
  const set = useDraft((now) => now.set);
  const show = useStage((stage) => stage.show);
  const { boxes } = draft;
  const size = expectedSize(draft.settings.size, draft.prompt, null, model);
  const put = (next: Box[]) => set({ boxes: next });
  const change = (key: string, step: (box: Box) => Box) => put(useDraft.getState().draft.boxes.map((box) => (box.key === key ? step(box) : box)));
  const drop = (key: string) => put(boxes.filter((box) => box.key !== key));
  const add = () => put([...boxes, added(boxes, crypto.randomUUID())]);
  return (
    <section className={classes.layoutPanel} aria-label={words.layout}>
      <div className={classes.layoutHead}>
        <p className={classes.why}>{words.layoutHint}</p>
        <Button size="compact-sm" variant="default" leftSection={<Plus size={14} />} disabled={boxes.length >= MAX_BOXES} onClick={add}>{words.layoutAdd}</Button>
        <Button size="compact-sm" onClick={() => show("feed")}>{words.done}</Button>
      </div>
      <div className={classes.layoutBody}>
        <Canvas ratio={size.width / size.height} boxes={boxes} onAdd={(box) => put([...boxes, box])} onChange={change} onDrop={drop} />
        <ol className={classes.boxList}>
          {boxes.map((box, at) => (
            <BoxFields key={box.key} box={box} at={at} onChange={(step) => change(box.key, step)} onDrop={() => drop(box.key)} />
          ))}
        </ol>
      </div>
    </section>
  );
}

interface CanvasProps {
  ratio: number;
  boxes: readonly Box[];
  onAdd: (box: Box) => void;
  onChange: (key: string, step: (box: Box) => Box) => void;
  onDrop: (key: string) => void;
}

function Canvas({ ratio, boxes, onAdd, onChange, onDrop }: CanvasProps) {
  const words = useWords(dictionary);
  const canvas = useRef<HTMLDivElement>(null);
  const [hold, setHold] = useState<Hold | null>(null);
  const pointOf = (event: PointerEvent): Point => {
    const place = canvas.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - place.left) / place.width, y: (event.clientY - place.top) / place.height };
  };
  const grab = (event: PointerEvent, next: Hold) => {
    event.stopPropagation();
    canvas.current?.setPointerCapture(event.pointerId);
    setHold(next);
  };
  const onMove = (event: PointerEvent) => {
    if (!hold) return;
    const point = pointOf(event);
    if (hold.act === "draw") return setHold({ ...hold, to: point });
    const [dx, dy] = [point.x - hold.last.x, point.y - hold.last.y];
    onChange(hold.key, (box) => (hold.act === "move" ? shifted(box, dx, dy) : resized(box, dx, dy)));
    setHold({ ...hold, last: point });
  };
  const onUp = () => {
    if (hold?.act === "draw" && boxes.length < MAX_BOXES) {
      const drawn = between(hold.from, hold.to);
      if (isLarge(drawn)) onAdd({ key: crypto.randomUUID(), what: "", ...drawn });
    }
    setHold(null);
  };
  const onKeyDown = (event: KeyboardEvent, box: Box) => {
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (event.key === "Delete" || event.key === "Backspace") onDrop(box.key);
    else if (dx || dy) onChange(box.key, (now) => (event.shiftKey ? resized(now, dx, dy) : shifted(now, dx, dy)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const ghost = hold?.act === "draw" ? between(hold.from, hold.to) : null;
  return (
    <div className={classes.canvasWell}>
      <div ref={canvas} className={classes.canvas} style={{ aspectRatio: String(ratio), "--ratio": ratio } as object} onPointerDown={(event) => {
        const point = pointOf(event);
        grab(event, { act: "draw", from: point, to: point });
      }} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={() => setHold(null)}>
        {boxes.map((box, at) => (
          <div key={box.key} className={classes.box} style={placeOf(box)}>
            <button type="button" className={classes.boxBody} aria-label={words.layoutBox(at + 1, box.what)} onKeyDown={(event) => onKeyDown(event, box)} onPointerDown={(event) => grab(event, { act: "move", key: box.key, last: pointOf(event) })}>
              {box.what || at + 1}
            </button>
            <span className={classes.boxHandle} aria-hidden="true" onPointerDown={(event) => grab(event, { act: "size", key: box.key, last: pointOf(event) })} />
          </div>
        ))}
        {ghost && <div className={classes.ghost} style={placeOf(ghost)} />}
      </div>
    </div>
  );
}

const placeOf = ({ x, y, w, h }: Pick<Box, "x" | "y" | "w" | "h">) => ({ left: `${x * 100}%`, top: `${y * 100}%`, width: `${w * 100}%`, height: `${h * 100}%` });

interface FieldsProps {
  box: Box;
  at: number;
  onChange: (step: (box: Box) => Box) => void;
  onDrop: () => void;
}

function BoxFields({ box, at, onChange, onDrop }: FieldsProps) {
  const words = useWords(dictionary);
  const sides = [["x", words.left], ["y", words.top], ["w", words.width], ["h", words.height]] as const;
  return (
    <li className={classes.boxFields}>
      <div className={classes.row}>
        <TextInput size="xs" label={`${at + 1}. ${words.layoutWhat}`} maxLength={200} value={box.what} onChange={(event) => {
          const what = event.currentTarget.value;
          onChange((now) => ({ ...now, what }));
        }} />
        <ActionIcon variant="subtle" color="gray" aria-label={`${words.remove}: ${words.layoutBox(at + 1, box.what)}`} onClick={onDrop}><X size={14} /></ActionIcon>
      </div>
      <div className={classes.sides}>
        {sides.map(([side, label]) => (
          <TextInput key={side} type="number" size="xs" min={0} max={100} label={`${label} %`} value={Math.round(box[side] * 100)} onChange={(event) => {
            const percent = Number(event.currentTarget.value);
            onChange((now) => withSide(now, side, percent));
          }} />
        ))}
      </div>
    </li>
  );
}
