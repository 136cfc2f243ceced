/** The list on the screen: address -> query -> outline -> pictures as they scroll by. */

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { navigate, useSearch } from "../app/router";
import { PictureCache } from "./cache";
import { type GalleryQuery, fromSearch, toSearch } from "./query";
import { fetchCollections, fetchOutline, fetchWindow, listParams } from "./server";
import type { OutlineAnswer } from "./types";

/** Milliseconds between the last scroll and the fetch: what only flies past is not loaded. A new list is not waited with. */
const SETTLE_MS = 60;

export function useGalleryQuery(): {
  query: GalleryQuery;
  opened: number | null;
  change: (change: Partial<GalleryQuery>) => void;
  open: (id: number | null) => void;
} {
  const search = useSearch();
  const query = useMemo(() => fromSearch(search), [search]);
  const opened = Number(new URLSearchParams(search).get("picture")) || null;
  const go = useCallback((next: GalleryQuery, picture: number | null, replace: boolean) => {
    const params = new URLSearchParams(toSearch(next));
    if (picture !== null) params.set("picture", String(picture));
    const text = params.toString();
    navigate(text ? `/gallery?${text}` : "/gallery", { replace });
  }, []);
  const change = useCallback(
    (part: Partial<GalleryQuery>) => go({ ...query, ...part }, null, true),
    [go, query],
  );
  const open = useCallback(
    (id: number | null) => go(query, id, opened !== null || id === null),
    [go, query, opened],
  );
  return { query, opened, change, open };
}

export function outlineKey(params: string): readonly unknown[] {
  return ["outline", params];
}

export function useOutline(query: GalleryQuery) {
  const params = listParams(query);
  return useQuery<OutlineAnswer>({
    queryKey: outlineKey(params),
    queryFn: ({ signal }) => fetchOutline(params, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function useCollections() {
  return useQuery({ queryKey: ["collections"], queryFn: fetchCollections });
}

/** One cache a visit; whoever reads it is drawn again when pictures come. */
export function usePictures(): PictureCache {
  const [cache] = useState(() => new PictureCache());
  useEffect(() => () => cache.stop(), [cache]);
  return cache;
}

/** Draws the component again with each change of the cache. */
export function useCacheState(cache: PictureCache): number {
  return useSyncExternalStore(cache.subscribe, cache.state);
}

/**
 * Loads what is asked for by the function that comes back, the pictures [first, last) of the list, once the scrolling rests
 * there. No state of React: the page is not drawn anew while rows fly past.
 */
export function useLoading(cache: PictureCache, query: GalleryQuery, ids: readonly number[]): (first: number, last: number) => void {
  const client = useQueryClient();
  const params = listParams(query);
  const now = useRef({ params, ids });
  now.current = { params, ids };
  const range = useRef<readonly [number, number]>([0, 0]);
  const moved = useRef<readonly number[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const load = useCallback(
    (wait_ms: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const { params, ids } = now.current;
        const again = () => {
          if (moved.current === ids) return;
          moved.current = ids; // once a list: the new outline is another one
          void client.invalidateQueries({ queryKey: outlineKey(params) });
        };
        const fetch = (offset: number, limit: number, signal: AbortSignal) => fetchWindow(params, offset, limit, signal);
        cache.need(params, ids, range.current, fetch, again);
      }, wait_ms);
    },
    [cache, client],
  );
  useEffect(() => load(0), [load, params, ids]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (first, last) => {
      if (range.current[0] === first && range.current[1] === last) return;
      range.current = [first, last];
      load(SETTLE_MS);
    },
    [load],
  );
}
