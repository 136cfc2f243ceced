import { queryOptions, useQuery } from "@tanstack/react-query";
import { call, setCsrf } from "./client";
import type { Session } from "./types";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session> => taken(await call<Session>("/api/session")),
  staleTime: 60_000,
});

/** Every session that comes from the server passes here: its token is what later calls carry. */
export function taken(session: Session): Session {
  setCsrf(session.csrf);
  return session;
}

export function useSession() {
  return useQuery(sessionQuery);
}
