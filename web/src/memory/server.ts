/** The doors of the memory. */

import { queryOptions } from "@tanstack/react-query";
import { call, send } from "../api/client";
import type { Memory } from "../api/types";

export const memoryQuery = queryOptions({
  queryKey: ["memory"],
  queryFn: ({ signal }) => call<{ data: Memory[] }>("/v1/memory", { signal }),
  staleTime: 30_000,
});

export const imageOf = (name: string): string => `/v1/memory/${encodeURIComponent(name)}/image`;

export function remember(name: string, description: string, image: Blob): Promise<Memory> {
  const form = new FormData();
  form.append("name", name);
  form.append("description", description);
  form.append("image", image, "memory.png");
  return call<Memory>("/v1/memory", { form });
}

export const forget = (name: string): Promise<unknown> =>
  call(`/v1/memory/${encodeURIComponent(name)}`, { method: "DELETE" });

export async function fetchImage(url: string): Promise<Blob> {
  return (await send(url)).blob();
}

/** Another name, another description, or both; the picture stays as it is. */
export const change = (one: Memory, name: string, description: string): Promise<Memory> =>
  call<Memory>(`/v1/memory/${encodeURIComponent(one.name)}`, { method: "PATCH", json: { name, description } });
