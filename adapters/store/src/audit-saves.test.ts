import type { NewForecast } from "@hoatieu/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditVerdict } from "./audit.ts";
import { CATALOGUE, COLLECTED } from "./fixture.ts";
import { load, past } from "./loading.ts";
import { forecast, scenario, version } from "./saves-fixture.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;

/** Entries 1 to 4: the catalogue, a scenario, its second version, two forecasts. */
beforeEach(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(store, CATALOGUE);
  const { record } = await store.scenarios.create(scenario(), "Lan", COLLECTED);
  await store.scenarios.addVersion(record.id, 1, version(), "Minh", COLLECTED);
  const two: readonly NewForecast[] = [forecast(), forecast({ period: "2027" })];
  await store.forecasts.archive(two, "Lan", COLLECTED);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

/** What somebody with the server's own rights could do, the triggers that refuse changes switched off. */
async function tampered(sql: string): Promise<AuditVerdict> {
  await past(database.url, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(sql);
  });
  return store.audit.verify();
}

describe("scenarios and forecasts on record", () => {
  it("refuse update, delete and truncate in the database itself", async () => {
    await past(database.url, async (client) => {
      for (const table of ["scenario", "scenario_version", "forecast"])
        for (const sql of [
          `UPDATE ${table} SET ${table === "forecast" ? "made_by" : "created_by"} = 'nobody'`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table} CASCADE`,
          `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (${table === "scenario_version" ? "scenario, number" : "id"}) DO UPDATE SET ${table === "forecast" ? "made_by" : "created_by"} = 'nobody'`,
        ])
          await expect(client.query(sql), sql).rejects.toThrow(/append-only/);
    });
    expect(await store.audit.verify()).toMatchObject({ intact: true, entries: 4 });
  });

  it.each([
    ["nothing", "SELECT 1", { intact: true, entries: 4 }],
    [
      "an altered content",
      `UPDATE scenario_version SET content = jsonb_set(content, '{year,0,growth}', '12.9') WHERE number = 1`,
      { brokenAt: 2, reason: "scenario" },
    ],
    [
      "an altered content with a hash that fits it",
      `UPDATE scenario_version SET content = '{}', sha256 = encode(sha256('{}'), 'hex') WHERE number = 2`,
      { brokenAt: 3, reason: "scenario" },
    ],
    ["another note", "UPDATE scenario_version SET note = 'x' WHERE number = 2", { brokenAt: 3, reason: "scenario" }],
    [
      "another day",
      "UPDATE scenario_version SET as_of = '2026-01-01' WHERE number = 1",
      { brokenAt: 2, reason: "scenario" },
    ],
    ["another title", "UPDATE scenario SET title = 'x'", { brokenAt: 2, reason: "scenario" }],
    [
      "another person",
      "UPDATE scenario_version SET created_by = 'nobody' WHERE number = 2",
      { brokenAt: 3, reason: "scenario" },
    ],
    ["a version that is gone", "DELETE FROM scenario_version WHERE number = 2", { brokenAt: 3, reason: "scenario" }],
    [
      "a version nobody wrote down",
      "INSERT INTO scenario_version SELECT scenario, 3, as_of, document, note, content, sha256, created_by, created_at FROM scenario_version WHERE number = 2",
      { brokenAt: 5, reason: "unlogged" },
    ],
    [
      "a scenario nobody wrote down",
      "INSERT INTO scenario (id, territory, year, title, issuer, created_by) VALUES ('forged', 'hai-phong', 2026, '', '', '')",
      { brokenAt: 5, reason: "unlogged" },
    ],
    [
      "a forecast made better afterwards",
      "UPDATE forecast SET location = 12 WHERE period = '2026'",
      { brokenAt: 4, reason: "forecasts" },
    ],
    ["a forecast that is gone", "DELETE FROM forecast WHERE period = '2026'", { brokenAt: 4, reason: "forecasts" }],
    [
      "a forecast slipped into an archiving",
      "INSERT INTO forecast SELECT archive, 'forged', territory, 'iip', measure, period, as_of, method, origin, location, scale, degrees, inputs, parameters, made_by, made_at FROM forecast LIMIT 1",
      { brokenAt: 4, reason: "forecasts" },
    ],
    [
      "a forecast of no archiving",
      "INSERT INTO forecast SELECT 777, 'forged', territory, 'iip', measure, period, as_of, method, origin, location, scale, degrees, inputs, parameters, made_by, made_at FROM forecast LIMIT 1",
      { brokenAt: 5, reason: "unlogged" },
    ],
    [
      "the last entry is gone, with everything it speaks of",
      "DELETE FROM audit_log WHERE sequence = 4; DELETE FROM forecast",
      { brokenAt: 4, reason: "missing" },
    ],
  ])("%s: the check of the log says so", async (_what, sql, expected) => {
    expect(await tampered(sql)).toMatchObject(expected);
  });
});
