import { ProblemError, problem } from "@hoatieu/core";
import pg from "pg";
import { type Access, openingOf } from "./acting.ts";

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;

/** Ours, whatever the driver's defaults: int8 as bigint, numeric as its text, date as YYYY-MM-DD. */
export const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === INT8) return BigInt;
    if (oid === NUMERIC || oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as "text");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/** The only thing a repository function may write through; inside a transaction no other handle exists. */
export interface Handle {
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult<Record<string, unknown>>>;
  /** Rows as arrays: for reading many figures. */
  rows(text: string, values?: readonly unknown[]): Promise<readonly (readonly unknown[])[]>;
}

const CODES: Readonly<Record<string, string>> = {
  "53100": "disk-full",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  "53300": "database-busy",
  "42501": "database-no-rights",
  // A text with a NUL or half a character, in whatever field.
  "22021": "text-unreadable",
  "22P05": "text-unreadable",
  // The server went away, or does not let us in: wrong password, no such database, no such machine.
  "57P01": "database-stopped",
  "57P02": "database-stopped",
  "57P03": "database-stopped",
  "28000": "database-stopped",
  "28P01": "database-stopped",
  "3D000": "database-stopped",
  ECONNREFUSED: "database-stopped",
  ECONNRESET: "database-stopped",
  EPIPE: "database-stopped",
  ETIMEDOUT: "database-stopped",
  EHOSTUNREACH: "database-stopped",
  ENOTFOUND: "database-stopped",
  EAI_AGAIN: "database-stopped",
};

/** What has no code of its own, or one that says less than its words. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC|Disk quota exceeded/, "disk-full"],
  [/violates row-level security policy/, "not-permitted"],
  [/^Connection terminated|^Client has encountered a connection error/, "database-stopped"],
];

/** What the server or the system refused, as a problem a reader can act on; anything else stays what it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const said = message || (code ?? "");
  const found = SAYINGS.find(([words]) => words.test(said))?.[1] ?? CODES[code ?? ""];
  return found ? new ProblemError(problem(found, { said, subject: said }), { cause: error }) : error;
}

/** The way into the database for one who asks: every transaction opens by saying who. */
export interface Door {
  readonly pool: pg.Pool;
  readonly opening: string;
}

export const doorOf = (pool: pg.Pool, access: Access): Door => ({ pool, opening: openingOf(access) });

/** A handle for single questions: each is a transaction of its own, since who asks is said to a transaction. */
export function handleOf(door: Door): Handle {
  return {
    query: (text, values) => transaction(door, (handle) => handle.query(text, values)),
    rows: (text, values) => transaction(door, (handle) => handle.rows(text, values)),
  };
}

export function insideOf(client: pg.ClientBase): Handle {
  const refused = (error: unknown): never => {
    throw asProblem(error);
  };
  return {
    query: (text, values = []) => client.query(text, [...values]).catch(refused),
    rows: async (text, values = []) =>
      (await client.query<unknown[]>({ text, values: [...values], rowMode: "array" }).catch(refused)).rows,
  };
}

/** The mode of a transaction that only reads, and reads one moment of the database. */
export const ONE_MOMENT = "ISOLATION LEVEL REPEATABLE READ READ ONLY";

/** Runs work in one transaction; any error takes all of it back. */
export async function transaction<T>(
  { pool, opening }: Door,
  work: (handle: Handle, client: pg.PoolClient) => Promise<T>,
  mode = "",
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asProblem(error);
  });
  let broken = false;
  try {
    await client.query(`BEGIN ${mode}; ${opening}`);
    const result = await work(insideOf(client), client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw asProblem(error);
  } finally {
    client.release(broken);
  }
}

/** @param role as whom its connections act, where the login itself would pass every policy by */
export function openPool(url: string, role?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    types: TYPES,
    options: `-c search_path=hoatieu,public -c timezone=UTC -c datestyle=ISO -c extra_float_digits=1${role === undefined ? "" : ` -c role=${role}`}`,
  });
  // A connection that the server closes is no event: whoever asks through it is told, and the next opens another. In
  // use it speaks for itself, idle the pool speaks for it; unheard, either would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}
