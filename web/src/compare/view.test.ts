import { expect, it } from "vitest";
import { FIT, MODES, MOST, next, panned, zoomed } from "./view";

it("keeps the point under the cursor while zooming", () => {
  const before = zoomed(FIT, 4);
  const [px, py] = [0.2, -0.1];
  const under = (view: typeof FIT) => [view.x + px / view.zoom, view.y + py / view.zoom];
  const after = zoomed(before, 1.5, px, py);
  expect(under(after)[0]).toBeCloseTo(under(before)[0]!);
  expect(under(after)[1]).toBeCloseTo(under(before)[1]!);
});

it("never shows less than the picture nor leaves it", () => {
  expect(zoomed(FIT, 0.1)).toEqual(FIT);
  expect(zoomed(FIT, 1e9).zoom).toBe(MOST);
  expect(panned(FIT, 5, 5)).toEqual(FIT);
  expect(panned(zoomed(FIT, 2), 10, -10)).toEqual({ zoom: 2, x: 0.25, y: 0.75 });
});

it("cycles through every way to compare", () => {
  let mode = MODES[0]! as (typeof MODES)[number];
  const seen = new Set([mode]);
  for (let i = 0; i < MODES.length; i += 1) seen.add((mode = next(mode)));
  expect(seen.size).toBe(MODES.length);
  expect(mode).toBe(MODES[0]);
});
