import type { Block } from "@hoatieu/brief";
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
import type { RunWriter } from "./runs.ts";
import { SIZE, TEXT_WIDTH } from "./style.ts";

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
              spacing: { after: 0, line: 240 },
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
                  spacing: { after: 0, line: 240 },
                  children: writer.runs(cell.runs, SIZE.table),
                }),
              ],
            }),
        ),
      }),
  );
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 80 },
      children: [new TextRun({ text: block.caption, italics: true, size: SIZE.body })],
    }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: BORDERS,
      rows: [headRow(block, widths), ...rows],
    }),
  ];
}

/** The block of the tree as Word's paragraphs and tables. */
export function wordBlocks(block: Block, writer: RunWriter, charts: DrawnCharts): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: LEVELS[block.level], children: [new TextRun(block.text)] })];
    case "paragraph":
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: 567 },
          children: writer.runs(block.runs),
        }),
      ];
    case "note":
      return [new Paragraph({ children: writer.runs(block.runs, SIZE.note) })];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            alignment: AlignmentType.LEFT,
            numbering: { reference: "dash", level: 0 },
            children: writer.runs(item),
          }),
      );
    case "table":
      return tableOf(block, writer);
    case "chart":
      return wordChart(block, charts);
  }
}
