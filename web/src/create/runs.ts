/** The runs of this page, alive while the tab is: started here or found on the server, followed until they end. */

import { create } from "zustand";
import { ApiError } from "../api/client";
import { queryClient } from "../api/queryClient";
import { type Entry, type Sent, accepted, linked, loaded, opened, placed, refused, retouched, updated, without } from "./entries";
import { follow } from "./follow";
import { type KeyStore, answered, keyFor } from "./keys";
import { type Request, fingerprint } from "./request";
import * as server from "./server";
import { keysOf } from "./shelf";
import type { Run } from "./types";

/** A browser opens six connections to one server; these leave room for everything else. */
const MAX_STREAMS = 3;
const SENDS = 4;
const LISTED = 30;
/** What the server tells otherwise once a run has ended. */
const CHANGED = [["pictures"], ["prompts", "recent"], ["runs", "open"], ["usage"]];

interface RunsState {
  entries: Entry[];
  isLoaded: boolean;
}

export const useRuns = create<RunsState>()(() => ({ entries: [], isLoaded: false }));

const change = (step: (entries: readonly Entry[]) => Entry[]): void => useRuns.setState((now) => ({ entries: step(now.entries) }));

const waiting = new Map<string, { request: Request; keys: KeyStore }>();
const followed = new Map<string, { streams: boolean; stop: AbortController }>();

/** Places the tiles at once, then sends. The answer comes through the store, never as a value. */
export function submit(request: Request, sent: Sent, owner: string): string {
  const key = `local-${crypto.randomUUID()}`;
  waiting.set(key, { request, keys: keysOf(owner) });
  change((entries) => placed(entries, key, sent));
  void send(key);
  return key;
}

/** Sends a request again that got no answer; its idempotency key is the same. */
export function again(key: string): void {
  if (!waiting.has(key)) return;
  change((entries) => refused(entries, key, null));
  void send(key);
}

export function dismiss(key: string): void {
  waiting.delete(key);
  change((entries) => without(entries, key));
}

async function send(key: string): Promise<void> {
  const work = waiting.get(key);
  if (!work) return;
  try {
    const files = await Promise.all(work.request.uploads.map(fileOf));
    const idempotency = await keyFor(fingerprint(work.request), work.keys, () => crypto.randomUUID());
    const run = await posted(work.request, files, idempotency);
    await answered(idempotency, work.keys);
    waiting.delete(key);
    change((entries) => accepted(entries, key, run));
    void queryClient.invalidateQueries({ queryKey: ["runs", "open"] });
    attend();
  } catch (error) {
    const unreached = !(error instanceof ApiError) || error.status === 0;
    const body = error instanceof ApiError ? error.body : { message: String(error), type: "client_error", param: null, code: null };
    if (!unreached) await clear(work.keys);
    change((entries) => refused(entries, key, { ...body, unreached }));
  }
}

const clear = async (keys: KeyStore): Promise<void> => keys.write(null).catch(() => undefined);

/** A send without any answer is sent again with the same key, which can start one run only. */
async function posted(request: Request, files: Blob[], key: string): Promise<Run> {
  for (let sends = 1; ; sends += 1) {
    try {
      return await server.postRun(request, files, key);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 0 || sends >= SENDS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** sends));
    }
  }
}

async function fileOf(reference: { blob: Blob | null; picture: { file_url: string } | null }): Promise<Blob> {
  if (reference.blob) return reference.blob;
  const answer = await fetch(reference.picture?.file_url ?? "", { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`The reference picture could not be read (${answer.status}).`);
  return answer.blob();
}

/** Finds what the server knows; open runs are followed again. */
export async function attach(): Promise<void> {
  try {
    const { runs } = await server.listRuns(LISTED);
    change((entries) => loaded(entries, runs));
    attend();
  } finally {
    useRuns.setState({ isLoaded: true });
  }
}

function attend(): void {
  for (const entry of useRuns.getState().entries) {
    if (!entry.run || !opened(entry) || followed.has(entry.run.id)) continue;
    const { id } = entry.run;
    const streams = [...followed.values()].filter((one) => one.streams).length < MAX_STREAMS;
    const stop = new AbortController();
    followed.set(id, { streams, stop });
    const options = {
      open: server.openEvents,
      read: server.readRun,
      onRun: (run: Run) => change((entries) => updated(entries, run)),
      onLink: (link: Entry["link"] & ("live" | "again" | "polling")) => change((entries) => linked(entries, id, link)),
      onGone: () => change((entries) => entries.filter((one) => one.run?.id !== id)),
      attaches: streams ? 3 : -1,
    };
    void follow(id, options, stop.signal).finally(() => {
      followed.delete(id);
      for (const queryKey of CHANGED) void queryClient.invalidateQueries({ queryKey });
    });
  }
}

/** Somebody else signs in: nothing of the one before stays. */
export function forget(): void {
  for (const { stop } of followed.values()) stop.abort();
  followed.clear();
  waiting.clear();
  useRuns.setState({ entries: [], isLoaded: false });
}

export async function cancel(id: string, index?: number): Promise<void> {
  const run = await server.cancelRun(id, index);
  change((entries) => updated(entries, run));
}

export async function favour(id: number, favourite: boolean): Promise<void> {
  change((entries) => retouched(entries, id, { favourite }));
  try {
    await server.setFavourite(id, favourite);
    void queryClient.invalidateQueries({ queryKey: ["pictures"] });
  } catch (error) {
    change((entries) => retouched(entries, id, { favourite: !favourite }));
    throw error;
  }
}
