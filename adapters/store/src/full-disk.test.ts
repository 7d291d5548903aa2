import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningDatabase, startDatabase } from "./embedded/start.ts";
import { CATALOGUE, COLLECTED, figure, readings } from "./fixture.ts";
import { load, past, stage } from "./loading.ts";
import { openStore, type Store } from "./store.ts";

/** A disk of its own, small enough to fill: root may mount one, others may not. */
const disk = mkdtempSync(join(tmpdir(), "hoatieu-disk-"));
const mount = () => spawnSync("mount", ["-t", "tmpfs", "-o", "size=200m,mode=755", "tmpfs", disk]).status === 0;
const mayMount = mount();
if (mayMount) spawnSync("umount", [disk]);
else console.warn("The tests of a full disk are skipped: only root may mount the small disk that they fill.");
const ballast = join(disk, "ballast");

afterAll(() => rmdirSync(disk));

let database: RunningDatabase;
let store: Store;

async function start(): Promise<void> {
  database = await startDatabase({ directory: disk });
  store = await openStore(database.url);
}
async function stop(): Promise<void> {
  await store.close();
  await database.stop();
}

beforeEach(async () => {
  if (!mayMount) return;
  mount();
  await start();
  await load(store, [...CATALOGUE, figure()]);
});
afterEach(async () => {
  if (!mayMount) return;
  await stop();
  spawnSync("umount", [disk]);
});

/** Fills the disk but for the bytes given. */
function leaveFree(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - bytes));
}

const many = Array.from({ length: 20_000 }, (_, i) =>
  figure({ printed: `${i}`, source: `page ${i} ${"x".repeat(60)}` }),
);

/** After room was made and the server started anew: everything as before the import that found none. */
async function isAsBefore(): Promise<void> {
  expect(await store.version()).toBe(1);
  expect(await store.audit.verify()).toMatchObject({ intact: true, entries: 1 });
  expect((await store.imports.page("large", undefined, 0, 1)).total).toBe(0);
  expect((await load(store, many)).counts).toMatchObject({ new: 20_000 });
}

const large = { id: "large", file: "large.csv", path: "", bytes: 0, notation: "plain", who: "tester" };
const dryRun = () => store.imports.dryRun({ job: "large", collected: COLLECTED, readings: readings(many) });

describe("a disk that is really full", () => {
  it.skipIf(!mayMount)(
    "stops an import with its sentence and nothing half done; with room it goes through",
    async () => {
      // Room in the log of changes from earlier work, used again; what has no room is the table.
      await store.imports.discard(await stage(store, many));
      await past(database.url, async (client) => {
        for (const sql of ["VACUUM FULL", "CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"])
          await client.query(sql);
      });
      await store.imports.create(large);
      leaveFree(1_000_000);
      await expect(dryRun()).rejects.toMatchObject({
        problem: { code: "disk-full", words: { said: expect.stringMatching(/No space left/) } },
      });
      rmSync(ballast);
      await isAsBefore();
    },
  );

  it.skipIf(!mayMount)("on which the log of changes itself has no room ends the server, not the record", async () => {
    await store.imports.create(large);
    leaveFree(0);
    // The server cannot go on without its log: it ends and recovers by itself, and the reader is told to try again.
    const filling = past(database.url, async (client) => {
      client.on("error", () => undefined);
      for (let megabytes = 0; megabytes < 64; megabytes += 1)
        await client.query("SELECT pg_logical_emit_message(false, 'fill', repeat('x', 1000000))");
    });
    await expect(filling).rejects.toThrow();
    expect(readFileSync(join(disk, "postgres/postgres.log"), "utf8")).toMatch(/PANIC: .*No space left on device/);
    await expect(dryRun()).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/^(database-stopped|disk-full)$/) },
    });
    rmSync(ballast);
    await stop();
    await start();
    await isAsBefore();
  });
});
