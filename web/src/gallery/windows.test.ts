import { expect, it } from "vitest";
import { agrees, focusAfter, windowsOf } from "./windows";

it("finds the windows that are seen", () => {
  expect(windowsOf(0, 0)).toEqual([]);
  expect(windowsOf(0, 100)).toEqual([0]);
  expect(windowsOf(95, 101)).toEqual([0, 1]);
  expect(windowsOf(9_990, 10_000)).toEqual([99]);
});

it("notices a list that moved", () => {
  const ids = [5, 4, 3, 2, 1];
  expect(agrees(ids, 0, [{ id: 5 }, { id: 4 }], 2)).toBe(true);
  expect(agrees(ids, 2, [{ id: 1 }], 2)).toBe(true);
  expect(agrees(ids, 0, [{ id: 6 }, { id: 5 }], 2)).toBe(false);
  expect(agrees(ids, 2, [{ id: 2 }, { id: 1 }], 2)).toBe(false);
});

it("keeps the focus beside what was deleted", () => {
  const ids = [5, 4, 3, 2, 1];
  expect(focusAfter(ids, new Set([4, 3]), 4)).toBe(2);
  expect(focusAfter(ids, new Set([2, 1]), 1)).toBe(3);
  expect(focusAfter(ids, new Set(ids), 3)).toBe(null);
  expect(focusAfter(ids, new Set([4]), null)).toBe(null);
});
