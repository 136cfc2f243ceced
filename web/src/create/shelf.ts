/** The draft's shelf in IndexedDB: blobs and all, this browser only. Without IndexedDB everything works, and is forgotten. */

import type { Draft } from "./draft";
import type { KeyStore, Pending } from "./keys";

const NAME = "smalto-create";
const STORE = "shelf";

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) return reject(new Error("This browser keeps no drafts."));
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let database: Promise<IDBDatabase> | null = null;

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  database ??= opened();
  const db = await database.catch((error: unknown) => {
    database = null;
    throw error;
  });
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

const draftKey = (owner: string): string => `draft:${owner}`;

export async function readDraft(owner: string): Promise<Draft | null> {
  return ((await within("readonly", (store) => store.get(draftKey(owner)))) as Draft | undefined) ?? null;
}

export async function writeDraft(owner: string, draft: Draft): Promise<void> {
  await within("readwrite", (store) => store.put(draft, draftKey(owner)));
}

export function keysOf(owner: string): KeyStore {
  const name = `pending:${owner}`;
  return {
    read: async () => ((await within("readonly", (store) => store.get(name))) as Pending | undefined) ?? null,
    write: async (pending) => {
      if (pending) await within("readwrite", (store) => store.put(pending, name));
      else await within("readwrite", (store) => store.delete(name));
    },
  };
}
