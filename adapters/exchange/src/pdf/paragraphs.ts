import { linesOf } from "./lines.ts";
import { LEADING, lineHeight, PAGE, TEXT_WIDTH } from "./page.ts";
import type { Piece } from "./piece.ts";
import type { Element, Setting, Sheet } from "./sheet.ts";

export interface ParagraphLook {
  readonly align?: Setting["align"];
  readonly before?: number;
  readonly after?: number;
  /** Of the first line. */
  readonly indent?: number;
  /** Of the whole paragraph. */
  readonly left?: number;
  readonly width?: number;
  readonly leading?: number;
  readonly tag?: "P" | "H1" | "H2" | "H3" | "H4" | "LBody" | "Caption";
  readonly parent?: Element;
  /** Room that must follow on the same page. */
  readonly keep?: number;
}

/** Height of a paragraph as it would be set. */
export function paragraphHeight(sheet: Sheet, pieces: readonly Piece[], look: ParagraphLook = {}): number {
  const { width = TEXT_WIDTH - (look.left ?? 0), indent = 0, leading = LEADING.body } = look;
  const size = pieces[0]?.size ?? 0;
  const lines = linesOf(pieces, width, sheet.measure, width - indent);
  return (look.before ?? 0) + lines.length * lineHeight(size, leading) + (look.after ?? 0);
}

/** Sets a paragraph; it goes on over the page's end, but leaves no single line on either side. */
export function paragraph(sheet: Sheet, pieces: readonly Piece[], look: ParagraphLook = {}): void {
  const { align = "left", before = 0, after = 0, indent = 0, left = 0, leading = LEADING.body, keep = 0 } = look;
  const width = look.width ?? TEXT_WIDTH - left;
  const size = pieces[0]?.size ?? 0;
  const height = lineHeight(size, leading);
  const lines = linesOf(pieces, width, sheet.measure, width - indent);
  if (sheet.y > PAGE.top) sheet.y += before;
  sheet.need(keep > 0 || lines.length <= 3 ? lines.length * height + keep : 2 * height);
  const tag = look.tag ?? "P";
  const element = sheet.element(tag, look.parent);
  sheet.within(element, tag);
  lines.forEach((line, i) => {
    const rest = lines.length - i;
    // The last but one goes over with the last.
    if (sheet.room < height - 0.01 || (rest === 2 && i > 1 && sheet.room < 2 * height - 0.01)) sheet.newPage();
    const shift = i === 0 ? indent : 0;
    const setting = { left: PAGE.left + left + shift, width: width - shift, align, size, leading };
    sheet.line(line, sheet.y, setting);
    sheet.y += height;
  });
  sheet.close();
  element.end();
  sheet.y += after;
}
