import type { OfficialForm } from "@hoatieu/brief";
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { centredLine, rule, SINGLE, widthOf } from "./lines.ts";
import { SIZE, TEXT_WIDTH } from "./style.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const BORDERLESS = { ...OPEN, insideHorizontal: NONE, insideVertical: NONE } as const;

/** Two columns without lines: head and foot of an official document (Appendix I, Part I, IV). */
export function twoColumns(
  left: number,
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  const widths = [left, TEXT_WIDTH - left];
  const cell = (children: readonly Paragraph[], index: number) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      borders: OPEN,
      children: [...children],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: BORDERLESS,
    rows: rows.map(([a, b]) => new TableRow({ cantSplit: true, children: [cell(a, 0), cell(b, 1)] })),
  });
}

/** Left column of the head in twips; the right one must hold the national title on one line. */
const LEFT = 3700;
/** A rule under the body's name and the abstract is a third to a half of the line's length (II.2.b, II.5.b). */
const PART_OF_LINE = 0.42;

function issuerCell(form: OfficialForm): readonly Paragraph[] {
  const name = { size: SIZE.issuer, bold: true };
  const last = form.body.at(-1) ?? "";
  return [
    ...(form.superior === "" ? [] : [centredLine(form.superior, { size: SIZE.issuer })]),
    ...form.body.map((text) => centredLine(text, name)),
    rule(widthOf(last, SIZE.issuer) * PART_OF_LINE, LEFT, 120),
  ];
}

function nationCell(form: OfficialForm): readonly Paragraph[] {
  return [
    centredLine(form.nation, { size: SIZE.nation, bold: true }),
    centredLine(form.motto, { size: SIZE.motto, bold: true }),
    rule(widthOf(form.motto, SIZE.motto), TEXT_WIDTH - LEFT, 120),
  ];
}

function urgencyCell(form: OfficialForm): readonly Paragraph[] {
  if (form.urgency === "") return [];
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 2, color: "000000" } as const;
  const border = { top: edge, bottom: edge, left: edge, right: edge };
  const side = Math.round((LEFT - widthOf(form.urgency, SIZE.urgency) * 1.3) / 2);
  const look = { size: SIZE.urgency, bold: true };
  return [
    centredLine(form.urgency, look, {
      border,
      indent: { left: side, right: side },
      spacing: { before: 120, after: 0, ...SINGLE },
    }),
  ];
}

/** Head of the document: issuing body and national title, number and date, then type and abstract over their rule. */
export function officialHead(form: OfficialForm): readonly (Paragraph | Table)[] {
  const title = { size: SIZE.title, bold: true };
  const shortest = Math.min(widthOf(form.abstract, SIZE.title), TEXT_WIDTH);
  return [
    twoColumns(LEFT, [
      [issuerCell(form), nationCell(form)],
      [
        [centredLine(form.number, { size: SIZE.number }), ...urgencyCell(form)],
        [centredLine(form.placeAndDay, { size: SIZE.place, italics: true })],
      ],
    ]),
    ...(form.copy === ""
      ? []
      : [centredLine(`(${form.copy})`, { size: SIZE.number, italics: true }, { spacing: { before: 160, after: 0 } })]),
    centredLine(form.type, title, { spacing: { before: 320, after: 0, ...SINGLE }, keepNext: true }),
    centredLine(form.abstract, title, { keepNext: true }),
    rule(shortest * PART_OF_LINE, TEXT_WIDTH, 240),
  ];
}
