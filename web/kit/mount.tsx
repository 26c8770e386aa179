/** @module web/kit/mount: starts a page: data fetching, colour scheme, nothing else. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api.ts";
import { isRefused } from "./session.tsx";
import { applyTheme } from "./theme.ts";

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => queryKey[0] !== "session" && doubtSession(error) }),
  mutationCache: new MutationCache({ onError: doubtSession }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // What is not built yet (503) comes by itself; a refusal does not change by asking again.
      retry: (failures, error) =>
        error instanceof ApiProblem && (error.status === 503 || (error.status === 0 && failures < 5)),
      retryDelay: 2000,
    },
  },
});

/** What is refused for want of a session makes the page ask whether its own lasts. */
function doubtSession(error: Error): void {
  if (isRefused(error)) client.invalidateQueries({ queryKey: ["session"] }).catch(() => {});
}

export function mount(page: ReactNode): void {
  applyTheme();
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}
