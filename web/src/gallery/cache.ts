/**
 * Pictures that were loaded, by id. What the view needs is fetched by window; a picture that is known stays
 * known when the list changes around it, so deleting ten pictures fetches nothing again.
 */

import type { Picture } from "./types";
import { WINDOW, agrees, windowsOf } from "./windows";

export interface Fetched {
  readonly total: number;
  readonly pictures: readonly Picture[];
}

export type FetchWindow = (offset: number, limit: number, signal: AbortSignal) => Promise<Fetched>;

export class PictureCache {
  private readonly pictures = new Map<number, Picture>();
  private readonly coming = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();
  private version = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A number that changes with every change: the snapshot for React. */
  readonly state = (): number => this.version;

  get(id: number): Picture | undefined {
    return this.pictures.get(id);
  }

  put(pictures: Iterable<Picture>): void {
    for (const picture of pictures) this.pictures.set(picture.id, picture);
    this.changed();
  }

  /** Changes what is known of some; strangers are left alone. */
  patch(ids: Iterable<number>, change: (picture: Picture) => Picture): void {
    for (const id of ids) {
      const known = this.pictures.get(id);
      if (known) this.pictures.set(id, change(known));
    }
    this.changed();
  }

  /**
   * Fetches what is missing of [first, last). `list` names the list, so that windows of another search are
   * given up; `moved` is called when the server's list is no longer the one of `ids`.
   */
  need(
    list: string,
    ids: readonly number[],
    range: readonly [number, number],
    fetch: FetchWindow,
    moved: () => void,
  ): void {
    const wanted = windowsOf(range[0], range[1]).filter((number) => this.lacks(ids, number));
    const keys = new Set(wanted.map((number) => `${list} ${number}`));
    for (const [key, controller] of this.coming) if (!keys.has(key)) controller.abort();
    for (const number of wanted) void this.load(`${list} ${number}`, ids, number, fetch, moved);
  }

  stop(): void {
    for (const controller of this.coming.values()) controller.abort();
  }

  private lacks(ids: readonly number[], number: number): boolean {
    const slice = ids.slice(number * WINDOW, (number + 1) * WINDOW);
    return slice.some((id) => !this.pictures.has(id));
  }

  private async load(
    key: string,
    ids: readonly number[],
    number: number,
    fetch: FetchWindow,
    moved: () => void,
  ): Promise<void> {
    if (this.coming.has(key)) return;
    const controller = new AbortController();
    this.coming.set(key, controller);
    try {
      const came = await fetch(number * WINDOW, WINDOW, controller.signal);
      this.put(came.pictures);
      if (!agrees(ids, number, came.pictures)) moved();
    } catch {
      // Given up, or the server is away: the tile keeps its colour, and the next scroll asks again.
    } finally {
      this.coming.delete(key);
    }
  }

  private changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
