/**
 * What is painted, at the picture's own resolution: one byte a pixel, 0 stays, 255 is redrawn.
 *
 * Knows nothing of screens, tools or files. Everything that writes calls `touch` first, so that a
 * history can keep the tiles as they were and the counters know what to count again.
 */

export const TILE_PX = 256;

/** Whole pixels of the picture. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type TouchListener = (tile: number) => void;

export class Raster {
  readonly width: number;
  readonly height: number;
  /** Row by row, width x height. */
  readonly data: Uint8Array;
  readonly columns: number;
  readonly rows: number;
  /** Called with a tile's number before anything in it changes. */
  onTouch: TouchListener | null = null;
  private readonly sums: Float64Array;
  private readonly stale: Uint8Array;
  private total = 0;

  constructor(width: number, height: number, data?: Uint8Array) {
    if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) {
      throw new RangeError(`A mask of ${width}x${height} pixels: both sides must be whole and above 0.`);
    }
    if (data && data.length !== width * height) {
      throw new RangeError(`${data.length} bytes are no mask of ${width}x${height}; give ${width * height}.`);
    }
    this.width = width;
    this.height = height;
    this.data = data ?? new Uint8Array(width * height);
    this.columns = Math.ceil(width / TILE_PX);
    this.rows = Math.ceil(height / TILE_PX);
    this.sums = new Float64Array(this.columns * this.rows);
    this.stale = new Uint8Array(this.columns * this.rows).fill(data ? 1 : 0);
  }

  get tiles(): number {
    return this.columns * this.rows;
  }

  tileRect(tile: number): Rect {
    const x = (tile % this.columns) * TILE_PX;
    const y = Math.floor(tile / this.columns) * TILE_PX;
    return {
      x,
      y,
      width: Math.min(TILE_PX, this.width - x),
      height: Math.min(TILE_PX, this.height - y),
    };
  }

  /** Says that pixels x0 <= x < x1, y0 <= y < y1 are about to change. */
  touch(x0: number, y0: number, x1: number, y1: number): void {
    const left = Math.max(0, Math.floor(x0 / TILE_PX));
    const top = Math.max(0, Math.floor(y0 / TILE_PX));
    const right = Math.min(this.columns, Math.ceil(x1 / TILE_PX));
    const bottom = Math.min(this.rows, Math.ceil(y1 / TILE_PX));
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) this.touchTile(row * this.columns + column);
    }
  }

  touchTile(tile: number): void {
    this.onTouch?.(tile);
    this.stale[tile] = 1;
  }

  touchAll(): void {
    for (let tile = 0; tile < this.tiles; tile++) this.touchTile(tile);
  }

  /** The bytes of a tile, row by row, as a copy. */
  readTile(tile: number): Uint8Array {
    const { x, y, width, height } = this.tileRect(tile);
    const copy = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      const from = (y + row) * this.width + x;
      copy.set(this.data.subarray(from, from + width), row * width);
    }
    return copy;
  }

  /** Does not call the listener: it is the history's own way back. */
  writeTile(tile: number, bytes: Uint8Array): void {
    const { x, y, width, height } = this.tileRect(tile);
    for (let row = 0; row < height; row++) {
      this.data.set(bytes.subarray(row * width, (row + 1) * width), (y + row) * this.width + x);
    }
    this.stale[tile] = 1;
  }

  fillTile(tile: number, value: number): void {
    const { x, y, width, height } = this.tileRect(tile);
    for (let row = 0; row < height; row++) {
      const from = (y + row) * this.width + x;
      this.data.fill(value, from, from + width);
    }
    this.stale[tile] = 1;
  }

  /** Is it known that nothing is painted in this tile? (Not known while it is being painted on.) */
  isTileClear(tile: number): boolean {
    return this.stale[tile] === 0 && this.sums[tile] === 0;
  }

  /** Share that is redrawn, 0..1; a half painted pixel counts half, as on the server. */
  coverage(): number {
    return this.sum() / (255 * this.width * this.height);
  }

  isEmpty(): boolean {
    return this.sum() === 0;
  }

  /** Takes over a whole picture of the same size, touching only tiles that differ. */
  replace(next: Uint8Array): void {
    for (let tile = 0; tile < this.tiles; tile++) {
      if (this.tileEquals(tile, next)) continue;
      this.touchTile(tile);
      this.copyTile(tile, next);
    }
  }

  private sum(): number {
    for (let tile = 0; tile < this.tiles; tile++) {
      if (this.stale[tile] === 0) continue;
      const sum = this.sumOfTile(tile);
      this.total += sum - this.sums[tile]!;
      this.sums[tile] = sum;
      this.stale[tile] = 0;
    }
    return this.total;
  }

  private sumOfTile(tile: number): number {
    const { x, y, width, height } = this.tileRect(tile);
    const data = this.data;
    let sum = 0;
    for (let row = 0; row < height; row++) {
      const from = (y + row) * this.width + x;
      for (let at = from; at < from + width; at++) sum += data[at]!;
    }
    return sum;
  }

  private tileEquals(tile: number, next: Uint8Array): boolean {
    const { x, y, width, height } = this.tileRect(tile);
    const data = this.data;
    for (let row = 0; row < height; row++) {
      const from = (y + row) * this.width + x;
      for (let at = from; at < from + width; at++) if (data[at] !== next[at]) return false;
    }
    return true;
  }

  private copyTile(tile: number, next: Uint8Array): void {
    const { x, y, width, height } = this.tileRect(tile);
    for (let row = 0; row < height; row++) {
      const from = (y + row) * this.width + x;
      this.data.set(next.subarray(from, from + width), from);
    }
  }
}

/** The smallest rectangle around two; null is nothing. */
export function union(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** What of x0..x1, y0..y1 lies in the raster; null if nothing does. */
export function clipped(raster: Raster, x0: number, y0: number, x1: number, y1: number): Rect | null {
  const left = Math.max(0, Math.floor(x0));
  const top = Math.max(0, Math.floor(y0));
  const right = Math.min(raster.width, Math.ceil(x1));
  const bottom = Math.min(raster.height, Math.ceil(y1));
  if (left >= right || top >= bottom) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
