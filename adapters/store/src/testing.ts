/** For tests: a database of its own for each file, on the server of the run (embedded, or DATABASE_URL's). */
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { outsidePlace } from "./embedded/place.ts";

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The server that the run's global setup started or was given. */
export function testServer(): string {
  const url = process.env.HOATIEU_TEST_SERVER;
  if (!url) throw new Error("no test server: run under the database or browser project");
  return url;
}

export async function testDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `hoatieu_test_${randomBytes(6).toString("hex")}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Removes a product's folder and the place outside it where its database may have been kept. The server must be stopped. */
export async function eraseDatabase(directory: string): Promise<void> {
  for (const folder of [directory, outsidePlace(join(directory, "postgres"))])
    await rm(folder, { recursive: true, force: true });
}

/** A second way into the database, past the store and its policies. */
export async function past<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: "-c search_path=hoatieu" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
