import { type Deviation, deviation, inSection, say } from "../deviation.ts";
import type { Section, WordDocument } from "../read-document.ts";

const TWIPS_A_MILLIMETRE = 1440 / 25.4;
const millimetres = (twips: number) => twips / TWIPS_A_MILLIMETRE;
/** Word rounds a length to a twip, older programs to a tenth of a centimetre of an inch. */
const SLACK = 0.5;
const rounded = (twips: number) => String(Math.round(millimetres(twips) * 10) / 10);

const MARGINS = {
  top: { low: 20, high: 25, vi: "mép trên", en: "top" },
  bottom: { low: 20, high: 25, vi: "mép dưới", en: "bottom" },
  left: { low: 30, high: 35, vi: "mép trái", en: "left" },
  right: { low: 15, high: 20, vi: "mép phải", en: "right" },
} as const;

function paper({ number, width, height }: Section): readonly Deviation[] {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (Math.abs(millimetres(short) - 210) <= 1 && Math.abs(millimetres(long) - 297) <= 1) return [];
  const found = `${rounded(short)} x ${rounded(long)} mm`;
  return [
    deviation("paper-size", "I.1", inSection(number), say(found, found), say("A4 (210 x 297 mm)", "A4 (210 x 297 mm)")),
  ];
}

/** A page across is allowed only where a table stands that is no appendix of its own. */
function orientation(section: Section, document: WordDocument): readonly Deviation[] {
  const tables = document.paragraphs.some((p) => p.section === section.number && p.cell !== undefined);
  if (!section.landscape || tables) return [];
  return [
    deviation(
      "orientation",
      "I.2",
      inSection(section.number),
      say("trình bày theo chiều rộng, không có bảng biểu", "across, without a table"),
      say("theo chiều dài của khổ A4", "upright"),
    ),
  ];
}

function margins(section: Section): readonly Deviation[] {
  // How the four sides turn with a page laid across is not said.
  if (section.landscape) return [];
  return (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const { low, high, vi, en } = MARGINS[side];
    const found = millimetres(section.margins[side]);
    if (found >= low - SLACK && found <= high + SLACK) return [];
    const text = rounded(section.margins[side]);
    return [
      deviation(
        `margin-${side}`,
        "I.3",
        inSection(section.number),
        say(`cách ${vi} ${text.replace(".", ",")} mm`, `${en} margin ${text} mm`),
        say(`${low} - ${high} mm`, `${low} to ${high} mm`),
      ),
    ];
  });
}

/** Paper, orientation and margins of every section (I.1 to I.3). */
export const pageRules = (document: WordDocument): readonly Deviation[] =>
  document.sections.flatMap((section) => [...paper(section), ...orientation(section, document), ...margins(section)]);
