/** Arrow keys on the grid: which picture is next, by what is seen rather than by counting columns. */

import type { Layout, PictureRow } from "./layout";

export const MOVES = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
] as const;
export type Move = (typeof MOVES)[number];

export function isMove(key: string): key is Move {
  return (MOVES as readonly string[]).includes(key);
}

/** The index after `key`; stays where there is nothing further. `page` is the visible height in px. */
export function moved(layout: Layout, index: number, key: Move, page: number): number {
  const n = layout.rowOf.length;
  if (n === 0) return 0;
  const here = Math.min(Math.max(index, 0), n - 1);
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, here - 1);
    case "ArrowRight":
      return Math.min(n - 1, here + 1);
    case "Home":
      return 0;
    case "End":
      return n - 1;
    case "ArrowUp":
      return vertical(layout, here, -1, 0);
    case "ArrowDown":
      return vertical(layout, here, 1, 0);
    case "PageUp":
      return vertical(layout, here, -1, page);
    case "PageDown":
      return vertical(layout, here, 1, page);
  }
}

/** The nearest centre in the next row of pictures that lies at least `far` px away. */
function vertical(layout: Layout, index: number, step: 1 | -1, far: number): number {
  const from = layout.rows[layout.rowOf[index]!] as PictureRow;
  const centre = middle(from, index - from.start);
  let found: PictureRow | null = null;
  for (let at = layout.rowOf[index]! + step; layout.rows[at]; at += step) {
    const row = layout.rows[at]!;
    if (row.kind !== "pictures") continue;
    if (found && Math.abs(row.top - from.top) > far) break;
    found = row;
  }
  return found ? nearest(found, centre) : index;
}

function middle(row: PictureRow, at: number): number {
  return row.lefts[at]! + row.widths[at]! / 2;
}

function nearest(row: PictureRow, centre: number): number {
  let best = 0;
  for (let at = 1; at < row.count; at += 1) {
    if (Math.abs(middle(row, at) - centre) < Math.abs(middle(row, best) - centre)) best = at;
  }
  return row.start + best;
}
