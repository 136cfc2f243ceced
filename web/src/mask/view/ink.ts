/**
 * The mask as it is seen: a colour with stripes, so that it does not rely on hue, and a thin double
 * line around it, on any picture.
 *
 * Takes as long as the part of the screen that changed is large, however large the picture is.
 */

import { TILE_PX, type Raster, type Rect } from "../raster/raster";
import type { View } from "./transform";

export interface Ink {
  /** "#rrggbb" */
  color: string;
  /** 0..1 */
  opacity: number;
  stripes: boolean;
}

const STRIPE_EVERY = 14;
const STRIPE_WIDTH = 5;

export class InkPainter {
  readonly width: number;
  readonly height: number;
  private readonly image: ImageData;
  private readonly words: Uint32Array;
  /** What is painted under each pixel of the screen, 0..255. */
  private readonly values: Uint8Array;
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly plain = new Uint32Array(256);
  private readonly stripe = new Uint32Array(256);
  private rim = 0;
  private halo = 0;

  /** Size in pixels of the canvas it paints to. */
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.image = new ImageData(width, height);
    this.words = new Uint32Array(this.image.data.buffer);
    this.values = new Uint8Array(width * height);
    this.first = new Int32Array(width);
    this.second = new Int32Array(width);
  }

  setInk(ink: Ink): void {
    const rgb = [1, 3, 5].map((at) => parseInt(ink.color.slice(at, at + 2), 16));
    const dark = rgb.map((value) => Math.round(value * 0.45));
    for (let value = 0; value < 256; value++) {
      this.plain[value] = word(rgb, (value / 255) * ink.opacity);
      this.stripe[value] = ink.stripes
        ? word(dark, (value / 255) * Math.min(1, ink.opacity + 0.12))
        : this.plain[value]!;
    }
    this.rim = word(dark, 1);
    this.halo = word([255, 255, 255], 0.9);
  }

  /** `view` in pixels of the canvas. `part`: what may differ, null for all. */
  paint(to: CanvasRenderingContext2D, raster: Raster, view: View, part: Rect | null): void {
    const box = part ? this.around(part, view) : { x: 0, y: 0, width: this.width, height: this.height };
    if (box.width <= 0 || box.height <= 0) return;
    this.sample(raster, view, box);
    this.colour(box, view);
    to.putImageData(this.image, 0, 0, box.x, box.y, box.width, box.height);
  }

  private around(part: Rect, view: View): Rect {
    const x = Math.max(0, Math.floor(part.x * view.zoom + view.x) - 2);
    const y = Math.max(0, Math.floor(part.y * view.zoom + view.y) - 2);
    const right = Math.min(this.width, Math.ceil((part.x + part.width) * view.zoom + view.x) + 2);
    const bottom = Math.min(this.height, Math.ceil((part.y + part.height) * view.zoom + view.y) + 2);
    return { x, y, width: right - x, height: bottom - y };
  }

  /** Four pixels of the picture for one of the screen where it is shown smaller, else one. */
  private sample(raster: Raster, view: View, box: Rect): void {
    const off = view.zoom < 1 ? 0.25 : 0;
    for (let x = box.x; x < box.x + box.width; x++) {
      this.first[x] = place(x + 0.5 - off, view.x, view.zoom, raster.width);
      this.second[x] = place(x + 0.5 + off, view.x, view.zoom, raster.width);
    }
    for (let y = box.y; y < box.y + box.height; y++) {
      const up = place(y + 0.5 - off, view.y, view.zoom, raster.height);
      const down = place(y + 0.5 + off, view.y, view.zoom, raster.height);
      this.sampleRow(raster, y * this.width, box, up, down, off > 0);
    }
  }

  private sampleRow(raster: Raster, row: number, box: Rect, up: number, down: number, four: boolean): void {
    const { first, second, values } = this;
    const data = raster.data;
    const end = box.x + box.width;
    if (up < 0 || down < 0) {
      values.fill(0, row + box.x, row + end);
      return;
    }
    const [upRow, downRow] = [up * raster.width, down * raster.width];
    const tileRow = Math.floor(up / TILE_PX) * raster.columns;
    const oneTile = Math.floor(up / TILE_PX) === Math.floor(down / TILE_PX);
    let known = -1;
    let isClear = false;
    for (let x = box.x; x < end; x++) {
      const [a, b] = [first[x]!, second[x]!];
      if (a < 0 || b < 0) {
        values[row + x] = 0;
        continue;
      }
      const tile = a >>> 8;
      if (tile !== known) {
        known = tile;
        isClear = oneTile && raster.isTileClear(tileRow + tile);
      }
      if (isClear && b >>> 8 === tile) values[row + x] = 0;
      else if (four) {
        values[row + x] =
          (data[upRow + a]! + data[upRow + b]! + data[downRow + a]! + data[downRow + b]! + 2) >> 2;
      } else values[row + x] = data[upRow + a]!;
    }
  }

  private colour(box: Rect, view: View): void {
    const { values, words, plain, stripe, width, height } = this;
    const phase = Math.floor(view.x + view.y);
    for (let y = box.y; y < box.y + box.height; y++) {
      const row = y * width;
      const [up, down] = [y > 0 ? -width : 0, y < height - 1 ? width : 0];
      let turn = (((box.x + y - phase) % STRIPE_EVERY) + STRIPE_EVERY) % STRIPE_EVERY;
      for (let x = box.x; x < box.x + box.width; x++) {
        const at = row + x;
        const value = values[at]!;
        const left = x > 0 ? values[at - 1]! : value;
        const right = x < width - 1 ? values[at + 1]! : value;
        const inside = value >= 128;
        const differs =
          left >= 128 !== inside ||
          right >= 128 !== inside ||
          values[at + up]! >= 128 !== inside ||
          values[at + down]! >= 128 !== inside;
        if (differs) words[at] = inside ? this.rim : this.halo;
        else words[at] = turn < STRIPE_WIDTH ? stripe[value]! : plain[value]!;
        if (++turn === STRIPE_EVERY) turn = 0;
      }
    }
  }
}

function place(at: number, from: number, zoom: number, length: number): number {
  const found = Math.floor((at - from) / zoom);
  return found < 0 || found >= length ? -1 : found;
}

/** Red, green, blue, alpha as a little-endian word. */
function word(rgb: readonly number[], alpha: number): number {
  return ((Math.round(alpha * 255) << 24) | (rgb[2]! << 16) | (rgb[1]! << 8) | rgb[0]!) >>> 0;
}
