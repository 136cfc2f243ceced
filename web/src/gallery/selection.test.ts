import { describe, expect, it } from "vitest";
import { NONE, all, kept, only, range, targets, toggle } from "./selection";

const ORDER = [9, 8, 7, 6, 5];

describe("choosing", () => {
  it("toggles one by one", () => {
    const two = toggle(toggle(NONE, 8), 6);
    expect([...two.ids]).toEqual([8, 6]);
    expect([...toggle(two, 8).ids]).toEqual([6]);
  });

  it("takes a range in either direction and keeps its beginning", () => {
    const down = range(only(8), ORDER, 6);
    expect([...down.ids].sort()).toEqual([6, 7, 8]);
    const up = range(only(6), ORDER, 9);
    expect([...up.ids].sort()).toEqual([6, 7, 8, 9]);
    expect(up.anchor).toBe(6);
  });

  it("adds ranges to what was chosen", () => {
    const some = range(toggle(only(9), 7), ORDER, 5);
    expect([...some.ids].sort()).toEqual([5, 6, 7, 9]);
  });

  it("starts a range where nothing was chosen, and ignores strangers", () => {
    expect([...range(NONE, ORDER, 7).ids]).toEqual([7]);
    expect(range(only(9), ORDER, 1000)).toEqual(only(9));
  });
});

it("forgets what left the view, and only then is a new value", () => {
  const some = all(ORDER);
  expect(kept(some, ORDER)).toBe(some);
  expect([...kept(some, [9, 5]).ids]).toEqual([9, 5]);
  expect(kept(only(7), [9]).anchor).toBe(null);
});

it("acts on the chosen in the order of the screen, else on the focus", () => {
  expect(targets(toggle(toggle(NONE, 5), 9), ORDER, 7)).toEqual([9, 5]);
  expect(targets(NONE, ORDER, 7)).toEqual([7]);
  expect(targets(NONE, ORDER, null)).toEqual([]);
});
