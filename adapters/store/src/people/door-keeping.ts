import { ProblemError, problem } from "@hoatieu/core";
import type { Handle } from "../database.ts";
import { LOCKS } from "../locks.ts";
import { type Account, createAccount, hasAdministrator, lockPeople, type NewAccount, setGrants } from "./accounts.ts";

/** Failed sign-ins count for this many minutes. */
export const WINDOW_MINUTES = 15;
const LINK_MINUTES = 60;

/** How many failed sign-ins are borne. */
export interface Patience {
  /** Of one account from one address. */
  readonly ofBoth: number;
  /** Of one account from wherever. */
  readonly ofLogin: number;
  /** From one address, whatever the account. */
  readonly ofAddress: number;
}

/**
 * Counts an attempt as failed until it succeeds, so that many at once are counted as many. In the caller's transaction.
 * @returns whether it may be made; one that may not is not counted, or nobody would ever be let in again
 */
export async function takeAttempt(
  handle: Handle,
  { login, address }: { readonly login: string; readonly address: string },
  most: Patience,
): Promise<boolean> {
  await handle.query("SELECT pg_advisory_xact_lock($1)", [LOCKS.signIn]);
  await handle.query("DELETE FROM sign_in_failure WHERE at < now() - interval '1 day'");
  const { rowCount } = await handle.query(
    `INSERT INTO sign_in_failure (login, address) SELECT $1, $2 FROM
       (SELECT count(*) FILTER (WHERE login = $1) AS of_login, count(*) FILTER (WHERE address = $2) AS of_address,
          count(*) FILTER (WHERE login = $1 AND address = $2) AS of_both
        FROM sign_in_failure WHERE (login = $1 OR address = $2) AND at > now() - interval '${WINDOW_MINUTES} minutes') f
     WHERE of_both < $3 AND of_login < $4 AND of_address < $5`,
    [login, address, most.ofBoth, most.ofLogin, most.ofAddress],
  );
  return rowCount === 1;
}

/** Who signed in is believed to be the person: what went wrong before counts no longer for the account. */
export async function forgetFailures(handle: Handle, login: string): Promise<void> {
  await handle.query("DELETE FROM sign_in_failure WHERE login = $1", [login]);
}

/** Keeps the hash of the key of a new link, while nobody administers. @returns whether a link is needed */
export async function keepFirstLink(handle: Handle, hash: string): Promise<boolean> {
  await lockPeople(handle);
  if (await hasAdministrator(handle)) return false;
  await handle.query("DELETE FROM first_link");
  await handle.query(`INSERT INTO first_link (hash, ends_at) VALUES ($1, now() + interval '${LINK_MINUTES} minutes')`, [
    hash,
  ]);
  return true;
}

/** Makes the first administrator, once. In the caller's transaction. @throws ProblemError `first-link-spent` */
export async function useFirstLink(handle: Handle, hash: string, made: NewAccount): Promise<Account> {
  await lockPeople(handle);
  const { rows } = await handle.query(
    "UPDATE first_link SET used_at = now() WHERE hash = $1 AND used_at IS NULL AND ends_at > now() RETURNING 1",
    [hash],
  );
  if (rows.length === 0 || (await hasAdministrator(handle))) throw new ProblemError(problem("first-link-spent"));
  const account = await createAccount(handle, made, made.name);
  return setGrants(handle, account.id, [{ role: "administrator" }], made.name);
}
