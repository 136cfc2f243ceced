/**
 * Variables in prompts: `{animal}` is filled in, `{style: oil | pencil}` is chosen from. Braces around anything
 * else (JSON, maths) are text. Pure.
 */

export interface Variable {
  readonly name: string;
  /** Empty when anything may be written. */
  readonly choices: readonly string[];
}

/** A name of up to 40 letters or digits of any script, spaces and dashes inside, and choices after a colon. */
const PATTERN = /\{\s*([\p{L}\p{N}_][\p{L}\p{N}_ -]{0,39}?)\s*(?:[:：]([^{}]*))?\}/gu;

/** Each variable once, in order; choices of a name that comes again are joined. */
export function variables(text: string): Variable[] {
  const found = new Map<string, string[]>();
  for (const [, name, listed] of text.matchAll(PATTERN)) {
    const choices = found.get(name!) ?? [];
    for (const choice of split(listed)) if (!choices.includes(choice)) choices.push(choice);
    found.set(name!, choices);
  }
  return [...found].map(([name, choices]) => ({ name, choices }));
}

/** The prompt with values put in; what has no value is left as it stands, so nothing vanishes silently. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PATTERN, (whole, name: string) => values[name]?.trim() || whole);
}

export function missing(text: string, values: Readonly<Record<string, string>>): string[] {
  return variables(text)
    .map((one) => one.name)
    .filter((name) => !values[name]?.trim());
}

export type Piece = { readonly text: string; readonly variable: boolean };

/** Text and variables in turn, for showing variables in another colour. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.index > at) out.push({ text: text.slice(at, match.index), variable: false });
    out.push({ text: match[0], variable: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ text: text.slice(at), variable: false });
  return out;
}

function split(listed: string | undefined): string[] {
  return (listed ?? "")
    .split(/[|｜]/u)
    .map((choice) => choice.trim())
    .filter(Boolean);
}
