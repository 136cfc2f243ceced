import { describe, expect, it } from "vitest";
import { type Entry, type Sent, accepted, differences, linked, loaded, opened, placed, refused, retouched, updated } from "./entries";
import { GoneError, follow } from "./follow";
import { type KeyStore, type Pending, answered, keyFor } from "./keys";
import { SseParser } from "./sse";
import type { Run } from "./types";

const run = (id: string, version: number, patch: Partial<Run> = {}): Run => ({
  id,
  version,
  state: "running",
  operation: "generation",
  created_s: 100,
  finished_s: null,
  position: null,
  expected_s: null,
  asked: {},
  actual: null,
  images: [],
  source_ids: [],
  has_mask: false,
  usage: null,
  cost_micro: null,
  seconds: null,
  error: null,
  ...patch,
});
const sent = (at_s: number): Sent => ({ operation: "generation", prompt: "p", n: 1, size: { width: 1, height: 1 }, asked: {}, at_s, expected_s: null, estimate_micro: null, source_url: null });
const written = (each: Run) => `event: run\nid: ${each.version}\ndata: ${JSON.stringify(each)}\n\n`;

describe("events", () => {
  it("come out whole, however the bytes are cut", () => {
    const text = `: ping\n\n${written(run("a", 1))}event: run\r\nid: 2\r\ndata: {"x":\r\ndata: 1}\r\n\r\n`;
    for (let size = 1; size < 40; size += 3) {
      const parser = new SseParser();
      const found = [];
      for (let at = 0; at < text.length; at += size) found.push(...parser.push(text.slice(at, at + size)));
      expect(found.map((each) => each.id)).toEqual(["1", "2"]);
      expect(JSON.parse(found[1]?.data ?? "")).toEqual({ x: 1 });
    }
  });
});

describe("the list of runs", () => {
  it("shows a run from the click on, and as one entry ever after", () => {
    let list = placed([], "k", sent(5));
    expect(list[0]).toMatchObject({ key: "k", run: null, link: "sending" });
    list = accepted(list, "k", run("a", 1));
    list = updated(list, run("a", 2, { state: "done" }));
    expect(list).toHaveLength(1);
    expect(list[0]?.key).toBe("k");
    expect(opened(list[0] as Entry)).toBe(false);
  });

  it("never goes back to an older version", () => {
    const list = updated(loaded([], [run("a", 5, { state: "done" })]), run("a", 4));
    expect(list[0]?.run?.state).toBe("done");
  });

  it("makes one entry of an answer that is a run already shown", () => {
    const list = accepted(placed(loaded([], [run("a", 3)]), "k", sent(5)), "k", run("a", 2));
    expect(list.map((entry) => [entry.key, entry.run?.version])).toEqual([["k", 3]]);
  });

  it("orders what it finds by time, newest first", () => {
    const list = loaded(placed([], "k", sent(150)), [run("old", 1, { created_s: 100 }), run("new", 1, { created_s: 200 })]);
    expect(list.map((entry) => entry.run?.id ?? entry.key)).toEqual(["new", "k", "old"]);
  });

  it("keeps a refusal in its place", () => {
    const list = refused(placed([], "k", sent(5)), "k", { message: "no", type: "t", param: null, code: null });
    expect(list[0]?.refused?.message).toBe("no");
    expect(opened(list[0] as Entry)).toBe(false);
  });

  it("knows how a run is watched, and what changed about a picture", () => {
    const picture = { id: 9, favourite: false } as Run["images"][number]["picture"];
    let list = loaded([], [run("a", 1, { images: [{ index: 0, state: "done", previews: 0, preview_url: null, picture }] })]);
    list = retouched(linked(list, "a", "polling"), 9, { favourite: true });
    expect(list[0]?.link).toBe("polling");
    expect(list[0]?.run?.images[0]?.picture?.favourite).toBe(true);
  });
});

