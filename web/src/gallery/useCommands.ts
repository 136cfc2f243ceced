/** Selection, focus and the acts of keys, clicks and bars: one place decides what each means. */

import { type DragEvent, type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { compare, editPicture, recall, vary } from "../app/workbench";
import type { PictureCache } from "./cache";
import type { GridHandle } from "./Grid";
import { type Command, commandOf } from "./keys";
import { type GalleryQuery, viewOf } from "./query";
import { NONE, type Selection, all, range, targets, toggle } from "./selection";
import * as server from "./server";
import { DRAGGED, type TileActs } from "./Tile";
import type { Picture } from "./types";
import type { Actions } from "./useActions";
import { focusAfter } from "./windows";
import type { en } from "./words";

interface Place {
  readonly ids: readonly number[];
  readonly cache: PictureCache;
  readonly query: GalleryQuery;
  readonly opened: number | null;
  readonly open: (id: number | null) => void;
  readonly actions: Actions;
  readonly restore: (picture: Picture) => void;
  readonly grid: RefObject<GridHandle | null>;
  readonly words: typeof en;
}

export function useCommands(place: Place) {
  const [selection, setSelection] = useState<Selection>(NONE);
  const [focused, setFocused] = useState<number | null>(null);
  const [erasing, setErasing] = useState<readonly number[] | null>(null);
  const now = useRef({ ...place, selection, focused });
  now.current = { ...place, selection, focused };
  const view = viewOf(place.query);
  useEffect(() => {
    setSelection(NONE);
    setFocused(null);
  }, [view]);

  const chosen = useCallback(() => {
    const { ids, selection, focused } = now.current;
    return targets(selection, ids, focused);
  }, []);

  const leave = useCallback((gone: readonly number[]) => {
    const { ids, focused, opened, open } = now.current;
    const next = focusAfter(ids, new Set(gone), opened ?? focused);
    setFocused(next);
    setSelection(NONE);
    if (opened !== null) open(next);
  }, []);

  const run = useCallback(
    (command: Command, picture?: Picture) => {
      const { actions, ids, query, open, focused, cache } = now.current;
      const on = picture ? [picture.id] : chosen();
      const first = picture ?? (on[0] === undefined ? undefined : cache.get(on[0]));
      if (command === "selectAll") return setSelection(all(ids));
      if (command === "clear") return setSelection(NONE);
      if (command === "select") return focused !== null ? setSelection((had) => toggle(had, focused)) : undefined;
      if (command === "open") return focused !== null ? open(focused) : undefined;
      if (command === "star") return on.length ? void actions.star(on) : undefined;
      if (command === "download") return on.length ? server.save(server.downloads(on)) : undefined;
      if (command === "trash" && query.trash) return on.length ? setErasing(on) : undefined;
      if (command === "trash") {
        if (on.length === 0) return;
        leave(on);
        return void actions.trash(on);
      }
      if (!first) return;
      if (command === "restore") now.current.restore(first);
      if (command === "remix") recall(first, "remix");
      if (command === "vary") vary(first);
      if (command === "edit") editPicture(first);
      if (command === "compare") compareWith(on, first.id, ids, actions, now.current.words);
    },
    [chosen, leave],
  );

  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command || command === "undo") return;
      event.preventDefault();
      run(command);
    },
    [run],
  );

  const rangeTo = useCallback((id: number) => {
    const { ids, focused } = now.current;
    setSelection((had) => range(had.anchor === null && focused !== null ? { ...had, anchor: focused } : had, ids, id));
  }, []);

  const acts = useMemo<TileActs>(() => {
    const check = (id: number, event: MouseEvent) => {
      if (event.shiftKey) rangeTo(id);
      else setSelection((had) => toggle(had, id));
    };
    return {
      onClick: (id, event) => {
        setFocused(id);
        if (event.shiftKey || event.ctrlKey || event.metaKey || now.current.selection.ids.size > 0) check(id, event);
        else now.current.open(id);
      },
      onCheck: (id, event) => {
        event.stopPropagation();
        setFocused(id);
        check(id, event);
        now.current.grid.current?.focus();
      },
      onStar: (id) => {
        setFocused(id);
        void now.current.actions.star([id]);
        now.current.grid.current?.focus();
      },
      onDrag: (id, event: DragEvent) => {
        const { selection, ids, cache } = now.current;
        const dragged = selection.ids.has(id) ? targets(selection, ids, null) : [id];
        event.dataTransfer.setData(DRAGGED, JSON.stringify(dragged));
        const picture = cache.get(id);
        if (picture) event.dataTransfer.setData("text/uri-list", new URL(picture.file_url, location.href).href);
        event.dataTransfer.effectAllowed = "copy";
      },
    };
  }, [rangeTo]);

  const step = useCallback((by: 1 | -1) => {
    const { ids, opened, open } = now.current;
    const next = ids[ids.indexOf(opened ?? -1) + by];
    if (opened === null || next === undefined) return;
    setFocused(next);
    open(next);
  }, []);

  return {
    selection,
    setSelection,
    focused,
    setFocused,
    chosen,
    run,
    onKey,
    rangeTo,
    acts,
    step,
    close: useCallback(() => {
      if (now.current.opened !== null) setFocused(now.current.opened);
      now.current.open(null);
      requestAnimationFrame(() => now.current.grid.current?.focus());
    }, []),
    erasing,
    askErase: () => setErasing(chosen()),
    cancelErase: () => setErasing(null),
    erase: () => {
      if (erasing) {
        leave(erasing);
        void place.actions.erase(erasing);
      }
      setErasing(null);
    },
  };
}

/** Two that are chosen; else this one with the one made before it, which is next in the list. */
function compareWith(
  on: readonly number[],
  id: number,
  ids: readonly number[],
  actions: Actions,
  words: typeof en,
): void {
  const at = ids.indexOf(id);
  const other = on.length === 2 ? null : (ids[at + 1] ?? ids[at - 1]);
  if (on.length === 2) compare(on);
  else if (on.length === 1 && other !== undefined && other !== null) compare([other, id]);
  else actions.say({ text: words.compareNeedsTwo });
}
