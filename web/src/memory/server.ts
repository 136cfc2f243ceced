/** The doors of the memory. It has none for a change, so a change adds and forgets. */

import { queryOptions } from "@tanstack/react-query";
import { call, send } from "../api/client";
import type { Memory } from "../api/types";
import { fold } from "./names";

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

/** Under another name: added first, then the old one is forgotten. Under its own: put back if that fails. */
export async function change(one: Memory, name: string, description: string): Promise<void> {
  const image = await fetchImage(imageOf(one.name));
  if (fold(name) !== fold(one.name)) {
    await remember(name, description, image);
    await forget(one.name);
    return;
  }
  await forget(one.name);
  try {
    await remember(name, description, image);
  } catch (error) {
    await remember(one.name, one.description, image);
    throw error;
  }
}
