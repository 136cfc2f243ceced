/**
 * Tiles made small for the history and for drafts, without loss: one value, runs, or the bytes.
 *
 * Runs are pairs of a value and how often it stands (7 bits a byte, low ones first).
 */

export type Packed =
  | { kind: "flat"; value: number; length: number }
  | { kind: "runs"; bytes: Uint8Array; length: number }
  | { kind: "raw"; bytes: Uint8Array; length: number };

const scratch = new Uint8Array(256 * 256);

export function packed(bytes: Uint8Array): Packed {
  const length = bytes.length;
  const most = Math.min(scratch.length, length) - 6;
  let used = 0;
  let at = 0;
  while (at < length) {
    const value = bytes[at]!;
    let end = at + 1;
    while (end < length && bytes[end] === value) end++;
    if (at === 0 && end === length) return { kind: "flat", value, length };
    if (used > most) return { kind: "raw", bytes: bytes.slice(), length };
    scratch[used++] = value;
    let count = end - at;
    while (count > 127) {
      scratch[used++] = (count & 127) | 128;
      count >>>= 7;
    }
    scratch[used++] = count;
    at = end;
  }
  return { kind: "runs", bytes: scratch.slice(0, used), length };
}

export function unpacked(tile: Packed): Uint8Array {
  if (tile.kind === "raw") return tile.bytes.slice();
  const out = new Uint8Array(tile.length);
  if (tile.kind === "flat") return out.fill(tile.value);
  const bytes = tile.bytes;
  let at = 0;
  let to = 0;
  while (at < bytes.length) {
    const value = bytes[at++]!;
    let count = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++]!;
      count |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    out.fill(value, to, to + count);
    to += count;
  }
  return out;
}

/** What it costs to keep, bytes. */
export function sizeOf(tile: Packed): number {
  return 48 + (tile.kind === "flat" ? 0 : tile.bytes.length);
}
