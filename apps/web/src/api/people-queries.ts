import { ApiError, createClient } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";

/** Who is in. Asked once: signing in and out load the page anew, so that nothing of one person is left for the next. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => call("session", { params: {}, query: {} }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const mySessionsQuery = queryOptions({
  queryKey: ["my", "sessions"],
  queryFn: () => call("mySessions", { params: {}, query: {} }),
});

export const myTokensQuery = queryOptions({
  queryKey: ["my", "tokens"],
  queryFn: () => call("myTokens", { params: {}, query: {} }),
});

export const peopleQuery = (lang: Language) =>
  queryOptions({ queryKey: ["people", lang], queryFn: () => call("people", { params: {}, query: { lang } }) });

/** The client for changes that say why. */
export const callBecause = (reason: string) =>
  createClient(
    (address, init) =>
      fetch(address, { ...init, headers: { ...init.headers, "hoatieu-reason": encodeURIComponent(reason) } }),
    "",
  );

const SIGN_IN = "/sign-in";

/** To the door, and afterwards back to where one was; from the door itself nowhere. */
export function toSignIn(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 401) return;
  const { pathname, search } = window.location;
  if (pathname === SIGN_IN || pathname === "/first-administrator" || pathname === "/account") return;
  window.location.assign(`${SIGN_IN}${search.includes("lang=en") ? "?lang=en" : ""}#${pathname}${search}`);
}
