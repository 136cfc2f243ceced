import { describe, expect, it } from "vitest";
import { PictureCache } from "./cache";
import type { Picture } from "./types";

const picture = (id: number): Picture => ({ id, favourite: false }) as Picture;
const IDS = Array.from({ length: 250 }, (_, i) => 1000 - i);

function server(ids: readonly number[] = IDS) {
  const asked: number[] = [];
  const fetch = async (offset: number, limit: number) => {
    asked.push(offset);
    return { total: ids.length, pictures: ids.slice(offset, offset + limit).map(picture) };
  };
  return { asked, fetch };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

describe("loaded pictures", () => {
  it("are fetched by window, once", async () => {
    const cache = new PictureCache();
    const { asked, fetch } = server();
    cache.need("all", IDS, [90, 110], fetch, () => {});
    cache.need("all", IDS, [90, 110], fetch, () => {});
    await settled();
    cache.need("all", IDS, [0, 200], fetch, () => {});
    expect(asked).toEqual([0, 100]);
    expect(cache.get(IDS[150]!)?.id).toBe(IDS[150]);
    expect(cache.get(IDS[240]!)).toBeUndefined();
  });

  it("stay known when pictures before them are deleted", async () => {
    const cache = new PictureCache();
    const { asked, fetch } = server();
    cache.need("all", IDS, [0, 250], fetch, () => {});
    await settled();
    cache.need("all", IDS.slice(10), [0, 240], fetch, () => {});
    expect(asked).toEqual([0, 100, 200]);
  });

  it("tell when the list moved", async () => {
    const cache = new PictureCache();
    let moves = 0;
    const { fetch } = server([2000, ...IDS]);
    cache.need("all", IDS, [0, 10], fetch, () => (moves += 1));
    await settled();
    expect(moves).toBe(1);
    expect(cache.get(2000)?.id).toBe(2000);
  });

  it("tell React of every change, and change only whom they know", () => {
    const cache = new PictureCache();
    let calls = 0;
    const leave = cache.subscribe(() => (calls += 1));
    cache.put([picture(1)]);
    cache.patch([1, 2], (one) => ({ ...one, favourite: true }));
    leave();
    cache.put([picture(3)]);
    expect(calls).toBe(2);
    expect(cache.get(1)?.favourite).toBe(true);
    expect(cache.get(2)).toBeUndefined();
  });

  it("give up windows that are no longer looked at", async () => {
    const cache = new PictureCache();
    const given: AbortSignal[] = [];
    const never = (_o: number, _l: number, signal: AbortSignal) => {
      given.push(signal);
      return new Promise<never>(() => {});
    };
    cache.need("all", IDS, [0, 10], never, () => {});
    cache.need("search", IDS, [0, 10], never, () => {});
    expect(given.map((signal) => signal.aborted)).toEqual([true, false]);
  });
});
