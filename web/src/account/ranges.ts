import type { UsageGroup } from "../api/types";

export type RangeName = "today" | "days7" | "days30" | "thisMonth" | "days90";
export const RANGES: RangeName[] = ["today", "days7", "days30", "thisMonth", "days90"];

const DAYS: Partial<Record<RangeName, number>> = { today: 1, days7: 7, days30: 30, days90: 90 };

/** From when to when, in unix seconds; whole days of UTC as the server counts them, today included. */
export function rangeOf(name: RangeName, now: Date): { from_s: number; to_s: number } {
  const days = DAYS[name];
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const from_s = Date.UTC(year, month, days ? day - days + 1 : 1) / 1000;
  return { from_s, to_s: Date.UTC(year, month, day + 1) / 1000 - 1 };
}

const COLUMNS = ["requests", "images", "input_tokens", "output_tokens", "cost_usd", "mean_s"] as const;

/** The groups as comma-separated values; money in dollars. A leading apostrophe keeps sheets from running what looks like a formula. */
export function csvOf(by: string, groups: UsageGroup[]): string {
  const lines = groups.map((each) =>
    [
      cell(each.group),
      each.requests,
      each.images,
      each.input_tokens,
      each.output_tokens,
      (each.cost_micro / 1_000_000).toFixed(6),
      each.mean_s.toFixed(2),
    ].join(","),
  );
  return `${[[by, ...COLUMNS].join(","), ...lines].join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Offers a text as a file of the browser. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
