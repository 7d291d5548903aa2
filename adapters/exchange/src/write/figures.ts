import { PassThrough, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Figure, Reference } from "@hoatieu/core";
import ExcelJS from "exceljs";
import { FIGURE_COLUMNS, type FIGURE_NAME_COLUMNS } from "../tables/figures.ts";
import { csvLine } from "./csv-line.ts";
import { guardText } from "./formula-guard.ts";

const NAMES = [
  "indicator_vi",
  "indicator_en",
  "source_title",
  "source_url",
] as const satisfies readonly (typeof FIGURE_NAME_COLUMNS)[number][];

/** The columns of an import, and names beside them that a reader passes over: an export can be read back as it is. */
export const FIGURE_EXPORT_COLUMNS: readonly string[] = [...FIGURE_COLUMNS, ...NAMES];
const VALUE = FIGURE_COLUMNS.indexOf("value");

function cellsOf(f: Figure, reference: Reference): readonly string[] {
  const name = reference.indicators.get(f.indicator)?.name;
  const source = reference.sources.get(f.source);
  const columns = [
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
  ];
  return [...columns, name?.vi ?? "", name?.en ?? "", source?.title ?? "", source?.url ?? ""];
}

/** Figures as CSV (UTF-8 with the mark that spreadsheets need to see it), line by line. */
export async function* writeFigures(figures: Iterable<Figure>, reference: Reference): AsyncGenerator<string> {
  yield `\ufeff${csvLine(FIGURE_EXPORT_COLUMNS)}`;
  const numbers = new Set([VALUE]);
  for (const figure of figures) yield csvLine(cellsOf(figure, reference), numbers);
}

const WIDE = /_(vi|en|title)$/;

/** Row by row into the archive, so that 100,000 rows do not stand in memory as cells. */
function fillWorkbook(output: Writable, figures: Iterable<Figure>, reference: Reference): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = workbook.addWorksheet("figures", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = FIGURE_EXPORT_COLUMNS.map((header) => ({ header, width: WIDE.test(header) ? 40 : 18 }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: FIGURE_EXPORT_COLUMNS.length } };
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for (const figure of figures) {
    const cells: (string | number)[] = cellsOf(figure, reference).map(guardText);
    cells[VALUE] = figure.value;
    const row = sheet.addRow(cells);
    const decimals = figure.printed.split(".")[1]?.length ?? 0;
    row.getCell(VALUE + 1).numFmt = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
    row.commit();
  }
  sheet.commit();
  return workbook.commit();
}

/** Figures as an Excel workbook: values are numbers with their printed decimals, the head stays in view and filters. */
export async function writeFiguresWorkbook(figures: Iterable<Figure>, reference: Reference): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), fillWorkbook(output, figures, reference)]);
  return bytes;
}
