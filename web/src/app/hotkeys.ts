import { useEffect, useRef } from "react";
import { usePrefs } from "./prefs";

/** Whether a key belongs to an input method that is still composing (Chinese, Japanese, accents). */
export function isComposing(event: { isComposing?: boolean; keyCode?: number }): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

/** Whether typing goes into a field, where single letters are text and not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) {
    return !["button", "checkbox", "radio", "range", "submit", "file", "color"].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** "mod+k", "shift+]", "escape": one press. Two presses one after the other: "g c". */
export type Chord = string;

/** The name of a key press in the spelling of `Chord`; `mod` is Ctrl, or Command on a Mac. */
export function chordOf(event: KeyboardEvent): Chord {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  if (event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))) parts.push("shift");
  return [...parts, key].join("+");
}

const SEQUENCE_MS = 1200;

/**
 * Binds keys of the whole page while the component lives. Keys without `mod` are not taken while
 * somebody types, while a dialog is open, nor when single keys are switched off in the settings.
 */
export function useHotkeys(table: Record<Chord, (event: KeyboardEvent) => void>): void {
  const latest = useRef(table);
  latest.current = table;
  useEffect(() => {
    let first = "";
    let firstAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const chord = chordOf(event);
      if (["shift", "control", "alt", "meta"].includes(event.key.toLowerCase())) return;
      const plain = !chord.startsWith("mod+") && event.key !== "Escape";
      if (plain && (isTyping(event.target) || !usePrefs.getState().singleKeys)) return;
      if (plain && document.querySelector("[role=dialog],[role=menu],[role=listbox]")) return;
      const pair = event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${chord}` : "";
      const act = latest.current[pair] ?? latest.current[chord];
      first = chord;
      firstAt = event.timeStamp;
      if (!act) return;
      event.preventDefault();
      first = "";
      act(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** "Ctrl" or "⌘", as the keyboard of this machine says. */
export function modName(): string {
  return /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";
}
