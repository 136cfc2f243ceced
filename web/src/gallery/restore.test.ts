import { describe, expect, it } from "vitest";
import { type Offered, requestedAndActual, steps } from "./restore";

const MODEL: Offered = {
  id: "gpt-image-1",
  sizes: ["1024x1024", "auto"],
  free_size: null,
  qualities: ["low", "medium"],
  formats: ["png"],
  max_n: 4,
  operations: ["generation"],
  fields: { generation: ["prompt", "model", "size", "quality", "n", "output_format"] },
};

describe("what Apply would do", () => {
  it("lists what was asked, in reading order, without what was left open", () => {
    const asked = { n: 2, prompt: "an otter", model: "gpt-image-1", size: "", image: [1] };
    expect(steps(asked, "generation", [MODEL]).map((step) => step.field)).toEqual([
      "prompt",
      "model",
      "n",
    ]);
  });

  it("doubts what can no longer be asked", () => {
    const asked = { model: "gpt-image-1", size: "64x64", quality: "auto", n: 9, seed: 4 };
    const doubts = steps(asked, "generation", [MODEL]).map((step) => [step.field, step.doubt]);
    expect(doubts).toEqual([
      ["model", null],
      ["size", "value_not_offered"],
      ["quality", null],
      ["n", "value_not_offered"],
      ["seed", "field_not_taken"],
    ]);
  });

  it("says when a model is gone, and nothing before models are known", () => {
    expect(steps({ model: "dall-e-2" }, "generation", [MODEL])[0]!.doubt).toBe("model_gone");
    expect(steps({ model: "dall-e-2" }, "generation", [])[0]!.doubt).toBe(null);
  });

  it("takes any size where sizes are free", () => {
    const free = { ...MODEL, free_size: { multiple_px: 16 } };
    const asked = { model: "gpt-image-1", size: "640x480" };
    expect(steps(asked, "generation", [free])[1]!.doubt).toBe(null);
  });
});

it("tells requested from actual; auto is decided, not different", () => {
  const rows = requestedAndActual(
    { size: "auto", quality: "high", seed: 3 },
    { size: "1024x1024", quality: "medium", seed: 3, background: "opaque" },
  );
  expect(rows.map((row) => [row.field, row.differs])).toEqual([
    ["size", false],
    ["quality", true],
    ["background", false],
    ["seed", false],
  ]);
});
