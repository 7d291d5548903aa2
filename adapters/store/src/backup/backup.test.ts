import { PassThrough, Readable, Writable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, COLLECTED, figure, readings } from "../fixture.ts";
import { forecast, scenario, version } from "../saves-fixture.ts";
import { openStore, type Store } from "../store.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";
import { TABLES } from "./format.ts";

let source: TestDatabase;
let store: Store;
let file: Buffer;

async function bytesOf(from: Store): Promise<Buffer> {
  const target = new PassThrough();
  const chunks: Buffer[] = [];
  target.on("data", (chunk: Buffer) => chunks.push(chunk));
  await from.backup(target);
  return Buffer.concat(chunks);
}

async function content(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, options: "-c search_path=hoatieu" });
  await client.connect();
  const texts: string[] = [];
  for (const table of TABLES) {
    const { rows } = await client.query(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
    texts.push(...rows.map((row) => `${table} ${row.row}`));
  }
  await client.end();
  return texts;
}

async function restoreInto(bytes: Buffer) {
  const target = await testDatabase();
  const into = await openStore(target.url);
  try {
    await into.restore(Readable.from([bytes]));
    return {
      content: await content(target.url),
      intact: (await into.audit.verify()).intact,
      version: await into.version(),
      into,
    };
  } finally {
    await into.close();
    await target.drop();
  }
}

beforeAll(async () => {
  source = await testDatabase();
  store = await openStore(source.url);
  const tricky = figure({ note: 'tab\there, "quotes"; dòng mới\nvà \\ gạch', printed: "-17.190" });
  for (const [index, contents] of [CATALOGUE, [figure(), tricky], [figure({ source: "taken back" })]].entries()) {
    await store.imports.create({ id: `${index}`, file: "f", path: "", bytes: 0, notation: "plain", who: "tester" });
    await store.imports.dryRun({ job: `${index}`, collected: COLLECTED, readings: readings(contents) });
    const { batch } = await store.imports.commit(`${index}`, COLLECTED, "tester");
    if (index === 2 && batch !== undefined) await store.imports.undo(batch, "tester");
  }
  const title = '=1+1\t<b>"Kịch bản"</b>\n\\';
  for (const year of [2026, 2027]) {
    const { record } = await store.scenarios.create(scenario({ title, year }), "Lan", COLLECTED);
    for (let number = 1; number <= 10; number += 1)
      await store.scenarios.addVersion(record.id, number, version({ note: title }), "Minh", COLLECTED);
  }
  const { degrees: _degrees, ...normal } = forecast({ method: "normal" });
  await store.forecasts.archive([forecast(), normal, forecast({ inputs: [], parameters: title })], "Lan", COLLECTED);
  file = await bytesOf(store);
});
afterAll(async () => {
  await store.close();
  await source.drop();
});

describe("backup and restore", () => {
  it("restores to identical content, the audit chain included", async () => {
    const restored = await restoreInto(file);
    expect(restored.content).toEqual(await content(source.url));
    expect(restored.content.length).toBeGreaterThan(10);
    expect(restored).toMatchObject({ intact: true, version: 4 });
  });

  it("restores scenarios and forecasts to what can be saved on top of", async () => {
    const target = await testDatabase();
    const into = await openStore(target.url);
    await into.restore(Readable.from([file]));
    for (const { id } of await store.scenarios.list("hai-phong-2025")) {
      expect(await into.scenarios.get(id)).toEqual(await store.scenarios.get(id));
      expect(await into.scenarios.addVersion(id, 11, version(), "Lan", COLLECTED)).toMatchObject({ number: 12 });
    }
    expect(await into.forecasts.list("hai-phong", COLLECTED)).toEqual(
      await store.forecasts.list("hai-phong", COLLECTED),
    );
    expect(await into.forecasts.archive([forecast(), forecast({ period: "2027" })], "Lan", COLLECTED)).toBe(1);
    expect(await into.saves()).toBe((await store.saves()) + 3);
    expect(await into.audit.verify()).toMatchObject({ intact: true });
    await into.close();
    await target.drop();
  });

  it("writes the versions of a scenario in their order, so that the same record is the same file", async () => {
    const rows = gunzipSync(file).toString().split("\n");
    const from = rows.indexOf('{"table":"scenario_version"}') + 1;
    const numbers = rows
      .slice(from, from + 22)
      .map((row) => (JSON.parse(row) as readonly string[]).slice(0, 2).join("#"));
    const expected = [2026, 2027].flatMap((year) =>
      Array.from({ length: 11 }, (_, n) => `hai-phong-2025-${year}-1#${n + 1}`),
    );
    expect(numbers).toEqual(expected);
  });

  it("goes into an empty database only", async () => {
    await expect(store.restore(Readable.from([file]))).rejects.toMatchObject({
      problem: { code: "database-not-empty" },
    });
  });

  it.each([
    ["cut off", () => file.subarray(0, file.length - 40), "backup-damaged"],
    ["a changed figure", () => gzipSync(gunzipSync(file).toString().replace("-17.190", "+17.190")), "backup-damaged"],
    [
      "a row left out",
      () =>
        gzipSync(
          gunzipSync(file)
            .toString()
            .split("\n")
            .filter((line) => !line.includes("-17.190"))
            .join("\n"),
        ),
      "backup-damaged",
    ],
    ["another gzip file", () => gzipSync('{"a":1}\n'), "not-a-backup"],
    ["no gzip at all", () => Buffer.from("indicator,territory\n"), "backup-damaged"],
    [
      "a newer schema",
      () =>
        gzipSync(
          gunzipSync(file)
            .toString()
            .replace(/"schema":\d+/, '"schema":999999'),
        ),
      "backup-newer",
    ],
  ])("refuses %s and restores nothing", async (_name, bytes, code) => {
    const target = await testDatabase();
    const into = await openStore(target.url);
    await expect(into.restore(Readable.from([bytes()]))).rejects.toMatchObject({ problem: { code } });
    expect(await into.version()).toBe(0);
    expect((await content(target.url)).length).toBe(1);
    await into.close();
    await target.drop();
  });

  it("says when the target's disk is full", async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" })),
    });
    await expect(store.backup(full)).rejects.toMatchObject({ problem: { code: "disk-full" } });
  });
});
