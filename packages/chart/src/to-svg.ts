import { PAPER_PALETTE, type Palette } from "./palette.ts";
import type { Drawing, Shape } from "./shape.ts";
import { text } from "./shape.ts";

const escapeXml = (content: string) =>
  content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function element(shape: Shape, palette: Palette): string {
  const pairs: [string, string | number][] = Object.entries(shape.at);
  if (shape.fill) pairs.push(["fill", palette[shape.fill]]);
  else if (shape.tag === "path" || shape.tag === "line") pairs.push(["fill", "none"]);
  if (shape.stroke) pairs.push(["stroke", palette[shape.stroke]]);
  const attributes = pairs.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
  const inside =
    shape.text !== undefined ? escapeXml(shape.text) : (shape.children ?? []).map((c) => element(c, palette)).join("");
  return inside === "" ? `<${shape.tag}${attributes}/>` : `<${shape.tag}${attributes}>${inside}</${shape.tag}>`;
}

export interface SvgFile {
  /** Heading above the drawing. */
  readonly heading: string;
  /** Source and date, under it. A chart never travels without them. */
  readonly footer: string;
  readonly palette?: Palette;
}

/** The drawing as a file of its own: heading, drawing, source and date, on paper. */
export function toSvg(drawing: Drawing, file: SvgFile): string {
  const palette = file.palette ?? PAPER_PALETTE;
  const [margin, top, bottom] = [16, 40, 34];
  const width = drawing.width + margin * 2;
  const height = drawing.height + top + bottom;
  const heading = text(margin, 26, file.heading, { size: 15, weight: 600 }, { fill: "ink" });
  const footer = text(margin, height - 12, file.footer, { size: 11 }, { fill: "ink-3" });
  const inside = drawing.shapes.map((shape) => element(shape, palette)).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif" role="img"><title>${escapeXml(drawing.title)}</title>` +
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>${element(heading, palette)}` +
    `<g transform="translate(${margin} ${top})">${inside}</g>${element(footer, palette)}</svg>`
  );
}

/**
 * The drawing alone, for a document that sets heading and source in its own text.
 * @param font the document's family, where the drawing's own is not wanted
 */
export function drawingSvg(drawing: Drawing, font: string, palette: Palette = PAPER_PALETTE): string {
  const { width, height, title, shapes } = drawing;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${escapeXml(font)}" role="img"><title>${escapeXml(title)}</title>` +
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>` +
    `${shapes.map((shape) => element(shape, palette)).join("")}</svg>`
  );
}
