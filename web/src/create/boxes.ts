/** Boxes on an empty canvas: drawing, moving and sizing, in shares of the picture's sides. */

import type { Box } from "./draft";

export const MIN_SIDE = 0.02;
export const MAX_BOXES = 20;
export const STEP = 0.01;

export interface Point {
  x: number;
  y: number;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The box between two corners, whichever was first. */
export function between(a: Point, b: Point): Pick<Box, "x" | "y" | "w" | "h"> {
  const [left, right] = [clamp(Math.min(a.x, b.x), 0, 1), clamp(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [clamp(Math.min(a.y, b.y), 0, 1), clamp(Math.max(a.y, b.y), 0, 1)];
  return { x: round(left), y: round(top), w: round(right - left), h: round(bottom - top) };
}

export const isLarge = (box: Pick<Box, "w" | "h">): boolean => box.w >= MIN_SIDE && box.h >= MIN_SIDE;

export function shifted(box: Box, dx: number, dy: number): Box {
  return { ...box, x: round(clamp(box.x + dx, 0, 1 - box.w)), y: round(clamp(box.y + dy, 0, 1 - box.h)) };
}

export function resized(box: Box, dw: number, dh: number): Box {
  return { ...box, w: round(clamp(box.w + dw, MIN_SIDE, 1 - box.x)), h: round(clamp(box.h + dh, MIN_SIDE, 1 - box.y)) };
}

/** One side set by its number in percent; the box stays inside the picture. */
export function withSide(box: Box, side: "x" | "y" | "w" | "h", percent: number): Box {
  const share = clamp(percent / 100, 0, 1);
  const next = { ...box, [side]: share };
  const w = clamp(next.w, MIN_SIDE, 1);
  const h = clamp(next.h, MIN_SIDE, 1);
  if (side === "w" || side === "h") return { ...next, w: round(Math.min(w, 1 - next.x)), h: round(Math.min(h, 1 - next.y)) };
  return { ...next, w, h, x: round(clamp(next.x, 0, 1 - w)), y: round(clamp(next.y, 0, 1 - h)) };
}

/** A new box where there is room: each a little further than the one before. */
export function added(boxes: readonly Box[], key: string): Box {
  const step = (boxes.length % 6) * 0.06;
  return { key, what: "", x: round(0.1 + step), y: round(0.1 + step), w: 0.4, h: 0.4 };
}
