import type { Piece } from "./piece.ts";

/** Width of a text in points. */
export type Measure = (piece: Pick<Piece, "text" | "font" | "size">) => number;

/** What must stay on one line: pieces without a place to break between them. */
interface Space {
  readonly piece: Piece;
  readonly width: number;
}

interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The space behind it, in the text's own size; none where a break needs none. */
  readonly space: Space | undefined;
}

/** One line: its words, each with the space that follows it, and the width of all without the last space. */
export interface Line {
  readonly words: readonly Word[];
  readonly width: number;
  /** The paragraph goes on behind it. */
  readonly open: boolean;
}

/** Long addresses may break behind these. */
const BREAKS = /(?<=[/\-–_.?&=,])(?=[^/])/u;
const LONG = 24;

function wordOf(pieces: readonly Piece[], measure: Measure, space: Space | undefined): Word {
  return { pieces, width: pieces.reduce((sum, piece) => sum + measure(piece), 0), space };
}

/** Cuts what no line of the width could hold, at its own joints, else anywhere. */
function fitting(pieces: readonly Piece[], space: Space | undefined, width: number, measure: Measure): readonly Word[] {
  const whole = wordOf(pieces, measure, space);
  const long = pieces.reduce((sum, piece) => sum + piece.text.length, 0) > LONG;
  if (whole.width <= width && !long) return [whole];
  const parts = pieces.flatMap((piece) =>
    piece.text.split(BREAKS).flatMap((text) => {
      const fits = measure({ ...piece, text }) <= width;
      return (fits ? [text] : [...text]).map((part) => ({ ...piece, text: part }));
    }),
  );
  return parts.map((piece, i) => wordOf([piece], measure, i === parts.length - 1 ? space : undefined));
}

/** Words of the pieces: only a plain space parts them, a non-breaking one does not. */
function wordsOf(pieces: readonly Piece[], width: number, measure: Measure): readonly Word[] {
  const words: Word[] = [];
  let open: Piece[] = [];
  const close = (space: Space | undefined) => {
    if (open.length > 0) words.push(...fitting(open, space, width, measure));
    open = [];
  };
  for (const piece of pieces) {
    const texts = piece.text.split(" ");
    texts.forEach((text, i) => {
      if (text !== "") open.push(i === 0 ? { ...piece, text } : { ...withoutName(piece), text });
      if (i < texts.length - 1) close(spaceOf(piece, measure));
    });
  }
  close(undefined);
  return words;
}

function withoutName({ name: _, ...piece }: Piece): Piece {
  return piece;
}

function spaceOf({ font, size, struck }: Piece, measure: Measure): Space {
  const piece = { text: " ", font, size, ...(struck ? { struck } : {}) };
  return { piece, width: measure(piece) };
}

/**
 * Breaks pieces into lines, greedily.
 * @param width of a line @param first of the first line, where it is indented
 */
export function linesOf(pieces: readonly Piece[], width: number, measure: Measure, first = width): readonly Line[] {
  const lines: Line[] = [];
  let [words, used, space]: [Word[], number, number] = [[], 0, 0];
  const room = () => (lines.length === 0 ? first : width);
  for (const word of wordsOf(pieces, Math.min(first, width), measure)) {
    if (words.length > 0 && used + space + word.width > room() + 0.01) {
      lines.push({ words, width: used, open: true });
      [words, used, space] = [[], 0, 0];
    }
    words.push(word);
    used += space + word.width;
    space = word.space?.width ?? 0;
  }
  return [...lines, { words, width: used, open: false }];
}
