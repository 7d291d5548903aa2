import { FIRST_LINE as FIRST_LINE_TWIPS, SIZE as HALF_POINTS } from "../word/style.ts";

/** Points of 1/72 inch from millimetres. */
export const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Decree 30/2020, Appendix I: A4 upright, margins 20-25 mm above and below, 30-35 left, 15-20 right; size 13-14. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  left: mm(30),
  right: mm(210 - 20),
  top: mm(20),
  bottom: mm(297 - 20),
  header: mm(10),
} as const;

export const TEXT_WIDTH = PAGE.right - PAGE.left;

/** Sizes in points: those of the Word document, which counts in half ones. */
export const SIZE = {
  body: HALF_POINTS.body / 2,
  table: HALF_POINTS.table / 2,
  note: HALF_POINTS.note / 2,
  appendix: HALF_POINTS.appendix / 2,
  title: HALF_POINTS.title / 2,
  nation: HALF_POINTS.nation / 2,
  motto: HALF_POINTS.motto / 2,
  issuer: HALF_POINTS.issuer / 2,
  number: HALF_POINTS.number / 2,
  place: HALF_POINTS.place / 2,
  signature: HALF_POINTS.signature / 2,
  recipientsHead: HALF_POINTS.recipientsHead / 2,
  recipients: HALF_POINTS.recipients / 2,
  urgency: HALF_POINTS.urgency / 2,
} as const;

/** The first line of a paragraph stands this far in. */
export const FIRST_LINE = FIRST_LINE_TWIPS / 20;

/** Lines of text are 1.15 of a single line, as in Word; tables and notes are single. */
export const LEADING = { body: 1.15, single: 1 } as const;

/** Tinos, in parts of the size (its `hhea` table): what stands above and below the base line. */
const [ASCENT, DESCENT] = [0.891, 0.259];

/** Height of a line of a size. */
export const lineHeight = (size: number, leading: number): number => size * (ASCENT + DESCENT) * leading;

/** From the top of a line to its base line. */
export const baselineOf = (size: number, leading: number): number => lineHeight(size, leading) - size * DESCENT;
