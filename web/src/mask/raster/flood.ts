/**
 * Filling: what hangs together with a pixel, by the mask itself or by the picture's colours.
 *
 * Both answer a new raster of the same size (0..255); nothing here is in a hurry, it runs in a
 * worker.
 */

export interface Seed {
  x: number;
  y: number;
}

/** Pixels of one picture, four bytes each. */
export interface Colours {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}

/** Fills what is not painted around `seed` up to the painted rim (or, erasing, the painted part). */
export function filledByMask(
  mask: Uint8Array,
  width: number,
  height: number,
  seed: Seed,
  erase: boolean,
): Uint8Array {
  const inside = erase ? (at: number) => mask[at]! >= 128 : (at: number) => mask[at]! < 128;
  const found = connected(width, height, seed, inside);
  const out = mask.slice();
  const value = erase ? 0 : 255;
  for (let at = 0; at < out.length; at++) if (found[at]) out[at] = value;
  closeSeam(out, found, width, height, value);
  return out;
}

/** `tolerance`: how far a channel may be from the seed's, 0..255. `connectedOnly`: else everywhere. */
export function filledByColour(
  mask: Uint8Array,
  colours: Colours,
  seed: Seed,
  tolerance: number,
  connectedOnly: boolean,
  erase: boolean,
): Uint8Array {
  const { data, width, height } = colours;
  const start = 4 * (seed.y * width + seed.x);
  const [r, g, b, a] = [data[start]!, data[start + 1]!, data[start + 2]!, data[start + 3]!];
  const near = (at: number): boolean => {
    const from = 4 * at;
    return (
      Math.abs(data[from]! - r) <= tolerance &&
      Math.abs(data[from + 1]! - g) <= tolerance &&
      Math.abs(data[from + 2]! - b) <= tolerance &&
      Math.abs(data[from + 3]! - a) <= tolerance
    );
  };
  const found = connectedOnly ? connected(width, height, seed, near) : everywhere(width * height, near);
  const out = mask.slice();
  const value = erase ? 0 : 255;
  for (let at = 0; at < out.length; at++) if (found[at]) out[at] = value;
  return out;
}

function everywhere(length: number, inside: (at: number) => boolean): Uint8Array {
  const found = new Uint8Array(length);
  for (let at = 0; at < length; at++) if (inside(at)) found[at] = 1;
  return found;
}

/** Line by line from the seed, over edges (not corners). 1 for what was reached. */
function connected(width: number, height: number, seed: Seed, inside: (at: number) => boolean): Uint8Array {
  const found = new Uint8Array(width * height);
  const first = seed.y * width + seed.x;
  if (seed.x < 0 || seed.y < 0 || seed.x >= width || seed.y >= height || !inside(first)) return found;
  const open = [first];
  while (open.length > 0) {
    const at = open.pop()!;
    if (found[at]) continue;
    const row = at - (at % width);
    let left = at;
    while (left > row && !found[left - 1] && inside(left - 1)) left--;
    let right = at;
    while (right < row + width - 1 && !found[right + 1] && inside(right + 1)) right++;
    found.fill(1, left, right + 1);
    if (row > 0) push(open, left - width, right - width, found, inside);
    if (row + width < found.length) push(open, left + width, right + width, found, inside);
  }
  return found;
}

/** One seed for each stretch of a neighbouring line. */
function push(
  open: number[],
  left: number,
  right: number,
  found: Uint8Array,
  inside: (at: number) => boolean,
): void {
  let isIn = false;
  for (let at = left; at <= right; at++) {
    const now = !found[at] && inside(at);
    if (now && !isIn) open.push(at);
    isIn = now;
  }
}

/** The half painted rim between the filled part and what was painted before is filled too. */
function closeSeam(out: Uint8Array, found: Uint8Array, width: number, height: number, value: number): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (found[at] || out[at] === value) continue;
      const beside =
        (x > 0 && found[at - 1]) ||
        (x < width - 1 && found[at + 1]) ||
        (y > 0 && found[at - width]) ||
        (y < height - 1 && found[at + width]);
      if (beside && out[at] !== 255 - value) out[at] = value;
    }
  }
}
