import { describe, expect, it } from "vitest";
import { copyAs } from "./copyas";
import { type Draft, EMPTY, type Reference, boxesFrom, maskOf, moved, operationOf, settingsFrom } from "./draft";
import { buildRequest, fingerprint, formOf, jsonOf, split } from "./request";
import type { Model } from "./types";

const DOOR = ["prompt", "model", "n", "size", "quality", "seed", "layout", "background", "output_format", "output_compression", "moderation", "stream", "partial_images", "frame_count", "frame_duration_ms"];

const MODEL: Model = {
  id: "smalto-native",
  family: "native",
  engine: "native",
  engine_description: "",
  is_openai: false,
  sizes: [],
  free_size: { multiple_px: 16, max_edge_px: 3840, max_ratio: 3, min_pixels: 65_536, max_pixels: 8_294_400 },
  qualities: ["low", "medium", "high"],
  default_size: "auto",
  shutdown_date: null,
  default_quality: "auto",
  formats: ["png", "webp", "jpeg", "gif", "svg"],
  max_n: 10,
  max_images: 2,
  max_prompt_chars: 60,
  max_previews: 3,
  operations: ["generation", "edit", "variation"],
  transparent: true,
  masks: true,
  layout: true,
  vectors: true,
  input_fidelity: ["low", "high"],
  fields: { generation: DOOR, edit: [...DOOR, "image", "mask", "input_fidelity"], variation: [] },
  lacks: [],
};

const draft = (patch: Partial<Draft> = {}, settings: Partial<Draft["settings"]> = {}): Draft => ({
  ...EMPTY,
  prompt: "a red fox",
  ...patch,
  settings: { ...EMPTY.settings, partial_images: 0, ...settings },
});
const file = (key: string): Reference => ({ key, name: `${key}.png`, width: 8, height: 8, picture: null, blob: new Blob([key]) });
const stored = (id: number): Reference => ({ key: `p${id}`, name: `#${id}`, width: 8, height: 8, picture: { id, file_url: "", thumb_url: "" }, blob: null });

describe("the fields of a request", () => {
  it("say nothing that is a default", () => {
    expect(buildRequest(draft(), MODEL).fields).toEqual({ model: "smalto-native", prompt: "a red fox" });
  });

  it("ask for previews as a stream", () => {
    expect(buildRequest(draft({}, { partial_images: 2 }), MODEL).fields).toMatchObject({ partial_images: 2, stream: true });
  });

  it("leave out what the model has no field for, or no value", () => {
    const poor = { ...MODEL, fields: { ...MODEL.fields, generation: ["prompt", "model", "quality"] }, qualities: ["standard"] };
    expect(buildRequest(draft({}, { n: 4, seed: 7, quality: "high", background: "transparent" }), poor).fields).toEqual({ model: "smalto-native", prompt: "a red fox" });
  });

  it("keep formats to what they can: one svg, no transparent jpeg, no previews of a gif, no loss in png", () => {
    expect(buildRequest(draft({}, { output_format: "svg", n: 3, partial_images: 2 }), MODEL).fields).toEqual({ model: "smalto-native", prompt: "a red fox", output_format: "svg" });
    expect(buildRequest(draft({}, { output_format: "jpeg", background: "transparent", output_compression: 60 }), MODEL).fields).toEqual({
      model: "smalto-native",
      prompt: "a red fox",
      output_format: "jpeg",
      output_compression: 60,
    });
    expect(buildRequest(draft({}, { output_compression: 60 }), MODEL).fields).not.toHaveProperty("output_compression");
    expect(buildRequest(draft({}, { output_format: "gif" }), MODEL).fields).toMatchObject({ frame_count: 9, frame_duration_ms: 200 });
  });

  it("send boxes for new pictures only", () => {
    const boxes = [{ key: "1", what: " a moon ", x: 0.123456, y: 0, w: 0.5, h: 0.5 }];
    expect(buildRequest(draft({ boxes }), MODEL).fields.layout).toEqual([{ what: "a moon", box: [0.123, 0, 0.5, 0.5] }]);
    expect(buildRequest(draft({ boxes, references: [file("a")] }), MODEL).fields).not.toHaveProperty("layout");
  });

  it("add the words of the style, in the prompt's language", () => {
    expect(buildRequest(draft({ styles: ["ink"] }), MODEL).fields.prompt).toBe("a red fox, ink painting");
    expect(buildRequest(draft({ prompt: "一只狐狸。", styles: ["ink"] }), MODEL).fields.prompt).toBe("一只狐狸，水墨画");
  });
});

describe("the mode", () => {
  it("follows from the pictures", () => {
    expect(operationOf(draft())).toBe("generation");
    expect(operationOf(draft({ references: [file("a")] }))).toBe("edit");
  });

  it("sends a mask only with the picture that it was painted on", () => {
    const mask = { of: "a", blob: new Blob(["m"]), coverage: 0.2 };
    expect(maskOf(draft({ references: [file("a"), file("b")], mask }))).toBe(mask);
    expect(maskOf(draft({ references: [file("b"), file("a")], mask }))).toBeNull();
  });
});

