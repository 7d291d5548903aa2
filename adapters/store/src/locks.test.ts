import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCKS } from "./locks.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describe("advisory locks", () => {
  it("have a number each", () => {
    const numbers = Object.values(LOCKS);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("of a running product do not hold up what it saves", async () => {
    const product = new pg.Client({ connectionString: database.url });
    await product.connect();
    await product.query("SELECT pg_advisory_lock_shared($1)", [LOCKS.inUse]);
    try {
      const forecast = {
        territory: "hai-phong",
        indicator: "grdp",
        measure: "yoy_pct",
        period: "2025",
        asOf: "2025-08-01",
        method: "test",
        origin: "person" as const,
        location: 11,
        scale: 1,
        inputs: [],
        parameters: "none",
      };
      expect(await store.forecasts.archive([forecast], "tester", "2025-08-01")).toBe(1);
    } finally {
      await product.end();
    }
  });
});
