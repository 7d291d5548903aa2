import type { Block, Sentence } from "@hoatieu/brief";
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { type DrawnCharts, wordChart } from "./charts.ts";
import { TIGHT } from "./lines.ts";
import type { RunWriter } from "./runs.ts";
import { FIRST_LINE, SIZE, TEXT_WIDTH } from "./style.ts";

type TableBlock = Extract<Block, { readonly kind: "table" }>;

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

const aligned = (align: "left" | "right") => (align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT);

/** Widths in twips from the shares of the tree, adding up to the text's width. */
function widthsOf(block: TableBlock): readonly number[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  return block.columns.map((column) => Math.floor((column.width / total) * TEXT_WIDTH));
}

function headRow(block: TableBlock, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: MARGINS,
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: TIGHT,
              children: [new TextRun({ text: column.title, bold: true, size: SIZE.table })],
            }),
          ],
        }),
    ),
  });
}

function tableOf(block: TableBlock, writer: RunWriter): readonly (Paragraph | Table)[] {
  const widths = widthsOf(block);
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: MARGINS,
              verticalAlign: VerticalAlign.CENTER,
              children: [
                new Paragraph({
                  alignment: aligned(cell.align),
                  spacing: TIGHT,
                  children: writer.runs(cell.runs, SIZE.table),
                }),
              ],
            }),
        ),
      }),
  );
  const caption = new Paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [new TextRun({ text: block.caption, bold: true, size: SIZE.body })],
  });
  return [
    ...(block.caption === "" ? [] : [caption]),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: BORDERS,
      rows: [headRow(block, widths), ...rows],
    }),
  ];
}

type HeadingBlock = Extract<Block, { readonly kind: "heading" }>;

/** Titles of parts in capitals (Decree 30/2020, Appendix I, Part I, V.6.b); an appendix's two lines centred (III.1.b). */
function headingOf(block: HeadingBlock): readonly Paragraph[] {
  const heading = LEVELS[block.level];
  if (block.appendix)
    return [
      new Paragraph({
        heading,
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
        children: [new TextRun(block.appendix.label)],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [new TextRun({ text: upper(block.appendix.title), bold: true })],
      }),
    ];
  const text = block.level === 1 ? upper(block.text) : block.text;
  return [new Paragraph({ heading, children: [new TextRun(text)] })];
}

const upper = (text: string) => text.toLocaleUpperCase("vi");

/** A dash leads an item; a source has its number instead. */
const dash = (item: Sentence, size: number) =>
  item[0]?.text.startsWith("[") ? [] : [new TextRun({ text: "- ", size })];

/** Where a block stands: long addresses in an appendix stay ragged, the text itself is even on both sides. */
export type Placed = "body" | "appendix";

/** The block of the tree as Word's paragraphs and tables. */
export function wordBlocks(
  block: Block,
  writer: RunWriter,
  charts: DrawnCharts,
  placed: Placed = "body",
): readonly (Paragraph | Table)[] {
  const alignment = placed === "body" ? AlignmentType.JUSTIFIED : AlignmentType.LEFT;
  const size = placed === "body" ? SIZE.body : SIZE.appendix;
  switch (block.kind) {
    case "heading":
      return headingOf(block);
    case "paragraph":
      return [new Paragraph({ alignment, indent: { firstLine: FIRST_LINE }, children: writer.runs(block.runs, size) })];
    case "note":
      return [
        new Paragraph({
          alignment,
          indent: { firstLine: FIRST_LINE },
          spacing: { before: 120 },
          children: writer.runs(block.runs, size),
        }),
      ];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            alignment,
            indent: { firstLine: FIRST_LINE },
            children: [...dash(item, size), ...writer.runs(item, size)],
          }),
      );
    case "table":
      return tableOf(block, writer);
    case "chart":
      return wordChart(block, charts);
  }
}
