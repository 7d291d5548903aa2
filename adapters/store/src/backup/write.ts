import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Door, type Handle, ONE_MOMENT, transaction } from "../database.ts";
import { schemaVersion } from "../migrate.ts";
import { type EvidenceSource, writeEvidence } from "./evidence-lines.ts";
import { FORMAT, type Header, TABLES, type TableHead } from "./format.ts";

const PIECE = 5_000;
/** A frozen brief carries its files: few of them fill the memory that thousands of figures need. */
const SMALLER: Readonly<Record<string, number>> = { frozen_brief: 10 };

export interface BackupProgress {
  readonly table: string;
  readonly rows: number;
  readonly of: number;
}

/** How a backup is made or taken back. */
export interface BackupOptions {
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
  /** The folder with files of evidence; without it those that reports name count as lost. */
  readonly evidence?: EvidenceSource | undefined;
}

export interface BackupMade extends Header {
  readonly evidence: { readonly files: number; readonly lost: readonly string[] };
}

async function headOf(handle: Handle, name: string): Promise<TableHead> {
  const columns = await handle.rows(
    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'hoatieu' AND table_name = $1 ORDER BY ordinal_position",
    [name],
  );
  const count = await handle.query(`SELECT count(*) AS count FROM ${name}`);
  return { name, columns: columns.map(([column]) => String(column)), rows: Number(count.rows[0]?.count) };
}

/** Rows of a table as arrays of texts, by a server-side cursor: memory stays constant. */
async function* rowsOf(handle: Handle, table: TableHead): AsyncGenerator<readonly (readonly unknown[])[]> {
  const texts = table.columns.map((column) => `${column}::text`).join(", ");
  // By the column itself, not by its text, in which the tenth row comes before the second.
  const order = table.columns
    .slice(0, 2)
    .map((column) => `${table.name}.${column}`)
    .join(", ");
  await handle.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${texts} FROM ${table.name} ORDER BY ${order}`);
  for (;;) {
    const rows = await handle.rows(`FETCH ${SMALLER[table.name] ?? PIECE} FROM backup_rows`);
    if (rows.length === 0) break;
    yield rows;
  }
  await handle.query("CLOSE backup_rows");
}

/**
 * Writes the whole record to a stream from one snapshot of the database: what is committed meanwhile is in the next
 * backup, whole. @throws ProblemError `disk-full` when the target has no room
 */
export async function writeBackup(
  door: Door,
  target: Writable,
  { onProgress = () => undefined, evidence }: BackupOptions = {},
): Promise<BackupMade> {
  const gzip = createGzip({ level: 6 });
  gzip.pipe(target);
  const failed = finished(target).catch((error: unknown) => {
    gzip.destroy();
    throw error;
  });
  failed.catch(() => undefined);
  const all = createHash("sha256");
  const write = async (line: string) => {
    all.update(line);
    if (!gzip.write(line)) await Promise.race([once(gzip, "drain"), failed]);
  };
  const header = await transaction(
    door,
    async (handle) => {
      const tables: TableHead[] = [];
      for (const name of TABLES) tables.push(await headOf(handle, name));
      const head: Header = {
        "hoatieu-backup": FORMAT,
        schema: schemaVersion(),
        made: new Date().toISOString(),
        tables,
      };
      await write(`${JSON.stringify(head)}\n`);
      for (const table of tables) await writeTable(handle, table, write, onProgress);
      return { ...head, evidence: await writeEvidence(handle, evidence, write) };
    },
    ONE_MOMENT,
  );
  gzip.end(`${JSON.stringify({ complete: true, sha256: all.digest("hex") })}\n`);
  await failed;
  return header;
}

async function writeTable(
  handle: Handle,
  table: TableHead,
  write: (line: string) => Promise<void>,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  const sum = createHash("sha256");
  let rows = 0;
  await write(`${JSON.stringify({ table: table.name })}\n`);
  for await (const piece of rowsOf(handle, table)) {
    const lines = piece.map((row) => `${JSON.stringify(row)}\n`).join("");
    sum.update(lines);
    rows += piece.length;
    await write(lines);
    onProgress({ table: table.name, rows, of: table.rows });
  }
  await write(`${JSON.stringify({ end: table.name, rows, sha256: sum.digest("hex") })}\n`);
}
