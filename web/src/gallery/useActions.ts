/** What can be done with pictures of the gallery. Shown at once, undone where the server refuses. */

import { errorLine } from "../ui/errors";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { announce } from "../app/announce";
import type { PictureCache } from "./cache";
import { without } from "./outlines";
import type { GalleryQuery } from "./query";
import * as server from "./server";
import type { OutlineAnswer, PictureDetails } from "./types";
import { outlineKey } from "./useGallery";
import type { en } from "./words";

export interface Message {
  readonly text: string;
  readonly undo?: () => void;
  readonly bad?: boolean;
}

interface Place {
  readonly cache: PictureCache;
  readonly query: GalleryQuery;
  readonly words: typeof en;
}

export interface Actions {
  readonly star: (ids: readonly number[]) => Promise<void>;
  readonly trash: (ids: readonly number[]) => Promise<void>;
  readonly putBack: (ids: readonly number[]) => Promise<void>;
  readonly erase: (ids: readonly number[]) => Promise<void>;
  readonly collect: (ids: readonly number[], id: number, name: string) => Promise<void>;
  readonly uncollect: (ids: readonly number[], id: number, name: string) => Promise<void>;
  readonly caption: (id: number, caption: string) => Promise<void>;
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  readonly say: (message: Message | null) => void;
}

export function useActions(place: Place): { actions: Actions; message: Message | null } {
  const client = useQueryClient();
  const [message, setMessage] = useState<Message | null>(null);
  const latest = useRef(place);
  latest.current = place;
  const actions = useMemo<Actions>(() => {
    const here = (): Place => latest.current;
    const refresh = (): void => {
      void client.invalidateQueries({ queryKey: ["outline"] });
      void client.invalidateQueries({ queryKey: ["collections"] });
    };
    const say = (said: Message | null): void => {
      setMessage(said);
      if (said) announce(said.text);
    };
    const attempt = async (act: () => Promise<void>): Promise<void> => {
      try {
        await act();
      } catch (error) {
        say({ text: here().words.failed(errorLine(error)), bad: true });
      } finally {
        refresh();
      }
    };
    const hide = (ids: readonly number[]): void => {
      const gone = new Set(ids);
      const key = outlineKey(server.listParams(here().query));
      client.setQueryData<OutlineAnswer>(key, (known) => known && without(known, gone));
    };
    const detail = (id: number, change: Partial<PictureDetails>): void => {
      client.setQueryData<PictureDetails>(["picture", id], (known) => known && { ...known, ...change });
    };
    const putBack = (ids: readonly number[]): Promise<void> =>
      attempt(async () => {
        if (here().query.trash) hide(ids);
        const { n } = await server.move(ids, "restore");
        for (const id of ids) detail(id, { trashed_s: null });
        say({ text: here().words.restored(n) });
      });
    return {
      say,
      putBack,
      star: (ids) =>
        attempt(async () => {
          const { cache, words } = here();
          const on = ids.some((id) => !cache.get(id)?.favourite);
          cache.patch(ids, (one) => ({ ...one, favourite: on }));
          for (const id of ids) detail(id, { favourite: on });
          if (!on && here().query.favourite) hide(ids);
          announce(on ? words.nowFavourite : words.noFavourite);
          await eachOf(ids, (id) => server.changePicture(id, { favourite: on }));
        }),
      trash: (ids) =>
        attempt(async () => {
          hide(ids);
          const { n } = await server.move(ids, "trash");
          say({ text: here().words.deleted(n), undo: () => void putBack(ids) });
        }),
      erase: (ids) =>
        attempt(async () => {
          hide(ids);
          const { n } = await server.move(ids, "delete");
          say({ text: here().words.deletedForever(n) });
        }),
      collect: (ids, id, name) =>
        attempt(async () => {
          await server.collect(id, { add: ids });
          const joined = (known: readonly number[]) => [...new Set([...known, id])];
          here().cache.patch(ids, (one) => ({ ...one, collections: joined(one.collections) }));
          say({ text: here().words.addedTo(ids.length, name) });
        }),
      uncollect: (ids, id, name) =>
        attempt(async () => {
          hide(ids);
          await server.collect(id, { remove: ids });
          const back = () => void attempt(async () => void (await server.collect(id, { add: ids })));
          say({ text: here().words.removedFrom(ids.length, name), undo: back });
        }),
      caption: (id, caption) =>
        attempt(async () => {
          const changed = await server.changePicture(id, { caption });
          here().cache.put([changed]);
          detail(id, { caption: changed.caption });
        }),
      importFiles: (files) =>
        attempt(async () => {
          let n = 0;
          for (const file of files) {
            try {
              here().cache.put([await server.importPicture(file)]);
              n += 1;
            } catch (error) {
              const why = errorLine(error);
              return say({ text: here().words.importFailed(file.name, why), bad: true });
            }
          }
          say({ text: here().words.imported(n) });
        }),
    };
  }, [client]);
  return { actions, message };
}

/** A few at a time: the server answers each in a millisecond, the browser holds six connections. */
async function eachOf(ids: readonly number[], act: (id: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < ids.length; at += 6) await Promise.all(ids.slice(at, at + 6).map(act));
}
