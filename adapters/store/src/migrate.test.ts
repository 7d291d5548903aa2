import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { past } from "./loading.ts";
import { migrate } from "./migrate.ts";
import { openStore } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await (await openStore(database.url)).close();
});
afterAll(() => database.drop());

const ask = (sql: string) => past(database.url, async (client) => (await client.query(sql)).rows);

describe("the schema", () => {
  it("describes every table, view and column where it is made", async () => {
    const relations = "c.relnamespace = 'hoatieu'::regnamespace AND c.relkind IN ('r', 'v')";
    const tables = await ask(
      `SELECT c.relname FROM pg_class c WHERE ${relations} AND obj_description(c.oid, 'pg_class') IS NULL`,
    );
    // A view's columns are those of its table.
    const columns = await ask(
      `SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE ${relations} AND c.relkind = 'r' AND col_description(c.oid, a.attnum) IS NULL`,
    );
    expect([...tables, ...columns]).toEqual([]);
  });

  it("stands in its own name space; opened again, and by two at once, it stays as it is", async () => {
    const all =
      "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2";
    const before = await ask(all);
    expect(new Set(before.map((row) => row.nspname))).toEqual(new Set(["hoatieu"]));
    const stores = await Promise.all([openStore(database.url), openStore(database.url)]);
    for (const store of stores) await store.close();
    expect(await ask(all)).toEqual(before);
  });

  it("is made once when two products open a new database at once", async () => {
    const fresh = await testDatabase();
    const stores = await Promise.all([openStore(fresh.url), openStore(fresh.url)]);
    for (const store of stores) {
      expect(await store.version()).toBe(0);
      await store.close();
    }
    await fresh.drop();
  });
});

describe("a server older than 15", () => {
  it("is refused by its version before anything is written", async () => {
    const asked: string[] = [];
    const old = {
      connect: async () => ({
        query: async (text: string) => {
          asked.push(text.split(" ")[0] ?? "");
          return { rows: text.includes("server_version") ? [{ number: 140_019, name: "14.19" }] : [] };
        },
        release: () => undefined,
      }),
    } as unknown as pg.Pool;
    await expect(migrate(old)).rejects.toMatchObject({
      problem: { code: "server-too-old", words: { version: "14.19" } },
    });
    expect(asked).toEqual(["BEGIN", "SELECT", "ROLLBACK"]);
  });
});
