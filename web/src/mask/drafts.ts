/** Masks kept in the browser (IndexedDB) until their picture is done with; the newest 40 of them. */

import { rasterOf, type Draft } from "./document";
import { png } from "./heavy";

const NAME = "smalto-masks";
const STORE = "drafts";
const MOST = 40;

/** What the page around the editor needs of a mask. */
export interface EditedMask {
  /** RGBA PNG of the picture's size, alpha 0 = redrawn. */
  blob(): Promise<Blob>;
  /** Share that is redrawn, 0..1. */
  coverage: number;
  isEmpty: boolean;
}

export async function loadDraft(key: string): Promise<Draft | null> {
  return (await inStore<Draft | undefined>("readonly", (store) => store.get(key))) ?? null;
}

export async function saveDraft(key: string, draft: Draft): Promise<void> {
  await inStore("readwrite", (store) => store.put(draft, key));
  await prune();
}

export async function dropDraft(key: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(key));
}

/** The mask under a key without opening the editor; null if there is none (or nothing painted). */
export async function loadDraftMask(key: string): Promise<EditedMask | null> {
  const draft = await loadDraft(key);
  if (!draft) return null;
  const raster = rasterOf(draft);
  if (raster.isEmpty()) return null;
  return {
    blob: () => png(raster.data, raster.width, raster.height),
    coverage: raster.coverage(),
    isEmpty: false,
  };
}

async function prune(): Promise<void> {
  const keys = await inStore<IDBValidKey[]>("readonly", (store) => store.getAllKeys());
  if (keys.length <= MOST) return;
  const drafts = await inStore<Draft[]>("readonly", (store) => store.getAll());
  const oldest = keys
    .map((key, at) => ({ key, saved_ms: drafts[at]!.saved_ms }))
    .sort((a, b) => a.saved_ms - b.saved_ms);
  for (const { key } of oldest.slice(0, keys.length - MOST)) {
    await inStore("readwrite", (store) => store.delete(key));
  }
}

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error("The browser keeps no drafts here."));
  });
  return opened;
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const store = (await database()).transaction(STORE, mode).objectStore(STORE);
  const asked = act(store);
  return new Promise<T>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result as T);
    asked.onerror = () => reject(asked.error ?? new Error("The draft could not be kept."));
  });
}
