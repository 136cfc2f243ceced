/** Prompts as a file: what is written can be read again here, and a stranger's file is read with care. */

export interface Kept {
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly settings: Readonly<Record<string, unknown>> | null;
}

export type Problem = "not_json" | "no_prompts";
export type Reading =
  | { readonly prompts: readonly Kept[]; readonly skipped: number }
  | { readonly problem: Problem };

const FORMAT = "smalto.prompts";
const MOST_TAGS = 20;

export function written(prompts: readonly Kept[]): string {
  const plain = prompts.map(({ title, text, tags, settings }) => ({ title, text, tags, settings }));
  return `${JSON.stringify({ format: FORMAT, version: 1, prompts: plain }, null, 2)}\n`;
}

/** Our own form, a bare list of such objects, or a list of strings. Entries without text are counted. */
export function read(file: string): Reading {
  let given: unknown;
  try {
    given = JSON.parse(file.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: "not_json" };
  }
  const list = Array.isArray(given) ? given : isObject(given) ? given["prompts"] : null;
  if (!Array.isArray(list)) return { problem: "no_prompts" };
  const prompts = list.map(entry).filter((one) => one !== null);
  if (prompts.length === 0) return { problem: "no_prompts" };
  return { prompts, skipped: list.length - prompts.length };
}

/** Those that are not there yet: the same text under the same title is the same prompt. */
export function news(there: readonly Kept[], came: readonly Kept[]): Kept[] {
  const known = new Set(there.map(identity));
  return came.filter((one) => {
    const key = identity(one);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

export function titleOf(text: string, longest = 60): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  const points = Array.from(flat);
  return points.length <= longest ? flat : `${points.slice(0, longest - 1).join("")}…`;
}

/** Tags as typed: commas of both scripts, "#" allowed, each once. */
export function tagsOf(typed: string): string[] {
  const all = typed.split(/[,，、;；\n]/u).map((tag) => tag.trim().replace(/^#/, ""));
  return [...new Set(all.filter(Boolean))].slice(0, MOST_TAGS);
}

function identity(one: Kept): string {
  return JSON.stringify([one.title.trim(), one.text.trim()]);
}

function entry(given: unknown): Kept | null {
  if (typeof given === "string") return entry({ text: given });
  if (!isObject(given)) return null;
  const text = given["text"] ?? given["prompt"];
  if (typeof text !== "string" || !text.trim()) return null;
  const title = typeof given["title"] === "string" ? given["title"].trim() : "";
  const tags = Array.isArray(given["tags"]) ? given["tags"].filter((tag) => typeof tag === "string") : [];
  const settings = isObject(given["settings"]) ? given["settings"] : null;
  return { title: title || titleOf(text), text, tags: tags.slice(0, MOST_TAGS), settings };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
