/** Which prompts are shown: every word must be in the title, the text or a tag. Pure. */

interface Findable {
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
}

export function matching<T extends Findable>(prompts: readonly T[], words: string, tag: string): T[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return prompts.filter((one) => {
    if (tag && !one.tags.includes(tag)) return false;
    const all = [one.title, one.text, ...one.tags].join("\n").toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

/** Tags that occur, the most frequent first. */
export function tagsIn(prompts: readonly Findable[]): string[] {
  const counts = new Map<string, number>();
  for (const one of prompts) for (const tag of one.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}
