import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, figure } from "./fixture.ts";
import { load, past } from "./loading.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

const LATER = "2026-12-31";
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

describe("snapshots while imports are committed", () => {
  it("each shows the whole of the version it names, and the last version is the one shown after", async () => {
    const first = await store.version();
    const other = await openStore(database.url);
    let writing = true;
    const seen: { readonly version: number; readonly figures: number }[] = [];
    const readers = Array.from({ length: 6 }, async (_, reader) => {
      for (let i = 0; writing; i += 1) {
        // Two days in turn: a snapshot from the cache, and one that is made.
        const day = `2026-${String(1 + ((i + reader) % 12)).padStart(2, "0")}-28`;
        const snapshot = await store.snapshot("hai-phong", day);
        if (snapshot) seen.push({ version: snapshot.version, figures: snapshot.figures.length });
      }
    });
    for (let i = 1; i <= 40; i += 1) await load(other, [figure({ source: `page ${i}` })]);
    writing = false;
    await Promise.all(readers);
    // One figure with each version: a snapshot of version n holds n - first figures, never its neighbours'.
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.filter(({ version, figures }) => figures !== version - first)).toEqual([]);
    expect((await store.snapshot("hai-phong", LATER))?.figures.length).toBe(40);
    expect((await store.snapshot("hai-phong", "2026-06-28"))?.version).toBe(first + 40);
    await other.close();
  });

  it("of a database that a restore or another product changed meanwhile are new ones", async () => {
    const before = await store.snapshot("hai-phong", LATER);
    const other = await openStore(database.url);
    await load(other, [figure({ source: "from elsewhere" })]);
    await other.close();
    expect((await store.snapshot("hai-phong", LATER))?.figures.length).toBe((before?.figures.length ?? 0) + 1);
  });

  it("are not changed by those who read them: asked again, the same value", async () => {
    expect(await store.snapshot("hai-phong", LATER)).toBe(await store.snapshot("hai-phong", LATER));
  });
});

describe("a server that a person set up otherwise", () => {
  it("gives days as YYYY-MM-DD and an intact log whatever its own notation of dates", async () => {
    const own = await testDatabase();
    const name = new URL(own.url).pathname.slice(1);
    await past(own.url, (client) => client.query(`ALTER DATABASE ${name} SET datestyle = 'German'`));
    const german = await openStore(own.url);
    await load(german, CATALOGUE);
    await load(german, [figure()]);
    expect((await german.releaseDates("hai-phong")).map(({ day }) => day)).toEqual(["2024-12-10"]);
    await german.close();
    await past(own.url, (client) => client.query(`ALTER DATABASE ${name} RESET datestyle`));
    const usual = await openStore(own.url);
    expect(await usual.audit.verify()).toMatchObject({ intact: true });
    await usual.close();
    await own.drop();
  });
});
