/**
 * From the mask editor into the draft. Encoding a mask takes a moment, so it waits for the hand to rest; whoever sends asks
 * `maskSettled` first, so that no stroke is left behind.
 */

import { useDraft } from "./draftStore";

export interface Painted {
  blob(): Promise<Blob>;
  coverage: number;
  isEmpty: boolean;
}

const REST_MS = 300;

let last: { of: string; painted: Painted } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> | null = null;

/** The newest mask of the reference `of`. */
export function keepMask(of: string, painted: Painted): void {
  last = { of, painted };
  clearTimeout(timer);
  timer = setTimeout(() => void maskSettled(), REST_MS);
}

/** Until the draft has what was painted last; null when it has. */
export function maskSettled(): Promise<void> | null {
  clearTimeout(timer);
  if (last) {
    const { of, painted } = last;
    last = null;
    const before = writing ?? Promise.resolve();
    const mine = before.then(() => write(of, painted)).catch(() => undefined);
    writing = mine;
    void mine.then(() => {
      if (writing === mine) writing = null;
    });
  }
  return writing;
}

async function write(of: string, painted: Painted): Promise<void> {
  const mask = painted.isEmpty ? null : { of, blob: await painted.blob(), coverage: painted.coverage };
  useDraft.getState().set({ mask });
}
