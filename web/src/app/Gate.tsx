import { Button, Center, Loader } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { onSignedOut } from "../api/client";
import { sessionQuery, useSession } from "../api/session";
import { useWords } from "./i18n";
import { LoginPage, SetupPage } from "./routes";
import { Shell } from "./Shell";
import { appWords } from "./words";

/** Who may see what: first run, sign-in, or the pages. The address stays, so that a sign-in returns to it. */
export function Gate() {
  const client = useQueryClient();
  const session = useSession();
  const words = useWords(appWords);
  useEffect(() => onSignedOut(() => void client.invalidateQueries(sessionQuery)), [client]);
  if (session.isPending) return <Waiting label={words.loading} />;
  if (!session.data) {
    return (
      <Center component="main" mih="100vh" p="md" ta="center">
        <div>
          <h1>{words.unreachable}</h1>
          <p>{words.unreachableBody}</p>
          <Button onClick={() => void session.refetch()}>{words.retry}</Button>
        </div>
      </Center>
    );
  }
  if (session.data.state === "signed_in") return <Shell session={session.data} />;
  const Page = session.data.state === "setup" ? SetupPage : LoginPage;
  return (
    <Suspense fallback={<Waiting label={words.loading} />}>
      <Page />
    </Suspense>
  );
}

export function Waiting({ label }: { label: string }) {
  return (
    <Center mih="60vh">
      <Loader type="dots" role="progressbar" aria-label={label} />
    </Center>
  );
}
