// openai-node's image tests, told anew: its package carries none. Every overload of every method of
// `client.images`, with the least and with all parameters, against a server that takes anything
// (`--contract`). Run by node's own test runner: node --test images.contract.test.mjs

import assert from "node:assert/strict";
import test from "node:test";
import OpenAI, { toFile } from "openai";

const client = new OpenAI({
  apiKey: "My API Key",
  adminAPIKey: "My Admin API Key",
  baseURL: process.env.TEST_API_BASE_URL ?? "http://127.0.0.1:4010",
});
const upload = () => toFile(Buffer.from("Example data"), "README.md");

// Every parameter that the SDK's types know, all at once, whether they go together or not.
const everything = {
  background: "transparent", complexity: "low", frame_count: 2, frame_duration_ms: 20, n: 1,
  output_compression: 100, output_format: "png", partial_images: 1, quality: "medium",
  response_format: "url", size: "1024x1024", user: "user-1234", safety_identifier: "safety-1234",
  svg: { model: "gpt-image-2.5-flare", reasoning: { effort: "none" } },
};
const generation = { ...everything, model: "gpt-image-2.5-flare", moderation: "low", style: "vivid" };
const edit = async () => ({
  ...everything, model: "gpt-image-1.5", input_fidelity: "high", mask: await upload(),
  markup: await upload(),
});
const variation = {
  model: "gpt-image-1.5", n: 1, response_format: "url", size: "1024x1024", user: "user-1234",
};

/** The three ways to read one answer agree, and the body is an ImagesResponse. */
async function answered(send) {
  const raw = await send().asResponse();
  assert.ok(raw instanceof Response && raw.status === 200, `${raw.status}`);
  const parsed = await send();
  assert.ok(!(parsed instanceof Response));
  assert.equal(typeof parsed.created, "number");
  const { data, response } = await send().withResponse();
  assert.equal(response.status, 200);
  assert.equal(typeof data.created, "number");
}

/** A stream opens, and closes when left. */
async function streamed(send) {
  const raw = await send().asResponse();
  assert.equal(raw.status, 200);
  await raw.body?.cancel();
  const stream = await send();
  assert.equal(typeof stream[Symbol.asyncIterator], "function");
  stream.controller.abort();
}

const prompt = "A cute baby sea otter wearing a beret";

test("createVariation: only required params", async () => {
  const image = await upload();
  await answered(() => client.images.createVariation({ image }));
});
test("createVariation: required and optional params", async () => {
  const image = await upload();
  await answered(() => client.images.createVariation({ image, ...variation }));
});
test("edit: only required params", async () => {
  const image = await upload();
  await answered(() => client.images.edit({ image, prompt }));
});
test("edit: required and optional params", async () => {
  const all = { ...(await edit()), image: await upload(), prompt, stream: false };
  await answered(() => client.images.edit(all));
});
test("edit streaming: only required params", async () => {
  const image = await upload();
  await streamed(() => client.images.edit({ image, prompt, stream: true }));
});
test("edit streaming: required and optional params", async () => {
  const all = { ...(await edit()), image: await upload(), prompt, stream: true };
  await streamed(() => client.images.edit(all));
});
test("generate: only required params", () =>
  answered(() => client.images.generate({ prompt })));
test("generate: required and optional params", () =>
  answered(() => client.images.generate({ ...generation, prompt, stream: false })));
test("generate streaming: only required params", () =>
  streamed(() => client.images.generate({ prompt, stream: true })));
test("generate streaming: required and optional params", () =>
  streamed(() => client.images.generate({ ...generation, prompt, stream: true })));
