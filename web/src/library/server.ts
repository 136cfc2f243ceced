/** The doors of the prompt library. */

import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/client";
import type { Prompt } from "../api/types";

export const promptsQuery = queryOptions({
  queryKey: ["prompts"],
  queryFn: ({ signal }) => call<{ prompts: Prompt[] }>("/api/prompts", { signal }),
});

export const recentQuery = queryOptions({
  queryKey: ["prompts", "recent"],
  queryFn: async ({ signal }) => (await call<{ prompts: string[] }>("/api/prompts/recent", { signal })).prompts,
});

export type NewPrompt = Pick<Prompt, "title" | "text" | "tags" | "settings"> & { readonly picture_id?: number | null };

export const addPrompt = (prompt: NewPrompt): Promise<Prompt> => call<Prompt>("/api/prompts", { json: prompt });

export const changePrompt = (id: number, change: Partial<Prompt>): Promise<Prompt> =>
  call<Prompt>(`/api/prompts/${id}`, { method: "PATCH", json: change });

export const deletePrompt = (id: number): Promise<unknown> => call(`/api/prompts/${id}`, { method: "DELETE" });

/** Settings that a prompt may carry, out of the fields that a picture was asked with. */
export const SETTING_NAMES = [
  "model",
  "size",
  "quality",
  "background",
  "output_format",
  "output_compression",
  "moderation",
  "n",
  "input_fidelity",
] as const;

export function settingsOf(asked: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const kept = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (asked[name] === undefined || asked[name] === null || asked[name] === "auto" ? [] : [[name, asked[name]]])),
  );
  return Object.keys(kept).length ? kept : null;
}
