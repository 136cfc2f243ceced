import { describe, expect, it } from "vitest";
import { MaskDocument, rasterOf } from "./document";
import { capsule } from "./raster/brush";
import { brought, fitted } from "./raster/bring";
import { filledByColour, filledByMask } from "./raster/flood";
import { cellsOf, gridOf, moved, paintedIn, pixelsOf, regridded, toggled } from "./raster/grid";
import { History } from "./raster/history";
import { feathered, grown, inverted } from "./raster/morph";
import { packed, unpacked } from "./raster/pack";
import { pngOf } from "./raster/png";
import { Raster } from "./raster/raster";
import { ellipse, lasso, rectangle } from "./raster/shapes";
import { Stroke } from "./raster/stroke";

/** Repeatable numbers 0..1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function digest(bytes: Uint8Array): number {
  let hash = 2166136261;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 16777619);
  return hash >>> 0;
}

const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/** One thing that a person might do. */
function act(doc: MaskDocument, next: () => number): void {
  const { width, height } = doc.raster;
  const point = () => ({ x: (next() * 1.2 - 0.1) * width, y: (next() * 1.2 - 0.1) * height });
  const erase = next() < 0.3;
  const kind = Math.floor(next() * 7);
  if (kind === 6) return doc.invert();
  doc.step((raster) => {
    const [a, b] = [point(), point()];
    if (kind === 0) rectangle(raster, a.x, a.y, b.x, b.y, erase);
    else if (kind === 1) ellipse(raster, a.x, a.y, b.x, b.y, erase);
    else if (kind === 2) lasso(raster, [a, b, point(), point()], erase);
    else if (kind === 3) toggled(raster, moved(gridOf(16), Math.floor(next() * 16), 3, next() < 0.5));
    else {
      const settings = {
        size: 1 + next() * 90,
        hardness: next(),
        pressure: true,
        stabiliser: kind === 4 ? 0 : 0.7,
      };
      const stroke = new Stroke(raster, settings, erase, { ...a, pressure: next() });
      for (let at = 0; at < 6; at++) stroke.move({ ...point(), pressure: next() });
      stroke.end();
    }
  });
}

describe("brush", () => {
  it("paints a disc whose area is that of its radius", () => {
    const raster = new Raster(200, 200);
    const dab = { x: 100, y: 100, radius: 40 };
    capsule(raster, dab, dab, 1, false);
    expect(raster.coverage() * 200 * 200).toBeCloseTo(Math.PI * 40 * 40, -1.5);
    expect(raster.data[100 * 200 + 100]).toBe(255);
    expect(raster.data[100 * 200 + 141]).toBe(0);
  });

  it("paints the same pixel by pixel as the distance says", () => {
    const next = dice(3);
    for (let round = 0; round < 40; round++) {
      const raster = new Raster(97, 61);
      const a = { x: next() * 120 - 10, y: next() * 80 - 10, radius: 0.5 + next() * 20 };
      const b = { x: next() * 120 - 10, y: next() * 80 - 10, radius: 0.5 + next() * 20 };
      const hardness = next();
      capsule(raster, a, b, hardness, false);
      for (let y = 0; y < 61; y++) {
        for (let x = 0; x < 97; x++) {
          const [dx, dy] = [b.x - a.x, b.y - a.y];
          const t = Math.min(
            1,
            Math.max(0, ((x + 0.5 - a.x) * dx + (y + 0.5 - a.y) * dy) / (dx * dx + dy * dy)),
          );
          const r = a.radius + (b.radius - a.radius) * t;
          const d = Math.hypot(x + 0.5 - a.x - t * dx, y + 0.5 - a.y - t * dy);
          const edge = Math.max(1, r * (1 - hardness));
          let u = Math.min(1, Math.max(0, (r + 0.5 - d) / edge));
          if (edge > 1) u = u * u * (3 - 2 * u);
          const got = raster.data[y * 97 + x]!;
          if (Math.abs(got - 255 * u) > 1)
            throw new Error(`round ${round} at ${x},${y}: ${got} for ${255 * u}`);
        }
      }
    }
  });

  it("erases exactly what hard paint laid down", () => {
    const raster = new Raster(300, 300);
    const [a, b] = [
      { x: 50, y: 60, radius: 20 },
      { x: 240, y: 200, radius: 20 },
    ];
    capsule(raster, a, b, 1, false);
    expect(raster.isEmpty()).toBe(false);
    capsule(raster, a, b, 1, true);
    expect(Math.max(...raster.data)).toBeLessThanOrEqual(128);
    capsule(raster, { ...a, radius: 22 }, { ...b, radius: 22 }, 1, true);
    expect(raster.isEmpty()).toBe(true);
  });

  it("grows with a pen's pressure, and takes no notice of it when told so", () => {
    const drawn = (pressure: boolean) => {
      const raster = new Raster(400, 100);
      const stroke = new Stroke(raster, { size: 40, hardness: 1, pressure, stabiliser: 0 }, false, {
        x: 20,
        y: 50,
        pressure: 0.1,
      });
      for (let x = 40; x <= 380; x += 20) stroke.move({ x, y: 50, pressure: x / 380 });
      stroke.end();
      const tall = (x: number) =>
        [...Array(100).keys()].filter((y) => raster.data[y * 400 + x]! > 127).length;
      return [tall(60), tall(370)];
    };
    const [thin, thick] = drawn(true);
    expect(thick! - thin!).toBeGreaterThan(15);
    const [left, right] = drawn(false);
    expect(left).toBe(40);
    expect(right).toBe(40);
  });

  it("reaches the hand at the end of a steadied stroke", () => {
    const raster = new Raster(400, 100);
    const stroke = new Stroke(raster, { size: 10, hardness: 1, pressure: false, stabiliser: 0.95 }, false, {
      x: 20,
      y: 50,
      pressure: null,
    });
    stroke.move({ x: 300, y: 50, pressure: null });
    expect(raster.data[50 * 400 + 300]).toBe(0);
    stroke.end();
    expect(raster.data[50 * 400 + 300]).toBe(255);
  });
});

