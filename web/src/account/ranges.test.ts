import { describe, expect, it } from "vitest";
import type { UsageGroup } from "../api/types";
import { csvOf, rangeOf } from "./ranges";

const now = new Date(Date.UTC(2026, 10, 23, 15, 30));
const day = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 1000;

describe("a range", () => {
  it.each([
    ["today", day(2026, 10, 23)],
    ["days7", day(2026, 10, 17)],
    ["thisMonth", day(2026, 10, 1)],
    ["days30", day(2026, 9, 25)],
  ] as const)("%s begins at a midnight and has today", (name, from_s) => {
    expect(rangeOf(name, now)).toEqual({ from_s, to_s: day(2026, 10, 24) - 1 });
  });
});

describe("comma-separated values", () => {
  const group = (name: string): UsageGroup => ({
    group: name,
    requests: 2,
    images: 3,
    input_tokens: 10,
    output_tokens: 20,
    cost_micro: 1_500_000,
    mean_s: 0.25,
  });
  it("have a head and one line a group", () => {
    expect(csvOf("model", [group("smalto-1")])).toBe(
      "model,requests,images,input_tokens,output_tokens,cost_usd,mean_s\r\nsmalto-1,2,3,10,20,1.500000,0.25\r\n",
    );
  });
  it("quote what would break a line, and disarm what would be a formula", () => {
    expect(csvOf("key", [group('a "b", c')])).toContain('"a ""b"", c",2');
    expect(csvOf("key", [group("=1+1")])).toContain("'=1+1,2");
  });
});
