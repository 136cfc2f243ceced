/** What the user is about to ask for. A draft outlives reloads; nothing here knows the server. */

import type { Fields, Operation } from "./types";

export interface Settings {
  /** null: whatever the server's default is. */
  model: string | null;
  size: string;
  quality: string;
  background: string;
  output_format: string;
  output_compression: number;
  moderation: string;
  n: number;
  partial_images: number;
  seed: number | null;
  input_fidelity: string | null;
  frame_count: number;
  frame_duration_ms: number;
}

/** A picture that goes along: one of the server's, or a file that was dropped, pasted or picked. */
export interface Reference {
  key: string;
  name: string;
  width: number;
  height: number;
  picture: { id: number; file_url: string; thumb_url: string } | null;
  blob: Blob | null;
}

export interface Box {
  key: string;
  what: string;
  /** Shares of the picture's sides, 0..1. */
  x: number;
  y: number;
  w: number;
  h: number;
}

/** `of` is the reference that was painted on; a mask of a picture that is not the first is kept but not sent. */
export interface Mask {
  of: string;
  blob: Blob;
  coverage: number;
}

export interface Draft {
  prompt: string;
  settings: Settings;
  references: Reference[];
  mask: Mask | null;
  boxes: Box[];
  styles: string[];
}

export const SETTINGS: Settings = {
  model: null,
  size: "auto",
  quality: "auto",
  background: "auto",
  output_format: "png",
  output_compression: 100,
  moderation: "auto",
  n: 1,
  partial_images: 2,
  seed: null,
  input_fidelity: null,
  frame_count: 9,
  frame_duration_ms: 200,
};

export const EMPTY: Draft = { prompt: "", settings: SETTINGS, references: [], mask: null, boxes: [], styles: [] };

/** The mode is inferred: with pictures it is an edit, without any a generation. */
export const operationOf = (draft: Pick<Draft, "references">): Operation => (draft.references.length ? "edit" : "generation");

export const PATHS: Record<Operation, string> = {
  generation: "/v1/images/generations",
  edit: "/v1/images/edits",
  variation: "/v1/images/variations",
};

/** The mask that will be sent: that of the first picture. */
export function maskOf(draft: Draft): Mask | null {
  return draft.mask && draft.mask.of === draft.references[0]?.key ? draft.mask : null;
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return copy;
  const [item] = copy.splice(from, 1);
  copy.splice(to, 0, item as T);
  return copy;
}

const CHOICES = ["model", "size", "quality", "background", "output_format", "moderation", "input_fidelity"] as const;
const NUMBERS = ["output_compression", "n", "partial_images", "seed", "frame_count", "frame_duration_ms"] as const;

/** The settings that an earlier request had, where it said any; the rest are the defaults again. */
export function settingsFrom(asked: Fields): Settings {
  const found: Fields = { ...SETTINGS, partial_images: 0 };
  for (const name of CHOICES) if (typeof asked[name] === "string") found[name] = asked[name];
  for (const name of NUMBERS) {
    const value = typeof asked[name] === "string" ? Number(asked[name]) : asked[name];
    if (typeof value === "number" && Number.isFinite(value)) found[name] = value;
  }
  return found as unknown as Settings;
}

export function boxesFrom(asked: Fields): Box[] {
  const given = typeof asked.layout === "string" ? parsed(asked.layout) : asked.layout;
  if (!Array.isArray(given)) return [];
  return given.flatMap((each: unknown, at) => {
    if (!each || typeof each !== "object") return [];
    const { what, box } = each as Fields;
    if (typeof what !== "string" || !Array.isArray(box) || box.length !== 4) return [];
    const [x, y, w, h] = box.map(Number) as [number, number, number, number];
    return [{ key: `box-${at}-${what}`, what, x, y, w, h }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
