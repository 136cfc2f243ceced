import { expect, it } from "vitest";
import { addressOf, joined, pairFrom, swapped } from "./pair";

it("comes from the address and goes back", () => {
  expect(pairFrom("ids=12,9")).toEqual([12, 9]);
  expect(pairFrom("?ids=12")).toEqual([12, null]);
  expect(pairFrom("ids=x,-2,0,1.5,7")).toEqual([7, null]);
  expect(pairFrom("")).toEqual([null, null]);
  expect(addressOf(pairFrom("ids=12,9"))).toBe("/compare?ids=12,9");
  expect(addressOf([null, null])).toBe("/compare");
});

it("is filled from the left and swapped", () => {
  expect(joined([null, null], 3)).toEqual([3, null]);
  expect(joined([3, null], 4)).toEqual([3, 4]);
  expect(joined([3, 4], 5)).toEqual([3, 5]);
  expect(swapped([3, 4])).toEqual([4, 3]);
});
