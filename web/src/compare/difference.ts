/** Two pictures of one size, pixel by pixel. Pure: takes and gives RGBA bytes. */

export interface Difference {
  /** RGBA, opaque: black where equal, brighter and warmer where they differ. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Share of pixels in [0, 1] with any channel different. */
  readonly changed: number;
  /** Largest difference of a channel, 0 to 255. */
  readonly greatest: number;
  /** Mean difference over all pixels, of the largest channel, 0 to 255. */
  readonly mean: number;
}

/** `gain` multiplies what is shown, never what is counted. Raises where the sizes differ. */
export function difference(a: Uint8ClampedArray, b: Uint8ClampedArray, gain = 1): Difference {
  if (a.length !== b.length) throw new Error(`Pictures of ${a.length} and ${b.length} bytes differ in size.`);
  const pixels = new Uint8ClampedArray(a.length);
  let changed = 0;
  let greatest = 0;
  let sum = 0;
  for (let at = 0; at < a.length; at += 4) {
    const most = Math.max(
      Math.abs(a[at]! - b[at]!),
      Math.abs(a[at + 1]! - b[at + 1]!),
      Math.abs(a[at + 2]! - b[at + 2]!),
      Math.abs(a[at + 3]! - b[at + 3]!),
    );
    if (most > 0) changed += 1;
    if (most > greatest) greatest = most;
    sum += most;
    paint(pixels, at, Math.min(255, most * gain));
  }
  const count = Math.max(1, a.length / 4);
  return { pixels, changed: changed / count, greatest, mean: sum / count };
}

/** Black, violet, orange, pale yellow: brighter always means more, in grey too. */
const STOPS = [
  [0, 0, 0],
  [86, 22, 128],
  [232, 98, 44],
  [255, 243, 196],
] as const;

function paint(pixels: Uint8ClampedArray, at: number, value: number): void {
  const place = (value / 255) * (STOPS.length - 1);
  const low = Math.min(STOPS.length - 2, Math.floor(place));
  const from = STOPS[low]!;
  const to = STOPS[low + 1]!;
  for (let channel = 0; channel < 3; channel += 1) {
    pixels[at + channel] = from[channel]! + (to[channel]! - from[channel]!) * (place - low);
  }
  pixels[at + 3] = 255;
}
