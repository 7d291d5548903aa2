import type { Block } from "@hoatieu/brief";
import { type Line, linesOf } from "./lines.ts";
import { LEADING, lineHeight, PAGE, SIZE, TEXT_WIDTH } from "./page.ts";
import { paragraph, paragraphHeight } from "./paragraphs.ts";
import { type PieceWriter, plain } from "./piece.ts";
import type { Element, Sheet } from "./sheet.ts";

export type TableBlock = Extract<Block, { readonly kind: "table" }>;

/** Inner margins of a cell and the thickness of its border, as in Word. */
const PAD = { x: 4, y: 2 } as const;
const BORDER = 0.5;
const LINE = lineHeight(SIZE.table, LEADING.single);
export const CAPTION = { before: 6, after: 6, align: "center" } as const;

interface Cell {
  readonly lines: readonly Line[];
  readonly align: "left" | "right" | "center";
}

type Row = readonly Cell[];

const linesIn = (row: Row) => Math.max(1, ...row.map((cell) => cell.lines.length));
const heightOf = (row: Row) => linesIn(row) * LINE + 2 * PAD.y;

interface Columns {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
}

function columnsOf(block: TableBlock): Columns {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => (column.width / total) * TEXT_WIDTH);
  const lefts = widths.map((_, i) => PAGE.left + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  return { lefts, widths };
}

const inner = ({ widths }: Columns, i: number) => (widths[i] ?? 0) - 2 * PAD.x;

function headOf(sheet: Sheet, block: TableBlock, columns: Columns): Row {
  return block.columns.map((column, i) => ({
    lines: linesOf(plain(column.title, SIZE.table, "bold"), inner(columns, i), sheet.measure),
    align: "center",
  }));
}

/** Draws the cells of a row at the pen, each in its element where there is one, and moves the pen under it. */
function drawRow(sheet: Sheet, row: Row, columns: Columns, elements: readonly Element[], tag: "TH" | "TD"): void {
  const [top, height] = [sheet.y, heightOf(row)];
  row.forEach((cell, i) => {
    const element = elements[i];
    if (element) sheet.within(element, tag);
    const [left, width] = [(columns.lefts[i] ?? 0) + PAD.x, inner(columns, i)];
    const start = top + (height - cell.lines.length * LINE) / 2;
    const setting = { left, width, align: cell.align, size: SIZE.table, leading: LEADING.single };
    cell.lines.forEach((line, n) => {
      sheet.line(line, start + n * LINE, setting);
    });
    if (element) sheet.close();
  });
  const borders = () => {
    sheet.doc.lineWidth(BORDER).strokeColor("#000000");
    row.forEach((_, i) => {
      sheet.doc.rect(columns.lefts[i] ?? 0, top, columns.widths[i] ?? 0, height).stroke();
    });
  };
  if (elements.length > 0) sheet.artifact(borders);
  else borders();
  sheet.y = top + height;
}

/** A row taller than a page is cut into rows of as many lines as fit. */
function cutRow(row: Row, most: number): readonly Row[] {
  const count = Math.ceil(linesIn(row) / most);
  return Array.from({ length: count }, (_, i) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.slice(i * most, (i + 1) * most) })),
  );
}

/** What the beginning of a table needs to stay together: caption, head and first row. */
export function tableStart(sheet: Sheet, block: TableBlock): number {
  const caption = plain(block.caption, SIZE.body, "bold");
  const head = heightOf(headOf(sheet, block, columnsOf(block)));
  const above = block.caption === "" ? 0 : paragraphHeight(sheet, caption, CAPTION);
  return above + head + 2 * (LINE + 2 * PAD.y);
}

/** A table: caption, head, rows that stay whole; the head stands again on every page it goes on to. */
export function table(sheet: Sheet, block: TableBlock, writer: PieceWriter): void {
  const columns = columnsOf(block);
  const head = headOf(sheet, block, columns);
  const rows = block.rows.map((row) =>
    row.map((cell, i): Cell => {
      const pieces = writer.pieces(cell.runs, SIZE.table);
      return { lines: linesOf(pieces, inner(columns, i), sheet.measure), align: cell.align };
    }),
  );
  const element = sheet.element("Table");
  const first = rows[0] ? heightOf(rows[0]) : 0;
  const keep = Math.min(heightOf(head) + first, PAGE.bottom - PAGE.top - 3 * SIZE.body);
  const caption = plain(block.caption, SIZE.body, "bold");
  if (block.caption === "") sheet.need(keep);
  else paragraph(sheet, caption, { ...CAPTION, tag: "Caption", parent: element, keep });
  const cells = (tag: "TH" | "TD") => {
    const row = sheet.element("TR", element);
    return block.columns.map(() => sheet.element(tag, row, tag === "TH" ? { scope: "Column" } : {}));
  };
  drawRow(sheet, head, columns, cells("TH"), "TH");
  const most = Math.floor((PAGE.bottom - PAGE.top - heightOf(head) - 2 * PAD.y) / LINE);
  for (const row of rows) {
    const elements = cells("TD");
    for (const part of cutRow(row, most)) {
      if (heightOf(part) > sheet.room + 0.01) {
        sheet.newPage();
        sheet.artifact(() => drawRow(sheet, head, columns, [], "TH"));
      }
      drawRow(sheet, part, columns, elements, "TD");
    }
  }
  element.end();
  sheet.y += 6;
}