describe("the order of pictures", () => {
  it("is kept: stored ones behind an upload become uploads", () => {
    const [ids, uploads] = split([stored(1), file("a"), stored(2)]);
    expect(ids).toEqual([1]);
    expect(uploads.map((one) => one.key)).toEqual(["a", "p2"]);
    expect(split([stored(3), stored(1)])).toEqual([[3, 1], []]);
  });

  it("changes by moving one", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b"], 0, 5)).toEqual(["a", "b"]);
  });
});

describe("what speaks against a request", () => {
  it.each([
    [draft({ prompt: "  " }), "no_prompt"],
    [draft({ prompt: "x".repeat(61) }), "prompt_too_long"],
    [draft({}, { size: "1000x1000" }), "size"],
    [draft({ references: [file("a"), file("b"), file("c")] }), "too_many_images"],
    [draft({ boxes: [{ key: "1", what: " ", x: 0, y: 0, w: 1, h: 1 }] }), "box_without_words"],
  ] as const)("%#: %s", (given, problem) => {
    expect(buildRequest(given, MODEL).problems).toEqual([problem]);
  });

  it("is nothing for a plain prompt", () => {
    expect(buildRequest(draft(), MODEL).problems).toEqual([]);
  });
});

describe("on the wire", () => {
  it("a form carries numbers and lists as JSON, files in order and the mask", () => {
    const mask = { of: "a", blob: new Blob(["m"]), coverage: 0.2 };
    const request = buildRequest(draft({ references: [file("a"), file("b")], mask }, { n: 2 }), MODEL);
    const form = formOf(request, request.uploads.map((one) => one.blob as Blob), ["a.png", "b.png"]);
    expect([...form.keys()]).toEqual(["operation", "model", "prompt", "n", "image[]", "image[]", "mask"]);
    expect(form.get("n")).toBe("2");
    expect((form.getAll("image[]") as File[]).map((one) => one.name)).toEqual(["a.png", "b.png"]);
  });

  it("JSON names stored pictures", () => {
    expect(jsonOf(buildRequest(draft({ references: [stored(4)] }), MODEL))).toEqual({ operation: "edit", model: "smalto-native", prompt: "a red fox", image_ids: [4] });
  });

  it("two requests have the same print only when they are the same", () => {
    const one = draft({ references: [file("a")] });
    expect(fingerprint(buildRequest(one, MODEL))).toBe(fingerprint(buildRequest({ ...one }, MODEL)));
    expect(fingerprint(buildRequest({ ...one, prompt: "other" }, MODEL))).not.toBe(fingerprint(buildRequest(one, MODEL)));
    expect(fingerprint(buildRequest({ ...one, references: [file("b")] }, MODEL))).not.toBe(fingerprint(buildRequest(one, MODEL)));
  });
});

describe("what was asked before", () => {
  it("comes back as settings, numbers of a form included", () => {
    expect(settingsFrom({ size: "512x512", n: "3", seed: 5, unknown: 1 })).toMatchObject({ size: "512x512", n: 3, seed: 5, quality: "auto", partial_images: 0 });
  });

  it("comes back as boxes, from a list or from its text", () => {
    const layout = [{ what: "sun", box: [0, 0.1, 0.2, 0.3] }];
    expect(boxesFrom({ layout })).toMatchObject([{ what: "sun", x: 0, y: 0.1, w: 0.2, h: 0.3 }]);
    expect(boxesFrom({ layout: JSON.stringify(layout) })).toHaveLength(1);
    expect(boxesFrom({ layout: "{" })).toEqual([]);
  });
});

describe("the same request elsewhere", () => {
  const plain = buildRequest(draft({ prompt: "it's a fox" }, { seed: 3, partial_images: 2 }), MODEL);
  const edit = buildRequest(draft({ references: [file("a"), file("b")], mask: { of: "a", blob: new Blob(["m"]), coverage: 1 } }, { size: "512x512" }), MODEL);

  it("as curl, quoted for a shell and without previews", () => {
    expect(copyAs("curl", plain, "http://h")).toContain(`-d '{"model":"smalto-native","prompt":"it'\\''s a fox","seed":3}'`);
    expect(copyAs("curl", edit, "http://h")).toContain(`-F 'image[]=@a.png' \\\n  -F 'image[]=@b.png' \\\n  -F 'mask=@mask.png'`);
  });

  it("as Python, with our fields in the extra body", () => {
    expect(copyAs("python", plain, "http://h")).toContain(`prompt="it's a fox",\n    extra_body={"seed": 3},`);
    expect(copyAs("python", edit, "http://h")).toContain(`client.images.edit(\n    model="smalto-native",`);
  });

  it("as JavaScript and as a command", () => {
    expect(copyAs("js", edit, "http://h")).toContain(`image: [fs.createReadStream("a.png"), fs.createReadStream("b.png")],`);
    expect(copyAs("cli", plain, "http://h")).toBe(`smalto generate 'it'\\''s a fox' -m smalto-native --seed 3 -o picture.png`);
    expect(copyAs("cli", edit, "http://h")).toBe(`smalto edit 'a red fox' -i 'a.png' -i 'b.png' --mask 'mask.png' -m smalto-native -s 512x512 -o picture.png`);
  });
});
