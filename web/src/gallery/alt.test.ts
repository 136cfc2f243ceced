import { describe, expect, it } from "vitest";
import { altText, shortened } from "./alt";

const unnamed = (id: number) => `Picture ${id}`;

describe("alt text", () => {
  it("is the caption, else the prompt, else a name: never empty", () => {
    expect(altText({ id: 1, caption: "My otter", prompt: "an otter" }, unnamed)).toBe("My otter");
    expect(altText({ id: 1, caption: "  ", prompt: " an otter " }, unnamed)).toBe("an otter");
    expect(altText({ id: 7, caption: null, prompt: " " }, unnamed)).toBe("Picture 7");
  });

  it("ends at a word in English and anywhere in Chinese, within the limit", () => {
    expect(shortened("a small red bicycle", 14)).toBe("a small red…");
    expect(shortened("海獭在湖边吃苹果", 5)).toBe("海獭在湖…");
    expect(Array.from(shortened("word ".repeat(200), 240)).length).toBeLessThanOrEqual(240);
  });

  it("does not split a pair of surrogates", () => {
    expect(shortened("🦦🦦🦦🦦", 3)).toBe("🦦🦦…");
  });
});
