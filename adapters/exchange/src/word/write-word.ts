import type { Brief, PedigreeNote } from "@hoatieu/brief";
import {
  AlignmentType,
  Document,
  Header,
  type IParagraphOptions,
  LevelFormat,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { wordBlocks } from "./blocks.ts";
import { drawCharts } from "./charts.ts";
import { coreProperties, languageTag } from "./core-properties.ts";
import { runWriter } from "./runs.ts";
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

const centred = (options: IParagraphOptions) => new Paragraph({ alignment: AlignmentType.CENTER, ...options });

/** Page numbers stand centred in the top margin, and not on the first page (Decree 30/2020). */
const pageNumber = () =>
  new Header({ children: [centred({ children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body })] })] });

/**
 * The brief as a Word document: every number with an end note that holds its pedigree.
 * Form after Decree 30/2020: A4 portrait, Times New Roman, margins, page numbers; the official head and signature belong
 * to the office that sends it. Equal briefs give equal bytes.
 */
export async function writeWord(brief: Brief): Promise<Uint8Array> {
  const writer = runWriter(brief);
  const charts = await drawCharts(brief);
  const document = new Document({
    styles: stylesIn(languageTag(brief)),
    features: { updateFields: false },
    numbering: {
      config: [
        {
          reference: "dash",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "–",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 567, hanging: 283 } } },
            },
          ],
        },
      ],
    },
    endnotes: Object.fromEntries(brief.notes.map((note) => [note.number, endnote(note)])),
    sections: [
      {
        properties: {
          page: PAGE,
          titlePage: true,
          endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
        children: [
          centred({ style: "Title", children: [new TextRun(brief.title)] }),
          centred({ spacing: { after: 240 }, children: [new TextRun({ text: brief.subtitle, italics: true })] }),
          ...brief.blocks.flatMap((block) => wordBlocks(block, writer, charts)),
        ],
      },
    ],
  });
  const properties = { path: "docProps/core.xml", data: coreProperties(brief) };
  return dateEntries(await Packer.toBuffer(document, undefined, [properties]), brief.asOf);
}
