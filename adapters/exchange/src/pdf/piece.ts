import type { Brief, Sentence } from "@hoatieu/brief";
import { noteFor } from "@hoatieu/brief";
import type { PaperFont } from "../paper/font-files.ts";

/** Text in one font and size; `link` is an address, `goTo` a place in the document, `name` makes one. */
export interface Piece {
  readonly text: string;
  readonly font: PaperFont;
  readonly size: number;
  /** Points above the base line. */
  readonly rise?: number;
  readonly link?: string;
  readonly goTo?: string;
  readonly name?: string;
  /** Struck through. */
  readonly struck?: boolean;
}

/** Signs of verdicts and states that Tinos lacks. */
const SIGNS = /[\u2298\u25bd\u25d0-\u25d3\u2715]+/gu;
const ADDRESS = /https?:\/\/\S+/g;

/** Cuts a text where a pattern stands; the odd parts are what it matched. */
function cut(text: string, pattern: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** A text with its signs in the font that has them. */
export function signed(piece: Piece): readonly Piece[] {
  return cut(piece.text, SIGNS).flatMap((text, i): readonly Piece[] =>
    text === "" ? [] : [{ ...piece, text, font: i % 2 === 1 ? "signs" : piece.font }],
  );
}

/** A text whose addresses lead where they say. */
function linked(piece: Piece): readonly Piece[] {
  return cut(piece.text, ADDRESS).flatMap((text, i) =>
    text === "" ? [] : signed(i % 2 === 1 ? { ...piece, text, link: text } : { ...piece, text }),
  );
}

/** A mark of a note stands a third of its text's size above the line, and two thirds as large. */
const [MARK, RISE] = [0.64, 0.34];

export const noteName = (number: number): string => `note-${number}`;
export const markName = (number: number): string => `mark-${number}`;

export interface PieceWriter {
  pieces(sentence: Sentence, size: number, font?: PaperFont): readonly Piece[];
}

/** A unit may go to the next line in a narrow cell, as in Word. */
const breakable = (text: string) => text.replace(/\u00a0(?!%)/g, " ");

/** Turns the runs of the tree into pieces, a number followed by the mark of its note; the first mark of a note has a name. */
export function pieceWriter(brief: Brief, narrow: number): PieceWriter {
  const marked = new Set<number>();
  return {
    pieces: (sentence, size, font = "regular") =>
      sentence.flatMap((run): readonly Piece[] => {
        const text = size === narrow ? breakable(run.text) : run.text;
        const struck = run.kind === "text" && run.struck === true ? { struck: true } : {};
        const words = linked({ text, font: run.strong ? "bold" : font, size, ...struck });
        const note = run.kind === "number" ? noteFor(brief.notes, run.answer) : undefined;
        if (!note) return words;
        const first = !marked.has(note.number);
        marked.add(note.number);
        const mark: Piece = {
          text: `${note.number}`,
          font: "regular",
          size: size * MARK,
          rise: size * RISE,
          goTo: noteName(note.number),
          ...(first ? { name: markName(note.number) } : {}),
        };
        return [...words, mark];
      }),
  };
}

/** Plain words in one font. */
export const plain = (text: string, size: number, font: PaperFont = "regular"): readonly Piece[] =>
  linked({ text, font, size });
