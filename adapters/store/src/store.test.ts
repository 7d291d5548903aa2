import type { ImportContent } from "@hoatieu/core";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TYPES } from "./database.ts";
import { CATALOGUE, COLLECTED, figure, readings } from "./fixture.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;
let number = 0;

async function stage(contents: readonly (ImportContent | string)[], on: Store = store): Promise<string> {
  number += 1;
  const job = `job ${number}`;
  await on.imports.create({
    id: job,
    file: `file ${number}.csv`,
    path: "",
    bytes: 0,
    notation: "plain",
    who: "tester",
  });
  await on.imports.dryRun({ job, collected: COLLECTED, readings: readings(contents) });
  return job;
}

async function load(contents: readonly (ImportContent | string)[], on: Store = store) {
  return on.imports.commit(await stage(contents, on), COLLECTED, "tester");
}

const growth = async (asOf: string) => {
  const snapshot = await store.snapshot("hai-phong", asOf);
  return snapshot?.figures.map((f) => f.printed);
};

beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(CATALOGUE);
  await load([figure(), figure({ printed: "11.01", released: "2025-01-06", source: "statistics" })]);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describe("types of the driver", () => {
  it("are ours: int8 bigint, numeric text, date text", async () => {
    const client = new pg.Client({ connectionString: database.url, types: TYPES });
    await client.connect();
    const { rows } = await client.query(
      "SELECT 9007199254740993::int8 AS a, 1.10::numeric AS b, '2023-12-04'::date AS c",
    );
    await client.end();
    expect(rows[0]).toEqual({ a: 9007199254740993n, b: "1.10", c: "2023-12-04" });
  });
});

describe("snapshots", () => {
  it("hold what was known on the day: 10.55 on 2024-12-10, both from 2025-01-06, nothing before", async () => {
    expect(await growth("2024-12-09")).toEqual([]);
    expect(await growth("2024-12-10")).toEqual(["10.55"]);
    expect(await growth("2025-01-06")).toEqual(["10.55", "11.01"]);
  });

  it("of a territory that is not on record are none", async () => {
    expect(await store.snapshot("atlantis", "2025-01-06")).toBeUndefined();
  });

  it("keep the catalogue as it was read", async () => {
    const { indicators, territories } = await store.reference();
    expect(indicators.get("grdp")).toEqual((CATALOGUE[2] as { value: unknown }).value);
    expect(territories.get("hai-phong")?.mergedInto).toBe("hai-phong-2025");
  });
});

describe("imports", () => {
  it("twice the same file changes nothing: no batch, no version, no audit entry", async () => {
    const before = [await store.version(), (await store.audit.list(undefined, 1000)).length];
    const again = await load([
      ...CATALOGUE,
      figure(),
      figure({ printed: "11.01", released: "2025-01-06", source: "statistics" }),
    ]);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 5, refused: 0 });
    expect(again.batch).toBeUndefined();
    expect([await store.version(), (await store.audit.list(undefined, 1000)).length]).toEqual(before);
  });

  it("say what a dry run would do, by row and column, and write nothing", async () => {
    const version = await store.version();
    const job = await stage([
      figure(),
      figure({ printed: "10.6" }),
      figure({ period: figureOf("2023") }),
      figure(),
      "12,34,5",
    ]);
    expect((await store.imports.job(job)).counts).toEqual({ new: 1, changed: 1, same: 2, refused: 1 });
    const { rows } = await store.imports.page(job, "changed", 0, 10);
    expect(rows[0]).toMatchObject({
      row: 3,
      effect: "changed",
      changes: [{ column: "value", before: "10.55", after: "10.6" }],
    });
    const refused = await store.imports.page(job, "refused", 0, 10);
    expect(refused.rows[0]).toMatchObject({
      row: 6,
      cells: { value: "12,34,5" },
      problems: [{ code: "unknown-period" }],
    });
    await store.imports.discard(job);
    expect(await store.version()).toBe(version);
    expect((await store.imports.page(job, undefined, 0, 10)).total).toBe(0);
    expect((await store.imports.job(job)).state).toBe("cancelled");
  });

  it("give refused rows back after the others were committed", async () => {
    const job = await stage([figure({ source: "beside a refused row" }), "12,34,5"]);
    await store.imports.commit(job, COLLECTED, "tester");
    expect((await store.imports.refusals(job)).map((r) => r.cells)).toEqual([{ value: "12,34,5" }]);
  });

  it("keep both values of a source that disagrees with itself", async () => {
    const pair = { territory: "hai-phong", period: figureOf("2022"), released: "2023-01-05", source: "page" };
    const done = await load([figure({ ...pair, printed: "10.35" }), figure({ ...pair, printed: "10.39" })]);
    expect(done.counts).toMatchObject({ new: 1, changed: 1 });
    expect((await growth("2023-01-05"))?.sort()).toEqual(["10.35", "10.39"]);
  });

  it("cancelled in the middle leave nothing", async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 12_000 }, (_, i) => figure({ printed: `${i}` }));
    await store.imports.create({ id: "stopped", file: "f.csv", path: "", bytes: 0, notation: "plain", who: "tester" });
    const run = store.imports.dryRun({
      job: "stopped",
      collected: COLLECTED,
      readings: readings(many),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(run).rejects.toThrow();
    expect((await store.imports.page("stopped", undefined, 0, 1)).total).toBe(0);
  });

  it("two at once: one writes, the other is told", async () => {
    const jobs = await Promise.all([stage([figure({ source: "first" })]), stage([figure({ source: "second" })])]);
    const results = await Promise.allSettled(jobs.map((job) => store.imports.commit(job, COLLECTED, "tester")));
    const refused = results.filter((r) => r.status === "rejected");
    for (const r of refused) expect(r.reason).toMatchObject({ problem: { code: "import-busy" } });
    expect(results.some((r) => r.status === "fulfilled")).toBe(true);
    expect((await store.audit.verify()).intact).toBe(true);
  });

  it("on a full disk fail with its sentence and leave nothing", async () => {
    const client = new pg.Client({ connectionString: database.url, options: "-c search_path=hoatieu" });
    await client.connect();
    await client.query(
      "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$",
    );
    await client.query("CREATE TRIGGER no_room BEFORE INSERT ON figure FOR EACH ROW EXECUTE FUNCTION no_room()");
    const version = await store.version();
    const job = await stage([figure({ source: "third" })]);
    await expect(store.imports.commit(job, COLLECTED, "tester")).rejects.toMatchObject({
      problem: { code: "disk-full" },
    });
    await client.query("DROP FUNCTION no_room() CASCADE");
    await client.end();
    expect(await store.version()).toBe(version);
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });
});

