import { describe, expect, it } from "vitest";
import { EVERYTHING, countFilters, fromSearch, toParams, toSearch, viewOf, withoutFilters } from "./query";

describe("the address of a view", () => {
  it("comes back as it went, Chinese words too", () => {
    const query = {
      ...EVERYTHING,
      q: "海獭 & 水彩",
      kind: "edit" as const,
      model: "gpt-image-1",
      size: "1024x1536",
      quality: "high",
      favourite: true,
      collection: 7,
      from: "2026-11-01",
      to: "2026-11-23",
      trash: true,
      order: "oldest" as const,
    };
    expect(fromSearch(toSearch(query))).toEqual(query);
  });

  it("is empty when nothing is asked", () => {
    expect(toSearch(EVERYTHING)).toBe("");
    expect(fromSearch("")).toEqual(EVERYTHING);
  });

  it("opens with nonsense in it", () => {
    const query = fromSearch("kind=poem&collection=-3&from=yesterday&to=2026-13-45&order=best");
    expect(query).toEqual(EVERYTHING);
  });
});

describe("what the server is asked", () => {
  it("turns days into seconds, the last day whole", () => {
    const out = toParams({ ...EVERYTHING, from: "2026-11-23", to: "2026-11-23" });
    expect(Number(out.get("to_s")) - Number(out.get("from_s"))).toBe(24 * 3600);
    expect(out.has("from")).toBe(false);
  });

  it("trims the words", () => {
    expect(toParams({ ...EVERYTHING, q: "  otter " }).get("q")).toBe("otter");
    expect(toParams({ ...EVERYTHING, q: "   " }).has("q")).toBe(false);
  });
});

it("counts and clears filters, and stays in the collection", () => {
  const query = { ...EVERYTHING, kind: "edit" as const, favourite: true, collection: 4, q: "x" };
  expect(countFilters(query)).toBe(2);
  expect(withoutFilters(query)).toEqual({ ...EVERYTHING, collection: 4 });
});

describe("a view", () => {
  it("is the same in another order, and another with other words", () => {
    expect(viewOf({ ...EVERYTHING, order: "oldest" })).toBe(viewOf(EVERYTHING));
    expect(viewOf({ ...EVERYTHING, q: "otter" })).not.toBe(viewOf(EVERYTHING));
    expect(viewOf({ ...EVERYTHING, collection: 3 })).not.toBe(viewOf({ ...EVERYTHING, collection: 4 }));
  });
});
