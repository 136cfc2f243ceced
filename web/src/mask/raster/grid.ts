/**
 * The grid: a mask without a pointer. The picture is cut into n x n cells; arrows move, Shift with
 * arrows stretches, Space paints (or clears what is all painted).
 */

import { rectangle } from "./shapes";
import type { Raster, Rect } from "./raster";

export const GRIDS = [8, 16, 32] as const;

/** Both ends are in; rows and columns count from 0. */
export interface Grid {
  n: number;
  row: number;
  column: number;
  anchorRow: number;
  anchorColumn: number;
}

export interface Cells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function gridOf(n: number): Grid {
  return { n, row: 0, column: 0, anchorRow: 0, anchorColumn: 0 };
}

/** The same place in a finer or coarser grid. */
export function regridded(grid: Grid, n: number): Grid {
  const place = (at: number) => Math.min(n - 1, Math.floor(((at + 0.5) / grid.n) * n));
  const [row, column] = [place(grid.row), place(grid.column)];
  return { n, row, column, anchorRow: row, anchorColumn: column };
}

export function moved(grid: Grid, rows: number, columns: number, extend: boolean): Grid {
  const keep = (at: number) => Math.min(grid.n - 1, Math.max(0, at));
  const row = keep(grid.row + rows);
  const column = keep(grid.column + columns);
  if (extend) return { ...grid, row, column };
  return { n: grid.n, row, column, anchorRow: row, anchorColumn: column };
}

export function cellsOf(grid: Grid): Cells {
  return {
    top: Math.min(grid.row, grid.anchorRow),
    left: Math.min(grid.column, grid.anchorColumn),
    bottom: Math.max(grid.row, grid.anchorRow),
    right: Math.max(grid.column, grid.anchorColumn),
  };
}

/** The pixels of cells; neighbours share no pixel and leave none out. */
export function pixelsOf(cells: Cells, n: number, width: number, height: number): Rect {
  const x = Math.round((cells.left * width) / n);
  const y = Math.round((cells.top * height) / n);
  return {
    x,
    y,
    width: Math.round(((cells.right + 1) * width) / n) - x,
    height: Math.round(((cells.bottom + 1) * height) / n) - y,
  };
}

export type Painted = "all" | "part" | "none";

export function paintedIn(raster: Raster, { x, y, width, height }: Rect): Painted {
  let full = 0;
  let clear = 0;
  for (let row = y; row < y + height; row++) {
    const from = row * raster.width + x;
    for (let at = from; at < from + width; at++) {
      if (raster.data[at] === 255) full++;
      else if (raster.data[at] === 0) clear++;
    }
  }
  if (full === width * height) return "all";
  return clear === width * height ? "none" : "part";
}

/** Paints what is chosen; clears it if all of it is painted. What it is now. */
export function toggled(raster: Raster, grid: Grid): "all" | "none" {
  const box = pixelsOf(cellsOf(grid), grid.n, raster.width, raster.height);
  const erase = paintedIn(raster, box) === "all";
  rectangle(raster, box.x, box.y, box.x + box.width, box.y + box.height, erase);
  return erase ? "none" : "all";
}
