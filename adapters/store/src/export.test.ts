import { type Figure, period, snapshotOf } from "@hoatieu/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FigureFilter } from "./export.ts";
import { CATALOGUE, figure } from "./fixture.ts";
import { load } from "./loading.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;

/** 5,000 figures: more than two pieces of the cursor. */
const MANY = Array.from({ length: 5_000 }, (_, i) =>
  figure({ printed: `${i}`, source: `page ${i % 7}`, period: period(`${1900 + (i % 150)}`), released: "2024-12-10" }),
);

beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(store, CATALOGUE);
  const { batch = 0n } = await load(store, [figure({ printed: "99", source: "mistaken" })]);
  await store.imports.undo(batch, "tester");
  await load(store, [...MANY, figure({ territory: "hai-phong-2025", measure: "level", released: "2025-08-01" })]);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function all(filter?: FigureFilter): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for await (const f of store.exportFigures(filter)) figures.push(f);
  return figures;
}

describe("figures for export", () => {
  it("are all that count, once each: those of an import taken back are not among them", async () => {
    const figures = await all();
    expect(figures.length).toBe(5_001);
    expect(new Set(figures.map((f) => f.id)).size).toBe(5_001);
    expect(figures.some((f) => f.source === "mistaken")).toBe(false);
  });

  it("are narrowed as asked", async () => {
    expect(await all({ territory: "hai-phong-2025" })).toHaveLength(1);
    expect(await all({ measure: "level", asOf: "2025-07-31" })).toHaveLength(0);
    expect(await all({ measure: "level", asOf: "2025-08-01" })).toHaveLength(1);
    expect(await all({ period: "1907", territory: "hai-phong" })).toHaveLength(34);
    expect(await all({ indicator: "'; DROP TABLE figure; --" })).toHaveLength(0);
  });

  it("stopped early leave no connection behind: more readers than connections, one after the other", async () => {
    for (let reader = 0; reader < 20; reader += 1) {
      for await (const f of store.exportFigures()) {
        expect(f.indicator).toBe("grdp");
        break;
      }
    }
    expect(await store.version()).toBeGreaterThan(0);
  });

  it("are those of the moment they were asked for, whatever is committed while they are read", async () => {
    let count = 0;
    for await (const _ of store.exportFigures()) {
      count += 1;
      if (count === 1) await load(store, [figure({ source: "committed meanwhile", indicator: "zzz" })]);
    }
    expect(count).toBe(5_001);
    expect(await all({ indicator: "zzz" })).toHaveLength(1);
  });
});

describe("the whole record in memory", () => {
  it("answers as the store does", async () => {
    const dataset = await store.dataset();
    expect(dataset.version).toBe(await store.version());
    expect(snapshotOf(dataset, "hai-phong", "2024-12-31")?.figures).toEqual(
      (await store.snapshot("hai-phong", "2024-12-31"))?.figures,
    );
  });
});
