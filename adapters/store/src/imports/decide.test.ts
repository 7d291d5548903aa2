import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, COLLECTED, figure } from "../fixture.ts";
import { load, past, stage } from "../loading.ts";
import { openStore, type Store } from "../store.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";

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

const commit = (job: string) => store.imports.commit(job, COLLECTED, "tester");

/** Holds the row that every write has to change, so that the write is under way until the hold is let go. */
async function whileOneWrites(work: (release: () => Promise<unknown>) => Promise<void>): Promise<void> {
  await past(database.url, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT version FROM data_version FOR UPDATE");
    await work(() => client.query("COMMIT"));
  });
}

/** The first write has its lock once a second one is waiting for nothing but the row held above. */
async function untilWaiting(): Promise<void> {
  await past(database.url, async (client) => {
    for (;;) {
      const { rows } = await client.query(
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      if (rows[0]?.n > 0) return;
    }
  });
}

describe("two writes at once", () => {
  it("the second is told at once and changes nothing; the first goes through; the second may then be tried again", async () => {
    const [first, second] = [await stage(store, [figure()]), await stage(store, [figure({ source: "second" })])];
    const { batch = 0n } = await load(store, [figure({ source: "earlier" })]);
    const version = await store.version();
    await whileOneWrites(async (release) => {
      const writing = commit(first);
      await untilWaiting();
      const busy = { problem: { code: "import-busy" } };
      await expect(commit(second)).rejects.toMatchObject(busy);
      await expect(store.imports.undo(batch, "tester")).rejects.toMatchObject(busy);
      await expect(
        store.setPillarWeight({ indicator: "grdp", pillar: "tourism-trade", weight: 1, setBy: "Lan" }, COLLECTED),
      ).rejects.toMatchObject(busy);
      await expect(store.restore(Readable.from([]))).rejects.toMatchObject(busy);
      await release();
      expect((await writing).version).toBe(version + 1);
    });
    expect((await store.imports.job(second)).state).toBe("ready");
    expect((await commit(second)).counts).toMatchObject({ new: 1 });
    expect(await store.version()).toBe(version + 2);
  });
});

describe("a dry run", () => {
  it("is compared anew when another write came between: what was new is then the same, and is not written twice", async () => {
    const row = figure({ source: "in both files" });
    const [one, two] = [await stage(store, [row]), await stage(store, [row, figure({ source: "in one" })])];
    expect((await store.imports.job(two)).counts).toMatchObject({ new: 2, same: 0 });
    await commit(one);
    expect((await commit(two)).counts).toMatchObject({ new: 1, same: 1 });
  });

  it("is decided once: a second commit, and one after it was discarded, are refused with its state", async () => {
    const job = await stage(store, [figure({ source: "decided" })]);
    const { counts } = await commit(job);
    await expect(commit(job)).rejects.toMatchObject({
      problem: { code: "import-decided", words: { state: "committed" } },
    });
    expect((await store.imports.job(job)).counts).toEqual(counts);
    const dropped = await stage(store, [figure({ source: "dropped" })]);
    await store.imports.discard(dropped);
    await expect(commit(dropped)).rejects.toMatchObject({ problem: { code: "import-decided" } });
    await expect(commit("no such job")).rejects.toMatchObject({ problem: { code: "unknown-import" } });
  });

  it("that fails half-way leaves nothing staged and nothing written, and says what the reader said", async () => {
    const version = await store.version();
    await store.imports.create({ id: "broken", file: "b.csv", path: "", bytes: 0, notation: "plain", who: "tester" });
    async function* broken() {
      for (let row = 2; row < 7_000; row += 1)
        yield { row: { place: { row }, content: figure({ source: `row ${row}` }) } } as const;
      throw new Error("the file ended");
    }
    const run = store.imports.dryRun({ job: "broken", collected: COLLECTED, readings: broken() });
    await expect(run).rejects.toThrow("the file ended");
    expect((await store.imports.page("broken", undefined, 0, 1)).total).toBe(0);
    expect(await store.version()).toBe(version);
  });

  it("whose connection the server ends says so, leaves nothing, and the product goes on", async () => {
    await store.imports.create({ id: "cut", file: "c.csv", path: "", bytes: 0, notation: "plain", who: "tester" });
    async function* cut() {
      for (let row = 2; row < 12_000; row += 1) {
        yield { row: { place: { row }, content: figure({ source: `row ${row}` }) } } as const;
        if (row === 7_000)
          await past(database.url, (client) =>
            client.query(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            ),
          );
      }
    }
    const run = store.imports.dryRun({ job: "cut", collected: COLLECTED, readings: cut() });
    await expect(run).rejects.toMatchObject({ problem: { code: "database-stopped" } });
    expect((await store.imports.page("cut", undefined, 0, 1)).total).toBe(0);
    expect((await load(store, [figure({ source: "after the cut" })])).counts).toMatchObject({ new: 1 });
  });
});
