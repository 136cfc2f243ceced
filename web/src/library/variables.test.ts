import { describe, expect, it } from "vitest";
import { filled, missing, pieces, variables } from "./variables";

describe("variables of a prompt", () => {
  it("are found once each, in order, in any script", () => {
    const text = "a {animal} and a {animal} in {地点}, {style: oil | pencil}";
    expect(variables(text)).toEqual([
      { name: "animal", choices: [] },
      { name: "地点", choices: [] },
      { name: "style", choices: ["oil", "pencil"] },
    ]);
  });

  it("take Chinese colons and bars", () => {
    expect(variables("一只{动物：猫｜狗}")).toEqual([{ name: "动物", choices: ["猫", "狗"] }]);
  });

  it("are no JSON, no empty braces", () => {
    expect(variables('{"a": 1} {} { } {a{b}')).toEqual([{ name: "b", choices: [] }]);
  });
});

describe("filling in", () => {
  it("puts values in everywhere and leaves the rest visible", () => {
    const text = "{animal} on {animal}, {style: oil | pencil}";
    expect(filled(text, { animal: "otter" })).toBe("otter on otter, {style: oil | pencil}");
    expect(missing(text, { animal: "otter", style: " " })).toEqual(["style"]);
    expect(filled(text, { animal: "$&", style: "oil" })).toBe("$& on $&, oil");
  });
});

it("can be shown piece by piece without losing a letter", () => {
  const text = "{a} b {c}";
  expect(pieces(text).map((one) => one.variable)).toEqual([true, false, true]);
  expect(pieces(text).map((one) => one.text).join("")).toBe(text);
  expect(pieces("")).toEqual([]);
});
