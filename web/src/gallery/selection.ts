/** Which pictures are chosen. Ranges run over the order on the screen, also where nothing is loaded yet. */

export interface Selection {
  readonly ids: ReadonlySet<number>;
  /** Where a range with Shift begins: the last picture chosen without it. */
  readonly anchor: number | null;
}

export const NONE: Selection = { ids: new Set(), anchor: null };

export function toggle(selection: Selection, id: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

export function only(id: number): Selection {
  return { ids: new Set([id]), anchor: id };
}

/** Everything from the anchor to `id`, added to what was chosen; without an anchor `id` alone. */
export function range(selection: Selection, order: readonly number[], id: number): Selection {
  const start = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const end = order.indexOf(id);
  if (end < 0) return selection;
  if (start < 0) return { ids: new Set([...selection.ids, id]), anchor: id };
  const between = order.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: new Set([...selection.ids, ...between]), anchor: selection.anchor };
}

export function all(order: readonly number[]): Selection {
  return { ids: new Set(order), anchor: order[0] ?? null };
}

/** Forgets what is no longer in the view (deleted here, or filtered away). */
export function kept(selection: Selection, order: readonly number[]): Selection {
  if (selection.ids.size === 0) return selection;
  const there = new Set(order);
  const ids = [...selection.ids].filter((id) => there.has(id));
  if (ids.length === selection.ids.size) return selection;
  const anchor = selection.anchor !== null && there.has(selection.anchor) ? selection.anchor : null;
  return { ids: new Set(ids), anchor };
}

/** What a key or a bar acts on: the chosen ones in the order of the screen, else the one in focus. */
export function targets(
  selection: Selection,
  order: readonly number[],
  focused: number | null,
): number[] {
  if (selection.ids.size > 0) return order.filter((id) => selection.ids.has(id));
  return focused === null ? [] : [focused];
}
