import { period, type TargetListLine } from "@hoatieu/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, COLLECTED } from "./fixture.ts";
import { load } from "./loading.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(store, [...CATALOGUE, { kind: "target-list", value: line(13, undefined) }]);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

function line(low: number, enteredBy: string | undefined, name = "Tốc độ tăng GRDP"): TargetListLine {
  const target = {
    indicator: "grdp",
    territory: "hai-phong",
    period: period("2022"),
    measure: "yoy_pct",
    comparison: "at-least",
    low,
    high: low,
    decimals: 0,
    unit: "%",
    issuer: "council",
    document: "51/NQ-HĐND",
    source: "page",
    knownOn: "2021-12-10",
    figures: [],
  } as const;
  return {
    year: "2022",
    territory: "hai-phong",
    indicator: "grdp",
    name: { vi: name, en: "GRDP growth" },
    target,
    result: undefined,
    unit: "%",
    status: "unknown",
    document: "51/NQ-HĐND",
    sources: [],
    knownOn: "2021-12-10",
    enteredBy,
  };
}

const lines = async () => (await store.reference()).targetLists.map((l) => [l.target?.low, l.enteredBy, l.name.vi]);

describe("a line of the Council's list filled in by a person", () => {
  it("stands beside what a source says, with the person's name; corrected, it is still one line", async () => {
    expect(await lines()).toEqual([[13, undefined, "Tốc độ tăng GRDP"]]);
    const version = await store.fillTargetListLine(line(12, "Lan", "Tăng GRDP"), "Lan", COLLECTED);
    await store.fillTargetListLine(line(12.5, "Minh"), "Minh", COLLECTED);
    expect(await lines()).toEqual([
      [13, undefined, "Tốc độ tăng GRDP"],
      [12.5, "Minh", "Tốc độ tăng GRDP"],
    ]);
    expect(await store.version()).toBe(version + 1);
    const [last, before] = await store.audit.list(undefined, 2);
    expect([before?.who, last?.who, last?.action]).toEqual(["Lan", "Minh", "edit"]);
  });

  it("taken back shows the one before it again, and filled in twice the same changes nothing", async () => {
    const version = await store.version();
    expect(await store.fillTargetListLine(line(12.5, "Minh"), "Minh", COLLECTED)).toBe(version);
    const [last] = await store.audit.list(undefined, 1);
    await store.imports.undo(BigInt(String(last?.details.batch)), "Minh");
    expect(await lines()).toContainEqual([12, "Lan", "Tăng GRDP"]);
    expect(await lines()).toHaveLength(2);
  });
});

describe("a list read again from its file", () => {
  it("with a target corrected is a changed line, not a second one", async () => {
    const { counts } = await load(store, [{ kind: "target-list", value: line(13.5, undefined) }]);
    expect(counts).toMatchObject({ new: 0, changed: 1 });
    expect((await lines()).filter(([, by]) => by === undefined)).toEqual([[13.5, undefined, "Tốc độ tăng GRDP"]]);
  });
});
