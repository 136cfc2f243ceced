import { describe, expect, it } from "vitest";
import { news, read, tagsOf, titleOf, written } from "./exchange";

const KEPT = { title: "Otter", text: "an {animal}", tags: ["动物"], settings: { size: "auto" } };

describe("a file of prompts", () => {
  it("reads what it wrote", () => {
    expect(read(written([KEPT]))).toEqual({ prompts: [KEPT], skipped: 0 });
  });

  it("reads bare lists and strings, and counts what it cannot use", () => {
    const got = read(JSON.stringify(["a cat", { prompt: "a dog" }, { title: "none" }, 7]));
    expect(got).toMatchObject({ skipped: 2 });
    expect("prompts" in got && got.prompts.map((one) => one.title)).toEqual(["a cat", "a dog"]);
  });

  it("says what is wrong with a file", () => {
    expect(read("otter")).toEqual({ problem: "not_json" });
    expect(read('{"a": 1}')).toEqual({ problem: "no_prompts" });
    expect(read("[]")).toEqual({ problem: "no_prompts" });
  });

  it("adds each prompt once", () => {
    expect(news([KEPT], [KEPT, { ...KEPT, text: "new" }, { ...KEPT, text: "new " }])).toEqual([
      { ...KEPT, text: "new" },
    ]);
  });
});

it("makes titles and tags from what is typed", () => {
  expect(titleOf("  a\n b ")).toBe("a b");
  expect(Array.from(titleOf("海".repeat(80))).length).toBe(60);
  expect(tagsOf("#cat，dog, cat、")).toEqual(["cat", "dog"]);
});
