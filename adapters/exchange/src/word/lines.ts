import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";

/** Single spacing; the rule is written out, since LibreOffice reads a height without one as exact. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const;
/** Single spacing without room around it, as head and foot of a document stand. */
export const TIGHT = { before: 0, after: 0, ...SINGLE } as const;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** One line of text in one look. */
export function line(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: TIGHT, ...options, children: [new TextRun({ text, ...look })] });
}

export const centredLine = (text: string, look: Look, options: IParagraphOptions = {}): Paragraph =>
  line(text, look, { alignment: AlignmentType.CENTER, ...options });

/** Mean width of a letter of Times New Roman Bold in em: capitals with their marks, and small letters. */
const EM = { capitals: 0.63, small: 0.46 } as const;
const TWIPS_A_HALF_POINT = 10;

/** About how wide a bold line is, in twips: a rule under it need not be exact to the hair. */
export function widthOf(text: string, size: number): number {
  const em = text === text.toLocaleUpperCase("vi") ? EM.capitals : EM.small;
  return Math.round(text.length * em * size * TWIPS_A_HALF_POINT);
}

/** A solid rule of a given length in the middle of its column (the decree's lines under motto, body and abstract). */
export function rule(length: number, column: number, after = 0): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    spacing: { before: 40, after, line: 60, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}
