import { expect, it } from "vitest";
import { lineage } from "./lineage";

const source = (id: number) => ({ id, role: "source" as const });
const reference = (id: number) => ({ id, role: "reference" as const });

it("shows the way from the first picture to the newest", () => {
  const tree = lineage(
    [
      { id: 3, parents: [source(2)] },
      { id: 1, parents: [] },
      { id: 2, parents: [source(1)] },
      { id: 4, parents: [source(2)] },
    ],
    2,
  );
  expect(tree.map((one) => [one.id, one.depth])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
  expect(tree.filter((one) => one.current).map((one) => one.id)).toEqual([2]);
});

it("hangs a picture under its source and tells the other parents", () => {
  const tree = lineage(
    [
      { id: 1, parents: [] },
      { id: 2, parents: [] },
      { id: 9, parents: [reference(1), source(2)] },
    ],
    9,
  );
  const last = tree.find((one) => one.id === 9)!;
  expect(last.depth).toBe(1);
  expect(last.role).toBe("source");
  expect(last.also).toEqual([1]);
  expect(tree.findIndex((one) => one.id === 2)).toBe(tree.indexOf(last) - 1);
});

it("shows each picture once, also where parents are gone or go in a circle", () => {
  expect(lineage([{ id: 5, parents: [source(4)] }], 5)).toEqual([
    { id: 5, depth: 0, role: null, current: true, also: [4] },
  ]);
  const circle = lineage(
    [
      { id: 1, parents: [source(2)] },
      { id: 2, parents: [source(1)] },
    ],
    1,
  );
  expect(circle.map((one) => one.id).sort()).toEqual([1, 2]);
});
