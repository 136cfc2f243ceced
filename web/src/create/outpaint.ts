/** A picture on a larger canvas, with a mask over what is new. */

import { type Size, freeFault, mendSize } from "./size";
import type { FreeSize } from "./types";

export interface Margins {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const NO_MARGINS: Margins = { left: 0, top: 0, right: 0, bottom: 0 };

/** The canvas, made legal by adding to the right and below; null where the shape cannot be had. */
export function canvasOf(source: Size, margins: Margins, limits: FreeSize | null): Size | null {
  const wanted = { width: source.width + margins.left + margins.right, height: source.height + margins.top + margins.bottom };
  if (!limits) return wanted;
  const up = (value: number) => Math.ceil(value / limits.multiple_px) * limits.multiple_px;
  const rounded = { width: up(wanted.width), height: up(wanted.height) };
  if (!freeFault(rounded, limits)) return rounded;
  const mended = mendSize(rounded, limits);
  return mended && mended.width >= wanted.width && mended.height >= wanted.height ? mended : null;
}

export interface Extended {
  picture: Blob;
  mask: Blob;
  /** Share of the canvas that is new. */
  coverage: number;
}

export async function extend(source: CanvasImageSource & Size, margins: Margins, canvas: Size): Promise<Extended> {
  const { width, height } = canvas;
  const picture = new OffscreenCanvas(width, height);
  const paint = picture.getContext("2d");
  const mask = new OffscreenCanvas(width, height);
  const keep = mask.getContext("2d");
  if (!paint || !keep) throw new Error("This browser cannot paint on a canvas.");
  // the edge of the picture, drawn out: engines that look at the whole see something like it goes on
  paint.filter = "blur(24px)";
  paint.drawImage(source, 0, 0, width, height);
  paint.filter = "none";
  paint.clearRect(margins.left, margins.top, source.width, source.height);
  paint.drawImage(source, margins.left, margins.top);
  keep.fillRect(margins.left, margins.top, source.width, source.height);
  const coverage = 1 - (source.width * source.height) / (width * height);
  const [first, second] = await Promise.all([picture, mask].map((one) => one.convertToBlob({ type: "image/png" })));
  return { picture: first as Blob, mask: second as Blob, coverage };
}