describe("shapes", () => {
  it("fills rectangles to the pixel", () => {
    const raster = new Raster(20, 20);
    rectangle(raster, 12, 15, 3, 4, false);
    expect(raster.coverage() * 400).toBeCloseTo(9 * 11, 6);
    rectangle(raster, -5, -5, 100, 100, true);
    expect(raster.isEmpty()).toBe(true);
  });

  it("fills ellipses and lassos with their area", () => {
    const raster = new Raster(300, 300);
    ellipse(raster, 10, 20, 210, 120, false);
    expect(raster.coverage() * 90000).toBeCloseTo(Math.PI * 100 * 50, -1.5);
    const other = new Raster(300, 300);
    lasso(
      other,
      [
        { x: 10, y: 10 },
        { x: 210, y: 10 },
        { x: 10, y: 210 },
      ],
      false,
    );
    expect(other.coverage() * 90000).toBeCloseTo(20000, -2);
  });

  it("a lasso wound twice around has no hole", () => {
    const raster = new Raster(100, 100);
    const turn = [
      { x: 10, y: 10 },
      { x: 90, y: 10 },
      { x: 90, y: 90 },
      { x: 10, y: 90 },
    ];
    lasso(raster, [...turn, ...turn], false);
    expect(raster.data[50 * 100 + 50]).toBe(255);
  });
});

