/** Keys of the grid and of the open picture, as one table. */

import { usePrefs } from "../app/prefs";

export type Command =
  | "open"
  | "select"
  | "selectAll"
  | "clear"
  | "star"
  | "download"
  | "restore"
  | "remix"
  | "vary"
  | "edit"
  | "compare"
  | "trash"
  | "undo";

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const PLAIN: Readonly<Record<string, Command>> = {
  Enter: "open",
  " ": "select",
  Escape: "clear",
  Delete: "trash",
  Backspace: "trash",
};

/** Letters act only while pictures have the focus, and can be switched off in the settings. */
const LETTERS: Readonly<Record<string, Command>> = {
  ".": "star",
  d: "download",
  r: "restore",
  x: "remix",
  v: "vary",
  e: "edit",
  c: "compare",
};

export function commandOf(event: Pressed): Command | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return key === "a" ? "selectAll" : key === "z" ? "undo" : null;
  if (key in PLAIN) return PLAIN[key]!;
  return usePrefs.getState().singleKeys ? (LETTERS[key] ?? null) : null;
}
