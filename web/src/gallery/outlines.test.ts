import { expect, it } from "vitest";
import { without } from "./outlines";

const OUTLINE = {
  total: 3,
  ids: [3, 2, 1],
  times: [30, 20, 10],
  widths: [300, 200, 100],
  heights: [3, 2, 1],
  colors: [0x30, 0x20, 0x10],
  facets: { kinds: [], models: [], sizes: [], qualities: [] },
};

it("takes a picture out of every column", () => {
  expect(without(OUTLINE, new Set([2, 9]))).toEqual({
    ...OUTLINE,
    total: 2,
    ids: [3, 1],
    times: [30, 10],
    widths: [300, 100],
    heights: [3, 1],
    colors: [0x30, 0x10],
  });
});

it("is the same value when nothing leaves", () => {
  expect(without(OUTLINE, new Set([9]))).toBe(OUTLINE);
});
