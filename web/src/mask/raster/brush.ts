/**
 * One stretch of a brush: a capsule from dab to dab, laid on by maximum (paint) or minimum
 * (erase), so that where stretches overlap nothing grows darker and their order does not matter.
 */

import { clipped, type Raster, type Rect } from "./raster";

/** Where the brush is; the middle of the first pixel is 0.5, 0.5. */
export interface Dab {
  x: number;
  y: number;
  /** Pixels of the picture. */
  radius: number;
}

/** `hardness`: the part of the radius that is painted in full, 0..1. Returns what may differ. */
export function capsule(raster: Raster, a: Dab, b: Dab, hardness: number, erase: boolean): Rect | null {
  const most = Math.max(a.radius, b.radius) + 0.5;
  const box = clipped(
    raster,
    Math.min(a.x, b.x) - most,
    Math.min(a.y, b.y) - most,
    Math.max(a.x, b.x) + most,
    Math.max(a.y, b.y) + most,
  );
  if (!box) return null;
  raster.touch(box.x, box.y, box.x + box.width, box.y + box.height);
  const core = coreOf(Math.min(a.radius, b.radius), hardness);
  const solid = erase ? 0 : 255;
  for (let y = box.y; y < box.y + box.height; y++) {
    if (!reach(a, b, most, y + 0.5)) continue;
    const left = Math.max(0, Math.ceil(low - 0.5));
    const right = Math.min(raster.width, Math.floor(high - 0.5) + 1);
    let coreLeft = right;
    let coreRight = right;
    if (core > 0 && reach(a, b, core, y + 0.5)) {
      coreLeft = Math.min(right, Math.max(left, Math.ceil(low - 0.5)));
      coreRight = Math.max(coreLeft, Math.min(right, Math.floor(high - 0.5) + 1));
    }
    soften(raster, a, b, hardness, erase, y, left, coreLeft);
    raster.data.fill(solid, y * raster.width + coreLeft, y * raster.width + coreRight);
    soften(raster, a, b, hardness, erase, y, coreRight, right);
  }
  return box;
}

function edgeOf(radius: number, hardness: number): number {
  return Math.max(1, radius * (1 - hardness));
}

function coreOf(radius: number, hardness: number): number {
  return radius + 0.5 - edgeOf(radius, hardness);
}

/** Pixels of one row, left <= x < right, by their distance to the stretch. */
function soften(
  raster: Raster,
  a: Dab,
  b: Dab,
  hardness: number,
  erase: boolean,
  y: number,
  left: number,
  right: number,
): void {
  const data = raster.data;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const py = y + 0.5 - a.y;
  const row = y * raster.width;
  for (let x = left; x < right; x++) {
    const px = x + 0.5 - a.x;
    let t = length > 0 ? (px * dx + py * dy) / length : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const ox = px - t * dx;
    const oy = py - t * dy;
    const radius = a.radius + (b.radius - a.radius) * t;
    const edge = edgeOf(radius, hardness);
    let u = (radius + 0.5 - Math.sqrt(ox * ox + oy * oy)) / edge;
    if (u <= 0) continue;
    if (u > 1) u = 1;
    if (edge > 1) u = u * u * (3 - 2 * u);
    const value = Math.round(255 * u);
    const was = data[row + x]!;
    if (erase) {
      if (255 - value < was) data[row + x] = 255 - value;
    } else if (value > was) data[row + x] = value;
  }
}

let low = 0;
let high = 0;

/** Sets low..high to where the capsule of one radius crosses a line; false if it does not. */
function reach(a: Dab, b: Dab, radius: number, y: number): boolean {
  low = Infinity;
  high = -Infinity;
  widen(a, radius, y);
  widen(b, radius, y);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy);
  if (length > 0 && dy !== 0) {
    const nx = (-dy / length) * radius;
    const ny = (dx / length) * radius;
    cross(a.x + nx, a.y + ny, dx, dy, y);
    cross(a.x - nx, a.y - ny, dx, dy, y);
  }
  return low <= high;
}

function widen(dab: Dab, radius: number, y: number): void {
  const away = radius * radius - (y - dab.y) * (y - dab.y);
  if (away < 0) return;
  const half = Math.sqrt(away);
  if (dab.x - half < low) low = dab.x - half;
  if (dab.x + half > high) high = dab.x + half;
}

function cross(x: number, y0: number, dx: number, dy: number, y: number): void {
  const t = (y - y0) / dy;
  if (t < 0 || t > 1) return;
  const at = x + t * dx;
  if (at < low) low = at;
  if (at > high) high = at;
}
