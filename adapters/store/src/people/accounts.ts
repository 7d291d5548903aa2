import { randomUUID } from "node:crypto";
import { ProblemError, problem } from "@hoatieu/core";
import { appendAudit } from "../audit.ts";
import type { Handle } from "../database.ts";
import { LOCKS } from "../locks.ts";

/** One role of one person; what is empty is not narrowed. */
export interface GrantRow {
  readonly role: string;
  readonly department?: string;
  readonly territory?: string;
}

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly issuer: string;
  readonly language: string;
  readonly createdAt: string;
  readonly closedAt: string | undefined;
  readonly grants: readonly GrantRow[];
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  /** Already hashed; left out when an issuer signs the person in. */
  readonly password?: string | undefined;
  readonly issuer?: string | undefined;
  readonly subject?: string | undefined;
}

export interface AccountChange {
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  /** Hash of the session that stays when the password changes: the one that asks, where the person himself changes it. */
  readonly keepSession?: string | undefined;
  readonly language?: string | undefined;
  readonly closed?: boolean | undefined;
}

const SELECT = `SELECT a.id, a.login, a.name, a.issuer, a.language, a.created_at, a.closed_at,
  coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'department', g.department, 'territory', g.territory)) ORDER BY g.id)
    FROM account_grant g WHERE g.account = a.id), '[]') AS grants FROM account a`;

const moment = (value: unknown) => (value === null ? undefined : (value as Date).toISOString());

function accountOf(row: Readonly<Record<string, unknown>>): Account {
  return {
    id: String(row.id),
    login: String(row.login),
    name: String(row.name),
    issuer: String(row.issuer),
    language: String(row.language),
    createdAt: moment(row.created_at) ?? "",
    closedAt: moment(row.closed_at),
    grants: row.grants as readonly GrantRow[],
  };
}

export async function listAccounts(handle: Handle): Promise<readonly Account[]> {
  return (await handle.query(`${SELECT} ORDER BY a.closed_at IS NOT NULL, a.login`)).rows.map(accountOf);
}

/** @throws ProblemError `unknown-account` */
export async function readAccount(handle: Handle, id: string): Promise<Account> {
  const { rows } = await handle.query(`${SELECT} WHERE a.id = $1`, [id]);
  if (!rows[0]) throw new ProblemError(problem("unknown-account", { id }));
  return accountOf(rows[0]);
}

/** The account with its hashed password, for signing in; one that is closed is none. */
export async function accountOfLogin(
  handle: Handle,
  login: string,
): Promise<{ readonly account: Account; readonly password: string | undefined } | undefined> {
  const found = await handle.query("SELECT id, password FROM account WHERE login = $1 AND closed_at IS NULL", [login]);
  const row = found.rows[0];
  if (!row) return undefined;
  const password = row.password === null ? undefined : String(row.password);
  return { account: await readAccount(handle, String(row.id)), password };
}

export async function accountOfSubject(handle: Handle, issuer: string, subject: string): Promise<Account | undefined> {
  const found = await handle.query(`${SELECT} WHERE a.issuer = $1 AND a.subject = $2`, [issuer, subject]);
  return found.rows[0] && accountOf(found.rows[0]);
}

export async function hasAdministrator(handle: Handle): Promise<boolean> {
  const { rows } = await handle.query(
    "SELECT EXISTS (SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account WHERE g.role = 'administrator' AND a.closed_at IS NULL) AS found",
  );
  return rows[0]?.found === true;
}

export async function lockPeople(handle: Handle): Promise<void> {
  await handle.query("SELECT pg_advisory_xact_lock($1)", [LOCKS.accounts]);
}

async function log(handle: Handle, who: string, subject: string, details: Readonly<Record<string, unknown>>) {
  await appendAudit(handle, { who, action: "people", subject, details });
}

/** In the caller's transaction. @throws ProblemError `login-taken` */
export async function createAccount(handle: Handle, made: NewAccount, who: string): Promise<Account> {
  await lockPeople(handle);
  const taken = await handle.query("SELECT 1 FROM account WHERE login = $1", [made.login]);
  if (taken.rows.length > 0) throw new ProblemError(problem("login-taken", { login: made.login }));
  const id = randomUUID();
  await handle.query(
    "INSERT INTO account (id, login, name, password, issuer, subject, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    [id, made.login, made.name, made.password ?? null, made.issuer ?? "", made.subject ?? "", who],
  );
  await log(handle, who, `account: ${made.login}`, { person: id, done: "created", issuer: made.issuer ?? "" });
  return readAccount(handle, id);
}

/**
 * In the caller's transaction: changes what is given. A new password ends the sessions that the old one opened, and where
 * it is not the person himself who keeps one, the tokens too; closing ends all of them: together with the change, so that
 * no accident leaves the one without the other.
 */
export async function changeAccount(handle: Handle, id: string, change: AccountChange, who: string): Promise<Account> {
  await lockPeople(handle);
  const before = await readAccount(handle, id);
  await handle.query(
    `UPDATE account SET name = coalesce($2, name), password = coalesce($3, password), language = coalesce($4, language),
       closed_at = CASE WHEN $5::boolean IS NULL THEN closed_at WHEN $5 THEN coalesce(closed_at, now()) END WHERE id = $1`,
    [id, change.name ?? null, change.password ?? null, change.language ?? null, change.closed ?? null],
  );
  const { password, keepSession, closed } = change;
  if (password !== undefined || closed === true)
    await handle.query("DELETE FROM session WHERE account = $1 AND hash IS DISTINCT FROM $2", [
      id,
      closed === true ? null : (keepSession ?? null),
    ]);
  if (closed === true || (password !== undefined && keepSession === undefined))
    await handle.query("UPDATE api_token SET ended_at = now() WHERE account = $1 AND ended_at IS NULL", [id]);
  if (closed === true) await mustKeepAdministrator(handle, before);
  const done = (["name", "password", "language", "closed"] as const).filter((key) => change[key] !== undefined);
  // A language chosen is no change of anybody's rights.
  if (done.some((key) => key !== "language"))
    await log(handle, who, `account: ${before.login}`, { person: id, done: done.join(", "), closed: change.closed });
  return readAccount(handle, id);
}

async function mustKeepAdministrator(handle: Handle, before: Account): Promise<void> {
  const was = before.grants.some((g) => g.role === "administrator");
  if (was && !(await hasAdministrator(handle)))
    throw new ProblemError(problem("last-administrator", { login: before.login }));
}

/** In the caller's transaction: these roles and no others. @throws ProblemError `last-administrator`, `unknown-account` */
export async function setGrants(
  handle: Handle,
  id: string,
  grants: readonly GrantRow[],
  who: string,
): Promise<Account> {
  await lockPeople(handle);
  const before = await readAccount(handle, id);
  await handle.query("DELETE FROM account_grant WHERE account = $1", [id]);
  for (const { role, department, territory } of grants)
    await handle.query(
      "INSERT INTO account_grant (account, role, department, territory, granted_by) VALUES ($1, $2, $3, $4, $5)",
      [id, role, department ?? null, territory ?? null, who],
    );
  await mustKeepAdministrator(handle, before);
  await log(handle, who, `account: ${before.login}`, {
    person: id,
    done: "roles",
    before: before.grants,
    after: grants,
  });
  return readAccount(handle, id);
}
