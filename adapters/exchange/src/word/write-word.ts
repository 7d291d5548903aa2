import type { Block, Brief, PedigreeNote } from "@hoatieu/brief";
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { wordBlocks } from "./blocks.ts";
import { type DrawnCharts, drawCharts } from "./charts.ts";
import { coreProperties, languageTag } from "./core-properties.ts";
import { centredLine } from "./lines.ts";
import { officialFoot } from "./official-foot.ts";
import { officialHead } from "./official-head.ts";
import { type RunWriter, runWriter } from "./runs.ts";
import { NOTE_STYLE, PAGE, SIZE, stylesIn } from "./style.ts";
import { dateEntries } from "./zip-dates.ts";

const endnote = (note: PedigreeNote) => ({
  children: [
    new Paragraph({
      style: NOTE_STYLE,
      children: [new TextRun(` ${note.text}`)],
    }),
  ],
});

/** Page numbers stand centred in the top margin, and not on the first page (Appendix I, Part I, I.7). */
const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body })],
      }),
    ],
  });

/** Pages of an appendix are counted from 1 again (III.1.đ). */
function sectionOf(children: readonly (Paragraph | Table)[]): ISectionOptions {
  return {
    properties: {
      page: { ...PAGE, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
      titlePage: true,
      endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
    children: [...children],
  };
}

const beginsAppendix = (block: Block) => block.kind === "heading" && block.appendix !== undefined;

/** The blocks up to the first appendix, and those of each appendix. */
function splitAtAppendices(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap((block, index) => (beginsAppendix(block) ? [index] : []));
  return [0, ...starts].map((start, index) => blocks.slice(start, starts[index] ?? blocks.length));
}

function appendix(blocks: readonly Block[], brief: Brief, writer: RunWriter, charts: DrawnCharts): ISectionOptions {
  const of = brief.official?.appendixOf ?? "";
  const info = of === "" ? [] : [centredLine(of, { size: SIZE.body, italics: true }, { spacing: { after: 240 } })];
  const title = blocks[0]?.kind === "heading" ? blocks[0].appendix?.title : undefined;
  // The only table of an appendix needs no second title.
  const bare = blocks.map((block) =>
    block.kind === "table" && block.caption === title ? { ...block, caption: "" } : block,
  );
  const [heading, ...rest] = bare.map((block) => wordBlocks(block, writer, charts, "appendix"));
  return sectionOf([...(heading ?? []), ...info, ...rest.flat()]);
}

/** Without a body that issues it, the document has its title only. */
function plainHead(brief: Brief): readonly Paragraph[] {
  return [
    centredLine(brief.title, { size: SIZE.title, bold: true }),
    centredLine(brief.subtitle, { size: SIZE.body, italics: true }, { spacing: { after: 240 } }),
  ];
}

/**
 * The brief as a Word document: every number with an end note that holds its pedigree. Head, foot, body and appendices
 * in the form of Decree 30/2020 (docs/brief.md has the rules). Equal briefs give equal bytes.
 */
export async function writeWord(brief: Brief): Promise<Uint8Array> {
  const writer = runWriter(brief);
  const charts = await drawCharts(brief);
  const { official } = brief;
  const [body = [], ...appendices] = splitAtAppendices(brief.blocks);
  const main = sectionOf([
    ...(official ? officialHead(official) : plainHead(brief)),
    ...body.flatMap((block) => wordBlocks(block, writer, charts)),
    ...(official ? officialFoot(official) : []),
  ]);
  const document = new Document({
    styles: stylesIn(languageTag(brief)),
    features: { updateFields: false },
    endnotes: Object.fromEntries(brief.notes.map((note) => [note.number, endnote(note)])),
    sections: [main, ...appendices.map((blocks) => appendix(blocks, brief, writer, charts))],
  });
  const properties = { path: "docProps/core.xml", data: coreProperties(brief) };
  return dateEntries(await Packer.toBuffer(document, undefined, [properties]), brief.asOf);
}
