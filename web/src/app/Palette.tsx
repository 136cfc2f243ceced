import { Modal } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import { Keyboard, Languages, Search } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { isComposing } from "./hotkeys";
import { useLanguage } from "./i18n";
import { usePrefs } from "./prefs";
import { navigate } from "./router";
import { ROUTES } from "./routes";
import classes from "./palette.module.css";
import { matches } from "./match";
import { THEMES, themeWord } from "./themes";
import { appWords } from "./words";

interface Entry {
  id: string;
  label: string;
  /** The other language's name finds it too. */
  also: string;
  icon: LucideIcon;
  keys: string[];
  act: () => void;
}

interface Props {
  onClose: () => void;
  onShortcuts: () => void;
}

/** Ctrl+K: every page and every setting of the shell, by typing a part of its name. */
export default function Palette({ onClose, onShortcuts }: Props) {
  const words = appWords[useLanguage()];
  const entries = useEntries(onShortcuts);
  const listId = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const found = entries.filter((entry) => matches(text, `${entry.label} ${entry.also}`));
  const active = found[Math.min(at, found.length - 1)];
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.act();
  };
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(active);
    }
  };
  return (
    <Modal.Root opened onClose={onClose} padding={0} size={560} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={words.palette}>
        <div className={classes.field}>
          <Search size={18} aria-hidden="true" />
          <input
            data-autofocus
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
            aria-label={words.palette}
            placeholder={words.paletteHint}
            className={classes.input}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
          <span className="sm-kbd">Esc</span>
        </div>
        <div id={listId} role="listbox" aria-label={words.palette} className={classes.list}>
          {found.map((entry) => (
            <div
              key={entry.id}
              id={`${listId}-${entry.id}`}
              role="option"
              aria-selected={entry === active}
              className={classes.entry}
              onClick={() => choose(entry)}
              onPointerMove={() => setAt(found.indexOf(entry))}
            >
              <entry.icon size={17} aria-hidden="true" />
              <span className={classes.label}>{entry.label}</span>
              {entry.keys.map((key) => (
                <span key={key} className="sm-kbd">
                  {key}
                </span>
              ))}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={classes.none}>{words.paletteNone}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}

function useEntries(onShortcuts: () => void): Entry[] {
  const language = useLanguage();
  const setPrefs = usePrefs((prefs) => prefs.set);
  const { setColorScheme } = useMantineColorScheme();
  return useMemo(() => {
    const words = appWords[language];
    const other = appWords[language === "en" ? "zh" : "en"];
    const pages = ROUTES.map((route) => ({
      id: route.name,
      label: `${words.goTo}${language === "zh" ? "" : " "}${words[route.name]}`,
      also: other[route.name],
      icon: route.icon,
      keys: ["g", route.goKey],
      act: () => navigate(route.path),
    }));
    const themes = THEMES.map(({ value, icon }) => ({
      id: `theme-${value}`,
      label: `${words.theme}: ${words[themeWord(value)]}`,
      also: `${other.theme} ${other[themeWord(value)]}`,
      icon,
      keys: [],
      act: () => setColorScheme(value),
    }));
    const rest = [
      {
        id: "language",
        label: words.otherLanguage,
        also: `${words.language} ${other.language}`,
        icon: Languages,
        keys: [],
        act: () => setPrefs({ language: language === "en" ? "zh" : "en" }),
      },
      { id: "keys-sheet", label: words.shortcuts, also: other.shortcuts, icon: Keyboard, keys: ["?"], act: onShortcuts },
    ];
    return [...pages, ...themes, ...rest];
  }, [language, onShortcuts, setColorScheme, setPrefs]);
}
