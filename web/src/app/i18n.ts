import { usePrefs } from "./prefs";

export type Language = "en" | "zh";

/** A text, a function that makes one (plurals, numbers), or a table of them; nothing else is a word. */
type Word = string | ((...values: never[]) => string) | readonly string[] | { [name: string]: Word };
export type Widened<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Widened<T[K]>;
};

/** Both languages of one feature. `zh` is typed by `en`, so a missing or spare text does not compile. */
export interface Words<T> {
  en: T;
  zh: T;
}

export function defineWords<const T extends { [name: string]: Word }>(
  en: T,
  zh: Widened<T>,
): Words<Widened<T>> {
  return { en: en as unknown as Widened<T>, zh };
}

/** What the browser asks for, when the person has not chosen. */
export function browserLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith("zh")) return "zh";
    if (tag.toLowerCase().startsWith("en")) return "en";
  }
  return "en";
}

export function currentLanguage(): Language {
  const chosen = usePrefs.getState().language;
  return chosen === "auto" ? browserLanguage(navigator.languages) : chosen;
}

export function useLanguage(): Language {
  const chosen = usePrefs((prefs) => prefs.language);
  return chosen === "auto" ? browserLanguage(navigator.languages) : chosen;
}

/** The texts of a feature in the language of the page. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()];
}

/** `lang` of the document and of `Intl`. */
export function localeOf(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}
