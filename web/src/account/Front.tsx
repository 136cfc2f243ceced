import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Languages, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../app/i18n";
import logo from "../app/logo.svg";
import { usePrefs } from "../app/prefs";
import { appWords } from "../app/words";
import { Mosaic } from "../ui/Mosaic";
import classes from "./front.module.css";
import { accountWords } from "./words";

/** What somebody sees who is not signed in: a wall of glass, and one form. */
export function Front({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const words = useWords(accountWords);
  return (
    <div className={classes.front}>
      <title>{`${title} · Smalto`}</title>
      <aside className={classes.wall} aria-label="Smalto">
        <Mosaic columns={18} rows={24} seed={11} className={classes.mosaic} />
        <p className={classes.tagline}>
          <strong>Smalto</strong>
          <span>{words.tagline}</span>
        </p>
      </aside>
      <main className={classes.side}>
        <Choices />
        <div className={classes.form}>
          <img src={logo} alt="" width={44} height={44} />
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          {children}
        </div>
      </main>
    </div>
  );
}

function Choices() {
  const words = useWords(appWords);
  const language = useLanguage();
  const setPrefs = usePrefs((prefs) => prefs.set);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const other = dark ? words.themeLight : words.themeDark;
  return (
    <div className={classes.choices}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        aria-label={words.otherLanguage}
        title={words.otherLanguage}
        onClick={() => setPrefs({ language: language === "en" ? "zh" : "en" })}
      >
        <Languages size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        aria-label={`${words.theme}: ${other}`}
        title={`${words.theme}: ${other}`}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        {dark ? <Sun size={18} aria-hidden="true" /> : <Moon size={18} aria-hidden="true" />}
      </ActionIcon>
    </div>
  );
}
