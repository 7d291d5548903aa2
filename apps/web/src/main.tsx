import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiError } from "./api/client.ts";
import { toSignIn } from "./api/people-queries.ts";
import { makeRouter } from "./router.tsx";
import "./styles/index.css";
import { applyTheme, savedTheme } from "./view/preferences.ts";

applyTheme(savedTheme());
for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"])
  window.matchMedia(query).addEventListener("change", () => applyTheme(savedTheme()));

const client = new QueryClient({
  // Who is not signed in, or no longer, is led to the door and back.
  queryCache: new QueryCache({ onError: toSignIn }),
  mutationCache: new MutationCache({ onError: toSignIn }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refused question is refused again; only a server that does not answer is asked once more.
      retry: (count, error) => count < 1 && !(error instanceof ApiError),
    },
  },
});

const root = document.getElementById("root");
if (!root) throw new Error("the page has no root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
