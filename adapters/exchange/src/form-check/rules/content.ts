import { type Deviation, deviation, say } from "../deviation.ts";
import { type FoundParts, folded, isBold, isEmpty } from "../find-parts.ts";
import type { Paragraph, WordDocument } from "../read-document.ts";
import { lettersOf, lookDeviations, sizeDeviation, sizeOf } from "./element-look.ts";

const CLAUSE = "II.6.e";
const TWIPS_A_POINT = 20;
/** 1 cm and 1.27 cm, as Word and older programs round them. */
const INDENTS = [567, 720] as const;
const INDENT_SLACK = 15;
/** Height of a single line of Times New Roman, in its size. */
const SINGLE = 1.15;

const PART = /^[IVXLC]+\.\s/;
/** Words under a table or picture, of which the decree says nothing. */
const REMARK = /^(?:Nguồn|Ghi chú|Đơn vị(?: tính)?|Sources?|Note)\b/u;

/** Paragraphs of the running text: no headings, no captions, nothing under a table or picture. */
export function proseOf(content: readonly Paragraph[], document: WordDocument): readonly Paragraph[] {
  const byNumber = new Map(document.paragraphs.map((p) => [p.number, p]));
  return content.filter((p) => {
    if (isEmpty(p) || p.drawing || PART.test(p.text) || isBold(p) || REMARK.test(p.text.trim())) return false;
    const next = byNumber.get(p.number + 1);
    return !(next && (next.cell !== undefined || next.drawing));
  });
}

const centimetres = (twips: number) => String(Math.round((twips / 567) * 100) / 100);

function indentDeviation(p: Paragraph): readonly Deviation[] {
  const tab = p.text.startsWith("\t") ? 720 : 0;
  const offset = (p.look.left ?? 0) + (p.look.firstLine ?? 0) + tab;
  if (INDENTS.some((asked) => Math.abs(offset - asked) <= INDENT_SLACK)) return [];
  const found = centimetres(offset);
  return [
    deviation(
      "content-indent",
      CLAUSE,
      p,
      say(`chữ đầu dòng lùi ${found.replace(".", ",")} cm`, `first line ${found} cm in`),
      say("lùi 1 cm hoặc 1,27 cm", "1 cm or 1.27 cm in"),
    ),
  ];
}

/** Lines: at least single, at most one and a half; a height in points counts by the size of the letters. */
function lineDeviation(p: Paragraph): readonly Deviation[] {
  const { line = 240, lineRule = "auto" } = p.look;
  const size = Math.max(...lettersOf(p).map((run) => sizeOf(run.look) / 2), 0);
  const lines = lineRule === "auto" ? line / 240 : line / TWIPS_A_POINT / (size * SINGLE);
  const low = lineRule !== "atLeast" && lines < 0.99;
  if (!low && lines <= 1.51) return [];
  const found = String(Math.round(lines * 100) / 100);
  return [
    deviation(
      "content-line",
      CLAUSE,
      p,
      say(`cách dòng ${found.replace(".", ",")} dòng`, `${found} lines apart`),
      say("từ dòng đơn đến 1,5 dòng", "single to 1.5 lines"),
    ),
  ];
}

function spaceDeviations(prose: readonly Paragraph[]): readonly Deviation[] {
  return prose.flatMap((p, index) => {
    const next = prose[index + 1];
    if (!next || next.number !== p.number + 1) return [];
    const none = p.look.contextual === true && next.look.contextual === true;
    const space = none ? 0 : (p.look.after ?? 0) + (next.look.before ?? 0);
    if (space >= 6 * TWIPS_A_POINT) return [];
    const found = String(space / TWIPS_A_POINT);
    return [
      deviation(
        "content-space",
        CLAUSE,
        next,
        say(`cách đoạn ${found.replace(".", ",")}pt`, `${found} pt between paragraphs`),
        say("tối thiểu 6pt", "at least 6 pt"),
      ),
    ];
  });
}

function proseDeviations(p: Paragraph): readonly Deviation[] {
  const slanted = lettersOf(p).every((run) => run.look.italic === true);
  const grounds = folded(p.text).startsWith("CĂN CỨ");
  return [
    ...(p.look.align === "both" || p.look.align === "distribute"
      ? []
      : [
          deviation(
            "content-align",
            CLAUSE,
            p,
            say("không canh đều hai lề", "not justified"),
            say("canh đều cả hai lề", "justified"),
          ),
        ]),
    ...sizeDeviation("content-size", CLAUSE, p, [13, 14]),
    ...(slanted && !grounds
      ? [deviation("content-style", CLAUSE, p, say("kiểu chữ nghiêng", "italic"), say("kiểu chữ đứng", "upright"))]
      : []),
    ...indentDeviation(p),
    ...lineDeviation(p),
  ];
}

/** Titles of parts: "I. NHỮNG KẾT QUẢ…" in bold capitals (V.6.b). */
function partDeviations(content: readonly Paragraph[]): readonly Deviation[] {
  const titles = content.filter((p) => PART.test(p.text.trim()));
  return lookDeviations("part", "V.6.b", titles, { size: [13, 14], bold: true, italic: false, letters: "capitals" });
}

/** The text of the document (II.6). */
export function contentRules({ content }: FoundParts, document: WordDocument): readonly Deviation[] {
  const prose = proseOf(content, document);
  return [...partDeviations(content), ...prose.flatMap(proseDeviations), ...spaceDeviations(prose)];
}
