/** What the prompt box offers while somebody types: names after @, saved prompts after /. */

export interface Trigger {
  kind: "name" | "prompt";
  /** From the sign itself up to the caret. */
  from: number;
  to: number;
  typed: string;
}

const NAME = /(?:^|[\s,，。.、;；:：(（"“])(@[\p{L}\p{N}_-]{0,32})$/u;
const SAVED = /(?:^|\s)(\/[^\s/]{0,60})$/u;

/** What stands before the caret, if it asks for suggestions. */
export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(0, caret);
  for (const [kind, pattern] of [["name", NAME], ["prompt", SAVED]] as const) {
    const found = pattern.exec(before)?.[1];
    if (found !== undefined) return { kind, from: caret - found.length, to: caret, typed: found.slice(1) };
  }
  return null;
}

/** The text with the choice in place, and where the caret or the first {variable} is then. */
export function inserted(text: string, trigger: Trigger, choice: string): { text: string; select: [number, number] } {
  const spaced = trigger.kind === "name" && !/^[\s,，。.]/.test(text.slice(trigger.to)) ? `${choice} ` : choice;
  const variable = trigger.kind === "prompt" ? /\{[^{}]+\}/.exec(choice) : null;
  const start = trigger.from + (variable ? variable.index : spaced.length);
  const end = variable ? start + variable[0].length : start;
  return { text: text.slice(0, trigger.from) + spaced + text.slice(trigger.to), select: [start, end] };
}

export function matching<T>(items: readonly T[], typed: string, text: (item: T) => string, most = 8): T[] {
  const wanted = typed.toLocaleLowerCase();
  const hits = items.filter((item) => text(item).toLocaleLowerCase().includes(wanted));
  const starts = (item: T) => (text(item).toLocaleLowerCase().startsWith(wanted) ? 0 : 1);
  return hits.sort((a, b) => starts(a) - starts(b)).slice(0, most);
}

/** One step through the recent prompts, from an empty box or from one that was recalled; null where Up means the caret. */
export function recalled(recent: readonly string[], text: string, step: 1 | -1): string | null {
  const at = text === "" ? -1 : recent.indexOf(text);
  if (text !== "" && at < 0) return null;
  const next = at + step;
  return next === -1 ? "" : (recent[next] ?? null);
}
