import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./client";

/** Refusals are not asked again; a server out of reach is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
