import { describe, expect, it } from "vitest";
import { type Outline, type Shape, layOut, picturesOf, rowsBetween } from "./layout";
import { moved } from "./moves";

const NOON = Math.floor(new Date(2026, 10, 23, 12).getTime() / 1000);
const DAY = 86_400;

function outline(times: number[], width = 1024, height = 1024): Outline {
  return {
    ids: times.map((_, i) => 1000 - i),
    times,
    widths: times.map(() => width),
    heights: times.map(() => height),
    colors: times.map(() => 0x808080),
  };
}

const SHAPE: Shape = { mode: "uniform", width: 620, target: 200, gap: 10, heading: 40 };

describe("uniform rows", () => {
  const layout = layOut(outline([NOON, NOON, NOON, NOON, NOON - DAY]), SHAPE);

  it("opens each day with a heading that counts its pictures", () => {
    const days = layout.rows.filter((row) => row.kind === "day");
    expect(days.map((row) => row.count)).toEqual([4, 1]);
  });

  it("fills the width and never overlaps", () => {
    const rows = layout.rows.filter((row) => row.kind === "pictures");
    expect(rows.map((row) => row.count)).toEqual([3, 1, 1]);
    expect(rows[0]!.lefts[2]! + rows[0]!.widths[2]!).toBeCloseTo(620);
    for (let i = 1; i < layout.rows.length; i += 1) {
      const before = layout.rows[i - 1]!;
      expect(layout.rows[i]!.top).toBeGreaterThanOrEqual(before.top + before.height);
    }
  });

  it("knows the row of each picture", () => {
    for (let index = 0; index < 5; index += 1) {
      const row = layout.rows[layout.rowOf[index]!]!;
      expect(row.kind).toBe("pictures");
      expect(row.start <= index && index < row.start + row.count).toBe(true);
    }
  });
});

describe("rows by aspect", () => {
  it("are justified, but for a day's last row", () => {
    const wide = outline(Array.from({ length: 7 }, () => NOON), 1536, 1024);
    const layout = layOut(wide, { ...SHAPE, mode: "aspect" });
    const rows = layout.rows.filter((row) => row.kind === "pictures");
    const ends = rows.map((row) => row.lefts.at(-1)! + row.widths.at(-1)!);
    for (const end of ends.slice(0, -1)) expect(end).toBeCloseTo(620);
    expect(ends.at(-1)!).toBeLessThanOrEqual(621);
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(7);
  });

  it("crops what is far too wide instead of leaving the screen", () => {
    const layout = layOut(outline([NOON], 9000, 100), { ...SHAPE, mode: "aspect" });
    const row = layout.rows[1]!;
    expect(row.kind === "pictures" && row.widths[0]!).toBeLessThanOrEqual(620);
  });
});

describe("ten thousand", () => {
  const times = Array.from({ length: 10_000 }, (_, i) => NOON - i * 600);
  const layout = layOut(outline(times), SHAPE);

  it("are laid out whole, and a window touches few", () => {
    expect(layout.rowOf.length).toBe(10_000);
    const rows = rowsBetween(layout, 50_000, 50_900);
    const [first, last] = picturesOf(layout, rows);
    expect(last - first).toBeGreaterThan(9);
    expect(last - first).toBeLessThan(25);
    const before = layout.rows[rows[0] - 1]!;
    expect(before.top + before.height).toBeLessThanOrEqual(50_000);
  });

  it("has nothing beyond its end", () => {
    expect(picturesOf(layout, rowsBetween(layout, layout.height + 10, layout.height + 900))).toEqual([
      0, 0,
    ]);
  });
});

describe("arrows", () => {
  const layout = layOut(outline([NOON, NOON, NOON, NOON, NOON, NOON - DAY, NOON - DAY]), SHAPE);

  it("go left and right through days", () => {
    expect(moved(layout, 4, "ArrowRight", 0)).toBe(5);
    expect(moved(layout, 0, "ArrowLeft", 0)).toBe(0);
    expect(moved(layout, 6, "ArrowRight", 0)).toBe(6);
  });

  it("go up and down by what is seen, over headings", () => {
    expect(moved(layout, 1, "ArrowDown", 0)).toBe(4);
    expect(moved(layout, 2, "ArrowDown", 0)).toBe(4);
    expect(moved(layout, 4, "ArrowDown", 0)).toBe(6);
    expect(moved(layout, 6, "ArrowUp", 0)).toBe(4);
    expect(moved(layout, 0, "ArrowUp", 0)).toBe(0);
  });

  it("turn pages and reach both ends", () => {
    expect(moved(layout, 0, "PageDown", 10_000)).toBe(5);
    expect(moved(layout, 0, "End", 0)).toBe(6);
    expect(moved(layout, 6, "Home", 0)).toBe(0);
  });
});
