import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditVerdict } from "./audit.ts";
import { CATALOGUE, figure } from "./fixture.ts";
import { load, past } from "./loading.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;

/** Entries 1 to 4: the catalogue, a figure, a figure, the undo of the last. */
beforeEach(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(store, CATALOGUE);
  await load(store, [figure()]);
  const { batch = 0n } = await load(store, [figure({ printed: "99", source: "mistaken" })]);
  await store.imports.undo(batch, "Lan");
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

describe("the audit log", () => {
  it.each([
    ["nothing", "SELECT 1", { intact: true, entries: 4 }],
    ["an import that was taken back counts again", "DELETE FROM import_undo", { brokenAt: 4, reason: "undo" }],
    ["somebody else took it back", "UPDATE import_undo SET who = 'nobody'", { brokenAt: 4, reason: "undo" }],
    [
      "an import was taken back and nobody wrote it down",
      "INSERT INTO import_undo (batch, who) VALUES (2, 'nobody')",
      { brokenAt: 5, reason: "unlogged" },
    ],
    [
      "a figure of no import",
      "INSERT INTO figure (batch, id, identity, indicator, territory, period, measure, printed, value, unit, note, status, released, source, known_on) SELECT 777, 'forged', 'forged', indicator, territory, period, measure, '20', 20, unit, note, status, released, source, known_on FROM figure WHERE batch = 2",
      { brokenAt: 5, reason: "unlogged" },
    ],
    [
      "a reference row of no import",
      "INSERT INTO reference_row (batch, kind, key, body) SELECT 777, kind, key, body FROM reference_row LIMIT 1",
      { brokenAt: 5, reason: "unlogged" },
    ],
    [
      "an import under another name",
      "UPDATE import_batch SET who = 'nobody' WHERE batch = 2",
      { brokenAt: 2, reason: "import" },
    ],
    ["an import that is gone", "DELETE FROM import_batch WHERE batch = 2", { brokenAt: 2, reason: "import" }],
    [
      "the last entry is gone, with everything it speaks of",
      "DELETE FROM audit_log WHERE sequence = 4; DELETE FROM import_undo",
      { brokenAt: 4, reason: "missing" },
    ],
    ["an entry in the middle is gone", "DELETE FROM audit_log WHERE sequence = 2", { brokenAt: 2, reason: "missing" }],
  ])("%s: it says so", async (_what, sql, expected) => {
    expect(await tampered(sql)).toMatchObject(expected);
  });

  it("is read from one moment: imports while it is checked are no breach", async () => {
    const checks: Promise<AuditVerdict>[] = [];
    for (let year = 1; year <= 12; year += 1) {
      checks.push(store.audit.verify());
      await load(store, [figure({ source: `source ${year}` })]);
    }
    for (const verdict of await Promise.all(checks)) expect(verdict).toMatchObject({ intact: true });
  });
});
