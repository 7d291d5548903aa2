import type { Territories } from "@hoatieu/core";
import type { Account, People, Store } from "@hoatieu/store";
import { type Actor, withPredecessors } from "../permission.ts";
import { type CookieRules, cookieOf, sessionCookieName } from "./cookies.ts";
import type { Issuer } from "./issuer.ts";

/** A product with several people: who they are, and under which address they reach it. */
export interface House extends CookieRules {
  /** The product's own store: signing in is its task. */
  readonly store: Store;
  readonly people: People;
  /** `https://hoatieu.example.vn`, without a path. */
  readonly url: string;
  readonly issuer: Issuer | undefined;
}

/** One request as the door sees it. */
export interface Visit {
  readonly address: string;
  readonly agent: string | undefined;
  /** The key in the cookie, whatever it opens. */
  readonly key: string | undefined;
  setCookie(cookie: string): void;
}

export const keyOf = (house: CookieRules, cookies: string | undefined) =>
  cookieOf(cookies, sessionCookieName(house)) || undefined;

/** Nobody: may sign in, and nothing else. */
export const NOBODY: Actor = { id: "", name: "", roles: [], mode: "person" };

/** @param territories by which a grant for a merged territory reaches those it was made of
 * @param token of a program that asks in the person's name: it has those roles of the person that it was given */
export function actorOf(
  account: Account,
  territories: Territories,
  token?: { readonly id: string; readonly roles: readonly string[] },
): Actor {
  const roles = withPredecessors(account.grants as Actor["roles"], territories);
  const { id, name } = account;
  if (token === undefined) return { id, name, roles, mode: "person" };
  return { id, name, roles: roles.filter((g) => token.roles.includes(g.role)), mode: "token", token: token.id };
}
