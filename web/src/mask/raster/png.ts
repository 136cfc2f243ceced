/**
 * A mask as OpenAI takes it: an RGBA PNG of the picture's size, black, alpha 0 where it is redrawn.
 *
 * Written here byte by byte: a canvas keeps colours multiplied by alpha and is free to change
 * values on the way; here alpha is exactly 255 minus what was painted.
 */

const ROWS_AT_ONCE = 32;
const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** `mask`: width x height, 255 is redrawn. */
export async function pngOf(mask: Uint8Array, width: number, height: number): Promise<Blob> {
  const squeezed = await deflated(rows(mask, width, height));
  return new Blob(
    [
      SIGNATURE,
      ...chunk("IHDR", header(width, height)),
      ...chunk("IDAT", squeezed),
      ...chunk("IEND", new Uint8Array(0)),
    ],
    { type: "image/png" },
  );
}

function header(width: number, height: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(13);
  const view = new DataView(out.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  out.set([8, 6, 0, 0, 0], 8);
  return out;
}

/** Filtered lines, some at a time: the first as it is, the others as their difference from above. */
function* rows(mask: Uint8Array, width: number, height: number): Generator<Uint8Array<ArrayBuffer>> {
  for (let top = 0; top < height; top += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, height - top);
    const out = new Uint8Array(count * (1 + 4 * width));
    let to = 0;
    for (let y = top; y < top + count; y++) {
      const row = y * width;
      out[to++] = y === 0 ? 0 : 2;
      for (let x = 0; x < width; x++) {
        // (255 - mask) less (255 - mask above), modulo 256, is what is above less what is here.
        out[to + 3] = y === 0 ? 255 - mask[row + x]! : mask[row + x - width]! - mask[row + x]!;
        to += 4;
      }
    }
    yield out;
  }
}

async function deflated(parts: Iterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const squeeze = new CompressionStream("deflate");
  const all = new Response(squeeze.readable).arrayBuffer();
  const writer = squeeze.writable.getWriter();
  for (const part of parts) {
    await writer.ready;
    await writer.write(part);
  }
  await writer.close();
  return new Uint8Array(await all);
}

function chunk(name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, bytes.length);
  for (let at = 0; at < 4; at++) head[4 + at] = name.charCodeAt(at);
  const tail = new Uint8Array(4);
  new DataView(tail.buffer).setUint32(0, crc(bytes, crc(head.subarray(4), 0xffffffff)) ^ 0xffffffff);
  return [head, bytes, tail];
}

const table = new Uint32Array(256);
for (let value = 0; value < 256; value++) {
  let left = value;
  for (let bit = 0; bit < 8; bit++) left = left & 1 ? (left >>> 1) ^ 0xedb88320 : left >>> 1;
  table[value] = left >>> 0;
}

function crc(bytes: Uint8Array, from: number): number {
  let value = from;
  for (let at = 0; at < bytes.length; at++) value = table[(value ^ bytes[at]!) & 255]! ^ (value >>> 8);
  return value >>> 0;
}
