import { type ChartBlock, chartDrawing } from "@hoatieu/brief";
import { type Drawing, PAPER_PALETTE, type Shape } from "@hoatieu/chart";
import type { Language } from "@hoatieu/core";
import type { PaperFont } from "../paper/font-files.ts";
import { LEADING, PAGE, SIZE, TEXT_WIDTH } from "./page.ts";
import { paragraph, paragraphHeight } from "./paragraphs.ts";
import { plain, signed } from "./piece.ts";
import type { Sheet } from "./sheet.ts";
import { CAPTION } from "./table.ts";

const SOURCE = { before: 2, after: 6, leading: LEADING.single } as const;

const numberAt = (shape: Shape, name: string, otherwise = 0) => Number(shape.at[name] ?? otherwise);

function text(sheet: Sheet, shape: Shape): void {
  const { doc } = sheet;
  const size = numberAt(shape, "font-size", 12);
  const font: PaperFont = numberAt(shape, "font-weight", 400) >= 600 ? "bold" : "regular";
  const pieces = signed({ text: shape.text ?? "", font, size });
  const width = pieces.reduce((sum, piece) => sum + sheet.measure(piece), 0);
  const anchor = shape.at["text-anchor"];
  let x = numberAt(shape, "x") - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  for (const piece of pieces) {
    doc
      .font(piece.font)
      .fontSize(size)
      .fillColor(PAPER_PALETTE[shape.fill ?? "ink"]);
    doc.text(piece.text, x, numberAt(shape, "y"), { lineBreak: false, baseline: "alphabetic" });
    x += sheet.measure(piece);
  }
}

function outline({ doc }: Sheet, shape: Shape): void {
  const at = (name: string) => numberAt(shape, name);
  switch (shape.tag) {
    case "rect":
      doc.rect(at("x"), at("y"), at("width"), at("height"));
      break;
    case "circle":
      doc.circle(at("cx"), at("cy"), at("r"));
      break;
    case "line":
      doc.moveTo(at("x1"), at("y1")).lineTo(at("x2"), at("y2"));
      break;
    default:
      doc.path(String(shape.at.d ?? ""));
  }
}

/** One shape of the chart package as vectors; the attributes are those of SVG. */
function draw(sheet: Sheet, shape: Shape): void {
  const { doc } = sheet;
  if (shape.tag === "g") {
    for (const child of shape.children ?? []) draw(sheet, child);
    return;
  }
  if (shape.tag === "text") {
    text(sheet, shape);
    return;
  }
  const filled = shape.fill !== undefined && shape.fill !== "none" && shape.tag !== "line";
  const stroked = shape.stroke !== undefined && shape.stroke !== "none";
  if (!filled && !stroked) return;
  doc.save();
  if (shape.fill !== undefined && filled) {
    doc.fillColor(PAPER_PALETTE[shape.fill], numberAt(shape, "fill-opacity", 1));
  }
  if (shape.stroke !== undefined && stroked) {
    doc.strokeColor(PAPER_PALETTE[shape.stroke]).lineWidth(numberAt(shape, "stroke-width", 1));
    const dash = shape.at["stroke-dasharray"];
    const [on = 1, off = on] = dash === undefined ? [] : String(dash).split(/[ ,]+/).map(Number);
    if (dash !== undefined) doc.dash(on, { space: off });
    if (shape.at["stroke-linejoin"] === "round") doc.lineJoin("round").lineCap("round");
  }
  outline(sheet, shape);
  if (filled && stroked) doc.fillAndStroke();
  else if (filled) doc.fill();
  else doc.stroke();
  doc.restore();
}

interface ChartHeights {
  readonly drawing: Drawing;
  readonly scale: number;
  readonly all: number;
}

function heightsOf(sheet: Sheet, block: ChartBlock, language: Language): ChartHeights {
  const drawing = chartDrawing(block, language);
  const scale = TEXT_WIDTH / drawing.width;
  const all =
    paragraphHeight(sheet, plain(block.caption, SIZE.body, "bold"), CAPTION) +
    drawing.height * scale +
    paragraphHeight(sheet, plain(block.source, SIZE.note), SOURCE);
  return { drawing, scale, all };
}

/** Height of a chart with its caption and sources. */
export const chartHeight = (sheet: Sheet, block: ChartBlock, language: Language): number =>
  heightsOf(sheet, block, language).all;

/** A chart as vectors: caption, drawing, sources, on one page. */
export function chart(sheet: Sheet, block: ChartBlock, language: Language): void {
  const { drawing, scale, all } = heightsOf(sheet, block, language);
  sheet.need(all);
  paragraph(sheet, plain(block.caption, SIZE.body, "bold"), CAPTION);
  const figure = sheet.element("Figure", sheet.root, {
    alt: `${block.caption}. ${block.alternative}`,
    bbox: [PAGE.left, sheet.y, PAGE.right, sheet.y + drawing.height * scale],
  });
  sheet.within(figure, "Figure");
  const { doc } = sheet;
  doc.save();
  doc.translate(PAGE.left, sheet.y).scale(scale);
  for (const shape of drawing.shapes) draw(sheet, shape);
  doc.restore();
  sheet.close();
  figure.end();
  sheet.y += drawing.height * scale;
  paragraph(sheet, plain(block.source, SIZE.note), SOURCE);
}
