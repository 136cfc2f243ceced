import { describe, expect, it } from "vitest";
import { browserLanguage } from "./i18n";
import { matches } from "./match";

type Dictionary = Record<string, unknown>;

/** Names of texts, nested ones as "kinds.edit". */
function names(table: Dictionary, before = ""): string[] {
  return Object.entries(table).flatMap(([name, word]) =>
    word !== null && typeof word === "object" && !Array.isArray(word)
      ? names(word as Dictionary, `${before}${name}.`)
      : [before + name],
  );
}

function empties(table: Dictionary): string[] {
  return Object.entries(table).flatMap(([name, word]) => {
    if (typeof word === "string") return word.trim() ? [] : [name];
    return word !== null && typeof word === "object" ? empties(word as Dictionary) : [];
  });
}

const modules = import.meta.glob<Record<string, unknown>>("../*/{words,errors}.ts", { eager: true });

describe("the words of every feature", () => {
  const found = Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => value !== null && typeof value === "object" && "en" in value && "zh" in value)
      .map(([name, value]) => [`${file} ${name}`, value as { en: Dictionary; zh: Dictionary }] as const),
  );

  it("are found", () => {
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(found)("%s says the same in both languages", (_, words) => {
    expect(names(words.zh).sort()).toEqual(names(words.en).sort());
    expect(empties(words.en)).toEqual([]);
    expect(empties(words.zh)).toEqual([]);
  });
});

describe("the language of a browser", () => {
  it.each([
    [["zh-CN", "en"], "zh"],
    [["fr", "zh-TW"], "zh"],
    [["en-GB", "zh"], "en"],
    [["fr"], "en"],
    [[], "en"],
  ] as const)("%j is %s", (preferred, expected) => {
    expect(browserLanguage(preferred)).toBe(expected);
  });
});

describe("what the palette finds", () => {
  it("takes words in any order and case", () => {
    expect(matches("gal TO", "Go to Gallery")).toBe(true);
    expect(matches("图库", "Go to Gallery 图库")).toBe(true);
    expect(matches("", "anything")).toBe(true);
    expect(matches("usage", "Go to Gallery")).toBe(false);
  });
});
