import { type Place, ProblemError, problem, type Refusal } from "@hoatieu/core";
import type { ReadingContext } from "../context.ts";
import type { InputFile } from "../input/input-file.ts";
import { type OpenInput, openInput } from "../input/open-input.ts";
import { Cells } from "./cells.ts";
import { delimiterOf } from "./dialect.ts";
import { bestMatch, type Columns, columnsOf, normalHeader, PROBLEM_COLUMNS } from "./header.ts";
import { csvRecords } from "./records.ts";

/** A kind of file and how one of its rows becomes a value. */
export interface RowKind<T> extends Columns {
  readonly read: (cells: Cells, context: ReadingContext) => T | undefined;
}

export type Row<T> = { readonly place: Place; readonly value: T } | { readonly refusal: Refusal };

/** How many cells a row lacks or has too many, as a refusal that keeps all of them. */
function wrongLength(cells: readonly string[], header: readonly string[], place: Place): Refusal {
  const code = cells.length < header.length ? "row-too-short" : "row-too-long";
  const words = { found: String(cells.length), expected: String(header.length) };
  const named = cells.map((cell, index) => [header[index] ?? `#${index + 1}`, cell] as const);
  return { place, cells: Object.fromEntries(named), problems: [problem(code, words, place)] };
}

function* readRecord<T>(
  record: readonly string[],
  place: Place,
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
  kind: RowKind<T>,
  context: ReadingContext,
): Generator<Row<T>> {
  if (record.length !== header.length) {
    yield { refusal: wrongLength(record, header, place) };
    return;
  }
  const cells = new Cells(record, columns, place, context);
  const value = kind.read(cells, context);
  if (cells.problems.length > 0) yield { refusal: { place, cells: originals(cells), problems: cells.problems } };
  else if (value !== undefined) yield { place, value };
}

/** The cells of the file's own kind: reasons of an earlier refusal do not come back as data. */
function originals(cells: Cells): Readonly<Record<string, string>> {
  const notes: readonly string[] = PROBLEM_COLUMNS;
  return Object.fromEntries(Object.entries(cells.all()).filter(([column]) => !notes.includes(column)));
}

/** Streams the rows of a CSV file whose kind is told by its header. */
export async function* csvRows<T, K extends RowKind<T>>(
  file: InputFile,
  kinds: readonly K[],
  context: ReadingContext,
  opened?: OpenInput,
): AsyncGenerator<Row<T>> {
  const input = opened ?? (await openInput(file, context));
  let header: readonly string[] | undefined;
  let kind: K | undefined;
  let columns: ReadonlyMap<string, number> = new Map();
  let rows = 0;
  for await (const record of csvRecords(input.chunks(), delimiterOf(input.head), file.name)) {
    context.signal?.throwIfAborted();
    if (header === undefined || kind === undefined) {
      header = normalHeader(record.cells);
      kind = bestMatch(header, kinds) ?? unknownKind(header, kinds, file.name);
      columns = columnsOf(header, kind, file.name);
      continue;
    }
    rows += 1;
    yield* readRecord(record.cells, { file: file.name, row: record.row }, header, columns, kind, context);
  }
  if (header === undefined) throw new ProblemError(problem("file-empty", {}, { file: file.name }));
  if (rows === 0) throw new ProblemError(problem("file-without-rows", {}, { file: file.name }));
}

function unknownKind(header: readonly string[], kinds: readonly Columns[], file: string): never {
  const expected = kinds.at(-1)?.required.join(", ") ?? "";
  const columns = header.join(", ").slice(0, 200);
  throw new ProblemError(problem("file-kind-unknown", { columns, expected }, { file, row: 1 }));
}
