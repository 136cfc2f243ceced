// Vercel's AI SDK: generateImage of `ai` with @ai-sdk/openai.

import assert from "node:assert/strict";
import fs from "node:fs";
import { createOpenAI } from "@ai-sdk/openai";
import { generateImage } from "ai";
import { call, key, main, picture, png, url } from "./calls.mjs";

const openai = createOpenAI({ baseURL: `${url}/v1`, apiKey: key });
const draw = (model, options = {}) =>
  generateImage({ model: openai.image(model), prompt: "a fox", maxRetries: 0, ...options });

call("generateImage, gpt-image-1", async () => {
  const { image, usage } = await draw("gpt-image-1");
  png(image.uint8Array);
  assert.equal(image.mediaType, "image/png");
  assert.ok(usage.outputTokens > 0);
});

call("generateImage, gpt-image-1 with n=3, size, providerOptions", async () => {
  const { images, providerMetadata } = await draw("gpt-image-1", {
    n: 3,
    size: "1536x1024",
    providerOptions: { openai: { quality: "low", background: "opaque", outputFormat: "webp" } },
  });
  assert.equal(images.length, 3);
  assert.equal(images[2].mediaType, "image/webp");
  assert.equal(providerMetadata.openai.images[0].size, "1536x1024");
});

call("generateImage, our own id smalto-native (it sends response_format, and n calls of one)",
  async () => {
    const { images } = await draw("smalto-native", { n: 2 });
    assert.equal(images.length, 2);
    png(images[1].uint8Array);
  });

call("generateImage, dall-e-3 (it asks for b64_json)", async () => {
  const { image, providerMetadata } = await draw("dall-e-3", { size: "1792x1024" });
  png(image.uint8Array, 1792, 1024);
  assert.ok(providerMetadata.openai.images[0].revisedPrompt);
});

call("generateImage, gpt-image-2 with a free size", async () => {
  png((await draw("gpt-image-2", { size: "1536x864" })).image.uint8Array, 1536, 864);
});

call("generateImage with one image: an edit", async () => {
  const images = [fs.readFileSync(picture("source.png"))];
  png((await draw("gpt-image-1", { prompt: { text: "add a hat", images } })).image.uint8Array);
});

call("generateImage with two images and a mask", async () => {
  const images = ["source.png", "photo.jpg"].map((name) => fs.readFileSync(picture(name)));
  const mask = fs.readFileSync(picture("mask.png"));
  const prompt = { text: "add a hat", images, mask };
  png((await draw("gpt-image-1.5", { prompt })).image.uint8Array);
});

call("generateImage with an image, an id of our own table", async () => {
  const images = [fs.readFileSync(picture("source.png"))];
  const { image } = await draw("my-painter", { prompt: { text: "a hat", images } });
  png(image.uint8Array, 512, 512);
});

call("errors: the server's sentence, not retried", async () => {
  await assert.rejects(draw("gpt-image-1", { size: "512x512" }), (error) => {
    assert.equal(error.name, "AI_APICallError");
    assert.deepEqual([error.statusCode, error.isRetryable], [400, false]);
    assert.match(error.message, /512x512/);
    return true;
  });
});

await main();
