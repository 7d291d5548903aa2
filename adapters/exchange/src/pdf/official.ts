import type { OfficialForm } from "@hoatieu/brief";
import type { PaperFont } from "../paper/font-files.ts";
import { linesOf } from "./lines.ts";
import { LEADING, lineHeight, PAGE, SIZE, TEXT_WIDTH } from "./page.ts";
import { plain } from "./piece.ts";
import type { Sheet } from "./sheet.ts";

/** A line of the head or foot: text, a rule of a length, or room. */
type Entry =
  | {
      readonly text: string;
      readonly size: number;
      readonly font: PaperFont;
      readonly left?: boolean;
      readonly box?: boolean;
      readonly tag?: "H1";
    }
  | { readonly rule: number }
  | { readonly room: number };

/** Widths of the left columns, in points: those of the Word document. */
const [HEAD_LEFT, FOOT_LEFT] = [185, 225];
/** A rule under the body's name and the abstract is a third to a half of the line's length (II.2.b, II.5.b). */
const PART_OF_LINE = 0.42;
/** Lines for the signature and the seal. */
const SIGNATURE_LINES = 5;
const RULE = { before: 3, thick: 0.75, after: 6 } as const;
const BOX = { side: 6, above: 6 } as const;

const single = (size: number) => lineHeight(size, LEADING.single);
const bold = (text: string, size: number): Entry => ({ text, size, font: "bold" });

function heightOf(sheet: Sheet, entries: readonly Entry[], width: number): number {
  return entries.reduce((sum, entry) => {
    if ("rule" in entry) return sum + RULE.before + RULE.after;
    if ("room" in entry) return sum + entry.room;
    const lines = linesOf(plain(entry.text, entry.size, entry.font), width, sheet.measure);
    return sum + lines.length * single(entry.size) + (entry.box ? BOX.above : 0);
  }, 0);
}

/** Sets the entries of one column from a height down. */
function column(sheet: Sheet, entries: readonly Entry[], left: number, width: number, top: number): void {
  let y = top;
  for (const entry of entries) {
    if ("room" in entry) {
      y += entry.room;
      continue;
    }
    if ("rule" in entry) {
      const [from, at] = [left + (width - entry.rule) / 2, y + RULE.before];
      sheet.artifact(() => {
        sheet.doc.lineWidth(RULE.thick).strokeColor("#000000");
        sheet.doc
          .moveTo(from, at)
          .lineTo(from + entry.rule, at)
          .stroke();
      });
      y += RULE.before + RULE.after;
      continue;
    }
    const { size, font } = entry;
    if (entry.box) y += BOX.above;
    const tag = entry.tag ?? "P";
    const element = sheet.element(tag);
    sheet.within(element, tag);
    for (const line of linesOf(plain(entry.text, size, font), width, sheet.measure)) {
      sheet.line(line, y, { left, width, align: entry.left ? "left" : "center", size, leading: LEADING.single });
      if (entry.box) {
        const [x, wide] = [left + (width - line.width) / 2 - BOX.side, line.width + 2 * BOX.side];
        sheet.artifact(() => {
          sheet.doc
            .lineWidth(1)
            .strokeColor("#000000")
            .rect(x, y - 1, wide, single(size) + 3)
            .stroke();
        });
      }
      y += single(size);
    }
    sheet.close();
    element.end();
  }
}

/** Two columns side by side, kept on one page. */
function row(sheet: Sheet, left: number, first: readonly Entry[], second: readonly Entry[]): void {
  const rest = TEXT_WIDTH - left;
  const height = Math.max(heightOf(sheet, first, left), heightOf(sheet, second, rest));
  sheet.need(height);
  column(sheet, first, PAGE.left, left, sheet.y);
  column(sheet, second, PAGE.left + left, rest, sheet.y);
  sheet.y += height;
}

const widthOf = (sheet: Sheet, text: string, size: number) => sheet.measure({ text, size, font: "bold" });

/** Head of the document: issuing body and national title, number and date, then type and abstract over their rule. */
export function officialHead(sheet: Sheet, form: OfficialForm): void {
  const last = form.body.at(-1) ?? "";
  const issuer: readonly Entry[] = [
    ...(form.superior === "" ? [] : [{ text: form.superior, size: SIZE.issuer, font: "regular" } as const]),
    ...form.body.map((text) => bold(text, SIZE.issuer)),
    { rule: widthOf(sheet, last, SIZE.issuer) * PART_OF_LINE },
  ];
  const nation: readonly Entry[] = [
    bold(form.nation, SIZE.nation),
    bold(form.motto, SIZE.motto),
    { rule: widthOf(sheet, form.motto, SIZE.motto) },
  ];
  row(sheet, HEAD_LEFT, issuer, nation);
  const number: readonly Entry[] = [
    { text: form.number, size: SIZE.number, font: "regular" },
    ...(form.urgency === "" ? [] : [{ ...bold(form.urgency, SIZE.urgency), box: true } as Entry]),
  ];
  row(sheet, HEAD_LEFT, number, [{ text: form.placeAndDay, size: SIZE.place, font: "italic" }]);
  const copy: readonly Entry[] =
    form.copy === "" ? [] : [{ room: 8 }, { text: `(${form.copy})`, size: SIZE.number, font: "italic" }];
  const shortest = Math.min(widthOf(sheet, form.abstract, SIZE.title), TEXT_WIDTH);
  const title: readonly Entry[] = [
    ...copy,
    { room: 16 },
    { text: form.type, size: SIZE.title, font: "bold", tag: "H1" },
    bold(form.abstract, SIZE.title),
    { rule: shortest * PART_OF_LINE },
    { room: 6 },
  ];
  row(sheet, TEXT_WIDTH, title, []);
}

/** Recipients on the left, level with the authority of the signer on the right (II.7, II.9.d); the foot stays whole. */
export function officialFoot(sheet: Sheet, form: OfficialForm): void {
  const recipients: readonly Entry[] = [
    { text: form.recipientsHead, size: SIZE.recipientsHead, font: "boldItalic", left: true },
    ...form.recipients.map((text): Entry => ({ text, size: SIZE.recipients, font: "regular", left: true })),
  ];
  const authority: readonly Entry[] = [
    ...form.authority.map((text) => bold(text, SIZE.signature)),
    { room: SIGNATURE_LINES * single(SIZE.signature) },
    ...(form.signer === "" ? [] : [bold(form.signer, SIZE.signature)]),
  ];
  sheet.y += 12;
  row(sheet, FOOT_LEFT, recipients, authority);
}
