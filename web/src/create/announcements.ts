import { useEffect, useRef } from "react";
import { announce } from "../app/announce";
import { useWords } from "../app/i18n";
import type { Entry } from "./entries";
import { useRuns } from "./runs";
import { words as dictionary } from "./words";

type Moment = "sent" | "done" | "failed" | "cancelled";

/** Starts, ends and failures are spoken; nothing between them. Runs that were there when the page came are not news. */
export function useAnnouncements(): void {
  const words = useWords(dictionary);
  const entries = useRuns((now) => now.entries);
  const known = useRef(new Map<string, Moment>());
  useEffect(() => {
    for (const entry of entries) {
      const moment = momentOf(entry);
      const before = known.current.get(entry.key);
      known.current.set(entry.key, moment);
      if (before === moment || (before === undefined && !entry.sent)) continue;
      if (moment === "sent" && before === undefined) announce(words.announceStart(entry.sent?.n ?? 1));
      if (moment === "done") announce(words.announceDone(entry.run?.images.filter((one) => one.picture).length ?? 0));
      if (moment === "failed") announce(words.announceFailed((entry.refused ?? entry.run?.error)?.message ?? ""));
      if (moment === "cancelled") announce(words.announceCancelled);
    }
  }, [entries, words]);
}

function momentOf(entry: Entry): Moment {
  if (entry.refused) return "failed";
  const state = entry.run?.state;
  return state === "done" || state === "failed" || state === "cancelled" ? state : "sent";
}