describe("history", () => {
  it("goes 100 steps back and 100 forth, exact to the bit", () => {
    const doc = new MaskDocument(700, 530);
    const next = dice(11);
    const prints = [digest(doc.raster.data)];
    while (prints.length <= 100) {
      act(doc, next);
      const print = digest(doc.raster.data);
      if (print !== prints.at(-1)) prints.push(print);
    }
    const last = doc.raster.data.slice();
    for (let at = 99; at >= 0; at--) {
      expect(doc.history.undo()).toBe(true);
      expect(digest(doc.raster.data)).toBe(prints[at]);
    }
    expect(doc.history.canUndo).toBe(false);
    for (let at = 1; at <= 100; at++) {
      expect(doc.history.redo()).toBe(true);
      expect(digest(doc.raster.data)).toBe(prints[at]);
    }
    expect(same(doc.raster.data, last)).toBe(true);
    expect(doc.history.redo()).toBe(false);
  });

  it("holds in any order of doing, undoing and redoing", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = dice(seed);
      const doc = new MaskDocument(300 + seed * 17, 290);
      let past: Uint8Array[] = [];
      let future: Uint8Array[] = [];
      for (let turn = 0; turn < 60; turn++) {
        const before = doc.raster.data.slice();
        const choice = next();
        if (choice < 0.5) {
          act(doc, next);
          if (same(before, doc.raster.data)) continue;
          past.push(before);
          future = [];
        } else if (choice < 0.8) {
          expect(doc.history.undo()).toBe(past.length > 0);
          if (past.length === 0) continue;
          future.push(before);
          expect(same(doc.raster.data, past.pop()!)).toBe(true);
        } else {
          expect(doc.history.redo()).toBe(future.length > 0);
          if (future.length === 0) continue;
          past.push(before);
          expect(same(doc.raster.data, future.pop()!)).toBe(true);
        }
      }
    }
  });

  it("forgets the oldest beyond its bounds and never the newest", () => {
    const raster = new Raster(512, 512);
    const history = new History(raster, 5, 10_000_000);
    for (let at = 0; at < 9; at++) {
      history.begin();
      rectangle(raster, at * 10, 0, at * 10 + 10, 10, false);
      history.commit();
    }
    let steps = 0;
    while (history.undo()) steps++;
    expect(steps).toBe(5);
    const small = new History(raster, 100, 1);
    for (let at = 0; at < 3; at++) {
      small.begin();
      rectangle(raster, 0, 100 + at * 10, 10, 110 + at * 10, false);
      small.commit();
    }
    expect(small.undo()).toBe(true);
    expect(small.undo()).toBe(false);
  });

  it("makes no step of nothing, and puts back what is broken off", () => {
    const doc = new MaskDocument(300, 300);
    expect(doc.step((raster) => rectangle(raster, 0, 0, 9, 9, true))).toBe(false);
    expect(doc.history.canUndo).toBe(false);
    doc.history.begin();
    rectangle(doc.raster, 0, 0, 99, 99, false);
    doc.history.cancel();
    expect(doc.raster.isEmpty()).toBe(true);
  });
});

describe("packing and drafts", () => {
  it("loses nothing", () => {
    const next = dice(5);
    for (let round = 0; round < 30; round++) {
      const noise = round % 3;
      const bytes = new Uint8Array(1 + Math.floor(next() * 65536));
      let value = 0;
      for (let at = 0; at < bytes.length; at++) {
        if (noise === 2 || next() < 0.002) value = Math.floor(next() * 256);
        bytes[at] = noise === 0 ? 77 : value;
      }
      expect(same(unpacked(packed(bytes)), bytes)).toBe(true);
    }
  });

  it("keeps a mask as a draft, again and again", () => {
    const doc = new MaskDocument(600, 400);
    const next = dice(8);
    for (let at = 0; at < 12; at++) {
      act(doc, next);
      if (at % 5 === 4) doc.history.undo();
      expect(same(rasterOf(structuredClone(doc.draft(0))).data, doc.raster.data)).toBe(true);
    }
  });

  it("counts coverage as it is, also after undo", () => {
    const doc = new MaskDocument(520, 300);
    const next = dice(21);
    for (let at = 0; at < 40; at++) {
      if (next() < 0.3) doc.history.undo();
      else act(doc, next);
      const sum = doc.raster.data.reduce((a, b) => a + b, 0);
      expect(doc.raster.coverage()).toBeCloseTo(sum / (255 * 520 * 300), 12);
    }
  });
});

