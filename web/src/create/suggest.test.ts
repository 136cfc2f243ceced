import { describe, expect, it } from "vitest";
import { added, between, isLarge, resized, shifted, withSide } from "./boxes";
import { failureOf } from "./failures";
import { changedOutside, moneyDifference, shortened } from "./format";
import { inserted, matching, recalled, triggerAt } from "./suggest";

describe("what asks for suggestions", () => {
  it.each([
    ["@", "name", ""],
    ["a park with @ru", "name", "ru"],
    ["画一只，@小狐", "name", "小狐"],
    ["/", "prompt", ""],
    ["so: /post", "prompt", "post"],
  ] as const)("%s", (text, kind, typed) => {
    expect(triggerAt(text, text.length)).toMatchObject({ kind, typed });
  });

  it.each(["me@home", "and/or", "1/2", "plain", "@rusty and"])("not %s", (text) => {
    expect(triggerAt(text, text.length)).toBeNull();
  });

  it("puts the choice in, with a space behind a name and the first variable chosen", () => {
    const name = triggerAt("a @ru on a bench", 5);
    expect(name && inserted("a @ru on a bench", name, "@rusty")).toEqual({ text: "a @rusty on a bench", select: [8, 8] });
    const saved = triggerAt("/po", 3);
    expect(saved && inserted("/po", saved, "a {animal} in {place}")).toEqual({ text: "a {animal} in {place}", select: [2, 10] });
  });

  it("offers what begins alike first", () => {
    expect(matching(["barus", "rusty", "Ru", "max"], "ru", (one) => one)).toEqual(["rusty", "Ru", "barus"]);
  });
});

describe("earlier prompts", () => {
  const recent = ["newest", "older"];
  it("come with Up from an empty box and from one another, not while something else is written", () => {
    expect(recalled(recent, "", 1)).toBe("newest");
    expect(recalled(recent, "newest", 1)).toBe("older");
    expect(recalled(recent, "older", 1)).toBeNull();
    expect(recalled(recent, "newest", -1)).toBe("");
    expect(recalled(recent, "typed", 1)).toBeNull();
    expect(recalled([], "", 1)).toBeNull();
  });
});

describe("boxes", () => {
  it("are drawn from any corner and stay inside", () => {
    expect(between({ x: 0.9, y: 0.8 }, { x: -0.2, y: 0.3 })).toEqual({ x: 0, y: 0.3, w: 0.9, h: 0.5 });
    expect(isLarge({ w: 0.01, h: 0.5 })).toBe(false);
  });

  it("are moved, sized and set by numbers without leaving the picture", () => {
    const box = added([], "k");
    expect(shifted(box, 2, -2)).toMatchObject({ x: 0.6, y: 0 });
    expect(resized(box, 2, -2)).toMatchObject({ w: 0.9, h: 0.02 });
    expect(withSide(box, "x", 90)).toMatchObject({ x: 0.6, w: 0.4 });
    expect(withSide(box, "w", 100)).toMatchObject({ x: 0.1, w: 0.9 });
    expect(withSide(box, "h", 0)).toMatchObject({ h: 0.02 });
  });
});

describe("figures", () => {
  it("never round a change outside the mask away", () => {
    expect(changedOutside(1)).toBe("0.0 %");
    expect(changedOutside(0.99999)).toBe("< 0.1 %");
    expect(changedOutside(0.484)).toBe("51.6 %");
  });

  it("say which way money went", () => {
    expect(moneyDifference(1_500, "en")).toBe("+$0.0015");
    expect(moneyDifference(-20_000, "zh")).toBe("−$0.02");
  });

  it("cut long texts at a word", () => {
    expect(shortened("one two three", 9)).toBe("one two…");
    expect(shortened("short", 9)).toBe("short");
  });
});

describe("failures", () => {
  const error = (patch: object) => ({ message: "", type: "", param: null, code: null, ...patch });
  it.each([
    [{ code: "moderation_blocked" }, "blocked"],
    [{ unreached: true, code: "moderation_blocked" }, "offline"],
    [{ code: "invalid_value", param: "size" }, "size"],
    [{ code: "invalid_value", param: "image[0]" }, "image"],
    [{ code: "unknown_parameter", type: "invalid_request_error" }, "request"],
    [{ type: "server_error" }, "general"],
  ])("%j is %s", (patch, failure) => {
    expect(failureOf(error(patch))).toBe(failure);
  });
});
