/** The page's side of the worker: asks, and is answered by promises. One worker for all editors. */

import type { Brought } from "./raster/bring";
import type { Seed } from "./raster/flood";

interface Sized {
  mask: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

export type Order =
  | ({ do: "grow"; by: number } & Sized)
  | ({ do: "feather"; over: number } & Sized)
  | ({ do: "fill"; seed: Seed; erase: boolean } & Sized)
  | ({ do: "fill-colour"; seed: Seed; tolerance: number; connected: boolean; erase: boolean } & Sized)
  | { do: "colours"; bitmap: ImageBitmap | null }
  | ({ do: "png" } & Sized)
  | { do: "read"; file: Blob };

export interface Question {
  id: number;
  order: Order;
}

export interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

let worker: Worker | null = null;
let count = 0;
const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

/** What is in `order` must not be used again where it can be handed over. */
function ask<T>(order: Order, moved: Transferable[] = []): Promise<T> {
  worker ??= started();
  const id = ++count;
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker!.postMessage({ id, order } satisfies Question, moved);
  });
}

function started(): Worker {
  const made = new Worker(new URL("./heavy.worker.ts", import.meta.url), { type: "module" });
  made.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asked?.resolve(data.result as never);
    else asked?.reject(new Error(data.error));
  };
  made.onerror = () => {
    for (const asked of waiting.values()) asked.reject(new Error("The mask's worker could not start."));
    waiting.clear();
    worker = null;
  };
  return made;
}

function sized(mask: Uint8Array, width: number, height: number): Sized {
  return { mask: mask.slice(), width, height };
}

export function grow(mask: Uint8Array, width: number, height: number, by: number): Promise<Uint8Array> {
  const given = sized(mask, width, height);
  return ask({ do: "grow", by, ...given }, [given.mask.buffer]);
}

export function feather(mask: Uint8Array, width: number, height: number, over: number): Promise<Uint8Array> {
  const given = sized(mask, width, height);
  return ask({ do: "feather", over, ...given }, [given.mask.buffer]);
}

export function fill(
  mask: Uint8Array,
  width: number,
  height: number,
  seed: Seed,
  erase: boolean,
): Promise<Uint8Array> {
  const given = sized(mask, width, height);
  return ask({ do: "fill", seed, erase, ...given }, [given.mask.buffer]);
}

export function fillColour(
  mask: Uint8Array,
  width: number,
  height: number,
  seed: Seed,
  tolerance: number,
  connected: boolean,
  erase: boolean,
): Promise<Uint8Array> {
  const given = sized(mask, width, height);
  return ask({ do: "fill-colour", seed, tolerance, connected, erase, ...given }, [given.mask.buffer]);
}

/** The picture whose colours are meant; null forgets it. */
export function setColours(bitmap: ImageBitmap | null): Promise<null> {
  return ask({ do: "colours", bitmap }, bitmap ? [bitmap] : []);
}

export function png(mask: Uint8Array, width: number, height: number): Promise<Blob> {
  const given = sized(mask, width, height);
  return ask({ do: "png", ...given }, [given.mask.buffer]);
}

/** Rejects if the browser cannot read the file as a picture. */
export function read(file: Blob): Promise<Brought> {
  return ask({ do: "read", file });
}
