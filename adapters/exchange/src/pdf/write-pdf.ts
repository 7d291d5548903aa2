import { createHash } from "node:crypto";
import type { Block, Brief } from "@hoatieu/brief";
import { languageTag } from "../word/core-properties.ts";
import { chart, chartHeight } from "./chart.ts";
import { LEADING, lineHeight, PAGE, SIZE } from "./page.ts";
import { paragraph } from "./paragraphs.ts";
import { markName, noteName, type Piece, type PieceWriter, pieceWriter, plain } from "./piece.ts";
import { Sheet } from "./sheet.ts";
import { table, tableStart } from "./table.ts";

const HEADINGS = { 1: "H2", 2: "H3", 3: "H4" } as const;
/** Indents of the Word document, in points. */
const [FIRST_LINE, LIST, HANG] = [28.35, 28.35, 14.15];
const NOTES = { vi: "Gốc gác các con số", en: "Pedigree of the numbers" } as const;

type Outline = PDFKit.PDFOutline;

/** The document being written, and where its headings hang in the outline. */
interface Writing {
  readonly brief: Brief;
  readonly sheet: Sheet;
  readonly writer: PieceWriter;
  readonly outline: Map<number, Outline>;
}

function titleOf({ brief, sheet }: Writing): void {
  paragraph(sheet, plain(brief.title.toLocaleUpperCase(brief.language), SIZE.title, "bold"), {
    align: "center",
    after: 3,
    tag: "H1",
  });
  paragraph(sheet, plain(brief.subtitle, SIZE.body, "italic"), { align: "center", after: 12 });
}

/** What must follow a heading on its page. */
function startOf({ brief, sheet }: Writing, block: Block | undefined): number {
  if (!block) return 0;
  if (block.kind === "table") return tableStart(sheet, block);
  if (block.kind === "chart") return chartHeight(sheet, block, brief.language);
  return 2 * lineHeight(SIZE.body, LEADING.body);
}

function heading(writing: Writing, text: string, level: 1 | 2 | 3, next: Block | undefined): void {
  const { sheet, outline } = writing;
  paragraph(sheet, plain(text, SIZE.body, "bold"), {
    before: 12,
    after: 6,
    tag: HEADINGS[level],
    keep: 6 + startOf(writing, next),
  });
  const above = [2, 1, 0].map((l) => (l < level ? outline.get(l) : undefined)).find((item) => item !== undefined);
  const top = Math.max(0, sheet.y - 2 * SIZE.body);
  // The library counts a place in the outline from the right and the bottom edge: this is the left one.
  const place = { expanded: false, top, left: PAGE.width };
  outline.set(level, (above ?? sheet.doc.outline).addItem(text, place));
  for (const deeper of [2, 3]) if (deeper > level) outline.delete(deeper);
}

function list({ sheet, writer }: Writing, items: Extract<Block, { kind: "list" }>["items"]): void {
  const element = sheet.element("L");
  const label = { piece: { text: "–", font: "regular", size: SIZE.body } as const, hang: HANG };
  for (const item of items) {
    const parent = sheet.element("LI", element);
    paragraph(sheet, writer.pieces(item, SIZE.body), { left: LIST, after: 6, tag: "LBody", parent, label });
  }
  element.end();
}

function write(writing: Writing, block: Block, next: Block | undefined): void {
  const { brief, sheet, writer } = writing;
  switch (block.kind) {
    case "heading":
      heading(writing, block.text, block.level, next);
      break;
    case "paragraph":
      paragraph(sheet, writer.pieces(block.runs, SIZE.body), { align: "justify", indent: FIRST_LINE, after: 6 });
      break;
    case "note":
      paragraph(sheet, writer.pieces(block.runs, SIZE.note), { after: 6 });
      break;
    case "list":
      list(writing, block.items);
      break;
    case "table":
      table(sheet, block, writer);
      break;
    case "chart":
      chart(sheet, block, brief.language);
  }
}

/** The pedigrees as numbered notes behind the text; each number leads back to where it was first referred to. */
function notes(writing: Writing): void {
  const { brief, sheet } = writing;
  if (brief.notes.length === 0) return;
  heading(writing, NOTES[brief.language], 1, undefined);
  for (const note of brief.notes) {
    const name = noteName(note.number);
    const number: Piece = {
      text: `${note.number}`,
      font: "regular",
      size: SIZE.note,
      goTo: markName(note.number),
      name,
    };
    const pieces = [number, ...plain(` ${note.text}`, SIZE.note)];
    paragraph(sheet, pieces, { after: 2, leading: LEADING.single });
  }
}

/**
 * The brief as a PDF document with the form and content of the Word one: A4, the margins of Decree 30/2020, a face with
 * the widths of Times New Roman, page numbers in the top margin, charts as vectors, pedigrees as numbered notes, an
 * outline, and the structure that screen readers follow. Equal briefs give equal bytes: dates are the brief's.
 */
export async function writePdf(brief: Brief): Promise<Uint8Array> {
  const sheet = new Sheet({
    title: brief.title,
    subject: brief.subtitle,
    language: languageTag(brief),
    date: new Date(`${brief.asOf}T00:00:00Z`),
    content: createHash("sha256").update(JSON.stringify(brief)).digest("hex"),
  });
  const writing = { brief, sheet, writer: pieceWriter(brief, SIZE.table), outline: new Map<number, Outline>() };
  titleOf(writing);
  brief.blocks.forEach((block, i) => {
    write(writing, block, brief.blocks[i + 1]);
  });
  notes(writing);
  return sheet.finish();
}