describe("fill", () => {
  it("fills an outline up to its rim and nothing outside", () => {
    const raster = new Raster(120, 120);
    ellipse(raster, 20, 20, 100, 100, false);
    ellipse(raster, 26, 26, 94, 94, true);
    const out = filledByMask(raster.data, 120, 120, { x: 60, y: 60 }, false);
    const whole = new Raster(120, 120);
    ellipse(whole, 20, 20, 100, 100, false);
    for (let y = 30; y < 90; y++) expect(out[y * 120 + 60]).toBe(255);
    expect(same(out, whole.data)).toBe(true);
  });

  it("takes colours within the tolerance, connected or everywhere", () => {
    const colours = { data: new Uint8ClampedArray(4 * 30 * 10).fill(255), width: 30, height: 10 };
    for (let y = 0; y < 10; y++) {
      for (const x of [0, 1, 2, 20, 21]) colours.data.set([200, x, 0, 255], 4 * (y * 30 + x));
    }
    const none = new Uint8Array(300);
    const count = (tolerance: number, connected: boolean) =>
      filledByColour(none, colours, { x: 0, y: 5 }, tolerance, connected, false).filter((v) => v === 255)
        .length;
    expect(count(0, true)).toBe(10);
    expect(count(2, true)).toBe(30);
    expect(count(2, false)).toBe(30);
    expect(count(25, false)).toBe(50);
    expect(count(25, true)).toBe(30);
  });
});

describe("grow and feather", () => {
  it("grows by the true distance", () => {
    const next = dice(31);
    const [w, h] = [64, 50];
    const mask = new Uint8Array(w * h);
    for (let at = 0; at < 9; at++) mask[Math.floor(next() * mask.length)] = 255;
    const out = grown(mask, w, h, 6);
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        let away = Infinity;
        mask.forEach((v, at) => {
          if (v) away = Math.min(away, Math.hypot((at % w) - x, Math.floor(at / w) - y));
        });
        expect(out[y * w + x]).toBe(Math.round(255 * Math.min(1, Math.max(0, 6.5 - away))));
      }
    }
  });

  it("shrinking is growing what is not painted", () => {
    const raster = new Raster(90, 90);
    ellipse(raster, 10, 10, 80, 80, false);
    const small = grown(raster.data, 90, 90, -5);
    expect(same(small, inverted(grown(inverted(raster.data), 90, 90, 5)))).toBe(true);
    const radius = Math.sqrt(small.reduce((a, b) => a + b, 0) / 255 / Math.PI);
    expect(Math.abs(radius - 30)).toBeLessThan(0.6);
    expect(same(grown(raster.data, 90, 90, 0), raster.data)).toBe(true);
  });

  it("feathers to a soft edge with its middle where the hard one was", () => {
    const raster = new Raster(200, 60);
    rectangle(raster, 0, 0, 100, 60, false);
    const out = feathered(raster.data, 200, 60, 20);
    const row = [...out.subarray(30 * 200, 31 * 200)];
    expect(row[0]).toBe(255);
    expect(row[199]).toBe(0);
    expect((row[99]! + row[100]!) / 2).toBeCloseTo(127.5, 0);
    expect(row.filter((v) => v > 25 && v < 230).length).toBeGreaterThan(14);
    expect(row.filter((v) => v > 25 && v < 230).length).toBeLessThan(30);
    row.slice(1).forEach((v, at) => expect(v).toBeLessThanOrEqual(row[at]!));
  });
});

