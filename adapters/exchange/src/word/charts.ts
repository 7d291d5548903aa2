import { type Brief, type ChartBlock, chartDrawing } from "@hoatieu/brief";
import { drawingSvg } from "@hoatieu/chart";
import { AlignmentType, ImageRun, Paragraph, TextRun } from "docx";
import { rasterise } from "../paper/rasterise.ts";
import { SINGLE } from "./lines.ts";
import { SIZE } from "./style.ts";

/** Pixels of the picture for programs that cannot draw the vectors, for each pixel of the chart: about 190 to the inch. */
const FINENESS = 2;

/** Word finds the family on its own machine; where it lacks it, the one with the same widths stands in. */
const FAMILY = "'Times New Roman', Tinos, serif";

/** The charts of a document drawn, each with its picture: drawing is slow, writing waits for it once. */
export type DrawnCharts = ReadonlyMap<ChartBlock, DrawnPicture>;
interface DrawnPicture {
  /** Numbers the picture within its document. */
  readonly number: number;
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws every chart of a brief for Word. */
export async function drawCharts(brief: Brief): Promise<DrawnCharts> {
  const drawn = new Map<ChartBlock, DrawnPicture>();
  for (const block of brief.blocks) {
    if (block.kind !== "chart") continue;
    const drawing = chartDrawing(block, brief.language);
    const svg = drawingSvg(drawing, FAMILY);
    const png = await rasterise(svg, drawing.width * FINENESS);
    drawn.set(block, { number: drawn.size + 1, svg, png, width: drawing.width, height: drawing.height });
  }
  return drawn;
}

/** A chart in Word: heading, the drawing as vectors with a picture behind, and its sources; the three stay together. */
export function wordChart(block: ChartBlock, charts: DrawnCharts): readonly Paragraph[] {
  const picture = charts.get(block);
  if (!picture) throw new Error(`a chart that was not drawn: ${block.caption}`);
  const transformation = { width: picture.width, height: picture.height };
  return [
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120 },
      children: [new TextRun({ text: block.caption, bold: true, size: SIZE.body })],
    }),
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      spacing: { after: 40, ...SINGLE },
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(picture.svg),
          transformation,
          fallback: { type: "png", data: picture.png },
          // The library numbers drawings over all documents of a process; numbered here, equal briefs give equal bytes.
          altText: {
            id: `${picture.number}`,
            name: `Chart ${picture.number}`,
            title: block.caption,
            description: block.alternative,
          },
        }),
      ],
    }),
    new Paragraph({ children: [new TextRun({ text: block.source, size: SIZE.note })] }),
  ];
}
