import { type Deviation, deviation, say } from "../deviation.ts";
import { folded } from "../find-parts.ts";
import type { Paragraph, WordDocument } from "../read-document.ts";

const FONT = "Times New Roman";
/** Fonts of TCVN3, VNI and their kin, whose bytes are no Unicode. */
const NOT_UNICODE = /^(?:\.Vn|VNI[-\s]|VN[A-Z]|Vn[A-Z])/;
const URGENT = /^(?:THƯỢNG |)KHẨN$|^(?:HỎA|HOẢ) TỐC$/;

/** Font, encoding and colour of all text, headers and notes included (I.4). */
export function letterRules(document: WordDocument): readonly Deviation[] {
  const bands = document.sections.flatMap(({ header, footer }) => [
    header.first,
    header.rest,
    footer.first,
    footer.rest,
  ]);
  const all: readonly Paragraph[] = [
    ...document.paragraphs,
    ...document.notes,
    ...bands.flatMap((b) => b?.paragraphs ?? []),
  ];
  return all.flatMap((p) => {
    const letters = p.runs.filter((run) => run.text.trim() !== "");
    const fonts = new Set(letters.map((run) => run.look.font ?? FONT));
    const colours = URGENT.test(folded(p.text)) ? [] : letters.map((run) => (run.look.colour ?? "auto").toLowerCase());
    return [
      ...[...fonts].filter((font) => font !== FONT).map((font) => fontDeviation(p, font)),
      ...[...new Set(colours)]
        .filter((colour) => colour !== "auto" && colour !== "000000")
        .map((colour) =>
          deviation("colour", "I.4", p, say(`màu #${colour}`, `colour #${colour}`), say("màu đen", "black")),
        ),
    ];
  });
}

function fontDeviation(p: Paragraph, font: string): Deviation {
  return NOT_UNICODE.test(font)
    ? deviation(
        "encoding",
        "I.4",
        p,
        say(`phông ${font}, không phải Unicode`, `font ${font}, not Unicode`),
        say("bộ mã Unicode TCVN 6909:2001", "Unicode, TCVN 6909:2001"),
      )
    : deviation("font", "I.4", p, say(`phông ${font}`, `font ${font}`), say(`phông ${FONT}`, `font ${FONT}`));
}
