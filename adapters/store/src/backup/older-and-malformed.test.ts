import { createHash } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, figure } from "../fixture.ts";
import { load } from "../loading.ts";
import { openStore, type Store } from "../store.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";
import type { Header, TableHead } from "./format.ts";

let source: TestDatabase;
let store: Store;
let lines: readonly string[];

beforeAll(async () => {
  source = await testDatabase();
  store = await openStore(source.url);
  await load(store, CATALOGUE);
  for (let i = 1; i <= 12; i += 1) await load(store, [figure({ source: `page ${i}` })]);
  const target = new PassThrough();
  const chunks: Buffer[] = [];
  target.on("data", (chunk: Buffer) => chunks.push(chunk));
  await store.backup(target);
  lines = gunzipSync(Buffer.concat(chunks)).toString().trimEnd().split("\n");
});
afterAll(async () => {
  await store.close();
  await source.drop();
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const NEWER = ["task_event", "meeting_version", "cause_version", "scenario", "scenario_version", "forecast"];

/** The same record as a program of schema 3 wrote it: without scenarios and forecasts, and without counting them. */
function ofSchema3(): Readable {
  const head = JSON.parse(lines[0] ?? "") as Header;
  const tables = head.tables
    .filter(({ name }) => !NEWER.includes(name))
    .map((table) => ({ ...table, columns: table.columns.filter((column) => column !== "saves") }));
  const texts = [JSON.stringify({ ...head, schema: 3, tables })];
  for (const { name, columns } of tables) {
    const [from, to] = [
      lines.indexOf(`{"table":"${name}"}`),
      lines.findIndex((line) => line.startsWith(`{"end":"${name}"`)),
    ];
    const rows = lines
      .slice(from + 1, to)
      .map((line) => `${JSON.stringify((JSON.parse(line) as readonly unknown[]).slice(0, columns.length))}\n`);
    texts.push(lines[from] ?? "", ...rows.map((row) => row.trimEnd()));
    texts.push(JSON.stringify({ end: name, rows: rows.length, sha256: sha256(rows.join("")) }));
  }
  const body = texts.map((line) => `${line}\n`).join("");
  return Readable.from([gzipSync(`${body}${JSON.stringify({ complete: true, sha256: sha256(body) })}\n`)]);
}

/** The same backup with another head, its checksum right: what is wrong is the head alone. */
function withHead(change: (head: Header) => unknown): Readable {
  const head = JSON.stringify(change(JSON.parse(lines[0] ?? "") as Header));
  const body = [head, ...lines.slice(1, -1)].map((line) => `${line}\n`).join("");
  return Readable.from([gzipSync(`${body}${JSON.stringify({ complete: true, sha256: sha256(body) })}\n`)]);
}

async function restored(file: Readable): Promise<{ readonly version: number; readonly intact: boolean }> {
  const target = await testDatabase();
  const into = await openStore(target.url);
  try {
    await into.restore(file);
    return { version: await into.version(), intact: (await into.audit.verify()).intact };
  } finally {
    await into.close();
    await target.drop();
  }
}

const tables = (change: (tables: readonly TableHead[]) => unknown) => (head: Header) => ({
  ...head,
  tables: change(head.tables),
});

describe("a backup's head", () => {
  it("of an older schema is restored", async () => {
    expect(await restored(withHead((head) => ({ ...head, schema: 1 })))).toEqual({ version: 13, intact: true });
  });

  it("of the schema before scenarios and forecasts, without their tables, is restored", async () => {
    expect(await restored(ofSchema3())).toEqual({ version: 13, intact: true });
  });

  it.each([
    ["without tables", (head: Header) => ({ "hoatieu-backup": head["hoatieu-backup"], schema: head.schema })],
    ["with tables that are none", tables(() => [7])],
    ["without the figures", tables((all) => all.filter(({ name }) => name !== "figure"))],
    ["without the data version", tables((all) => all.filter(({ name }) => name !== "data_version"))],
    [
      "with a table of another program",
      tables((all) => [...all, { name: "pg_authid", columns: ["rolname"], rows: 0 }]),
    ],
    ["with one table twice", tables((all) => [...all, ...all.slice(-1)])],
    [
      "with a column that is SQL",
      tables(([first, ...rest]) => [{ ...first, columns: ["batch) SELECT 1--"] }, ...rest]),
    ],
    ["with a schema that is no number", (head: Header) => ({ ...head, schema: "2" })],
  ])("%s is damaged", async (_what, change) => {
    await expect(restored(withHead(change))).rejects.toMatchObject({ problem: { code: "backup-damaged" } });
  });
});

describe("a backup's rows", () => {
  it("stand in the order in which they were written, the tenth after the ninth", () => {
    const from = lines.indexOf('{"table":"import_batch"}') + 1;
    const batches = lines.slice(from, from + 13).map((line) => Number((JSON.parse(line) as readonly string[])[0]));
    expect(batches).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });
});
