import { type Place, ProblemError, problem, type Refusal } from "@hoatieu/core";
import type { ReadingContext } from "../context.ts";
import type { InputFile } from "../input/input-file.ts";
import { type OpenInput, openInput } from "../input/open-input.ts";
import { unguardText } from "../write/formula-guard.ts";
import { Cells } from "./cells.ts";
import { delimiterOf } from "./dialect.ts";
import {
  bestMatch,
  type Columns,
  columnsOf,
  isSurplus,
  normalHeader,
  PROBLEM_COLUMNS,
  surplusColumn,
} from "./header.ts";
import { csvRecords } from "./records.ts";

/** A kind of file and how one of its rows becomes a value. */
export interface RowKind<T> extends Columns {
  readonly read: (cells: Cells, context: ReadingContext) => T | undefined;
}

export type Row<T> = { readonly place: Place; readonly value: T } | { readonly refusal: Refusal };

const isNote = (column: string): boolean => PROBLEM_COLUMNS.some((note) => note === column);

/** A row that lacks cells or has too many, as a refusal that keeps all of them. */
function wrongLength(cells: readonly string[], header: readonly string[], place: Place): Refusal {
  const expected = header.filter((column) => !isSurplus(column) && !isNote(column)).length;
  const named = cells
    .map((cell, index) => [header[index] ?? surplusColumn(index), unguardText(cell)] as const)
    .filter(([column]) => !isNote(column));
  const blankTail = ([column, cell]: readonly [string, string]) => isSurplus(column) && cell === "";
  while (named.length > 0 && blankTail(named.at(-1) ?? ["", ""])) named.pop();
  const code = named.length < expected ? "row-too-short" : "row-too-long";
  const words = { found: String(named.length), expected: String(expected) };
  return { place, cells: Object.fromEntries(named), problems: [problem(code, words, place)] };
}

/** One row of a file whose header is known. @param exact positions of cells that the file holds as numbers */
export function* readRecord<T>(
  record: readonly string[],
  place: Place,
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
  kind: RowKind<T>,
  context: ReadingContext,
  exact?: ReadonlySet<number>,
): Generator<Row<T>> {
  const surplus = header.some((column, index) => isSurplus(column) && record[index] !== "");
  if (record.length !== header.length || surplus) {
    yield { refusal: wrongLength(record, header, place) };
    return;
  }
  const cells = new Cells(record, columns, place, context, exact);
  const value = kind.read(cells, context);
  if (cells.problems.length > 0) yield { refusal: { place, cells: originals(cells), problems: cells.problems } };
  else if (value !== undefined) yield { place, value };
}

/** The cells of the file's own kind: reasons and surplus cells of an earlier refusal do not come back as data. */
function originals(cells: Cells): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells.all()).filter(([column]) => !isNote(column) && !isSurplus(column)));
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
