/**
 * Reading a picture as a mask: by its alpha where it has any, else by its black and white.
 *
 * In black and white the colour along the border is taken to stay; where the border does not
 * tell, white is redrawn, as most programs have it. The user sees which it is and can turn it.
 */

import type { Colours } from "./flood";

export type Kind = "alpha" | "black-and-white" | "picture";

export interface Brought {
  /** "picture": neither; its lightness was taken, which is hardly what was meant. */
  kind: Kind;
  width: number;
  height: number;
  /** 255 is redrawn. */
  mask: Uint8Array;
}

export type Fit = "stretch" | "contain";

export function brought(colours: Colours): Brought {
  const { width, height } = colours;
  if (hasAlpha(colours)) return { kind: "alpha", width, height, mask: byAlpha(colours) };
  const light = lightness(colours);
  const white = !borderIs(light, width, height);
  if (!white) for (let at = 0; at < light.length; at++) light[at] = 255 - light[at]!;
  return { kind: isTwoToned(colours, light) ? "black-and-white" : "picture", width, height, mask: light };
}

function hasAlpha({ data }: Colours): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

function byAlpha({ data }: Colours): Uint8Array {
  const mask = new Uint8Array(data.length / 4);
  for (let at = 0; at < mask.length; at++) mask[at] = 255 - data[4 * at + 3]!;
  return mask;
}

function lightness({ data }: Colours): Uint8Array {
  const light = new Uint8Array(data.length / 4);
  for (let at = 0; at < light.length; at++) {
    const from = 4 * at;
    light[at] = (299 * data[from]! + 587 * data[from + 1]! + 114 * data[from + 2]! + 500) / 1000;
  }
  return light;
}

/** Is the border white (then black is redrawn)? An even border is not. */
function borderIs(light: Uint8Array, width: number, height: number): boolean {
  let white = 0;
  let total = 0;
  const see = (at: number) => {
    if (light[at]! >= 128) white++;
    total++;
  };
  for (let x = 0; x < width; x++) {
    see(x);
    see((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    see(y * width);
    see(y * width + width - 1);
  }
  return white > 0.55 * total;
}

/** Nearly grey everywhere, and nearly all of it black or white (soft edges are few). */
function isTwoToned({ data }: Colours, light: Uint8Array): boolean {
  let between = 0;
  let coloured = 0;
  for (let at = 0; at < light.length; at++) {
    const from = 4 * at;
    const [r, g, b] = [data[from]!, data[from + 1]!, data[from + 2]!];
    if (Math.max(r, g, b) - Math.min(r, g, b) > 24) coloured++;
    if (light[at]! > 48 && light[at]! < 207) between++;
  }
  return coloured < 0.02 * light.length && between < 0.3 * light.length;
}

/** To another size: by nearest pixel where it grows, by mean where it shrinks. Outside stays 0. */
export function fitted(from: Brought, width: number, height: number, fit: Fit): Uint8Array {
  if (from.width === width && from.height === height) return from.mask.slice();
  const contain = Math.min(width / from.width, height / from.height);
  const sx = fit === "stretch" ? width / from.width : contain;
  const sy = fit === "stretch" ? height / from.height : contain;
  const ox = (width - from.width * sx) / 2;
  const oy = (height - from.height * sy) / 2;
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = range((y - oy) / sy, (y + 1 - oy) / sy, from.height);
    if (top >= bottom) continue;
    for (let x = 0; x < width; x++) {
      const [left, right] = range((x - ox) / sx, (x + 1 - ox) / sx, from.width);
      if (left < right) out[y * width + x] = mean(from, left, top, right, bottom);
    }
  }
  return out;
}

/** Whole pixels from..to whose middle is in a stretch; at least the one under its middle. */
function range(low: number, high: number, most: number): [number, number] {
  const middle = (low + high) / 2;
  if (middle < 0 || middle >= most) return [0, 0];
  const first = Math.max(0, Math.ceil(low - 0.5));
  const last = Math.min(most, Math.ceil(high - 0.5));
  return first < last ? [first, last] : [Math.floor(middle), Math.floor(middle) + 1];
}

function mean({ mask, width }: Brought, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += mask[y * width + x]!;
  return Math.round(sum / ((right - left) * (bottom - top)));
}
