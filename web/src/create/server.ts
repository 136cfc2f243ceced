/** The doors of the server that this page knocks at. */

import { queryOptions } from "@tanstack/react-query";
import { ApiError, call, send } from "../api/client";
import { GoneError } from "./follow";
import { type Request, formOf, jsonOf } from "./request";
import type { Estimate, Fields, Models, Picture, Run } from "./types";

export const modelsQuery = queryOptions({
  queryKey: ["models"],
  queryFn: ({ signal }) => call<Models>("/api/models", { signal }),
  staleTime: 60_000,
});

export async function postRun(request: Request, files: readonly Blob[], key: string): Promise<Run> {
  const headers = { "idempotency-key": key };
  if (!files.length && !request.mask) return call<Run>("/api/runs", { method: "POST", json: jsonOf(request), headers });
  const names = request.uploads.map((one) => one.name);
  return call<Run>("/api/runs", { method: "POST", form: formOf(request, files, names), headers });
}

/** Variations of a stored picture. */
export function variationOf(pictureId: number, fields: Fields): Request {
  const path = "/v1/images/variations";
  return { operation: "variation", path, fields, pictureIds: [pictureId], uploads: [], mask: null, problems: [] };
}

export const listRuns = (limit: number): Promise<{ runs: Run[] }> => call("/api/runs", { query: { state: "all", limit } });

export const cancelRun = (id: string, index?: number): Promise<Run> =>
  call(`/api/runs/${id}/cancel`, { method: "POST", json: index === undefined ? {} : { index } });

export async function openEvents(id: string, after: number | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const headers: Record<string, string> = { accept: "text/event-stream" };
  if (after !== null) headers["last-event-id"] = String(after);
  const answer = await gone(send(`/api/runs/${id}/events`, { headers, signal }));
  if (!answer?.body) throw new GoneError();
  return answer.body;
}

export const readRun = (id: string, signal: AbortSignal): Promise<Run | null> => gone(call<Run>(`/api/runs/${id}`, { signal })).catch(orNull);

async function gone<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 401)) throw new GoneError();
    throw error;
  }
}

function orNull(error: unknown): null {
  if (error instanceof GoneError) return null;
  throw error;
}

export const setFavourite = (id: number, favourite: boolean): Promise<Picture> =>
  call(`/api/pictures/${id}`, { method: "PATCH", json: { favourite } });

/** As OpenAI's masks are: what is see-through was repainted. */
export const maskOfPicture = async (id: number): Promise<Blob> => (await send(`/api/pictures/${id}/mask`)).blob();

/** Keeps a file on the server; one of ours comes back with its prompt and what was asked. */
export function importPicture(file: Blob, name: string): Promise<Picture> {
  const form = new FormData();
  form.set("image", file, name);
  return call("/api/pictures", { form });
}

/**
 * What a request would cost. Only the sizes of pictures count, so blank ones of the same size stand in for them: nothing private
 * and nothing heavy is sent while somebody types.
 */
export async function estimate(request: Request, sizes: readonly { width: number; height: number }[], signal: AbortSignal): Promise<Estimate> {
  if (request.operation === "generation") return call<Estimate>("/v1/images/estimate", { json: request.fields, signal });
  const form = new FormData();
  for (const [name, value] of Object.entries(request.fields)) form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  for (const size of sizes) form.append("image[]", await blank(size.width, size.height), "blank.png");
  return call<Estimate>("/v1/images/estimate", { form, signal });
}

const blanks = new Map<string, Promise<Blob>>();

function blank(width: number, height: number): Promise<Blob> {
  const name = `${width}x${height}`;
  let made = blanks.get(name);
  if (!made) {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.fillRect(0, 0, width, height);
    made = canvas.convertToBlob({ type: "image/png" });
    blanks.set(name, made);
  }
  return made;
}

export const recentPrompts = queryOptions({
  queryKey: ["prompts", "recent"],
  queryFn: async ({ signal }) => (await call<{ prompts: string[] }>("/api/prompts/recent", { signal })).prompts,
});

/** Names that prompts may speak. */
export const memoryNames = queryOptions({
  queryKey: ["memory"],
  queryFn: ({ signal }) => call<{ data: { name: string; description: string }[] }>("/v1/memory", { signal }),
  staleTime: 30_000,
});

export const promptLibrary = queryOptions({
  queryKey: ["prompts"],
  queryFn: ({ signal }) => call<{ prompts: { id: number; title: string; text: string; tags: string[]; settings: Fields | null }[] }>("/api/prompts", { signal }),
});
