import { useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client";
import { sessionQuery, taken } from "../api/session";
import type { Session } from "../api/types";
import { navigate } from "./router";

/** Ends the session on the server and forgets what this page had read. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const after = taken(await call<Session>("/api/logout", { method: "POST" }));
    client.setQueryData(sessionQuery.queryKey, after);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    navigate("/");
  };
}
