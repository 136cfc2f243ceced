/**
 * Rectangle, ellipse and lasso. A shape says where it crosses a line; how much of a pixel it
 * covers is counted on 8 lines a row, exactly along each.
 */

import { clipped, type Raster, type Rect } from "./raster";

export interface Point {
  x: number;
  y: number;
}

const LINES = 8;

/** Stretches of one line inside a shape, as pairs from, to, in order; how many numbers are used. */
type Crossing = (y: number, out: number[]) => number;

/** Whole pixels: its edges are never soft. */
export function rectangle(
  raster: Raster,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  erase: boolean,
): Rect | null {
  const box = clipped(
    raster,
    Math.round(Math.min(x0, x1)),
    Math.round(Math.min(y0, y1)),
    Math.round(Math.max(x0, x1)),
    Math.round(Math.max(y0, y1)),
  );
  if (!box) return null;
  raster.touch(box.x, box.y, box.x + box.width, box.y + box.height);
  for (let y = box.y; y < box.y + box.height; y++) {
    const from = y * raster.width + box.x;
    raster.data.fill(erase ? 0 : 255, from, from + box.width);
  }
  return box;
}

/** The ellipse that just fits into a box. */
export function ellipse(
  raster: Raster,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  erase: boolean,
): Rect | null {
  const rx = Math.abs(x1 - x0) / 2;
  const ry = Math.abs(y1 - y0) / 2;
  if (rx === 0 || ry === 0) return null;
  const cx = (x0 + x1) / 2;
  const cy = (y0 + y1) / 2;
  const box = clipped(raster, cx - rx, cy - ry, cx + rx, cy + ry);
  return fill(raster, box, erase, (y, out) => {
    const away = (y - cy) / ry;
    if (Math.abs(away) >= 1) return 0;
    const half = rx * Math.sqrt(1 - away * away);
    out[0] = cx - half;
    out[1] = cx + half;
    return 2;
  });
}

/** A closed outline; where it crosses itself, what it winds around is in. */
export function lasso(raster: Raster, points: readonly Point[], erase: boolean): Rect | null {
  if (points.length < 3) return null;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  const box = clipped(raster, least(xs), least(ys), most(xs), most(ys));
  return fill(raster, box, erase, windings(points));
}

function windings(points: readonly Point[]): Crossing {
  const found: { x: number; turn: number }[] = [];
  return (y, out) => {
    found.length = 0;
    for (let at = 0; at < points.length; at++) {
      const a = points[at]!;
      const b = points[(at + 1) % points.length]!;
      if (a.y <= y === b.y <= y) continue;
      found.push({ x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), turn: a.y < b.y ? 1 : -1 });
    }
    found.sort((a, b) => a.x - b.x);
    let used = 0;
    let turns = 0;
    for (const { x, turn } of found) {
      if (turns === 0) out[used++] = x;
      turns += turn;
      if (turns === 0) out[used++] = x;
    }
    return used;
  };
}

function fill(raster: Raster, box: Rect | null, erase: boolean, crossing: Crossing): Rect | null {
  if (!box) return null;
  raster.touch(box.x, box.y, box.x + box.width, box.y + box.height);
  const ends: number[] = [];
  const cover = new Float32Array(box.width + 1);
  for (let y = box.y; y < box.y + box.height; y++) {
    cover.fill(0);
    for (let line = 0; line < LINES; line++) {
      const used = crossing(y + (line + 0.5) / LINES, ends);
      for (let at = 0; at < used; at += 2) cross(cover, ends[at]! - box.x, ends[at + 1]! - box.x, box.width);
    }
    lay(raster, y, box, cover, erase);
  }
  return box;
}

/** Adds a stretch to how much each pixel of a row is covered. */
function cross(cover: Float32Array, from: number, to: number, width: number): void {
  const left = Math.max(0, from);
  const right = Math.min(width, to);
  if (left >= right) return;
  const first = Math.floor(left);
  const last = Math.min(width - 1, Math.floor(right));
  if (first === last) {
    cover[first]! += right - left;
    return;
  }
  cover[first]! += first + 1 - left;
  for (let x = first + 1; x < last; x++) cover[x]! += 1;
  cover[last]! += right - last;
}

function lay(raster: Raster, y: number, box: Rect, cover: Float32Array, erase: boolean): void {
  const data = raster.data;
  const row = y * raster.width + box.x;
  for (let x = 0; x < box.width; x++) {
    const value = Math.min(255, Math.round((cover[x]! * 255) / LINES));
    if (value === 0) continue;
    const was = data[row + x]!;
    data[row + x] = erase ? Math.min(was, 255 - value) : Math.max(was, value);
  }
}
