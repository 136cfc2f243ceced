// LangChain.js: the tool DallEAPIWrapper of @langchain/openai.

import assert from "node:assert/strict";
import { DallEAPIWrapper } from "@langchain/openai";
import { b64png, call, key, main, url, urlPng } from "./calls.mjs";

const tool = (options = {}) =>
  new DallEAPIWrapper({ apiKey: key, baseUrl: `${url}/v1`, ...options });

call("DallEAPIWrapper().invoke: dall-e-3, a url, fetched (style=vivid, quality=standard)",
  async () => urlPng(await tool().invoke("a fox")));

call("dallEResponseFormat: b64_json", async () => {
  b64png(await tool({ dallEResponseFormat: "b64_json", size: "1024x1792" }).invoke("a fox"),
    1024, 1792);
});

call("n: 3 (three requests at once), urls", async () => {
  const blocks = await tool({ n: 3 }).invoke("a fox");
  assert.equal(new Set(blocks.map((block) => block.image_url)).size, 3);
  for (const block of blocks) await urlPng(block.image_url);
});

call("n: 2, b64_json, quality: hd, style: natural", async () => {
  const options = { n: 2, dallEResponseFormat: "b64_json", quality: "hd", style: "natural" };
  for (const block of await tool(options).invoke("a fox")) b64png(block.image_url.url);
});

call("a GPT id is refused, as by OpenAI: the wrapper always sends style and response_format",
  async () => {
    await assert.rejects(tool({ model: "gpt-image-1" }).invoke("a fox"), /Unknown parameter/);
  });

await main();
