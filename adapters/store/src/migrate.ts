import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError, problem } from "@hoatieu/core";
import type pg from "pg";
import { SYSTEM } from "./acting.ts";
import { appRoleOf, makeAppRole } from "./app-role.ts";
import { doorOf, transaction } from "./database.ts";
import { LOCKS } from "./locks.ts";

const FOLDER = join(import.meta.dirname, "../migrations");
const OLDEST_SERVER = 150_000;

interface Migration {
  readonly number: number;
  readonly name: string;
}

function migrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 6)), name }));
}

/** The schema version that this program brings. */
export function schemaVersion(): number {
  return migrations().at(-1)?.number ?? 0;
}

/**
 * Brings the database to this program's schema, forward only.
 * @returns the role as whom connections must act, where the login itself is above row-level policies
 * @throws ProblemError `server-too-old` below PostgreSQL 15, `database-newer` for a database made by a newer version
 */
export async function migrate(pool: pg.Pool): Promise<string | undefined> {
  return transaction(doorOf(pool, SYSTEM), async (handle) => {
    const { rows } = await handle.query(
      "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
    );
    if (Number(rows[0]?.number) < OLDEST_SERVER)
      throw new ProblemError(problem("server-too-old", { version: String(rows[0]?.name) }));
    await handle.query("SELECT pg_advisory_xact_lock($1)", [LOCKS.migrate]);
    await handle.query("CREATE SCHEMA IF NOT EXISTS hoatieu");
    await handle.query(
      "CREATE TABLE IF NOT EXISTS hoatieu.migration (number int PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())",
    );
    const done = await handle.query("SELECT coalesce(max(number), 0) AS number FROM hoatieu.migration");
    const current = Number(done.rows[0]?.number);
    if (current > schemaVersion()) {
      throw new ProblemError(problem("database-newer", { database: `${current}`, program: `${schemaVersion()}` }));
    }
    const missing = migrations().filter((m) => m.number > current);
    for (const { number, name } of missing) {
      await handle.query(readFileSync(join(FOLDER, name), "utf8"));
      await handle.query("INSERT INTO hoatieu.migration (number, name) VALUES ($1, $2)", [number, name]);
    }
    const role = await appRoleOf(handle);
    if (role && (missing.length > 0 || !role.ready)) await makeAppRole(handle);
    return role?.name;
  });
}
