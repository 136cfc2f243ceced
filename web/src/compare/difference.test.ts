import { describe, expect, it } from "vitest";
import { difference } from "./difference";

const rgba = (...values: number[]) => new Uint8ClampedArray(values);

describe("difference", () => {
  it("of equal pictures is nothing, and black", () => {
    const same = difference(rgba(1, 2, 3, 255, 9, 9, 9, 0), rgba(1, 2, 3, 255, 9, 9, 9, 0));
    expect(same).toMatchObject({ changed: 0, greatest: 0, mean: 0 });
    expect([...same.pixels]).toEqual([0, 0, 0, 255, 0, 0, 0, 255]);
  });

  it("counts a pixel however little it changed, alpha too", () => {
    const one = difference(rgba(0, 0, 0, 255, 5, 5, 5, 255), rgba(0, 0, 1, 255, 5, 5, 5, 255));
    expect(one).toMatchObject({ changed: 0.5, greatest: 1, mean: 0.5 });
    expect(difference(rgba(0, 0, 0, 255), rgba(0, 0, 0, 0)).greatest).toBe(255);
  });

  it("is shown stronger with gain, but counted the same", () => {
    const weak = difference(rgba(0, 0, 0, 255), rgba(4, 0, 0, 255), 1);
    const strong = difference(rgba(0, 0, 0, 255), rgba(4, 0, 0, 255), 16);
    expect(strong.pixels[0]!).toBeGreaterThan(weak.pixels[0]!);
    expect(strong.mean).toBe(weak.mean);
  });

  it("is brighter for more, step by step", () => {
    const lights = Array.from({ length: 256 }, (_, value) => {
      const [r, g, b] = difference(rgba(0, 0, 0, 255), rgba(value, 0, 0, 255)).pixels;
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    });
    for (let i = 1; i < 256; i += 1) expect(lights[i]!).toBeGreaterThanOrEqual(lights[i - 1]! - 1);
  });

  it("refuses other sizes", () => {
    expect(() => difference(rgba(0, 0, 0, 255), rgba())).toThrow("size");
  });
});
