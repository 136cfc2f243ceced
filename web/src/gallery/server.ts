/** The doors of the server that the gallery uses. */

import { call } from "../api/client";
import type { Fetched } from "./cache";
import { type GalleryQuery, toParams } from "./query";
import type { Collection, OutlineAnswer, Picture, PictureDetails } from "./types";

/** Ids a request: the server reads any number, addresses do not. */
const ZIP_MOST = 1000;

export function listParams(query: GalleryQuery): string {
  return toParams(query).toString();
}

export function fetchOutline(params: string, signal: AbortSignal): Promise<OutlineAnswer> {
  return call<OutlineAnswer>(`/api/pictures/outline?${params}`, { signal });
}

export function fetchWindow(
  params: string,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<Fetched> {
  const joined = new URLSearchParams(params);
  joined.set("offset", String(offset));
  joined.set("limit", String(limit));
  return call<Fetched>(`/api/pictures?${joined}`, { signal });
}

export function fetchPicture(id: number): Promise<PictureDetails> {
  return call<PictureDetails>(`/api/pictures/${id}`);
}

export interface Change {
  readonly favourite?: boolean;
  readonly caption?: string;
  readonly collections?: readonly number[];
}

export function changePicture(id: number, change: Change): Promise<Picture> {
  return call<Picture>(`/api/pictures/${id}`, { method: "PATCH", json: change });
}

export function move(ids: readonly number[], to: "trash" | "restore" | "delete"): Promise<{ n: number }> {
  return call<{ n: number }>(`/api/pictures/${to}`, { json: { ids } });
}

export function importPicture(file: File): Promise<Picture> {
  const form = new FormData();
  form.append("image", file);
  return call<Picture>("/api/pictures", { form });
}

export async function fetchCollections(): Promise<Collection[]> {
  return (await call<{ collections: Collection[] }>("/api/collections")).collections;
}

export function addCollection(name: string): Promise<Collection> {
  return call<Collection>("/api/collections", { json: { name } });
}

export function renameCollection(id: number, name: string): Promise<Collection> {
  return call<Collection>(`/api/collections/${id}`, { method: "PATCH", json: { name } });
}

export function deleteCollection(id: number): Promise<unknown> {
  return call(`/api/collections/${id}`, { method: "DELETE" });
}

export function collect(
  id: number,
  change: { readonly add?: readonly number[]; readonly remove?: readonly number[] },
): Promise<Collection> {
  return call<Collection>(`/api/collections/${id}/pictures`, { json: change });
}

/** One picture as it is, several as a zip with what is known of each; big choices in several files. */
export function downloads(ids: readonly number[]): string[] {
  if (ids.length === 1) return [`/api/pictures/${ids[0]}/file?download=1`];
  const out: string[] = [];
  for (let at = 0; at < ids.length; at += ZIP_MOST) {
    out.push(`/api/pictures/zip?ids=${ids.slice(at, at + ZIP_MOST).join(",")}`);
  }
  return out;
}

/** Lets the browser save each address under the name that the server gives it. */
export function save(urls: readonly string[]): void {
  for (const url of urls) {
    const link = document.createElement("a");
    link.href = url;
    link.download = "";
    document.body.append(link);
    link.click();
    link.remove();
  }
}
