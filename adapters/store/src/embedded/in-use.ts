import type pg from "pg";
import { LOCKS } from "../locks.ts";
import { connect } from "./connect.ts";

/** Says that this process uses the server. The system itself takes the word back when the process is killed. */
export async function useServer(url: string): Promise<pg.Client> {
  const client = await connect(url);
  try {
    await client.query("SELECT pg_advisory_lock_shared($1)", [LOCKS.inUse]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/**
 * Takes the word back, and ends the server when nobody else uses it: a command beside a running product must not take
 * the product's database away. The lock is held until the server is down, so that one who comes meanwhile starts anew.
 */
export async function leaveServer(user: pg.Client, url: string, end: () => void): Promise<void> {
  await user.query("SELECT pg_advisory_unlock_shared($1)", [LOCKS.inUse]).catch(() => undefined);
  await user.end().catch(() => undefined);
  const last = await connect(url).catch(() => undefined);
  if (!last) return;
  try {
    const { rows } = await last.query<{ readonly alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [
      LOCKS.inUse,
    ]);
    if (rows[0]?.alone === true) end();
  } finally {
    await last.end().catch(() => undefined);
  }
}
