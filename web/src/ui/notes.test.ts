import { describe, expect, it } from "vitest";
import { known, noteText } from "./notes";

const sources = import.meta.glob<string>(
  ["../../../src/smalto/edit/*.py", "../../../src/smalto/stage/*.py"],
  { query: "?raw", import: "default", eager: true },
);

/** Every sentence that the server's own engine writes down as a note, with X for what is filled in. */
function said(): string[] {
  const added = /(?:notes|unmet|said|found)\.append\(\s*((?:f?"[^"\n]*"\s*|f?'[^'\n]*'\s*)+)\)/g;
  return Object.values(sources).flatMap((source) =>
    [...source.matchAll(added)].map(([, text = ""]) =>
      [...text.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].map((part) => part[1] ?? part[2] ?? "").join("").replace(/\{[^}]*copy \+ 1\}/g, "1").replace(/\{[^}]*\}/g, "X"),
    ),
  );
}

describe("notes of the engine", () => {
  it("are read from its source", () => {
    expect(said().length).toBeGreaterThan(12);
  });
  it.each(said().filter((note) => note !== "X"))("has Chinese words: %s", (note) => {
    expect(known(note)).toMatch(/[\u4e00-\u9fff]/);
  });
  it("keep what they name, and stay English where the page is", () => {
    expect(noteText("not drawn: piano", "zh")).toBe("没有画出：piano");
    expect(noteText("not drawn: piano", "en")).toBe("not drawn: piano");
    expect(noteText("something new", "zh")).toBe("something new");
  });
});
