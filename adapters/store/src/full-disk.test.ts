import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startDatabase } from "./embedded/start.ts";
import { CATALOGUE, COLLECTED, figure, readings } from "./fixture.ts";
import { load } from "./loading.ts";
import { openStore } from "./store.ts";

/** A disk of its own, small enough to fill: root may mount one, others may not. */
const disk = mkdtempSync(join(tmpdir(), "hoatieu-disk-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", disk]).status === 0;
const ballast = join(disk, "ballast");

afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmdirSync(disk);
});

/** Fills the disk up to the bytes given. */
function leaveFree(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - bytes));
}

const many = Array.from({ length: 20_000 }, (_, i) =>
  figure({ printed: `${i}`, source: `page ${i} ${"x".repeat(60)}` }),
);

describe("a disk that is really full", () => {
  it.skipIf(!mounted)(
    "stops an import with its sentence and nothing half done; with room again the same import goes through",
    async () => {
      const database = await startDatabase({ directory: disk });
      const store = await openStore(database.url);
      await load(store, [...CATALOGUE, figure()]);
      leaveFree(8_000_000);
      const job = { id: "large", file: "large.csv", path: "", bytes: 0, notation: "plain", who: "tester" };
      await store.imports.create(job);
      const run = store.imports.dryRun({ job: job.id, collected: COLLECTED, readings: readings(many) });
      await expect(run).rejects.toMatchObject({
        problem: { code: "disk-full", words: { said: expect.stringMatching(/No space left/) } },
      });
      rmSync(ballast);
      await store.close();
      await database.stop();

      const again = await startDatabase({ directory: disk });
      const reopened = await openStore(again.url);
      expect(await reopened.version()).toBe(1);
      expect((await reopened.imports.page(job.id, undefined, 0, 1)).total).toBe(0);
      expect(await reopened.audit.verify()).toMatchObject({ intact: true, entries: 1 });
      expect((await load(reopened, many)).counts).toMatchObject({ new: 20_000 });
      await reopened.close();
      await again.stop();
    },
  );
});
