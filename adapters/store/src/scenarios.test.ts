import { createHash } from "node:crypto";
import type { NewScenario, ScenarioContent } from "@hoatieu/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, COLLECTED } from "./fixture.ts";
import { load, past } from "./loading.ts";
import { CONTENT, scenario, version } from "./saves-fixture.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(store, CATALOGUE);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const create = (over: Partial<NewScenario> = {}) => store.scenarios.create(scenario(over), "Lan", COLLECTED);
const withNumber = (growth: number): ScenarioContent => ({ ...CONTENT, year: [{ node: "grdp", growth }] });

describe("a scenario", () => {
  it("comes back as it was entered, to the last digit, with its first version", async () => {
    const { record, versions } = await create();
    expect(record).toMatchObject({
      id: "hai-phong-2025-2026-1",
      year: 2026,
      createdBy: "Lan",
      issuer: "peoples-committee",
    });
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({ number: 1, asOf: "2026-04-10", content: CONTENT, createdBy: "Lan" });
    expect(await store.scenarios.get(record.id)).toEqual({ record, versions });
  });

  it("carries the hash of its content as JSON with sorted keys", async () => {
    // Written out by hand, not by the program: the keys in order, the optional ones that are absent left out.
    const text =
      '{"cells":[],"outlook":{"mean":11.5,"scale":0.9},"targets":[{"high":13.5,"low":13,"node":"grdp"}],"weights":[],"year":[]}';
    const content: ScenarioContent = {
      targets: [{ node: "grdp", low: 13, high: 13.5 }],
      ...{ cells: [], weights: [], year: [] },
      outlook: { mean: 11.5, scale: 0.9 },
    };
    const { versions } = await create({ first: version({ content }) });
    expect(versions[0]?.hash).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("gets further versions, oldest first, and is listed with its last", async () => {
    const { record } = await create({ year: 2027 });
    const second = await store.scenarios.addVersion(
      record.id,
      1,
      version({ asOf: "2026-07-06", content: withNumber(12), note: "sau quý II" }),
      "Minh",
      COLLECTED,
    );
    expect(second).toMatchObject({ scenario: record.id, number: 2, note: "sau quý II", createdBy: "Minh" });
    const { versions } = await store.scenarios.get(record.id);
    expect(versions.map((v) => [v.number, v.content.year[0]?.growth])).toEqual([
      [1, 13],
      [2, 12],
    ]);
    const [newest] = await store.scenarios.list("hai-phong-2025");
    expect(newest).toMatchObject({ id: record.id, versions: 2, savedBy: "Minh", asOf: "2026-07-06", createdBy: "Lan" });
    expect(await store.scenarios.list("hai-phong")).toEqual([]);
  });

  it("keeps formulas, tags and quotes in its texts as text", async () => {
    const texts = [
      '=HYPERLINK("http://x","y")',
      "<script>alert(1)</script>",
      "'; DROP TABLE scenario; --",
      "a\tb\nc\\ “é” 🚢",
    ];
    for (const title of texts) {
      const { record } = await create({ title, issuer: title, first: version({ document: title, note: title }) });
      const kept = await store.scenarios.get(record.id);
      expect([kept.record.title, kept.record.issuer, kept.versions[0]?.document, kept.versions[0]?.note]).toEqual([
        title,
        title,
        title,
        title,
      ]);
    }
  });

  it("leaves the data version and the snapshot as they are, and counts as a save", async () => {
    const before = [await store.version(), await store.snapshot("hai-phong", COLLECTED)] as const;
    const saves = await store.saves();
    await create();
    expect(await store.version()).toBe(before[0]);
    expect(await store.snapshot("hai-phong", COLLECTED)).toBe(before[1]);
    expect(await store.saves()).toBe(saves + 1);
  });

  it("writes one entry of the audit log for each save", async () => {
    const entries = (await store.audit.list(undefined, 1000)).length;
    const { record, versions } = await create();
    await store.scenarios.addVersion(record.id, 1, version(), "Minh", COLLECTED);
    const [second, first, ...rest] = await store.audit.list(undefined, 1000);
    expect(rest).toHaveLength(entries);
    expect(first).toMatchObject({
      who: "Lan",
      action: "scenario",
      subject: `scenario: ${record.id} #1`,
      details: { scenario: record.id, number: 1, sha256: versions[0]?.hash },
    });
    expect(second).toMatchObject({ who: "Minh", action: "scenario", details: { number: 2 } });
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });
});

describe("two people at one scenario", () => {
  it("the second is told by whom and when, nothing is lost, and wins by saving on top", async () => {
    const { record } = await create({ title: "Hai người" });
    await store.scenarios.addVersion(record.id, 1, version({ content: withNumber(12) }), "Lan", COLLECTED);
    await expect(
      store.scenarios.addVersion(record.id, 1, version({ content: withNumber(11) }), "Minh", COLLECTED),
    ).rejects.toMatchObject({
      problem: {
        code: "scenario-changed",
        words: {
          title: "Hai người",
          who: "Lan",
          number: "2",
          expected: "1",
          at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
        },
      },
    });
    await store.scenarios.addVersion(record.id, 2, version({ content: withNumber(11) }), "Minh", COLLECTED);
    const { versions } = await store.scenarios.get(record.id);
    expect(versions.map((v) => [v.createdBy, v.content.year[0]?.growth])).toEqual([
      ["Lan", 13],
      ["Lan", 12],
      ["Minh", 11],
    ]);
  });

  it("in the same moment, from two stores: one saves, the other is told; nothing else is written", async () => {
    const other = await openStore(database.url);
    const { record } = await create();
    const saves = await store.saves();
    const outcomes = await Promise.allSettled(
      [store, other, store, other].map((from, n) =>
        from.scenarios.addVersion(record.id, 1, version({ content: withNumber(n) }), `person ${n}`, COLLECTED),
      ),
    );
    const told = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason] : []));
    expect(told).toHaveLength(3);
    const { versions } = await store.scenarios.get(record.id);
    for (const reason of told)
      expect(reason).toMatchObject({
        problem: { code: "scenario-changed", words: { who: versions[1]?.createdBy, number: "2" } },
      });
    expect([versions.length, await store.saves()]).toEqual([2, saves + 1]);
    await other.close();
  });

  it("two new scenarios in the same moment are two", async () => {
    const made = await Promise.all([create({ year: 2028 }), create({ year: 2028 })]);
    expect(made.map(({ record }) => record.id).sort()).toEqual(["hai-phong-2025-2028-1", "hai-phong-2025-2028-2"]);
  });

  it("while an import is being committed, a scenario is saved beside it", async () => {
    const { record } = await create();
    await past(database.url, async (client) => {
      // The lock that an import holds from its first row to its commit.
      await client.query("SELECT pg_advisory_lock(5340003)");
      await store.scenarios.addVersion(record.id, 1, version(), "Lan", COLLECTED);
    });
    expect((await store.scenarios.get(record.id)).versions).toHaveLength(2);
  });
});

