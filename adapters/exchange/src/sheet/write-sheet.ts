import { PassThrough, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { csvLine } from "../write/csv-line.ts";
import { guardText } from "../write/formula-guard.ts";

export interface SheetColumn {
  readonly title: string;
  /** Shown as a note on the heading. */
  readonly hint?: string;
  readonly width?: number;
  /** Texts that are plain numbers are written as numbers. */
  readonly number?: boolean;
}

export interface WrittenRow {
  readonly cells: readonly string[];
  /** What is wrong in a cell, by position: the cell is marked, the sentence is its note. */
  readonly marks?: ReadonlyMap<number, string>;
}

const MARKED = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF8CBAD" } } as const;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

async function fill(
  output: Writable,
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<WrittenRow>,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width: width ?? 16 }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.getRow(1);
  head.font = { bold: true };
  for (const [index, { hint }] of columns.entries()) if (hint) head.getCell(index + 1).note = hint;
  head.commit();
  for (const { cells, marks } of rows) {
    const values = cells.map((cell, index) =>
      columns[index]?.number && PLAIN_NUMBER.test(cell) ? Number(cell) : guardText(cell),
    );
    const row = sheet.addRow(values);
    for (const [index, sentence] of marks ?? []) {
      const cell = row.getCell(index + 1);
      cell.fill = MARKED;
      cell.note = sentence;
    }
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}

/** Rows as an Excel workbook, written row by row: headings in view, filters on, errors marked in their cells. */
export async function writeSheetWorkbook(
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<WrittenRow>,
): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), fill(output, name, columns, rows)]);
  return bytes;
}

/** The same rows as CSV, line by line, with the mark that spreadsheets need to see UTF-8. */
export function* writeSheetCsv(columns: readonly SheetColumn[], rows: Iterable<WrittenRow>): Generator<string> {
  yield `\ufeff${csvLine(columns.map((column) => column.title))}`;
  for (const { cells } of rows) yield csvLine(cells);
}
