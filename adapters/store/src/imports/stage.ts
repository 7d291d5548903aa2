import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { type Day, figureIdentity, type ImportRow, makeFigure, type Reading, type Refusal } from "@hoatieu/core";
import type pg from "pg";
import copyStreams from "pg-copy-streams";
import { bodyOf, keyOf } from "../reference-codec.ts";

/** Rows are copied to the server in pieces of this many: constant memory, few round trips. */
const PIECE = 2_000;

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value in PostgreSQL's COPY text format. NUL cannot be stored as text; readers refuse it before. */
function field(value: string): string {
  return value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c);
}

const line = (values: readonly string[]) => `${values.map(field).join("\t")}\n`;
/** How COPY is told that there is no value: never through `field`, which keeps a text of these letters a text. */
const NONE = "\\N";

const TABLES = {
  figure:
    "staged_figure (job, ord, place_row, id, identity, indicator, territory, period, measure, printed, unit, note, status, released, source, known_on, embargo)",
  reference: "staged_reference (job, ord, place_row, kind, key, body)",
  refusal: "staged_refusal (job, ord, place_row, place, cells, problems)",
} as const;

const KINDS = ["figure", "reference", "refusal"] as const;

interface Pieces {
  readonly figure: string[];
  readonly reference: string[];
  readonly refusal: string[];
}

async function copy(client: pg.ClientBase, table: string, text: string): Promise<void> {
  if (text !== "") await pipeline([text], client.query(copyStreams.from(`COPY ${table} FROM STDIN`)));
}

function take(pieces: Pieces, job: string, ord: number, reading: Reading, collected: Day): void {
  if ("refusal" in reading) {
    pieces.refusal.push(refusalLine(job, ord, reading.refusal));
    return;
  }
  const { row } = reading;
  if (row.content.kind === "figure") pieces.figure.push(figureLine(job, ord, row, collected));
  else
    pieces.reference.push(
      line([job, `${ord}`, `${row.place.row ?? ord}`, row.content.kind, keyOf(row.content), bodyOf(row.content)]),
    );
}

function figureLine(job: string, ord: number, row: ImportRow, collected: Day): string {
  if (row.content.kind !== "figure") throw new Error("not a figure");
  const f = makeFigure(row.content.value, collected);
  const columns = [
    f.id,
    figureIdentity(f),
    f.indicator,
    f.territory,
    f.period.text,
    f.measure,
    f.printed,
    f.unit,
    f.note,
    f.status,
    f.released,
    f.source,
    f.knownOn,
  ];
  const { embargo } = row.content;
  const text = line([job, `${ord}`, `${row.place.row ?? ord}`, ...columns]);
  return `${text.slice(0, -1)}\t${embargo === undefined ? NONE : field(embargo)}\n`;
}

function refusalLine(job: string, ord: number, refusal: Refusal): string {
  const json = (value: unknown) => JSON.stringify(value);
  return line([
    job,
    `${ord}`,
    `${refusal.place.row ?? ord}`,
    json(refusal.place),
    json(refusal.cells),
    json(refusal.problems),
  ]);
}

export interface StageOptions {
  readonly job: string;
  readonly collected: Day;
  readonly signal?: AbortSignal | undefined;
  /** Called after each piece with the rows read so far. */
  readonly onRows?: ((rows: number) => Promise<void> | void) | undefined;
}

export interface StagedRows {
  readonly rows: number;
  /** Of the content read, in order: two files of the same rows have the same digest. */
  readonly sha256: string;
}

/**
 * Copies what a reader yields into the staging tables, in pieces. Stops at once when the signal is raised; what was
 * staged is then the caller's transaction to take back.
 */
export async function stageRows(
  client: pg.ClientBase,
  readings: AsyncIterable<Reading>,
  options: StageOptions,
): Promise<StagedRows> {
  const pieces: Pieces = { figure: [], reference: [], refusal: [] };
  const digest = createHash("sha256");
  let rows = 0;
  // One piece travels while the next is read: reading and storing each keep a processor busy.
  let travelling: Promise<void> = Promise.resolve();
  const send = async (texts: readonly (readonly [string, string])[]) => {
    for (const [table, text] of texts) await copy(client, table, text);
  };
  const flush = async () => {
    options.signal?.throwIfAborted();
    await travelling;
    const texts = KINDS.map((kind) => {
      for (const text of pieces[kind]) digest.update(text.slice(text.indexOf("\t")));
      return [TABLES[kind], pieces[kind].splice(0).join("")] as const;
    });
    travelling = send(texts);
    // A failure is thrown where it is waited for, not into nothing.
    travelling.catch(() => undefined);
    await options.onRows?.(rows);
  };
  for await (const reading of readings) {
    rows += 1;
    take(pieces, options.job, rows, reading, options.collected);
    if (rows % PIECE === 0) await flush();
  }
  await flush();
  await travelling;
  return { rows, sha256: digest.digest("hex") };
}
