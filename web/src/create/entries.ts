/** The runs that the page shows, newest first: pure steps from one list to the next. */

import type { Link } from "./follow";
import type { Size } from "./size";
import { type ApiErrorBody, type Fields, type Operation, type Run, isFinal } from "./types";

/** What is known at the moment of the click, before the server has answered. */
export interface Sent {
  operation: Operation;
  prompt: string;
  n: number;
  size: Size;
  asked: Fields;
  at_s: number;
  expected_s: number | null;
  estimate_micro: number | null;
  /** Of the picture that is edited, drawn blurred behind the placeholder. */
  source_url: string | null;
}

export interface Entry {
  /** Stays the same for the life of an entry, so that tiles are not mounted twice. */
  key: string;
  sent: Sent | null;
  run: Run | null;
  link: Link | "sending";
  /** The server refused it, or could not be reached; nothing was started. */
  refused: (ApiErrorBody & { unreached?: boolean }) | null;
}

export const opened = (entry: Entry): boolean => !entry.refused && !(entry.run && isFinal(entry.run.state));

export function placed(list: readonly Entry[], key: string, sent: Sent): Entry[] {
  return [{ key, sent, run: null, link: "sending", refused: null }, ...list];
}

/** The server's first answer to an entry. The run may be there already: the same key sent twice is one run. */
export function accepted(list: readonly Entry[], key: string, run: Run): Entry[] {
  const twin = list.find((entry) => entry.key !== key && entry.run?.id === run.id);
  const rest = twin ? list.filter((entry) => entry !== twin) : list;
  return rest.map((entry) => (entry.key === key ? { ...entry, run: newest(twin?.run ?? null, run), link: "live" as const } : entry));
}

export function refused(list: readonly Entry[], key: string, error: Entry["refused"]): Entry[] {
  return list.map((entry) => (entry.key === key ? { ...entry, refused: error } : entry));
}

export function updated(list: readonly Entry[], run: Run): Entry[] {
  return list.map((entry) => (entry.run?.id === run.id ? { ...entry, run: newest(entry.run, run) } : entry));
}

export function linked(list: readonly Entry[], id: string, link: Link): Entry[] {
  return list.map((entry) => (entry.run?.id === id && entry.link !== link ? { ...entry, link } : entry));
}

/** Runs as the server lists them: known ones are brought up to date, others are put where their time says. */
export function loaded(list: readonly Entry[], runs: readonly Run[]): Entry[] {
  const known = new Set(list.flatMap((entry) => (entry.run ? [entry.run.id] : [])));
  const fresh = runs.filter((run) => !known.has(run.id)).map((run): Entry => ({ key: run.id, sent: null, run, link: "live", refused: null }));
  const merged = runs.reduce<Entry[]>((entries, run) => updated(entries, run), [...list]);
  return [...merged, ...fresh].sort((a, b) => timeOf(b) - timeOf(a));
}

export const without = (list: readonly Entry[], key: string): Entry[] => list.filter((entry) => entry.key !== key);

/** A picture that was changed elsewhere: a favourite, a caption. */
export function retouched(list: readonly Entry[], id: number, patch: { favourite?: boolean }): Entry[] {
  return list.map((entry) => {
    if (!entry.run?.images.some((image) => image.picture?.id === id)) return entry;
    const images = entry.run.images.map((image) =>
      image.picture?.id === id ? { ...image, picture: { ...image.picture, ...patch } } : image,
    );
    return { ...entry, run: { ...entry.run, images } };
  });
}

const timeOf = (entry: Entry): number => entry.sent?.at_s ?? entry.run?.created_s ?? 0;

const newest = (known: Run | null, run: Run): Run => (known && known.version > run.version ? known : run);

/** Which of the settings came out differently: [name, asked, actual]. `auto` is no wish, so nothing can differ from it. */
export function differences(run: Run): { name: string; asked: string; actual: string }[] {
  if (!run.actual) return [];
  const found: { name: string; asked: string; actual: string }[] = [];
  for (const name of ["model", "size", "quality", "background", "output_format", "n", "seed"] as const) {
    const asked = run.asked[name];
    const actual = run.actual[name];
    if (asked === undefined || asked === null || asked === "auto" || actual === null) continue;
    if (String(asked) !== String(actual)) found.push({ name, asked: String(asked), actual: String(actual) });
  }
  return found;
}
