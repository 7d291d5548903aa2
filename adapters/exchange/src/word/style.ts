import { convertMillimetersToTwip, type IStylesOptions, LineRuleType } from "docx";

/** Decree 30/2020, Appendix I: A4 portrait; margins 20-25 mm above and below, 30-35 left, 15-20 right; Times New Roman, 13-14. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(30),
    right: convertMillimetersToTwip(20),
    header: convertMillimetersToTwip(10),
  },
} as const;

/** Width of the text between the margins. */
export const TEXT_WIDTH = convertMillimetersToTwip(210 - 30 - 20);

/** The first line of a paragraph stands 1 cm in (II.6.e). */
export const FIRST_LINE = 567;

const FONT = "Times New Roman";
/** Sizes in half points, each within what the decree allows for its part (Appendix I, Part I, V). */
export const SIZE = {
  body: 28,
  table: 20,
  note: 20,
  appendix: 26,
  title: 28,
  nation: 24,
  motto: 26,
  issuer: 24,
  number: 26,
  place: 26,
  signature: 28,
  recipientsHead: 24,
  recipients: 22,
  urgency: 26,
} as const;

/** Fonts are named for every script: Vietnamese letters must not fall to another one. */
export const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT } as const;

const heading = (size: number) => ({
  run: { font: FONTS, size, bold: true, color: "000000" },
  paragraph: { spacing: { before: 120, after: 120 }, indent: { firstLine: FIRST_LINE }, keepNext: true },
});

/** The style of an end note, its mark included. */
export const NOTE_STYLE = "PedigreeNote";

/** The styles of a document in one language (`vi-VN`), which spelling and speech follow. */
export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONTS, size: SIZE.body, color: "000000", language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(SIZE.body),
    heading2: heading(SIZE.body),
    heading3: heading(SIZE.body),
  },
  paragraphStyles: [
    {
      id: NOTE_STYLE,
      name: "Pedigree Note",
      basedOn: "Normal",
      run: { size: SIZE.note },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
});
