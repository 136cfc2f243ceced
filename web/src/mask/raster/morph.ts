/**
 * Grow, shrink and feather a whole mask. Slow (a second at 4096 x 4096): runs in a worker.
 *
 * Growing measures how far each pixel is from the painted part (half and more) exactly.
 * Source: Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions" (2012),
 * cut off at the wanted distance.
 */

/** Larger by so many pixels on all sides, corners round; smaller if negative. */
export function grown(mask: Uint8Array, width: number, height: number, by: number): Uint8Array {
  if (by < 0) return inverted(grown(inverted(mask), width, height, -by));
  if (by === 0) return mask.slice();
  const far = Math.ceil(by) + 2;
  const down = columns(mask, width, far);
  const out = mask.slice();
  const line = new Float64Array(width);
  const squared = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    if (!rowInReach(down, y * width, width, line, far)) continue;
    envelope(line, squared, width);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const value = Math.round(255 * Math.min(1, Math.max(0, by + 0.5 - Math.sqrt(squared[x]!))));
      if (value > out[at]!) out[at] = value;
    }
  }
  return out;
}

export function inverted(mask: Uint8Array): Uint8Array {
  const out = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) out[at] = 255 - mask[at]!;
  return out;
}

/** A soft edge about `over` pixels wide, half of it outside; the picture's border stays as it is. */
export function feathered(mask: Uint8Array, width: number, height: number, over: number): Uint8Array {
  if (over <= 0) return mask.slice();
  const sigma = over / 2.5;
  let from = Float32Array.from(mask);
  let to = new Float32Array(mask.length);
  for (const radius of boxes(sigma)) {
    blurRows(from, to, width, height, radius);
    blurColumns(to, from, width, height, radius);
  }
  const out = new Uint8Array(mask.length);
  for (let at = 0; at < out.length; at++) out[at] = Math.min(255, Math.max(0, Math.round(from[at]!)));
  return out;
}

/** Three boxes that together are nearly a Gaussian of this width; radii in pixels. */
function boxes(sigma: number): number[] {
  const ideal = Math.sqrt((12 * sigma * sigma) / 3 + 1);
  let less = Math.floor(ideal);
  if (less % 2 === 0) less--;
  const small = Math.round((12 * sigma * sigma - 3 * less * less - 12 * less - 9) / (-4 * less - 4));
  return [0, 1, 2].map((pass) => ((pass < small ? less : less + 2) - 1) / 2);
}

/** Distance to the painted part straight up or down, at most `far`. */
function columns(mask: Uint8Array, width: number, far: number): Uint16Array {
  const out = new Uint16Array(mask.length);
  for (let at = 0; at < mask.length; at++) {
    const above = at >= width ? out[at - width]! + 1 : far;
    out[at] = mask[at]! >= 128 ? 0 : Math.min(far, above);
  }
  for (let at = mask.length - width - 1; at >= 0; at--) {
    const below = out[at + width]! + 1;
    if (below < out[at]!) out[at] = below;
  }
  return out;
}

function rowInReach(
  down: Uint16Array,
  from: number,
  width: number,
  line: Float64Array,
  far: number,
): boolean {
  let near = false;
  for (let x = 0; x < width; x++) {
    const away = down[from + x]!;
    line[x] = away >= far ? 1e12 : away * away;
    if (away < far) near = true;
  }
  return near;
}

let corners = new Int32Array(0);
let bounds = new Float64Array(0);

/** out[x] = least of line[q] + (x - q)². */
function envelope(line: Float64Array, out: Float64Array, width: number): void {
  if (corners.length < width) {
    corners = new Int32Array(width);
    bounds = new Float64Array(width + 1);
  }
  let top = 0;
  corners[0] = 0;
  bounds[0] = -Infinity;
  bounds[1] = Infinity;
  for (let q = 1; q < width; q++) {
    let at = meet(line, q, corners[top]!);
    while (at <= bounds[top]!) at = meet(line, q, corners[--top]!);
    corners[++top] = q;
    bounds[top] = at;
    bounds[top + 1] = Infinity;
  }
  top = 0;
  for (let x = 0; x < width; x++) {
    while (bounds[top + 1]! < x) top++;
    const q = corners[top]!;
    out[x] = (x - q) * (x - q) + line[q]!;
  }
}

function meet(line: Float64Array, q: number, p: number): number {
  return (line[q]! + q * q - line[p]! - p * p) / (2 * q - 2 * p);
}

function blurRows(from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void {
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += from[row + Math.min(width - 1, Math.max(0, x))]!;
    for (let x = 0; x < width; x++) {
      to[row + x] = sum * share;
      sum += from[row + Math.min(width - 1, x + radius + 1)]! - from[row + Math.max(0, x - radius)]!;
    }
  }
}

/** All columns at once, so that memory is read in its order. */
function blurColumns(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1);
  const sums = new Float64Array(width);
  for (let y = -radius; y <= radius; y++) {
    const row = Math.min(height - 1, Math.max(0, y)) * width;
    for (let x = 0; x < width; x++) sums[x]! += from[row + x]!;
  }
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const enter = Math.min(height - 1, y + radius + 1) * width;
    const leave = Math.max(0, y - radius) * width;
    for (let x = 0; x < width; x++) {
      to[row + x] = sums[x]! * share;
      sums[x]! += from[enter + x]! - from[leave + x]!;
    }
  }
}