describe("the file", () => {
  /** Alpha of an RGBA PNG, read by its own rules. */
  async function alphaOf(
    blob: Blob,
  ): Promise<{ alpha: Uint8Array; rgb: number; width: number; height: number }> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const view = new DataView(bytes.buffer);
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    expect([...bytes.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
    const size = view.getUint32(33);
    expect(String.fromCharCode(...bytes.subarray(37, 41))).toBe("IDAT");
    const squeezed = new Blob([bytes.subarray(41, 41 + size)]).stream();
    const plainStream = squeezed.pipeThrough(new DecompressionStream("deflate"));
    const lines = new Uint8Array(await new Response(plainStream).arrayBuffer());
    const row = 4 * width;
    const plain = new Uint8Array(row * height);
    for (let y = 0; y < height; y++) {
      const filter = lines[y * (row + 1)]!;
      for (let x = 0; x < row; x++) {
        const above = filter === 2 ? plain[(y - 1) * row + x]! : 0;
        plain[y * row + x] = lines[y * (row + 1) + 1 + x]! + above;
      }
    }
    const alpha = new Uint8Array(width * height).map((_, at) => plain[4 * at + 3]!);
    const rgb = plain.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0);
    return { alpha, rgb, width, height };
  }

  it("has exactly the alpha that was painted, soft edges too", async () => {
    for (const [width, height] of [
      [1, 1],
      [257, 130],
      [33, 300],
    ] as const) {
      const doc = new MaskDocument(width, height);
      const next = dice(width);
      for (let at = 0; at < 15; at++) act(doc, next);
      const file = await alphaOf(await pngOf(doc.raster.data, width, height));
      expect([file.width, file.height, file.rgb]).toEqual([width, height, 0]);
      expect(same(file.alpha, inverted(doc.raster.data))).toBe(true);
    }
  });

  const grey = (values: number[], width: number) => {
    const data = new Uint8ClampedArray(values.flatMap((v) => [v, v, v, 255]));
    return { data, width, height: values.length / width };
  };

  it("reads alpha as alpha", () => {
    const colours = grey([9, 9, 9, 9], 2);
    colours.data[7] = 0;
    colours.data[11] = 100;
    expect(brought(colours)).toMatchObject({ kind: "alpha", mask: Uint8Array.of(0, 255, 155, 0) });
  });

  it("reads black and white by what the border is", () => {
    const ring = (rim: number, core: number) =>
      grey(
        [...Array(25).keys()].map((at) => (at % 5 > 0 && at % 5 < 4 && at > 5 && at < 20 ? core : rim)),
        5,
      );
    for (const [rim, core] of [
      [0, 255],
      [255, 0],
    ] as const) {
      const read = brought(ring(rim, core));
      expect(read.kind).toBe("black-and-white");
      expect(read.mask[12]).toBe(255);
      expect(read.mask[0]).toBe(0);
    }
  });

  it("says when a picture is no mask", () => {
    const photo = grey(
      [...Array(100).keys()].map((at) => 60 + at),
      10,
    );
    expect(brought(photo).kind).toBe("picture");
  });

  it("fits another size", () => {
    const from = { kind: "alpha" as const, width: 2, height: 1, mask: Uint8Array.of(255, 0) };
    expect([...fitted(from, 4, 2, "stretch")]).toEqual([255, 255, 0, 0, 255, 255, 0, 0]);
    expect([...fitted(from, 4, 4, "contain")]).toEqual([
      0, 0, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0,
    ]);
    const fine = {
      kind: "alpha" as const,
      width: 4,
      height: 2,
      mask: Uint8Array.of(255, 255, 0, 0, 255, 255, 0, 100),
    };
    expect([...fitted(fine, 2, 1, "stretch")]).toEqual([255, 25]);
  });
});

describe("grid", () => {
  it("cuts any size into cells without gap or overlap", () => {
    for (const [width, height, n] of [
      [1000, 777, 8],
      [33, 65, 32],
      [1024, 1536, 16],
    ] as const) {
      const raster = new Raster(width, height);
      for (let at = 0; at < n * n; at++) {
        const one = { top: Math.floor(at / n), left: at % n, bottom: Math.floor(at / n), right: at % n };
        const box = pixelsOf(one, n, width, height);
        expect(paintedIn(raster, box)).toBe("none");
        rectangle(raster, box.x, box.y, box.x + box.width, box.y + box.height, false);
      }
      expect(raster.coverage()).toBe(1);
    }
  });

  it("moves, stays inside, stretches, paints and clears", () => {
    const raster = new Raster(800, 800);
    let grid = moved(gridOf(8), 2, 3, false);
    grid = moved(grid, 1, 1, true);
    expect(cellsOf(grid)).toEqual({ top: 2, left: 3, bottom: 3, right: 4 });
    expect(toggled(raster, grid)).toBe("all");
    expect(raster.coverage()).toBeCloseTo(4 / 64, 9);
    expect(toggled(raster, grid)).toBe("none");
    expect(raster.isEmpty()).toBe(true);
    expect(moved(grid, -20, 20, false)).toMatchObject({ row: 0, column: 7, anchorRow: 0, anchorColumn: 7 });
    expect(regridded(moved(gridOf(8), 7, 7, false), 32)).toMatchObject({ n: 32, row: 30, column: 30 });
  });
});
