/**
 * The list is fetched in windows of one fixed size at fixed offsets, so that scrolling back finds what was
 * loaded. The outline says which picture belongs where; a window that disagrees tells that the list moved.
 */

/** Pictures a window (at most 200 by the server). */
export const WINDOW = 100;

/** Numbers of the windows that the pictures [first, last) touch. */
export function windowsOf(first: number, last: number, size = WINDOW): number[] {
  if (last <= first) return [];
  const from = Math.floor(first / size);
  const to = Math.floor((last - 1) / size);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Whether a window that came holds what the outline promised for it. */
export function agrees(
  ids: readonly number[],
  number: number,
  came: readonly { readonly id: number }[],
  size = WINDOW,
): boolean {
  const promised = ids.slice(number * size, (number + 1) * size);
  return promised.length === came.length && promised.every((id, i) => came[i]!.id === id);
}

/** Where the focus goes when pictures leave the list: the next one that stays, else the one before. */
export function focusAfter(
  ids: readonly number[],
  gone: ReadonlySet<number>,
  focused: number | null,
): number | null {
  const at = focused === null ? -1 : ids.indexOf(focused);
  if (at < 0) return null;
  for (let i = at; i < ids.length; i += 1) if (!gone.has(ids[i]!)) return ids[i]!;
  for (let i = at; i >= 0; i -= 1) if (!gone.has(ids[i]!)) return ids[i]!;
  return null;
}
