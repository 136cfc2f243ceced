import { ActionIcon, Menu, UnstyledButton } from "@mantine/core";
import { Menu as MenuIcon, Search } from "lucide-react";
import type { Session } from "../api/types";
import { AccountItems } from "./AccountItems";
import { modName } from "./hotkeys";
import { useWords } from "./i18n";
import logo from "./logo.svg";
import { Link, useLocation } from "./router";
import { ROUTES } from "./routes";
import { RunsPill, SpendPill } from "./Pills";
import classes from "./shell.module.css";
import { useSignOut } from "./useSignOut";
import { appWords } from "./words";

interface Props {
  session: Session;
  onPalette: () => void;
  onShortcuts: () => void;
}

export function TopBar({ session, onPalette, onShortcuts }: Props) {
  const words = useWords(appWords);
  return (
    <header className={classes.bar}>
      <Link href="/" className={classes.logo} aria-label={words.home}>
        <img src={logo} alt="" width={28} height={28} />
        <span className={classes.wordmark}>Smalto</span>
      </Link>
      <PageLinks />
      <div className={classes.spring} />
      <span className={classes.where}>
        <span>{session.organization}</span>
        <span aria-hidden="true">›</span>
        <strong>{session.project}</strong>
      </span>
      <RunsPill />
      <SpendPill />
      <UnstyledButton className={classes.search} onClick={onPalette} aria-label={`${words.palette}: ${modName()} K`} aria-keyshortcuts="Control+K">
        <Search size={16} aria-hidden="true" />
        <span className={classes.searchKey}>{modName()} K</span>
      </UnstyledButton>
      <AccountMenu session={session} onShortcuts={onShortcuts} />
    </header>
  );
}

function PageLinks() {
  const words = useWords(appWords);
  const [path] = useLocation();
  return (
    <nav aria-label={words.pages} className={classes.pages}>
      {ROUTES.filter((route) => route.place === "bar").map((route) => (
        <Link
          key={route.path}
          href={route.path}
          className={classes.page}
          aria-current={path === route.path ? "page" : undefined}
        >
          <route.icon size={16} aria-hidden="true" />
          {words[route.name]}
        </Link>
      ))}
    </nav>
  );
}

function AccountMenu({ session, onShortcuts }: { session: Session; onShortcuts: () => void }) {
  const words = useWords(appWords);
  const name = session.person?.name ?? "";
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={248} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={words.account(name)} className={classes.avatar}>
          <span className={classes.initial} aria-hidden="true">
            {[...name][0]?.toUpperCase() ?? "·"}
          </span>
          <MenuIcon size={18} aria-hidden="true" className={classes.burger} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <AccountItems name={name} onShortcuts={onShortcuts} onSignOut={() => void signOut()} />
      </Menu.Dropdown>
    </Menu>
  );
}
