import { createHash } from "node:crypto";
import type { Block, Brief } from "@hoatieu/brief";
import { languageTag } from "../word/core-properties.ts";
import { chart, chartHeight } from "./chart.ts";
import { officialFoot, officialHead } from "./official.ts";
import { FIRST_LINE, LEADING, lineHeight, PAGE, SIZE } from "./page.ts";
import { paragraph } from "./paragraphs.ts";
import { markName, noteName, type Piece, type PieceWriter, pieceWriter, plain } from "./piece.ts";
import { Sheet } from "./sheet.ts";
import { table, tableStart } from "./table.ts";

const HEADINGS = { 1: "H2", 2: "H3", 3: "H4" } as const;
const NOTES = { vi: "Gốc gác các con số", en: "Pedigree of the numbers" } as const;
const HEADING = { before: 6, after: 6 } as const;
const upper = (text: string) => text.toLocaleUpperCase("vi");

type Outline = PDFKit.PDFOutline;
type HeadingBlock = Extract<Block, { readonly kind: "heading" }>;

/** The document being written, where its headings hang in the outline, and whether an appendix is being written. */
interface Writing {
  readonly brief: Brief;
  readonly sheet: Sheet;
  readonly writer: PieceWriter;
  readonly outline: Map<number, Outline>;
  inAppendix: boolean;
}

/** Without a body that issues it, the document has its title only. */
function plainHead({ brief, sheet }: Writing): void {
  paragraph(sheet, plain(brief.title, SIZE.title, "bold"), { align: "center", after: 3, tag: "H1" });
  paragraph(sheet, plain(brief.subtitle, SIZE.body, "italic"), { align: "center", after: 12 });
}

/** What must follow a heading on its page. */
function startOf({ brief, sheet }: Writing, block: Block | undefined): number {
  if (!block) return 0;
  if (block.kind === "table") return tableStart(sheet, block);
  if (block.kind === "chart") return chartHeight(sheet, block, brief.language);
  return 2 * lineHeight(SIZE.body, LEADING.body);
}

function remember({ sheet, outline }: Writing, text: string, level: number): void {
  const above = [2, 1, 0].map((l) => (l < level ? outline.get(l) : undefined)).find((item) => item !== undefined);
  const top = Math.max(0, sheet.y - 2 * SIZE.body);
  // The library counts a place in the outline from the right and the bottom edge: this is the left one.
  const place = { expanded: false, top, left: PAGE.width };
  outline.set(level, (above ?? sheet.doc.outline).addItem(text, place));
  for (const deeper of [2, 3]) if (deeper > level) outline.delete(deeper);
}

/** An appendix begins a page; its two lines stand centred, and under them the document it belongs to (III.1.b, III.1.đ). */
function appendixHead(writing: Writing, text: string, { label, title }: NonNullable<HeadingBlock["appendix"]>): void {
  const { brief, sheet } = writing;
  sheet.newSection();
  writing.inAppendix = true;
  const centred = { align: "center", after: 6 } as const;
  paragraph(sheet, plain(label, SIZE.body, "bold"), { ...centred, tag: "H2" });
  remember(writing, text, 1);
  paragraph(sheet, plain(upper(title), SIZE.body, "bold"), centred);
  const of = brief.official?.appendixOf ?? "";
  if (of !== "") paragraph(sheet, plain(of, SIZE.body, "italic"), { ...centred, after: 12 });
}

/** Titles of parts in capitals (Appendix I, Part I, V.6.b). */
function heading(writing: Writing, block: HeadingBlock, next: Block | undefined): void {
  const { text, level, appendix } = block;
  if (appendix) {
    appendixHead(writing, text, appendix);
    return;
  }
  paragraph(writing.sheet, plain(level === 1 ? upper(text) : text, SIZE.body, "bold"), {
    ...HEADING,
    indent: FIRST_LINE,
    tag: HEADINGS[level],
    keep: HEADING.after + startOf(writing, next),
  });
  remember(writing, text, level);
}

/** Long addresses in an appendix stay ragged, the text itself is even on both sides. */
const bodyLook = ({ inAppendix }: Writing) =>
  ({ align: inAppendix ? "left" : "justify", indent: FIRST_LINE, after: 6 }) as const;

/** A dash leads an item; a source has its number instead. */
function list(writing: Writing, items: Extract<Block, { kind: "list" }>["items"], size: number): void {
  const { sheet, writer } = writing;
  const element = sheet.element("L");
  for (const item of items) {
    const parent = sheet.element("LI", element);
    const dash = item[0]?.text.startsWith("[") ? [] : plain("- ", size);
    paragraph(sheet, [...dash, ...writer.pieces(item, size)], { ...bodyLook(writing), tag: "LBody", parent });
  }
  element.end();
}

function write(writing: Writing, block: Block, before: Block | undefined, next: Block | undefined): void {
  const { brief, sheet, writer } = writing;
  const size = writing.inAppendix ? SIZE.appendix : SIZE.body;
  switch (block.kind) {
    case "heading":
      heading(writing, block, next);
      break;
    case "paragraph":
      paragraph(sheet, writer.pieces(block.runs, size), bodyLook(writing));
      break;
    case "note":
      paragraph(sheet, writer.pieces(block.runs, size), { ...bodyLook(writing), before: 6 });
      break;
    case "list":
      list(writing, block.items, size);
      break;
    case "table": {
      // The only table of an appendix needs no second title.
      const titled = before?.kind === "heading" && before.appendix?.title === block.caption;
      table(sheet, titled ? { ...block, caption: "" } : block, writer);
      break;
    }
    case "chart":
      chart(sheet, block, brief.language);
  }
}

const beginsAppendix = (block: Block) => block.kind === "heading" && block.appendix !== undefined;

/** The pedigrees as numbered notes behind the text; each number leads back to where it was first referred to. */
function notes(writing: Writing): void {
  const { brief, sheet } = writing;
  if (brief.notes.length === 0) return;
  writing.inAppendix = false;
  heading(writing, { kind: "heading", level: 1, text: NOTES[brief.language] }, undefined);
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
  const outline = new Map<number, Outline>();
  const writing: Writing = { brief, sheet, writer: pieceWriter(brief, SIZE.table), outline, inAppendix: false };
  const { official, blocks } = brief;
  if (official) officialHead(sheet, official);
  else plainHead(writing);
  const firstAppendix = blocks.findIndex(beginsAppendix);
  const end = firstAppendix < 0 ? blocks.length : firstAppendix;
  blocks.forEach((block, i) => {
    if (i === end && official) officialFoot(sheet, official);
    write(writing, block, blocks[i - 1], blocks[i + 1]);
  });
  if (end === blocks.length && official) officialFoot(sheet, official);
  notes(writing);
  return sheet.finish();
}
