/**
 * Follows one run until its final state. A stream that breaks is attached again, quietly, three times; after that the run is
 * asked for every two seconds. Nothing here can submit: a follower knows the run's id and nothing else.
 */

import { eventsOf } from "./sse";
import { type Run, isFinal } from "./types";

export type Link = "live" | "again" | "polling";

export interface FollowOptions {
  /** Opens the event stream; rejects when there is none. */
  open(id: string, after: number | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Reads the run once; null when the server does not know it. */
  read(id: string, signal: AbortSignal): Promise<Run | null>;
  onRun(run: Run): void;
  onLink?(link: Link): void;
  /** No such run any more. */
  onGone?(): void;
  wait?(ms: number, signal: AbortSignal): Promise<void>;
  attaches?: number;
  pollMs?: number;
}

export async function follow(id: string, options: FollowOptions, signal: AbortSignal): Promise<void> {
  const { attaches = 3, pollMs = 2000, wait = pause } = options;
  let version: number | null = null;
  let breaks = 0;
  const take = (run: Run): boolean => {
    if (version === null || run.version >= version) {
      version = run.version;
      options.onRun(run);
    }
    return isFinal(run.state);
  };
  while (!signal.aborted && breaks <= attaches) {
    try {
      const body = await options.open(id, version, signal);
      options.onLink?.("live");
      for await (const event of eventsOf(body)) {
        if (event.event !== "run") continue;
        breaks = 0;
        if (take(JSON.parse(event.data) as Run)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GoneError) return options.onGone?.();
    }
    breaks += 1;
    options.onLink?.("again");
    await wait(250 * 2 ** Math.min(breaks, 4), signal);
  }
  options.onLink?.("polling");
  while (!signal.aborted) {
    try {
      const run = await options.read(id, signal);
      if (!run) return options.onGone?.();
      if (take(run)) return;
    } catch {
      // the server is away: the run may still live, so asking goes on
    }
    await wait(pollMs, signal);
  }
}

/** Thrown by `open` when the server says that there is no such run. */
export class GoneError extends Error {}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
