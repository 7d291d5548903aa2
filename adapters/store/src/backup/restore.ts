import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ProblemError, problem } from "@hoatieu/core";
import { type Door, type Handle, transaction } from "../database.ts";
import { lockWrites } from "../imports/commit.ts";
import { schemaVersion } from "../migrate.ts";
import { lockSaves } from "../saves.ts";
import { restoreEvidence } from "./evidence-lines.ts";
import { FORMAT, type Header, TABLES, type TableHead } from "./format.ts";
import type { BackupOptions, BackupProgress } from "./write.ts";

const PIECE = 1_000;
/** Characters of rows after which they are written, however few: a frozen brief carries its files. */
const WEIGHT = 8_000_000;

const damaged = (detail: string) => new ProblemError(problem("backup-damaged", { detail }));

/** The lines of the file; a broken or cut-off gzip stream is a damaged backup. */
async function* linesOf(source: Readable): AsyncGenerator<string> {
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  let rest = "";
  try {
    for await (const chunk of source.pipe(gunzip).setEncoding("utf8")) {
      const lines = `${rest}${String(chunk)}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw damaged((error as Error).message);
  }
  if (rest !== "") yield rest;
}

function parse(line: string | undefined): unknown {
  if (line === undefined) throw damaged("the file ends too early");
  try {
    return JSON.parse(line);
  } catch {
    throw damaged("a line is not JSON");
  }
}

function isTableHead(value: unknown): value is TableHead {
  const head = value as Partial<TableHead> | null;
  return typeof head?.name === "string" && Array.isArray(head.columns) && typeof head.rows === "number";
}

function headerOf(line: string | undefined): Header {
  const header = parse(line) as Partial<Header> | null;
  const format: unknown = header?.["hoatieu-backup"];
  if (header === null || format === undefined) throw new ProblemError(problem("not-a-backup"));
  const { schema, tables } = header;
  if (typeof format !== "number" || typeof schema !== "number" || !Array.isArray(tables) || !tables.every(isTableHead))
    throw damaged("the head is not that of a backup");
  if (format > FORMAT || schema > schemaVersion())
    throw new ProblemError(problem("backup-newer", { backup: `${schema}`, program: `${schemaVersion()}` }));
  return header as Header;
}

async function mustBeEmpty(handle: Handle): Promise<void> {
  for (const table of TABLES.filter((name) => name !== "data_version")) {
    const { rows } = await handle.query(`SELECT EXISTS (SELECT 1 FROM ${table}) AS filled`);
    if (rows[0]?.filled === true) throw new ProblemError(problem("database-not-empty"));
  }
}

/** Inserts by a JSON array of arrays; texts are cast by the server to each column's own type. */
async function insert(
  handle: Handle,
  table: TableHead,
  types: ReadonlyMap<string, string>,
  rows: readonly unknown[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = table.columns.map((column, index) => `(r->>${index})::${types.get(column) ?? "text"}`).join(", ");
  await handle.query(
    `INSERT INTO ${table.name} (${table.columns.join(", ")}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS x(r, n) ORDER BY n`,
    [JSON.stringify(rows)],
  );
}

async function typesOf(handle: Handle, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await handle.rows(
    "SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = 'hoatieu' AND table_name = $1",
    [table],
  );
  return new Map(rows.map(([name, type]) => [String(name), String(type)]));
}

async function restoreTable(
  handle: Handle,
  table: TableHead,
  next: () => Promise<string>,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  if (!(TABLES as readonly string[]).includes(table.name)) throw damaged(`unknown table ${table.name}`);
  const types = await typesOf(handle, table.name);
  if (table.columns.some((column) => !types.has(column))) throw damaged(`unknown column in ${table.name}`);
  if ((parse(await next()) as { readonly table?: string }).table !== table.name)
    throw damaged(`table ${table.name} is missing`);
  const sum = createHash("sha256");
  let rows = 0;
  let piece: unknown[] = [];
  let weight = 0;
  for (;;) {
    const line = await next();
    const value = parse(line);
    if (!Array.isArray(value)) {
      const end = value as { readonly end?: string; readonly rows?: number; readonly sha256?: string };
      await insert(handle, table, types, piece);
      if (end.end !== table.name || end.rows !== rows || end.sha256 !== sum.digest("hex"))
        throw damaged(`checksum of ${table.name}`);
      onProgress({ table: table.name, rows, of: table.rows });
      return;
    }
    sum.update(`${line}\n`);
    piece.push(value);
    rows += 1;
    weight += line.length;
    if (piece.length < PIECE && weight < WEIGHT) continue;
    await insert(handle, table, types, piece);
    piece = [];
    weight = 0;
    onProgress({ table: table.name, rows, of: table.rows });
  }
}

/** Identities continue after the highest restored number. */
async function continueNumbers(handle: Handle): Promise<void> {
  for (const [table, column] of [
    ["import_batch", "batch"],
    ["figure", "seq"],
    ["reference_row", "seq"],
    ["embargo", "seq"],
    ["account_grant", "id"],
  ] as const) {
    await handle.query(
      `SELECT setval(pg_get_serial_sequence('hoatieu.${table}', '${column}'), coalesce((SELECT max(${column}) FROM ${table}), 0) + 1, false)`,
    );
  }
}

/**
 * Restores a backup into an empty database, to identical content, in one transaction: a damaged file, a newer one or a
 * database that already holds something leaves everything as it was.
 */
export async function restoreBackup(
  door: Door,
  source: Readable,
  { onProgress = () => undefined, evidence }: BackupOptions = {},
): Promise<Header> {
  const lines = linesOf(source);
  const all = createHash("sha256");
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw damaged("the file ends too early");
    return value;
  };
  const counted = async () => {
    const line = await next();
    all.update(`${line}\n`);
    return line;
  };
  return transaction(door, async (handle) => {
    // An import or a scenario that is being committed must not land in the middle of it, nor in front.
    await lockWrites(handle);
    await lockSaves(handle);
    await mustBeEmpty(handle);
    const header = headerOf(await counted());
    await handle.query("DELETE FROM data_version");
    for (const table of header.tables) await restoreTable(handle, table, counted, onProgress);
    // The last line is no part of its own checksum: each is counted when the one after it is there.
    let before = await next();
    const following = async () => {
      all.update(`${before}\n`);
      before = await next();
      return parse(before);
    };
    const last = (await restoreEvidence(evidence, parse(before), following)) as {
      readonly complete?: boolean;
      readonly sha256?: string;
    };
    if (last.complete !== true || last.sha256 !== all.digest("hex")) throw damaged("checksum of the file");
    await continueNumbers(handle);
    return header;
  });
}
