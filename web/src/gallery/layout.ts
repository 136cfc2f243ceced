/**
 * Where every picture of the view lies, computed from the outline alone (times and shapes), so that ten
 * thousand pictures have a true scroll bar before any of them is loaded. Pure: no DOM, no clock.
 */

export interface Outline {
  readonly ids: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
  /** Pixels. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** 0xrrggbb, the mean of the picture. */
  readonly colors: readonly number[];
}

export type Mode = "uniform" | "aspect";

export interface Shape {
  readonly mode: Mode;
  /** Room in CSS pixels. */
  readonly width: number;
  /** Wished edge (uniform) or height (aspect) of a tile in CSS pixels. */
  readonly target: number;
  readonly gap: number;
  readonly heading: number;
}

export interface DayRow {
  readonly kind: "day";
  readonly top: number;
  readonly height: number;
  /** A time within the day, unix seconds. */
  readonly time_s: number;
  readonly start: number;
  readonly count: number;
}

export interface PictureRow {
  readonly kind: "pictures";
  readonly top: number;
  readonly height: number;
  readonly start: number;
  readonly count: number;
  /** Left edge and width of each tile, CSS pixels. */
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
}

export type Row = DayRow | PictureRow;

export interface Layout {
  readonly rows: readonly Row[];
  readonly height: number;
  /** Row of each picture: index into `rows`. */
  readonly rowOf: Int32Array;
}

/** Panoramas and columns are shown as 1:3 at most; the tile crops the rest. */
const WIDEST = 3;
const NARROWEST = 1 / 2;

export function layOut(outline: Outline, shape: Shape): Layout {
  const n = outline.ids.length;
  const rows: Row[] = [];
  const rowOf = new Int32Array(n);
  let top = 0;
  let start = 0;
  while (start < n) {
    const end = endOfDay(outline.times, start);
    const time_s = outline.times[start]!;
    rows.push({ kind: "day", top, height: shape.heading, time_s, start, count: end - start });
    top += shape.heading;
    for (const row of shape.mode === "uniform"
      ? squares(start, end, top, shape)
      : justified(outline, start, end, top, shape)) {
      rowOf.fill(rows.length, row.start, row.start + row.count);
      rows.push(row);
      top = row.top + row.height + shape.gap;
    }
    start = end;
  }
  return { rows, height: top, rowOf };
}

/** First index of the next local day; times are sorted, so a day is one run. */
function endOfDay(times: readonly number[], start: number): number {
  const first = new Date(times[start]! * 1000);
  const from = new Date(first.getFullYear(), first.getMonth(), first.getDate()).getTime() / 1000;
  const to = new Date(first.getFullYear(), first.getMonth(), first.getDate() + 1).getTime() / 1000;
  let end = start;
  while (end < times.length && times[end]! >= from && times[end]! < to) end += 1;
  return Math.max(end, start + 1);
}

export function columns(shape: Shape): number {
  return Math.max(2, Math.floor((shape.width + shape.gap) / (shape.target + shape.gap)));
}

function squares(start: number, end: number, top: number, shape: Shape): PictureRow[] {
  const across = columns(shape);
  const edge = (shape.width - shape.gap * (across - 1)) / across;
  const out: PictureRow[] = [];
  for (let at = start; at < end; at += across) {
    const count = Math.min(across, end - at);
    const lefts = Array.from({ length: count }, (_, i) => i * (edge + shape.gap));
    const widths = lefts.map(() => edge);
    out.push({ kind: "pictures", top, height: edge, start: at, count, lefts, widths });
    top += edge + shape.gap;
  }
  return out;
}

/** Rows of one height filling the width; a day's last row keeps the wished height instead. */
function justified(
  outline: Outline,
  start: number,
  end: number,
  top: number,
  shape: Shape,
): PictureRow[] {
  const out: PictureRow[] = [];
  let at = start;
  while (at < end) {
    let sum = 0;
    let stop = at;
    while (stop < end && height(sum, stop - at, shape) > shape.target) {
      sum += ratio(outline, stop);
      stop += 1;
    }
    const tall = Math.min(shape.target * 1.25, height(sum, stop - at, shape));
    out.push(line(outline, at, stop, top, tall, shape));
    top += tall + shape.gap;
    at = stop;
  }
  return out;
}

function height(sum: number, count: number, shape: Shape): number {
  return count === 0 ? Infinity : (shape.width - shape.gap * (count - 1)) / sum;
}

function ratio(outline: Outline, index: number): number {
  const true_ratio = outline.widths[index]! / Math.max(1, outline.heights[index]!);
  return Math.min(WIDEST, Math.max(NARROWEST, true_ratio || 1));
}

function line(
  outline: Outline,
  start: number,
  stop: number,
  top: number,
  tall: number,
  shape: Shape,
): PictureRow {
  const lefts: number[] = [];
  const widths: number[] = [];
  let left = 0;
  for (let index = start; index < stop; index += 1) {
    const width = Math.min(ratio(outline, index) * tall, shape.width);
    lefts.push(left);
    widths.push(width);
    left += width + shape.gap;
  }
  return { kind: "pictures", top, height: tall, start, count: stop - start, lefts, widths };
}

/** Rows touching [top, bottom), as first and one past the last; both 0 when there are none. */
export function rowsBetween(layout: Layout, top: number, bottom: number): [number, number] {
  const first = firstEndingAfter(layout.rows, top);
  let last = first;
  while (last < layout.rows.length && layout.rows[last]!.top < bottom) last += 1;
  return [first, last];
}

function firstEndingAfter(rows: readonly Row[], top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle]!;
    if (row.top + row.height > top) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Pictures of those rows: first and one past the last index. */
export function picturesOf(layout: Layout, rows: readonly [number, number]): [number, number] {
  let first = -1;
  let last = -1;
  for (const row of layout.rows.slice(rows[0], rows[1])) {
    if (row.kind !== "pictures") continue;
    if (first < 0) first = row.start;
    last = row.start + row.count;
  }
  return first < 0 ? [0, 0] : [first, last];
}
