import { type Door, handleOf, transaction } from "../database.ts";
import {
  type Account,
  type AccountChange,
  accountOfLogin,
  accountOfSubject,
  changeAccount,
  createAccount,
  type GrantRow,
  hasAdministrator,
  listAccounts,
  type NewAccount,
  readAccount,
  setGrants,
} from "./accounts.ts";
import { forgetFailures, keepFirstLink, type Patience, takeAttempt, useFirstLink } from "./door-keeping.ts";
import {
  endSessionOf,
  endSessions,
  endToken,
  findSession,
  findToken,
  listSessions,
  listTokens,
  makeToken,
  type NewToken,
  openSession,
  type SessionRow,
  type TokenRow,
} from "./keys.ts";

/**
 * Accounts, roles, sessions and tokens. Through a person's store the policies show him what is his; signing in is the
 * product's own task. Every change of who may do what is one transaction with one entry of the audit log.
 */
export interface People {
  list(): Promise<readonly Account[]>;
  account(id: string): Promise<Account>;
  byLogin(login: string): ReturnType<typeof accountOfLogin>;
  bySubject(issuer: string, subject: string): Promise<Account | undefined>;
  hasAdministrator(): Promise<boolean>;
  create(made: NewAccount, who: string): Promise<Account>;
  change(id: string, change: AccountChange, who: string): Promise<Account>;
  setGrants(id: string, grants: readonly GrantRow[], who: string): Promise<Account>;
  readonly failures: {
    /** Whether one more attempt may be made; it counts as failed until `forget`. */
    attempt(of: { readonly login: string; readonly address: string }, most: Patience): Promise<boolean>;
    forget(login: string): Promise<void>;
  };
  readonly sessions: {
    open(session: Parameters<typeof openSession>[1]): Promise<void>;
    find(hash: string): Promise<SessionRow | undefined>;
    list(account: string): Promise<readonly SessionRow[]>;
    end(account: string, which: Parameters<typeof endSessions>[2]): Promise<number>;
    endOf(hash: string): Promise<void>;
  };
  readonly tokens: {
    make(made: NewToken, who: string): Promise<TokenRow>;
    find(hash: string): Promise<TokenRow | undefined>;
    list(account: string): Promise<readonly TokenRow[]>;
    end(account: string, id: string, who: string): Promise<boolean>;
  };
  readonly first: {
    keep(hash: string): Promise<boolean>;
    use(hash: string, made: NewAccount): Promise<Account>;
  };
}

export function openPeople(door: Door): People {
  const handle = handleOf(door);
  return {
    list: () => listAccounts(handle),
    account: (id) => readAccount(handle, id),
    byLogin: (login) => accountOfLogin(handle, login),
    bySubject: (issuer, subject) => accountOfSubject(handle, issuer, subject),
    hasAdministrator: () => hasAdministrator(handle),
    create: (made, who) => transaction(door, (inside) => createAccount(inside, made, who)),
    change: (id, change, who) => transaction(door, (inside) => changeAccount(inside, id, change, who)),
    setGrants: (id, grants, who) => transaction(door, (inside) => setGrants(inside, id, grants, who)),
    failures: {
      attempt: (of, most) => transaction(door, (inside) => takeAttempt(inside, of, most)),
      forget: (login) => forgetFailures(handle, login),
    },
    sessions: {
      open: (session) => transaction(door, (inside) => openSession(inside, session)),
      find: (hash) => transaction(door, (inside) => findSession(inside, hash)),
      list: (account) => listSessions(handle, account),
      end: (account, which) => endSessions(handle, account, which),
      endOf: (hash) => endSessionOf(handle, hash),
    },
    tokens: {
      make: (made, who) => transaction(door, (inside) => makeToken(inside, made, who)),
      find: (hash) => transaction(door, (inside) => findToken(inside, hash)),
      list: (account) => listTokens(handle, account),
      end: (account, id, who) => transaction(door, (inside) => endToken(inside, account, id, who)),
    },
    first: {
      keep: (hash) => transaction(door, (inside) => keepFirstLink(inside, hash)),
      use: (hash, made) => transaction(door, (inside) => useFirstLink(inside, hash, made)),
    },
  };
}
