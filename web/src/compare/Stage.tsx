/** The two pictures under one view: wheel and pinch zoom, drag and arrows move. */

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import type { Picture } from "../api/types";
import css from "./compare.module.css";
import type { Compared } from "./usePixels";
import { FIT, type Mode, type View, panned, transform, zoomed } from "./view";
import type { CompareWords } from "./words";

interface Props {
  readonly a: Picture;
  readonly b: Picture;
  readonly mode: Mode;
  readonly view: View;
  readonly onView: (change: (view: View) => View) => void;
  /** Share of the width where the slider stands, 0 to 1. */
  readonly split: number;
  readonly onSplit: (split: number) => void;
  readonly opacity: number;
  readonly compared: Compared | null;
  readonly altOf: (picture: Picture) => string;
  readonly words: CompareWords;
}

export function Stage(props: Props) {
  const { a, b, mode, view, words } = props;
  const move = { view, onView: props.onView, ratio: a.width / a.height };
  const layers: Record<Mode, ReactNode> = {
    slider: (
      <Frame {...move}>
        <Layer picture={a} {...props} />
        <div className={css.over} style={{ clipPath: `inset(0 0 0 ${props.split * 100}%)` }}>
          <Layer picture={b} {...props} />
        </div>
        <Divider {...props} />
        <Letters />
      </Frame>
    ),
    side: (
      <>
        <Frame {...move}><Layer picture={a} {...props} /><Letter of="A" /></Frame>
        <Frame {...move}><Layer picture={b} {...props} /><Letter of="B" /></Frame>
      </>
    ),
    onion: (
      <Frame {...move}>
        <Layer picture={a} {...props} />
        <div className={css.over} style={{ opacity: props.opacity }}><Layer picture={b} {...props} /></div>
      </Frame>
    ),
    difference: (
      <Frame {...move}>
        {props.compared ? <Heat compared={props.compared} view={view} words={words} /> : <p className={css.working}>{words.working}</p>}
      </Frame>
    ),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const change = keyed(event.key);
    if (!change || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onView(change);
  };
  return (
    <div className={css.stage} data-mode={mode} role="group" tabIndex={0} aria-label={words.stage} onKeyDown={onKeyDown}>
      {layers[mode]}
    </div>
  );
}

const STEP = 0.08;

function keyed(key: string): ((view: View) => View) | null {
  const moves: Record<string, (view: View) => View> = {
    ArrowLeft: (view) => panned(view, STEP, 0),
    ArrowRight: (view) => panned(view, -STEP, 0),
    ArrowUp: (view) => panned(view, 0, STEP),
    ArrowDown: (view) => panned(view, 0, -STEP),
    "+": (view) => zoomed(view, 1.25),
    "=": (view) => zoomed(view, 1.25),
    "-": (view) => zoomed(view, 0.8),
    "0": () => FIT,
  };
  return moves[key] ?? null;
}

/** A pane of A's shape. Two fingers pinch, one drags. */
function Frame(props: {
  readonly view: View;
  readonly onView: Props["onView"];
  readonly ratio: number;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const held = useRef(new Map<number, { x: number; y: number }>());
  const { onView } = props;
  useEffect(() => {
    const element = ref.current!;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const px = (event.clientX - box.left) / box.width - 0.5;
      const py = (event.clientY - box.top) / box.height - 0.5;
      onView((view) => zoomed(view, Math.exp(-event.deltaY * 0.0015), px, py));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [onView]);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest("[role=slider]")) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const before = held.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const box = event.currentTarget.getBoundingClientRect();
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
    held.current.set(event.pointerId, now);
    if (!other) return onView((view) => panned(view, (now.x - before.x) / box.width, (now.y - before.y) / box.height));
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    const px = ((now.x + other.x) / 2 - box.left) / box.width - 0.5;
    const py = ((now.y + other.y) / 2 - box.top) / box.height - 0.5;
    onView((view) => zoomed(view, factor, px, py));
  };
  const release = (event: PointerEvent) => held.current.delete(event.pointerId);
  return (
    <div
      ref={ref}
      className={`${css.frame} sm-checker`}
      style={{ aspectRatio: props.ratio, "--ratio": props.ratio } as React.CSSProperties}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {props.children}
    </div>
  );
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function Layer({ picture, view, altOf }: Pick<Props, "view" | "altOf"> & { readonly picture: Picture }) {
  return (
    <img
      className={css.layer}
      src={picture.file_url}
      alt={altOf(picture)}
      draggable={false}
      style={{ transform: transform(view), imageRendering: view.zoom > 6 ? "pixelated" : "auto" }}
    />
  );
}

function Heat({ compared, view, words }: Pick<Props, "view" | "words"> & { readonly compared: Compared }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const data = new ImageData(compared.pixels, compared.width, compared.height);
    ref.current?.getContext("2d")?.putImageData(data, 0, 0);
  }, [compared]);
  return (
    <canvas
      ref={ref}
      width={compared.width}
      height={compared.height}
      className={css.layer}
      role="img"
      aria-label={words.differenceAlt}
      style={{ transform: transform(view), imageRendering: view.zoom > 6 ? "pixelated" : "auto" }}
    />
  );
}

function Divider({ split, onSplit, words }: Props) {
  const to = (value: number) => onSplit(Math.min(1, Math.max(0, value)));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -0.02, ArrowDown: -0.02, ArrowRight: 0.02, ArrowUp: 0.02, PageUp: 0.1, PageDown: -0.1 }[event.key];
    const end = event.key === "Home" ? 0 : event.key === "End" ? 1 : null;
    if (by === undefined && end === null) return;
    event.preventDefault();
    to(end ?? split + by!);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement!.getBoundingClientRect();
    to((event.clientX - box.left) / box.width);
  };
  return (
    <div
      className={css.divider}
      style={{ left: `${split * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={words.divider}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(split * 100)}
      aria-valuetext={words.dividerAt(Math.round(split * 100))}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    >
      <span className={css.handle} aria-hidden>⟷</span>
    </div>
  );
}

function Letter({ of }: { readonly of: "A" | "B" }) {
  return <span className={css.letter} data-of={of} aria-hidden>{of}</span>;
}

function Letters() {
  return (
    <>
      <Letter of="A" />
      <span className={css.letter} data-of="B" data-right aria-hidden>B</span>
    </>
  );
}
