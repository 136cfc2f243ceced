// What the scripts for node clients share: a list of calls and one JSON line per call.

import assert from "node:assert/strict";
import path from "node:path";

export const url = process.env.SMALTO_URL;
export const key = process.env.OPENAI_API_KEY;
export const picture = (name) => path.join(process.env.SMALTO_PICTURES, name);

const calls = [];

export function call(name, run) {
  calls.push({ name, run });
}

/** Runs every call, or those that SMALTO_ONLY (a JSON list) names, whatever becomes of others. */
export async function main() {
  const only = JSON.parse(process.env.SMALTO_ONLY ?? "null");
  for (const { name, run } of calls.filter((each) => !only || only.includes(each.name))) {
    const line = { call: name, ok: true, note: "" };
    try {
      line.note = (await run()) ?? "";
    } catch (error) {
      line.ok = false;
      line.note = String(error.stack ?? error).slice(0, 1500);
    }
    console.log(JSON.stringify(line));
  }
}

/** Asserts a whole PNG of this size. */
export function png(bytes, width = 1024, height = 1024) {
  const data = Buffer.from(bytes);
  assert.equal(data.subarray(1, 4).toString(), "PNG");
  assert.equal(data.subarray(-8, -4).toString(), "IEND");
  assert.deepEqual([data.readUInt32BE(16), data.readUInt32BE(20)], [width, height]);
}

export function b64png(text, width, height) {
  assert.ok(text, "no b64_json");
  png(Buffer.from(text, "base64"), width, height);
}

/** Fetched as a browser would: without a key. */
export async function urlPng(address, width, height) {
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "image/png");
  png(await answer.arrayBuffer(), width, height);
}
