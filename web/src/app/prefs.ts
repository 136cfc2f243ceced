import { create } from "zustand";
import { persist } from "zustand/middleware";

/** What a person sets for this browser; kept in local storage. */
export interface Prefs {
  language: "auto" | "en" | "zh";
  /** Enter sends the prompt and Shift+Enter breaks the line; otherwise Ctrl+Enter sends. */
  enterSends: boolean;
  /** Keys of one letter (B, E, `.`); people who dictate switch them off (WCAG 2.1.4). */
  singleKeys: boolean;
}

interface PrefsStore extends Prefs {
  set: (change: Partial<Prefs>) => void;
}

export const usePrefs = create<PrefsStore>()(
  persist(
    (set) => ({
      language: "auto",
      enterSends: false,
      singleKeys: true,
      set: (change) => set(change),
    }),
    { name: "smalto-prefs", version: 1 },
  ),
);
