/**
 * Idempotency keys. A key is written down before the first send; the same request sent again before any answer came gets the same
 * key, and so the same run. Any answer, also a refusal, ends it.
 */

export interface Pending {
  key: string;
  /** Fingerprint of the request. */
  of: string;
}

export interface KeyStore {
  read(): Promise<Pending | null>;
  write(pending: Pending | null): Promise<void>;
}

export async function keyFor(print: string, store: KeyStore, fresh: () => string): Promise<string> {
  const waiting = await store.read().catch(() => null);
  if (waiting?.of === print) return waiting.key;
  const key = fresh();
  await store.write({ key, of: print }).catch(() => undefined);
  return key;
}

export async function answered(key: string, store: KeyStore): Promise<void> {
  const waiting = await store.read().catch(() => null);
  if (waiting?.key === key) await store.write(null).catch(() => undefined);
}
