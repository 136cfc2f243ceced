import type { LucideIcon } from "lucide-react";
import { Monitor, Moon, Sun } from "lucide-react";

export type ThemeChoice = "light" | "dark" | "auto";

export const THEMES: { value: ThemeChoice; icon: LucideIcon }[] = [
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
  { value: "auto", icon: Monitor },
];

/** The name of a choice in app/words.ts. */
export function themeWord(choice: ThemeChoice): "themeLight" | "themeDark" | "themeAuto" {
  return choice === "light" ? "themeLight" : choice === "dark" ? "themeDark" : "themeAuto";
}
