import { open } from "node:fs/promises";
import { ProblemError, problem } from "@hoatieu/core";
import ExcelJS from "exceljs";
import { delimiterOf } from "../csv/dialect.ts";
import { csvRecords } from "../csv/records.ts";
import { openInput } from "../input/open-input.ts";
import { unguardText } from "../write/formula-guard.ts";
import { unfoldsWithin } from "./unfolded.ts";

/** A row of a sheet as texts, wherever it came from. */
export interface SheetRow {
  /** As the sheet numbers it: the heading is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Name of the sheet, for a workbook. */
  readonly sheet?: string;
  /** Positions of cells that a workbook holds as numbers. */
  readonly numbers?: ReadonlySet<number>;
}

export interface SheetFile {
  readonly name: string;
  readonly path: string;
}

/** A register is no larger; a small archive that unfolds into more is refused before a workbook is made of it. */
const MOST_UNFOLDED = 300 * 1024 * 1024;
const MOST_ROWS = 200_000;
const LONGEST_ROW = 1_000_000;

const unreadable = (name: string, cause?: unknown) =>
  new ProblemError(problem("register-unreadable", { name }, { file: name }), { cause });

const isPart = (value: unknown): value is { readonly text: string } =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";

/** A cell as its text: dates as their day, formulas as their result, rich text without its looks. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value && Array.isArray(value.richText)) return value.richText.map(cellText).join("");
  if ("result" in value) return cellText(value.result);
  if ("error" in value) return String(value.error);
  return isPart(value) ? cellText(value.text) : "";
}

const isNumber = (value: unknown): boolean =>
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "result" in value && typeof value.result === "number");

/** The reader of streams knows a sheet's name, though its types do not say so. */
const nameOf = (sheet: object): string => ("name" in sheet && typeof sheet.name === "string" ? sheet.name : "");

async function* workbookRows({ name, path }: SheetFile): AsyncGenerator<SheetRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: "emit",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "cache",
  });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      const values = Array.isArray(row.values) ? row.values.slice(1) : [];
      const cells = Array.from(values, (value) => unguardText(cellText(value)));
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      if (row.number > MOST_ROWS || length > LONGEST_ROW) throw unreadable(name);
      const numbers = new Set(values.flatMap((value, index) => (isNumber(value) ? [index] : [])));
      if (cells.some((cell) => cell.trim() !== "")) yield { row: row.number, cells, sheet: nameOf(sheet), numbers };
    }
    // Further sheets of the workbook are the writer's own.
    return;
  }
}

async function* csvSheetRows(file: SheetFile): AsyncGenerator<SheetRow> {
  const input = await openInput(file, {});
  for await (const { cells, row } of csvRecords(input.chunks(), delimiterOf(input.head), file.name))
    if (cells.some((cell) => cell.trim() !== "")) yield { row, cells: cells.map(unguardText) };
}

/**
 * The rows of an Excel workbook's first sheet, or of a CSV, one after the other. What the file is, its bytes say.
 * @param most bytes that a workbook may unfold into: its texts are kept in memory while it is read
 * @throws ProblemError `register-unreadable` for anything else, and located problems of a broken CSV
 */
export async function* readSheet(file: SheetFile, most = MOST_UNFOLDED): AsyncGenerator<SheetRow> {
  const handle = await open(file.path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0).finally(() => handle.close());
  const isZip = bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
  if (!isZip) {
    yield* csvSheetRows(file);
    return;
  }
  try {
    if (!(await unfoldsWithin(file.path, most))) throw unreadable(file.name);
    yield* workbookRows(file);
  } catch (error) {
    throw error instanceof ProblemError ? error : unreadable(file.name, error);
  }
}
