import { describe, expect, it } from "vitest";
import { known, noteText } from "./notes";

const scenes = import.meta.glob<string>(["../../../src/smalto/edit/*.py", "../../../src/smalto/stage/*.py"],
  { query: "?raw", import: "default", eager: true },
);
const engines = import.meta.glob<string>(
  ["../../../src/smalto/engines/**/*.py", "!**/ray/*", "!**/conformance/*", "../../../src/smalto/render/**/*.py", "../../../src/smalto/model/*.py"],
  { query: "?raw", import: "default", eager: true },
);

const TEXT = String.raw`(?:f?"[^"\n]*"\s*|f?'[^'\n]*'\s*)+`;
const ADDED = new RegExp(String.raw`(?:notes|unmet|said|found)\.append\(\s*(${TEXT})\)`, "g");
const KEPT = new RegExp(String.raw`(?:NOTE|LOSS|NOTHING) = (${TEXT})|notes = \(\s*\*?\w*,?\s*(${TEXT})`, "g");
const MAKER = /^( *)def (?:\w*notes?\w*|_nothing|_told)\(/gm;
/** In a maker of notes, but only a part of a sentence. */
const PARTS = ["The engine 'X'", "Nothing in the prompt 'X' is a thing that can be drawn"];

/** One sentence of a group of Python's literals, with X for what is filled in. */
function sentence(literals: string): string {
  const parts = [...literals.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].map((part) => part[1] ?? part[2] ?? "");
  return parts.join("").replace("{who}", "The engine 'X'").replace(/\{lack if [^}]*\}/, "The prompt has no words").replace(/\{[^}]*copy \+ 1\}/g, "1").replace(/\{[^}]*\}/g, "X");
}

/** What a function whose name says that it makes notes holds as text. */
function made(source: string): string[] {
  const bare = source.replace(/"""[\s\S]*?"""/g, "");
  return [...bare.matchAll(MAKER)].flatMap((head) => {
    const body = bare.slice(head.index + head[0].length);
    const end = body.search(new RegExp(`\\n {0,${head[1]?.length ?? 0}}(?:def|class|@|[A-Za-z_])`));
    return [...body.slice(0, end < 0 ? undefined : end).matchAll(new RegExp(TEXT, "g"))].map(([text]) => sentence(text));
  });
}

/** Every sentence that the server's engines write down as a note. */
function said(): string[] {
  const all = Object.values({ ...scenes, ...engines });
  const added = all.flatMap((source) => [...source.matchAll(ADDED), ...source.matchAll(KEPT)].map(([, a, b]) => sentence(a ?? b ?? "")));
  const found = [...added, ...Object.values(engines).flatMap(made)];
  return [...new Set(found)].filter((text) => text.trim().includes(" ") && !PARTS.includes(text));
}

/** Changes that cannot be made: the reason, and some advice. */
function undone(): string[] {
  const raised = new RegExp(String.raw`raise Impossible\(\s*(${TEXT})`, "g");
  const all = Object.values(scenes).flatMap((source) => [...source.matchAll(raised)].map(([, text = ""]) => sentence(text)));
  return [...new Set(all)].filter((reason) => reason.replaceAll("X", "").length > 5).map((reason) => `${reason} Some advice.`);
}

describe("notes of the engine", () => {
  it("are read from its source", () => {
    expect(said().length).toBeGreaterThan(40);
    expect(undone().length).toBeGreaterThan(30);
  });
  it.each([...said(), ...undone()])("has Chinese words: %s", (note) => {
    expect(known(note)).toMatch(/[\u4e00-\u9fff]/);
  });
  it("of every kind of engine are among them", () => {
    for (const part of ["has no masks", "was redrawn from yours", "Drawn by the engine", "test pattern", "bits"])
      expect(said().some((note) => note.includes(part))).toBe(true);
  });
  it("keep what they name, and stay English where the page is", () => {
    expect(noteText("not drawn: piano", "zh")).toBe("没有画出：piano");
    expect(noteText("not drawn: piano", "en")).toBe("not drawn: piano");
    expect(noteText("There is no drawing of 'harp' in the pose 'sits'. Ask for another change, or replace it.", "zh")).toBe("“harp”没有“sits”姿势的图。请换一种改动，或替换它。");
    expect(noteText("something new", "zh")).toBe("something new");
  });
});
