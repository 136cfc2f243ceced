/** Which sizes a model takes, what is wrong with one, and which shape a picture will have. Mirrors `request/sizes.py`. */

import type { FreeSize, Model } from "./types";

export interface Size {
  width: number;
  height: number;
}

export type SizeFault =
  | { fault: "not_a_size" }
  | { fault: "multiple"; multiple: number }
  | { fault: "edge"; most: number }
  | { fault: "ratio"; most: number }
  | { fault: "few_pixels"; least: number; given: number }
  | { fault: "many_pixels"; most: number; given: number }
  | { fault: "not_offered"; sizes: readonly string[] };

export type Shape = "auto" | "square" | "landscape" | "portrait" | "custom";

const WRITTEN = /^([1-9][0-9]{0,5})x([1-9][0-9]{0,5})$/;
const WIDE = /\b(landscape|panoram\w*|wide|widescreen|banner|horizon|skyline)\b|全景|横幅|横版|宽幅|风景/i;
const TALL = /\b(portrait|poster|tall|vertical|book cover|phone wallpaper|full[- ]body)\b|海报|竖版|竖幅|肖像|人像/i;
const KEPT_PIXELS = 1536 * 1024;
const AUTO_PIXELS = 1024 * 1024;

export function parseSize(text: string): Size | null {
  const found = WRITTEN.exec(text.trim().replace(/[×*X]/, "x"));
  return found ? { width: Number(found[1]), height: Number(found[2]) } : null;
}

export const writeSize = (size: Size): string => `${size.width}x${size.height}`;

/** Null for a size that the model takes; "auto" always is one. */
export function sizeFault(text: string, model: Pick<Model, "sizes" | "free_size">): SizeFault | null {
  if (text === "auto") return null;
  const size = parseSize(text);
  if (!size) return { fault: "not_a_size" };
  if (model.free_size) return freeFault(size, model.free_size);
  return model.sizes.includes(writeSize(size)) ? null : { fault: "not_offered", sizes: model.sizes };
}

export function freeFault({ width, height }: Size, limits: FreeSize): SizeFault | null {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const given = width * height;
  if (width % limits.multiple_px || height % limits.multiple_px) return { fault: "multiple", multiple: limits.multiple_px };
  if (long > limits.max_edge_px) return { fault: "edge", most: limits.max_edge_px };
  if (long > limits.max_ratio * short) return { fault: "ratio", most: limits.max_ratio };
  if (given < limits.min_pixels) return { fault: "few_pixels", least: limits.min_pixels, given };
  if (given > limits.max_pixels) return { fault: "many_pixels", most: limits.max_pixels, given };
  return null;
}

/** The nearest legal size to what was typed, or null where none is near (the shape itself is refused). */
export function mendSize(size: Size, limits: FreeSize): Size | null {
  const step = limits.multiple_px;
  const round = (value: number) => Math.max(step, Math.round(value / step) * step);
  let { width, height } = size;
  if (width < 1 || height < 1) return null;
  const most = limits.max_edge_px / Math.max(width, height);
  const area = width * height;
  const scale = Math.min(most, Math.sqrt(limits.max_pixels / area), Math.max(1, Math.sqrt(limits.min_pixels / area)));
  width = round(width * scale);
  height = round(height * scale);
  for (let tries = 0; tries < 64; tries += 1) {
    const fault = freeFault({ width, height }, limits);
    if (!fault) return { width, height };
    if (fault.fault === "few_pixels") width <= height ? (width += step) : (height += step);
    else if (fault.fault === "many_pixels" || fault.fault === "edge") width >= height ? (width -= step) : (height -= step);
    else if (fault.fault === "ratio") width >= height ? (height += step) : (width += step);
    else return null;
  }
  return null;
}

/** The fixed sizes behind the shape buttons, by model: its own list, or the three of a free model. */
export function shapes(model: Pick<Model, "sizes" | "free_size">): Record<"square" | "landscape" | "portrait", string | null> {
  if (model.free_size) return { square: "1024x1024", landscape: "1536x1024", portrait: "1024x1536" };
  const largest = (want: (size: Size) => boolean) =>
    model.sizes.filter((text) => want(parseSize(text) ?? { width: 0, height: 1 })).at(-1) ?? null;
  return {
    square: model.sizes.includes("1024x1024") ? "1024x1024" : largest((s) => s.width === s.height),
    landscape: largest((s) => s.width > s.height),
    portrait: largest((s) => s.width < s.height),
  };
}

export function shapeOf(text: string, model: Pick<Model, "sizes" | "free_size">): Shape {
  if (text === "auto") return "auto";
  const offered = shapes(model);
  for (const shape of ["square", "landscape", "portrait"] as const) if (offered[shape] === text) return shape;
  return "custom";
}

/** What `auto` will be, so that placeholders have the final shape before the server has answered. */
export function expectedSize(text: string, prompt: string, source: Size | null, model: Pick<Model, "sizes" | "free_size"> | null): Size {
  const asked = parseSize(text);
  if (asked) return asked;
  if (source) return sizeLike(source, model);
  const wide = WIDE.test(prompt);
  const tall = TALL.test(prompt);
  if (wide && !tall) return { width: 1536, height: 1024 };
  if (tall && !wide) return { width: 1024, height: 1536 };
  return { width: 1024, height: 1024 };
}

function sizeLike(source: Size, model: Pick<Model, "sizes" | "free_size"> | null): Size {
  const limits = model?.free_size;
  const ratio = source.width / source.height;
  if (limits) {
    if (source.width * source.height <= KEPT_PIXELS && !freeFault(source, limits)) return source;
    const kept = Math.min(Math.max(ratio, 1 / limits.max_ratio), limits.max_ratio);
    const round = (value: number) => Math.round(value / limits.multiple_px) * limits.multiple_px;
    return { width: round(Math.sqrt(AUTO_PIXELS * kept)), height: round(Math.sqrt(AUTO_PIXELS / kept)) };
  }
  const sizes = (model?.sizes ?? []).map(parseSize).filter((size) => size !== null);
  const far = (size: Size) => Math.abs(Math.log(size.width / size.height / ratio));
  return sizes.sort((a, b) => far(a) - far(b))[0] ?? source;
}
