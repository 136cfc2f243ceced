/** Files that come in by drop, paste or pick: which are pictures, how large, and whether they were made here. */

import type { Reference } from "./draft";

const TYPES = ["image/png", "image/jpeg", "image/webp"];
const MAX_BYTES = 50 * 1024 * 1024;
const MARK = new TextEncoder().encode("smalto1 ");

export type Refusal = { name: string; why: "not_picture" | "too_big" };

export interface Taken {
  references: Reference[];
  refusals: Refusal[];
}

/** Decodes every file once, for its size. */
export async function taken(files: readonly File[]): Promise<Taken> {
  const found: Taken = { references: [], refusals: [] };
  for (const file of files) {
    const name = file.name || "picture.png";
    if (file.size > MAX_BYTES) found.refusals.push({ name, why: "too_big" });
    else {
      const reference = TYPES.includes(file.type) ? await opened(file, name) : null;
      if (reference) found.references.push(reference);
      else found.refusals.push({ name, why: "not_picture" });
    }
  }
  return found;
}

export async function opened(blob: Blob, name: string): Promise<Reference | null> {
  try {
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    bitmap.close();
    return { key: crypto.randomUUID(), name, width, height, picture: null, blob };
  } catch {
    return null;
  }
}

export function referenceTo(picture: { id: number; width: number; height: number; file_url: string; thumb_url: string }): Reference {
  const { id, width, height, file_url, thumb_url } = picture;
  return { key: `picture-${id}`, name: `#${id}`, width, height, picture: { id, file_url, thumb_url }, blob: null };
}

/** The share of a mask that is see-through. */
export async function coverageOf(mask: Blob): Promise<number> {
  const bitmap = await createImageBitmap(mask, { premultiplyAlpha: "none" });
  const { width, height } = bitmap;
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!pen) return 0;
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = pen.getImageData(0, 0, width, height);
  let left = 0;
  for (let at = 3; at < data.length; at += 4) left += data[at]!;
  return 1 - left / (255 * width * height);
}

/** Whether the file carries our mark. The server decides whether it is true; this only saves asking it about every photograph. */
export async function looksOurs(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  outer: for (let at = bytes.indexOf(MARK[0] ?? 0); at >= 0; at = bytes.indexOf(MARK[0] ?? 0, at + 1)) {
    for (let next = 1; next < MARK.length; next += 1) if (bytes[at + next] !== MARK[next]) continue outer;
    return true;
  }
  return false;
}

export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}