const figureOf = (year: string) => {
  const content = figure();
  if (content.kind !== "figure") throw new Error();
  return { ...content.value.period, text: year, start: Number(year) * 12, end: Number(year) * 12 + 11 };
};

describe("undo", () => {
  it("takes an import back as one: everything is as before; committing it again brings it back", async () => {
    const rows = fc.array(
      fc.record({ printed: fc.integer({ min: 1, max: 99 }).map(String), source: fc.constantFrom("u1", "u2", "u3") }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const contents = list.map((row) => figure({ ...row, released: "2025-02-01" }));
        const before = await growth("2025-12-31");
        const done = await load(contents);
        if (done.batch === undefined) return;
        const after = await growth("2025-12-31");
        await store.imports.undo(done.batch, "tester");
        expect(await growth("2025-12-31")).toEqual(before);
        const again = await load(contents);
        expect(await growth("2025-12-31")).toEqual(after);
        if (again.batch !== undefined) await store.imports.undo(again.batch, "tester");
      }),
      { numRuns: 8 },
    );
  });

  it("twice is refused", async () => {
    const done = await load([figure({ source: "once" })]);
    await store.imports.undo(done.batch ?? 0n, "tester");
    await expect(store.imports.undo(done.batch ?? 0n, "tester")).rejects.toMatchObject({
      problem: { code: "already-undone" },
    });
    await expect(store.imports.undo(999_999n, "tester")).rejects.toMatchObject({ problem: { code: "unknown-import" } });
  });
});

describe("edits by a person", () => {
  it("are versions with an audit entry, the newest counting", async () => {
    const version = await store.setPillarWeight(
      { indicator: "grdp", pillar: "seaport-logistics", weight: 0.4, setBy: "Lan" },
      "2024-01-01",
    );
    await store.setPillarWeight(
      { indicator: "grdp", pillar: "seaport-logistics", weight: 0.6, setBy: "Minh" },
      "2024-01-02",
    );
    expect(await store.version()).toBe(version + 1);
    const { pillarWeights } = await store.reference();
    expect(pillarWeights).toEqual([{ indicator: "grdp", pillar: "seaport-logistics", weight: 0.6, setBy: "Minh" }]);
    expect((await store.audit.list(undefined, 1))[0]).toMatchObject({ who: "Minh", action: "edit" });
  });
});

describe("what is written stays written", () => {
  it("figures and log refuse update and delete", async () => {
    const client = new pg.Client({ connectionString: database.url, options: "-c search_path=hoatieu" });
    await client.connect();
    for (const sql of [
      "UPDATE figure SET printed = '99'",
      "DELETE FROM figure",
      "TRUNCATE audit_log",
      "DELETE FROM import_batch",
    ]) {
      await expect(client.query(sql)).rejects.toThrow(/append-only/);
    }
    await client.end();
  });

  it("a change behind the program's back is found and named", async () => {
    const client = new pg.Client({ connectionString: database.url, options: "-c search_path=hoatieu" });
    await client.connect();
    const tampered = async (change: string, undo: string) => {
      await client.query("SET session_replication_role = replica");
      await client.query(change);
      const verdict = await store.audit.verify();
      await client.query(undo);
      await client.query("SET session_replication_role = DEFAULT");
      return verdict;
    };
    expect((await store.audit.verify()).intact).toBe(true);
    const figures = await tampered(
      "UPDATE figure SET printed = '12.5', value = 12.5 WHERE printed = '10.55' AND batch = 2",
      "UPDATE figure SET printed = '10.55', value = 10.55 WHERE printed = '12.5' AND batch = 2",
    );
    expect(figures).toMatchObject({ intact: false, brokenAt: 2, reason: "figures" });
    const who = await tampered(
      "UPDATE audit_log SET who = 'nobody' WHERE sequence = 2",
      "UPDATE audit_log SET who = 'tester' WHERE sequence = 2",
    );
    expect(who).toMatchObject({ intact: false, brokenAt: 2, reason: "content" });
    expect((await store.audit.verify()).intact).toBe(true);
    await client.end();
  });

  it("a database made by a newer version is refused and left alone", async () => {
    const newer = await testDatabase();
    const first = await openStore(newer.url);
    await first.close();
    const client = new pg.Client({ connectionString: newer.url });
    await client.connect();
    const made = async () => (await client.query("SELECT number, name, at FROM hoatieu.migration ORDER BY 1")).rows;
    await client.query("INSERT INTO hoatieu.migration (number, name) VALUES (999999, 'later.sql')");
    const before = await made();
    await expect(openStore(newer.url)).rejects.toMatchObject({
      problem: { code: "database-newer", words: { database: "999999" } },
    });
    expect(await made()).toEqual(before);
    await client.end();
    await newer.drop();
  });
});
