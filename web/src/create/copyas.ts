/** The request of the page as somebody would write it elsewhere: curl, Python, JavaScript, the command line. */

import type { Request } from "./request";
import type { Fields } from "./types";

export type Dialect = "curl" | "python" | "js" | "cli";

/** Fields that OpenAI's libraries have no name for travel in an extra body. */
const OURS = new Set(["seed", "layout", "smalto", "frame_count", "frame_duration_ms", "complexity", "svg"]);
const METHODS = { generation: "generate", edit: "edit", variation: "create_variation" } as const;
const JS_METHODS = { generation: "generate", edit: "edit", variation: "createVariation" } as const;

/** Previews are left out: they need a stream, and that many more lines. */
export function copyAs(dialect: Dialect, request: Request, origin: string): string {
  const { partial_images: _, stream: __, ...fields } = request.fields;
  return { curl, python, js, cli }[dialect]({ ...request, fields }, fileNames(request), origin);
}

interface Files {
  images: string[];
  mask: string | null;
}

function fileNames(request: Request): Files {
  const known = request.pictureIds.map((id) => `picture-${id}.png`);
  return { images: [...known, ...request.uploads.map((one) => one.name)], mask: request.mask ? "mask.png" : null };
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function curl(request: Request, files: Files, origin: string): string {
  const head = [`curl ${origin}${request.path}`, `-H "Authorization: Bearer $OPENAI_API_KEY"`];
  if (request.operation === "generation")
    return [...head, `-H "Content-Type: application/json"`, `-d ${quoted(JSON.stringify(request.fields))}`].join(" \\\n  ");
  const texts = Object.entries(request.fields).map(([name, value]) => `-F ${quoted(`${name}=${written(value)}`)}`);
  const several = files.images.length > 1;
  const pictures = files.images.map((name) => `-F ${quoted(`${several ? "image[]" : "image"}=@${name}`)}`);
  const mask = files.mask ? [`-F ${quoted(`mask=@${files.mask}`)}`] : [];
  return [...head, ...texts, ...pictures, ...mask].join(" \\\n  ");
}

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function python(request: Request, files: Files, origin: string): string {
  const { theirs, ours } = parted(request.fields);
  const lines = Object.entries(theirs).map(([name, value]) => `${name}=${literal(value)},`);
  const opens = files.images.map((name) => `open(${literal(name)}, "rb")`);
  if (opens.length === 1) lines.push(`image=${opens[0]},`);
  else if (opens.length) lines.push(`image=[${opens.join(", ")}],`);
  if (files.mask) lines.push(`mask=open(${literal(files.mask)}, "rb"),`);
  if (Object.keys(ours).length) lines.push(`extra_body=${literal(ours)},`);
  return [
    "import base64",
    "from openai import OpenAI",
    "",
    `client = OpenAI(base_url="${origin}/v1")`,
    `result = client.images.${METHODS[request.operation]}(`,
    ...lines.map((line) => `    ${line}`),
    ")",
    `with open("picture.${written(request.fields.output_format ?? "png")}", "wb") as file:`,
    "    file.write(base64.b64decode(result.data[0].b64_json))",
  ].join("\n");
}

/** A JSON value as Python writes it. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object") return `{${Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${literal(each)}`).join(", ")}}`;
  return JSON.stringify(value);
}

function js(request: Request, files: Files, origin: string): string {
  const body = Object.entries(request.fields).map(([name, value]) => `${name}: ${JSON.stringify(value)},`);
  const reads = files.images.map((name) => `fs.createReadStream(${JSON.stringify(name)})`);
  if (reads.length === 1) body.push(`image: ${reads[0]},`);
  else if (reads.length) body.push(`image: [${reads.join(", ")}],`);
  if (files.mask) body.push(`mask: fs.createReadStream(${JSON.stringify(files.mask)}),`);
  return [
    `import fs from "node:fs";`,
    `import OpenAI from "openai";`,
    "",
    `const client = new OpenAI({ baseURL: "${origin}/v1" });`,
    `const result = await client.images.${JS_METHODS[request.operation]}({`,
    ...body.map((line) => `  ${line}`),
    "});",
    `fs.writeFileSync("picture.${written(request.fields.output_format ?? "png")}", Buffer.from(result.data[0].b64_json, "base64"));`,
  ].join("\n");
}

const FLAGS: Record<string, string> = {
  model: "-m",
  size: "-s",
  quality: "-q",
  n: "-n",
  seed: "--seed",
  background: "--background",
  output_format: "-f",
  output_compression: "--compression",
};

/** The command draws in its own process: what it has no option for (previews, moderation, layout) is left out. */
function cli(request: Request, files: Files): string {
  const flags = Object.entries(FLAGS).flatMap(([name, flag]) => {
    const value = request.fields[name];
    return value === undefined ? [] : [`${flag} ${written(value)}`];
  });
  const prompt = quoted(written(request.fields.prompt ?? ""));
  const ending = request.fields.output_format === "jpeg" ? "jpg" : written(request.fields.output_format ?? "png");
  const images = files.images.map((name) => `-i ${quoted(name)}`);
  const mask = files.mask ? [`--mask ${quoted(files.mask)}`] : [];
  const verb = request.operation === "generation" ? "generate" : "edit";
  return [`smalto ${verb} ${prompt}`, ...images, ...mask, ...flags, `-o picture.${ending}`].join(" ");
}

function parted(fields: Fields): { theirs: Fields; ours: Fields } {
  const theirs = Object.fromEntries(Object.entries(fields).filter(([name]) => !OURS.has(name)));
  const ours = Object.fromEntries(Object.entries(fields).filter(([name]) => OURS.has(name)));
  return { theirs, ours };
}
