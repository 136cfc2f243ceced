import { Button, Center } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Session } from "../api/types";
import { Broken } from "./Broken";
import { Waiting } from "./Gate";
import { useHotkeys } from "./hotkeys";
import { useWords } from "./i18n";
import { navigate, useLocation } from "./router";
import { ROUTES } from "./routes";
import classes from "./shell.module.css";
import { TopBar } from "./TopBar";
import { appWords } from "./words";

const Palette = lazy(() => import("./Palette"));
const ShortcutSheet = lazy(() => import("./ShortcutSheet"));

/** The frame around every page of somebody who is signed in. */
export function Shell({ session }: { session: Session }) {
  const words = useWords(appWords);
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const close = () => setOpen(null);
  useHotkeys({
    "mod+k": () => setOpen("palette"),
    "?": () => setOpen("shortcuts"),
    ...Object.fromEntries(ROUTES.map((route) => [`g ${route.goKey}`, () => navigate(route.path)])),
  });
  return (
    <>
      <a href="#content" className={classes.skip}>
        {words.skip}
      </a>
      <TopBar
        session={session}
        onPalette={() => setOpen("palette")}
        onShortcuts={() => setOpen("shortcuts")}
      />
      <main id="content" tabIndex={-1} className={classes.main}>
        <CurrentPage />
      </main>
      <Suspense fallback={null}>
        {open === "palette" && <Palette onClose={close} onShortcuts={() => setOpen("shortcuts")} />}
        {open === "shortcuts" && <ShortcutSheet onClose={close} />}
      </Suspense>
    </>
  );
}

function CurrentPage() {
  const words = useWords(appWords);
  const [path] = useLocation();
  const here = path === "/login" || path === "/setup" ? "/" : path;
  const route = ROUTES.find((each) => each.path === here);
  const name = route ? words[route.name] : words.notFound;
  return (
    <>
      <title>{`${name} · Smalto`}</title>
      <Broken key={here}>
        <Suspense fallback={<Waiting label={words.loading} />}>
          {route ? <route.Page /> : <NotFound />}
        </Suspense>
      </Broken>
    </>
  );
}

function NotFound() {
  const words = useWords(appWords);
  return (
    <Center mih="60vh" p="md" ta="center">
      <div>
        <h1>{words.notFound}</h1>
        <p>{words.notFoundBody}</p>
        <Button onClick={() => navigate("/")}>{words.toCreate}</Button>
      </div>
    </Center>
  );
}
