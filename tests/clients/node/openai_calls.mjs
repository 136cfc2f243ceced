// openai-node, newest: every image method; files as streams, buffers and uploads; Azure's client.

import assert from "node:assert/strict";
import fs from "node:fs";
import OpenAI, { AzureOpenAI, toFile } from "openai";
import { b64png, call, key, main, picture, url, urlPng } from "./calls.mjs";

const client = new OpenAI({ maxRetries: 0 });
const fox = { model: "gpt-image-1", prompt: "a fox" };
const hat = { model: "gpt-image-1", prompt: "add a hat" };

call("models.list, models.retrieve", async () => {
  const ids = [];
  for await (const model of client.models.list()) ids.push(model.id);
  assert.ok(ids.includes("gpt-image-1") && ids.includes("smalto-native"));
  assert.equal((await client.models.retrieve("gpt-image-2")).id, "gpt-image-2");
});

call("images.generate, only model and prompt", async () => {
  const answer = await client.images.generate(fox);
  b64png(answer.data[0].b64_json);
  assert.equal(answer.usage.total_tokens, answer.usage.input_tokens + answer.usage.output_tokens);
});

call("images.generate with n, size, quality, output_format, output_compression", async () => {
  const answer = await client.images.generate({
    ...fox, n: 2, size: "1024x1536", quality: "low", output_format: "jpeg", output_compression: 70,
  });
  assert.equal(answer.data.length, 2);
  assert.equal(Buffer.from(answer.data[1].b64_json, "base64").readUInt16BE(0), 0xffd8);
  assert.equal(answer.usage.output_tokens, 816);
});

call("images.generate, dall-e-3: a url, fetched", async () => {
  const answer = await client.images.generate({ model: "dall-e-3", prompt: "a fox" });
  await urlPng(answer.data[0].url);
  assert.ok(answer.data[0].revised_prompt);
});

call("images.generate({stream: true, partial_images: 3})", async () => {
  const stream = await client.images.generate({
    ...fox, stream: true, partial_images: 3, quality: "high",
  });
  const events = [];
  for await (const event of stream) events.push(event);
  const types = events.map((event) => event.type);
  assert.deepEqual(types, [
    ...Array(3).fill("image_generation.partial_image"), "image_generation.completed",
  ]);
  for (const event of events) b64png(event.b64_json);
  assert.equal(events.at(-1).usage.output_tokens, 4460);
});

call("a stream left with break; the next request is fine", async () => {
  const stream = await client.images.generate({ ...fox, stream: true, partial_images: 2 });
  for await (const event of stream) {
    assert.equal(event.partial_image_index, 0);
    break;
  }
  b64png((await client.images.generate(fox)).data[0].b64_json);
});

call("images.edit, fs.createReadStream (chunked, no length, the file may come first)", async () => {
  const image = fs.createReadStream(picture("source.png"));
  const answer = await client.images.edit({ image, ...hat });
  b64png(answer.data[0].b64_json);
  assert.ok(answer.usage.input_tokens_details.image_tokens > 0);
});

call("images.edit, toFile(Buffer) without a type, and a mask", async () => {
  const image = await toFile(fs.readFileSync(picture("source.png")), "source.png");
  const mask = await toFile(fs.readFileSync(picture("mask.png")), "mask.png");
  b64png((await client.images.edit({ ...hat, image, mask })).data[0].b64_json);
});

call("images.edit, an array of three, one of them typed", async () => {
  const image = [
    fs.createReadStream(picture("source.png")),
    await toFile(fs.readFileSync(picture("photo.jpg")), null, { type: "image/jpeg" }),
    await toFile(fs.readFileSync(picture("other.webp")), "other.webp"),
  ];
  b64png((await client.images.edit({ ...hat, image })).data[0].b64_json);
});

call("images.edit, a File", async () => {
  const image = new File([fs.readFileSync(picture("source.png"))], "a.png", { type: "image/png" });
  b64png((await client.images.edit({ ...hat, image, n: 1 })).data[0].b64_json);
});

call("images.edit({stream: true, partial_images: 1})", async () => {
  const image = fs.createReadStream(picture("source.png"));
  const stream = await client.images.edit({ ...hat, image, stream: true, partial_images: 1 });
  const types = [];
  for await (const event of stream) types.push(event.type);
  assert.deepEqual(types, ["image_edit.partial_image", "image_edit.completed"]);
});

call("images.createVariation", async () => {
  const image = fs.createReadStream(picture("source.png"));
  const answer = await client.images.createVariation({ image, n: 2, size: "512x512" });
  await urlPng(answer.data[1].url, 512, 512);
});

call("withResponse, asResponse: request id and headers", async () => {
  const { data, response, request_id } = await client.images.generate(fox).withResponse();
  assert.match(request_id, /^req_/);
  assert.equal(response.headers.get("openai-version"), "2020-10-01");
  assert.equal(data._request_id, request_id);
  assert.equal((await client.images.generate(fox).asResponse()).status, 200);
});

call("an AbortSignal stops a request", async () => {
  const signal = AbortSignal.timeout(100);
  const slow = client.images.generate({ ...fox, prompt: "a fox [slow 5]" }, { signal });
  await assert.rejects(slow, OpenAI.APIUserAbortError);
});

call("AzureOpenAI: generate and edit by deployment path", async () => {
  const azure = new AzureOpenAI({
    baseURL: null, // it refuses an endpoint while OPENAI_BASE_URL is set
    endpoint: url, apiKey: key, apiVersion: "2025-04-01-preview", deployment: "gpt-image-1",
  });
  b64png((await azure.images.generate(fox)).data[0].b64_json);
  const image = fs.createReadStream(picture("source.png"));
  b64png((await azure.images.edit({ ...hat, image })).data[0].b64_json);
});

call("errors: BadRequestError, AuthenticationError, with param and code", async () => {
  await assert.rejects(client.images.generate({ ...fox, size: "512x512" }), (error) => {
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.deepEqual([error.status, error.param, error.code], [400, "size", "invalid_value"]);
    return true;
  });
  const stranger = new OpenAI({ apiKey: "sk-wrong", maxRetries: 0 });
  await assert.rejects(stranger.models.list(), OpenAI.AuthenticationError);
});

await main();