describe("what cannot be saved", () => {
  it.each([
    [
      "a day that has not come",
      { first: version({ asOf: "2026-11-24" }) },
      { code: "day-in-future", words: { day: "2026-11-24", today: COLLECTED } },
    ],
    [
      "a day that is none",
      { first: version({ asOf: "2026-02-30" }) },
      { code: "unknown-date", words: { text: "2026-02-30" } },
    ],
    [
      "a number that is none",
      { first: version({ content: withNumber(Number.NaN) }) },
      { code: "scenario-refused", words: { field: "first.content.year.0.growth", text: "NaN" } },
    ],
    [
      "a number without end",
      { first: version({ content: withNumber(Number.POSITIVE_INFINITY) }) },
      { code: "scenario-refused" },
    ],
    [
      "a text with NUL",
      { title: "a\u0000b" },
      { code: "scenario-refused", words: { field: "title", text: "a\uFFFDb" } },
    ],
    [
      "half a character",
      { first: version({ note: "\ud83d" }) },
      { code: "scenario-refused", words: { field: "first.note" } },
    ],
    ["no title", { title: "  " }, { code: "scenario-refused", words: { field: "title" } }],
    ["a year that is none", { year: 2026.5 }, { code: "scenario-refused", words: { field: "year" } }],
  ])("%s: is said, and nothing is written", async (_what, over: Partial<NewScenario>, problem) => {
    const before = [await store.saves(), await store.scenarios.list("hai-phong-2025")];
    await expect(create(over)).rejects.toMatchObject({ problem });
    expect([await store.saves(), await store.scenarios.list("hai-phong-2025")]).toEqual(before);
  });

  it("a version on a day to come, or of a scenario that is not there", async () => {
    const { record } = await create();
    const add = (id: string, asOf: string) => store.scenarios.addVersion(id, 1, version({ asOf }), "Lan", COLLECTED);
    await expect(add(record.id, "2027-01-01")).rejects.toMatchObject({ problem: { code: "day-in-future" } });
    await expect(add("atlantis", COLLECTED)).rejects.toMatchObject({
      problem: { code: "unknown-scenario", words: { id: "atlantis" } },
    });
    await expect(store.scenarios.get("atlantis")).rejects.toMatchObject({ problem: { code: "unknown-scenario" } });
    expect((await store.scenarios.get(record.id)).versions).toHaveLength(1);
  });
});