describe("asked against drawn", () => {
  const actual = { model: "m", engine: "e", size: "1024x1024", width: 1024, height: 1024, quality: "low", background: "opaque", output_format: "png", n: 1, partial_images: 0, seed: 4 };
  it("marks what is different, and takes auto for no wish", () => {
    const found = differences(run("a", 1, { asked: { size: "1024x1536", quality: "auto", model: "m", n: "1" }, actual }));
    expect(found).toEqual([{ name: "size", asked: "1024x1536", actual: "1024x1024" }]);
  });
});

describe("following a run", () => {
  const stream = (text: string, cut = false) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        if (cut) controller.error(new TypeError("network"));
        else controller.close();
      },
    });
  const still = () => Promise.resolve();

  it("ends with the final state", async () => {
    const seen: number[] = [];
    await follow("a", {
      open: async () => stream(written(run("a", 1)) + written(run("a", 2, { state: "done" }))),
      read: () => Promise.reject(new Error("never")),
      onRun: (each) => seen.push(each.version),
      wait: still,
    }, new AbortController().signal);
    expect(seen).toEqual([1, 2]);
  });

  it("attaches again after a cut, from where it was, and reports no version twice", async () => {
    const after: (number | null)[] = [];
    const links: string[] = [];
    const seen: number[] = [];
    await follow("a", {
      open: async (_, version) => {
        after.push(version);
        if (after.length === 1) return stream(written(run("a", 1)) + written(run("a", 3)) + "event: run\nda");
        return stream(written(run("a", 2)) + written(run("a", 4, { state: "done" })));
      },
      read: () => Promise.reject(new Error("never")),
      onRun: (each) => seen.push(each.version),
      onLink: (link) => links.push(link),
      wait: still,
    }, new AbortController().signal);
    expect(after).toEqual([null, 3]);
    expect(seen).toEqual([1, 3, 4]);
    expect(links).toEqual(["live", "again", "live"]);
  });

  it("asks every two seconds when the stream cannot be had three times over", async () => {
    let opens = 0;
    let reads = 0;
    const links: string[] = [];
    const seen: string[] = [];
    await follow("a", {
      open: () => {
        opens += 1;
        return Promise.reject(new TypeError("down"));
      },
      read: () => {
        reads += 1;
        if (reads === 1) return Promise.reject(new TypeError("down"));
        return Promise.resolve(run("a", reads, { state: reads === 3 ? "done" : "running" }));
      },
      onRun: (each) => seen.push(each.state),
      onLink: (link) => links.push(link),
      wait: still,
    }, new AbortController().signal);
    expect(opens).toBe(4);
    expect(seen).toEqual(["running", "done"]);
    expect(links.at(-1)).toBe("polling");
  });

  it("says when the server does not know the run, and stops when nobody looks", async () => {
    let gone = 0;
    const base = { read: () => Promise.resolve(null), onRun: () => undefined, onGone: () => (gone += 1), wait: still };
    await follow("a", { ...base, open: () => Promise.reject(new GoneError()) }, new AbortController().signal);
    expect(gone).toBe(1);
    const stop = new AbortController();
    stop.abort();
    await follow("a", { ...base, open: () => Promise.reject(new Error("never")) }, stop.signal);
    expect(gone).toBe(1);
  });
});

describe("idempotency keys", () => {
  const shelf = (): KeyStore & { now: Pending | null } => ({
    now: null,
    read() {
      return Promise.resolve(this.now);
    },
    write(pending) {
      this.now = pending;
      return Promise.resolve();
    },
  });
  let made = 0;
  const fresh = () => `key-${(made += 1)}`;

  it("are written down before the send, and the same until an answer came", async () => {
    const store = shelf();
    const key = await keyFor("print", store, fresh);
    expect(store.now).toEqual({ key, of: "print" });
    expect(await keyFor("print", store, fresh)).toBe(key);
    await answered(key, store);
    expect(await keyFor("print", store, fresh)).not.toBe(key);
  });

  it("are new for another request, and work without a shelf", async () => {
    const store = shelf();
    const key = await keyFor("one", store, fresh);
    expect(await keyFor("two", store, fresh)).not.toBe(key);
    const broken: KeyStore = { read: () => Promise.reject(new Error()), write: () => Promise.reject(new Error()) };
    expect(await keyFor("one", broken, fresh)).toMatch(/^key-/);
  });
});
