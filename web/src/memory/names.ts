/** Names as the server takes them. Pure. */

const NAME = /^\p{L}[\p{L}\p{M}\p{N}_-]{0,31}$/u;

export function tidied(typed: string): string {
  return typed.trim().replace(/^@/, "").normalize("NFC");
}

export type NameFault = "bad" | "taken";

/** What is wrong with a name; `own` is the one it has now, which is never taken. */
export function faultOf(typed: string, there: readonly string[], own: string | null): NameFault | null {
  const name = tidied(typed);
  if (!NAME.test(name)) return "bad";
  const folded = fold(name);
  if (own !== null && folded === fold(own)) return null;
  return there.some((one) => fold(one) === folded) ? "taken" : null;
}

function fold(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase();
}

/** A first guess from a file's name: "Rusty the fox (2).png" -> "Rusty-the-fox-2". */
export function nameFrom(file: string): string {
  const bare = file.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-").replace(/^[^\p{L}]+|-+$/gu, "");
  return Array.from(bare).slice(0, 32).join("");
}
