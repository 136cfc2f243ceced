/** Changes to the list at a glance that are shown before the server has answered. Pure. */

import type { OutlineAnswer } from "./types";

export function without(outline: OutlineAnswer, gone: ReadonlySet<number>): OutlineAnswer {
  const stays = outline.ids.map((id) => !gone.has(id));
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, at) => stays[at]);
  const ids = keep(outline.ids);
  if (ids.length === outline.ids.length) return outline;
  return {
    ...outline,
    total: outline.total - (outline.ids.length - ids.length),
    ids,
    times: keep(outline.times),
    widths: keep(outline.widths),
    heights: keep(outline.heights),
    colors: keep(outline.colors),
  };
}
