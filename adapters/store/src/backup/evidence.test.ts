import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore, type Store } from "../store.ts";
import { type EvidenceFiles, openEvidenceFiles } from "../tasks/evidence-files.ts";
import { act, deed, give, MINH } from "../tasks/work-fixture.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";

/** Longer than a line of the backup holds, and no multiple of three. */
const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(100_000, "tờ trình ")]);

let directory = "";
let database: TestDatabase;
let store: Store;
let files: EvidenceFiles;
let sha256 = "";
let made: Buffer;

async function bytesOf(): Promise<{ readonly bytes: Buffer; readonly lost: readonly string[] }> {
  const target = new PassThrough();
  const bytes = buffer(target);
  const { evidence } = await store.backup(target, { evidence: files });
  return { bytes: await bytes, lost: evidence.lost };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-evidence-backup-"));
  files = openEvidenceFiles(join(directory, "evidence"));
  database = await testDatabase();
  store = await openStore(database.url);
  const kept = await files.keep(Readable.from([PDF]), "tờ trình.pdf");
  await files.keep(Readable.from([Buffer.from("%PDF-1.7 never reported")]), "khác.pdf");
  ({ sha256 } = kept);
  const task = await give(store);
  const evidence = { kind: "file" as const, ...kept, day: "2026-11-20" };
  await act(store, MINH, task, [deed({ kind: "reported", text: "Đã trình", done: true, evidence })]);
  made = (await bytesOf()).bytes;
});
afterAll(async () => {
  await store.close();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

async function restoreInto(name: string, bytes: Buffer) {
  const target = await testDatabase();
  const into = await openStore(target.url);
  const evidence = openEvidenceFiles(join(directory, name));
  try {
    await into.restore(Readable.from([bytes]), { evidence });
    return { evidence, tasks: (await into.tasks.register()).upTo };
  } finally {
    await into.close();
    await target.drop();
  }
}

it("brings back every file that a report names, byte by byte, and no other", async () => {
  const { evidence, tasks } = await restoreInto("back", made);
  expect(await buffer((await evidence.open(sha256)).stream)).toEqual(PDF);
  expect(await readdir(join(directory, "back"))).toEqual([sha256.slice(0, 2)]);
  expect(tasks).toBe((await store.tasks.register()).upTo);
});

it("a file whose bytes in the backup are not what its hash says is refused, whatever the checksum of the whole", async () => {
  const lines = gunzipSync(made).toString().trimEnd().split("\n");
  const at = lines.findIndex((line) => line.startsWith('{"evidence"')) + 1;
  lines[at] = JSON.stringify(Buffer.from("%PDF-1.7 other").toString("base64"));
  const body = lines.slice(0, -1).map((line) => `${line}\n`);
  const sum = createHash("sha256").update(body.join("")).digest("hex");
  const forged = gzipSync(`${body.join("")}${JSON.stringify({ complete: true, sha256: sum })}\n`);
  await expect(restoreInto("forged", forged)).rejects.toMatchObject({ problem: { code: "backup-damaged" } });
  expect(await openEvidenceFiles(join(directory, "forged")).has(sha256)).toBe(false);
});

it("names the files that are gone or were changed, and keeps a changed one out", async () => {
  const path = join(directory, "evidence", sha256.slice(0, 2), sha256);
  await writeFile(path, Buffer.concat([PDF, Buffer.from(" ")]));
  const changed = await bytesOf();
  expect(changed.lost).toEqual([sha256]);
  expect(gunzipSync(changed.bytes).toString()).not.toContain('{"evidence"');
  await rm(path);
  expect((await bytesOf()).lost).toEqual([sha256]);
  await writeFile(path, PDF);
});
