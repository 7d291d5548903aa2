import { randomUUID } from "node:crypto";
import { appendAudit } from "../audit.ts";
import type { Handle } from "../database.ts";

/** Minutes that a session lives without use. */
const IDLE_MINUTES = 120;
/** Hours after which it ends whatever happens. */
const SESSION_HOURS = 12;

export interface SessionRow {
  readonly id: string;
  readonly account: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly agent: string;
  readonly address: string;
}

export interface TokenRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly createdAt: string;
  readonly endsAt: string;
  readonly usedAt: string | undefined;
}

const iso = (value: unknown) => (value as Date).toISOString();

function sessionOf(row: Readonly<Record<string, unknown>>): SessionRow {
  return {
    id: String(row.id),
    account: String(row.account),
    createdAt: iso(row.created_at),
    seenAt: iso(row.seen_at),
    endsAt: iso(row.ends_at),
    agent: String(row.agent),
    address: String(row.address),
  };
}

function tokenOf(row: Readonly<Record<string, unknown>>): TokenRow {
  return {
    id: String(row.id),
    account: String(row.account),
    name: String(row.name),
    roles: row.roles as readonly string[],
    createdAt: iso(row.created_at),
    endsAt: iso(row.ends_at),
    usedAt: row.used_at === null ? undefined : iso(row.used_at),
  };
}

const LIVE = `ends_at > now() AND seen_at > now() - interval '${IDLE_MINUTES} minutes'`;

/** Opens a session; what has ended of anybody's goes at the same time. */
export async function openSession(
  handle: Handle,
  session: { readonly hash: string; readonly account: string; readonly agent: string; readonly address: string },
): Promise<void> {
  await handle.query(`DELETE FROM session WHERE NOT (${LIVE})`);
  await handle.query(
    `INSERT INTO session (id, hash, account, ends_at, agent, address) VALUES ($1, $2, $3, now() + interval '${SESSION_HOURS} hours', $4, $5)`,
    [randomUUID(), session.hash, session.account, session.agent, session.address],
  );
}

/** The session of a token's hash while it lives; looked at, it lives on. */
export async function findSession(handle: Handle, hash: string): Promise<SessionRow | undefined> {
  const { rows } = await handle.query(`SELECT * FROM session WHERE hash = $1 AND ${LIVE}`, [hash]);
  const row = rows[0];
  if (!row) return undefined;
  if (Date.now() - (row.seen_at as Date).getTime() > 60_000)
    await handle.query("UPDATE session SET seen_at = now() WHERE hash = $1", [hash]);
  return sessionOf(row);
}

export async function listSessions(handle: Handle, account: string): Promise<readonly SessionRow[]> {
  const { rows } = await handle.query(
    `SELECT * FROM session WHERE account = $1 AND ${LIVE} ORDER BY seen_at DESC, id`,
    [account],
  );
  return rows.map(sessionOf);
}

/** Ends sessions of an account, one or all. @returns how many ended */
export async function endSessions(
  handle: Handle,
  account: string,
  which: { readonly id?: string | undefined },
): Promise<number> {
  const { rowCount } = await handle.query("DELETE FROM session WHERE account = $1 AND ($2::text IS NULL OR id = $2)", [
    account,
    which.id ?? null,
  ]);
  return rowCount ?? 0;
}

export async function endSessionOf(handle: Handle, hash: string): Promise<void> {
  await handle.query("DELETE FROM session WHERE hash = $1", [hash]);
}

export interface NewToken {
  readonly hash: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly days: number;
}

/** In the caller's transaction. */
export async function makeToken(handle: Handle, made: NewToken, who: string): Promise<TokenRow> {
  const { rows } = await handle.query(
    "INSERT INTO api_token (id, hash, account, name, roles, ends_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) RETURNING *",
    [randomUUID(), made.hash, made.account, made.name, made.roles, made.days],
  );
  const token = tokenOf(rows[0] ?? {});
  const details = { person: made.account, done: "token made", key: token.id, roles: made.roles, days: made.days };
  await appendAudit(handle, { who, action: "people", subject: `token: ${made.name}`, details });
  return token;
}

const GOOD = "ended_at IS NULL AND ends_at > now()";

export async function findToken(handle: Handle, hash: string): Promise<TokenRow | undefined> {
  const { rows } = await handle.query(`SELECT * FROM api_token WHERE hash = $1 AND ${GOOD}`, [hash]);
  const row = rows[0];
  if (!row) return undefined;
  if (row.used_at === null || Date.now() - (row.used_at as Date).getTime() > 60_000)
    await handle.query("UPDATE api_token SET used_at = now() WHERE hash = $1", [hash]);
  return tokenOf(row);
}

export async function listTokens(handle: Handle, account: string): Promise<readonly TokenRow[]> {
  const { rows } = await handle.query(
    `SELECT * FROM api_token WHERE account = $1 AND ${GOOD} ORDER BY created_at DESC, id`,
    [account],
  );
  return rows.map(tokenOf);
}

/** In the caller's transaction. @returns whether there was one to end */
export async function endToken(handle: Handle, account: string, id: string, who: string): Promise<boolean> {
  const { rows } = await handle.query(
    "UPDATE api_token SET ended_at = now() WHERE account = $1 AND id = $2 AND ended_at IS NULL RETURNING name",
    [account, id],
  );
  if (!rows[0]) return false;
  const details = { person: account, done: "token ended", key: id };
  await appendAudit(handle, { who, action: "people", subject: `token: ${String(rows[0].name)}`, details });
  return true;
}
