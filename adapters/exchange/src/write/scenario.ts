import { PassThrough, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Quarter } from "@hoatieu/core";
import { unitName } from "@hoatieu/language";
import ExcelJS from "exceljs";
import { guardText } from "./formula-guard.ts";
import { detailSheet } from "./scenario-details.ts";
import { rowGrowth, rowLevel, type ScenarioRow, scenarioRows } from "./scenario-rows.ts";
import {
  nameOf,
  PERIODS,
  printedOver,
  type Row,
  type Say,
  type ScenarioBook,
  type Sheet,
  sayIn,
  titleRows,
} from "./scenario-sheet.ts";

const headRow = (say: Say): Row => ({
  cells: [say("TT", "No."), say("Chỉ tiêu", "Item"), ...PERIODS.map((p) => say(p.vi, p.en))],
  bold: true,
});

function tableSheet(
  book: ScenarioBook,
  sheet: { readonly name: string; readonly what: string; readonly format: string },
  valueIn: (row: ScenarioRow, quarters: readonly Quarter[]) => number | undefined,
  /** Positions of a line's printed cells. */
  printed: (row: ScenarioRow) => readonly number[] = () => [],
): Sheet {
  const say = sayIn(book.language);
  const top = [...titleRows(book, sheet.what, say), headRow(say)];
  const rows = scenarioRows(book.version.content, book.reference).map(
    (row): Row => ({
      cells: [row.mark, nameOf(book, row.node), ...PERIODS.map((p) => valueIn(row, p.quarters))],
      bold: !/^\d/.test(row.mark),
      printed: printed(row),
    }),
  );
  return {
    name: sheet.name,
    widths: [6, 48, ...PERIODS.map(() => 12)],
    rows: [...top, ...rows],
    head: top.length,
    format: sheet.format,
  };
}

/** The first of the periods stands in this column, counted from 0. */
const FIRST_PERIOD = 2;

function growthSheet(book: ScenarioBook): Sheet {
  const say = sayIn(book.language);
  const what = say(
    "Tốc độ tăng so với cùng kỳ năm trước, % (gạch chân: số đã công bố, ghi như công bố; còn lại là của kịch bản)",
    "Growth on the same period of the year before, % (underlined: as printed; the rest is the scenario's)",
  );
  const name = say("Tốc độ tăng", "Growth");
  return tableSheet(
    book,
    { name, what, format: "#,##0.00" },
    (row, quarters) => printedOver(book, row.node, quarters) ?? rowGrowth(book.version.content, row, quarters),
    (row) =>
      PERIODS.flatMap((p, i) => (printedOver(book, row.node, p.quarters) === undefined ? [] : [FIRST_PERIOD + i])),
  );
}

function levelSheet(book: ScenarioBook): readonly Sheet[] {
  const { base, language } = book;
  if (!base) return [];
  const say = sayIn(language);
  const from = base.from === "levels" ? "" : say(" (mức năm gốc suy ra)", " (base year's level implied)");
  const what = say(
    `Giá trị tăng thêm theo giá so sánh, ${unitName(base.unit, language)}${from}`,
    `Value added at constant prices, ${unitName(base.unit, language)}${from}`,
  );
  const name = say("Giá trị tăng thêm", "Value added");
  return [
    tableSheet(book, { name, what, format: "#,##0.0" }, (row, quarters) =>
      rowLevel(book.version.content, row, quarters, base.level),
    ),
  ];
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { name, widths, rows, head, format }: Sheet): void {
  const frozen = head > 0 ? [{ state: "frozen" as const, xSplit: 2, ySplit: head }] : [];
  const sheet = workbook.addWorksheet(name, { views: frozen });
  sheet.columns = widths.map((width) => ({ width }));
  for (const { cells, bold, printed } of rows) {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === "string" ? guardText(cell) : cell)));
    if (bold) row.font = { bold: true };
    cells.forEach((cell, index) => {
      if (typeof cell !== "number") return;
      row.getCell(index + 1).numFmt = format;
      if (printed?.includes(index)) row.getCell(index + 1).font = { bold: bold === true, underline: true };
    });
    row.commit();
  }
  sheet.commit();
}

function fillWorkbook(output: Writable, book: ScenarioBook): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  for (const sheet of [growthSheet(book), ...levelSheet(book), detailSheet(book)]) addSheet(workbook, sheet);
  return workbook.commit();
}

/**
 * A version of a growth scenario as an Excel workbook in the layout of official scenarios: growth by sectors and industries
 * in quarters, half year, nine months and year; value added where the base level is known; how each cell came about.
 */
export async function writeScenarioWorkbook(book: ScenarioBook): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), fillWorkbook(output, book)]);
  return bytes;
}
