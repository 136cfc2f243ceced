import { Menu, useMantineColorScheme } from "@mantine/core";
import { Check, Keyboard, Languages, LogOut } from "lucide-react";
import { useLanguage, useWords } from "./i18n";
import { usePrefs } from "./prefs";
import { navigate, useLocation } from "./router";
import { ROUTES } from "./routes";
import classes from "./shell.module.css";
import { THEMES, themeWord } from "./themes";
import { appWords } from "./words";

interface Props {
  name: string;
  onShortcuts: () => void;
  onSignOut: () => void;
}

/** What the menu at the right end holds; on a phone the pages too. */
export function AccountItems({ name, onShortcuts, onSignOut }: Props) {
  const words = useWords(appWords);
  const language = useLanguage();
  const setPrefs = usePrefs((prefs) => prefs.set);
  return (
    <>
      <Menu.Label>{words.signedInAs(name)}</Menu.Label>
      <PageItems place="bar" className={classes.phoneOnly} />
      <Menu.Divider className={classes.phoneOnly} />
      <PageItems place="account" />
      <Menu.Divider />
      <ThemeItems />
      <Menu.Divider />
      <Menu.Item
        leftSection={<Languages size={16} aria-hidden="true" />}
        lang={language === "en" ? "zh-CN" : "en"}
        onClick={() => setPrefs({ language: language === "en" ? "zh" : "en" })}
      >
        {words.otherLanguage}
      </Menu.Item>
      <Menu.Item
        leftSection={<Keyboard size={16} aria-hidden="true" />}
        rightSection={<span className="sm-kbd">?</span>}
        onClick={onShortcuts}
      >
        {words.shortcuts}
      </Menu.Item>
      <Menu.Item leftSection={<LogOut size={16} aria-hidden="true" />} onClick={onSignOut}>
        {words.signOut}
      </Menu.Item>
    </>
  );
}

function PageItems({ place, className = "" }: { place: "bar" | "account"; className?: string }) {
  const words = useWords(appWords);
  const [path] = useLocation();
  return ROUTES.filter((route) => route.place === place).map((route) => (
    <Menu.Item
      key={route.path}
      className={className}
      aria-current={path === route.path ? "page" : undefined}
      leftSection={<route.icon size={16} aria-hidden="true" />}
      onClick={() => navigate(route.path)}
    >
      {words[route.name]}
    </Menu.Item>
  ));
}

function ThemeItems() {
  const words = useWords(appWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return THEMES.map(({ value, icon: Icon }) => (
    <Menu.RadioItem
      key={value}
      value={value}
      checked={colorScheme === value}
      checkIcon={<Check size={16} aria-hidden="true" />}
      rightSection={<Icon size={16} aria-hidden="true" />}
      closeMenuOnClick={false}
      onChange={() => setColorScheme(value)}
    >
      {`${words.theme}: ${words[themeWord(value)]}`}
    </Menu.RadioItem>
  ));
}
