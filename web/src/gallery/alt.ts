/** What a screen reader says of a picture. Never empty: a person who cannot see it has nothing else. */

/** Long prompts end at a word; readers of Chinese have no spaces to end at. */
const LONGEST = 240;

export interface Told {
  readonly id: number;
  readonly caption: string | null;
  readonly prompt: string;
}

export function altText(picture: Told, unnamed: (id: number) => string): string {
  const text = (picture.caption ?? "").trim() || picture.prompt.trim();
  return text ? shortened(text, LONGEST) : unnamed(picture.id);
}

/** At most `longest` code points, cut at a space where one is near the end. */
export function shortened(text: string, longest: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  const points = Array.from(flat);
  if (points.length <= longest) return flat;
  const cut = points.slice(0, longest - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > cut.length * 0.6 ? cut.slice(0, space) : cut}…`;
}
