import { describe, expect, it } from "vitest";
import { canvasOf, NO_MARGINS } from "./outpaint";
import { expectedSize, freeFault, mendSize, parseSize, shapeOf, shapes, sizeFault } from "./size";

const FREE = { multiple_px: 16, max_edge_px: 3840, max_ratio: 3, min_pixels: 655_360, max_pixels: 8_294_400 };
const free = { sizes: [], free_size: FREE };
const fixed = { sizes: ["256x256", "512x512", "1024x1024"], free_size: null };
const three = { sizes: ["1024x1024", "1024x1536", "1536x1024"], free_size: null };

describe("a written size", () => {
  it.each([["1024x768", 1024], ["1024×768", 1024], [" 1024X768 ", 1024], ["0x5", null], ["abc", null], ["12x", null]])("%s", (text, width) => {
    expect(parseSize(text)?.width ?? null).toBe(width);
  });
});

describe("what is wrong with a size", () => {
  it.each([
    ["auto", null],
    ["1024x1024", null],
    ["3840x2160", null],
    ["1000x1024", "multiple"],
    ["3856x1600", "edge"],
    ["3072x1008", "ratio"],
    ["512x512", "few_pixels"],
    ["3840x2176", "many_pixels"],
    ["wide", "not_a_size"],
  ])("%s of a free model: %s", (text, fault) => {
    expect(sizeFault(text, free)?.fault ?? null).toBe(fault);
  });

  it("of a model with fixed sizes is that it is none of them", () => {
    expect(sizeFault("512x512", fixed)).toBeNull();
    expect(sizeFault("512x768", fixed)).toEqual({ fault: "not_offered", sizes: fixed.sizes });
  });
});

describe("mending", () => {
  it("finds a legal size for whatever is typed", () => {
    for (let width = 1; width < 9000; width += 211)
      for (let height = 1; height < 9000; height += 307) {
        const mended = mendSize({ width, height }, FREE);
        if (mended) expect(freeFault(mended, FREE)).toBeNull();
        else expect(Math.max(width, height) / Math.min(width, height)).toBeGreaterThan(2.5);
      }
  });

  it("changes as little as it must", () => {
    expect(mendSize({ width: 1000, height: 1000 }, FREE)).toEqual({ width: 1008, height: 1008 });
    expect(mendSize({ width: 1024, height: 1024 }, FREE)).toEqual({ width: 1024, height: 1024 });
  });
});

describe("shapes", () => {
  it("are those that a model has", () => {
    expect(shapes(free).landscape).toBe("1536x1024");
    expect(shapes(fixed)).toEqual({ square: "1024x1024", landscape: null, portrait: null });
    expect(shapeOf("1024x1536", three)).toBe("portrait");
    expect(shapeOf("1024x1536", fixed)).toBe("custom");
  });
});

describe("the size that auto will be", () => {
  it.each([
    ["a fox", 1024, 1024],
    ["a wide landscape", 1536, 1024],
    ["竖版海报", 1024, 1536],
    ["a wide portrait", 1024, 1024],
  ])("of %s", (prompt, width, height) => {
    expect(expectedSize("auto", prompt, null, free)).toEqual({ width, height });
  });

  it("is like the picture that is edited", () => {
    expect(expectedSize("auto", "", { width: 1280, height: 960 }, free)).toEqual({ width: 1280, height: 960 });
    expect(expectedSize("auto", "", { width: 4000, height: 2000 }, free)).toEqual({ width: 1456, height: 720 });
    expect(expectedSize("auto", "", { width: 300, height: 500 }, three)).toEqual({ width: 1024, height: 1536 });
  });
});

describe("the canvas of a picture that grows", () => {
  it("is made legal by growing, never by cutting", () => {
    const source = { width: 1000, height: 1000 };
    expect(canvasOf(source, { ...NO_MARGINS, left: 100 }, FREE)).toEqual({ width: 1104, height: 1008 });
    expect(canvasOf(source, { ...NO_MARGINS, left: 4000 }, FREE)).toBeNull();
    expect(canvasOf(source, { ...NO_MARGINS, top: 5 }, null)).toEqual({ width: 1000, height: 1005 });
  });
});
