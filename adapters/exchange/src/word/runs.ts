import { type Brief, noteFor, type Run, type Sentence } from "@hoatieu/brief";
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  EndnoteIdReference,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from "docx";
import { SIZE } from "./style.ts";

/** Turns the runs of the tree into Word's, a number followed by the reference to its note. */
export interface RunWriter {
  runs(sentence: Sentence, size?: number): ParagraphChild[];
}

/** The library numbers bookmarks over all documents of a process; numbered by its note, equal briefs give equal bytes. */
class NoteBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(number: number, children: readonly ParagraphChild[]) {
    super({ id: anchorOf(number), children });
    this.start = new BookmarkStart(anchorOf(number), number);
    this.end = new BookmarkEnd(number);
  }
}

/** A unit may go to the next line in a narrow cell: a value and its unit kept together would be cut inside a word. */
const breakable = (text: string) => text.replace(/\u00a0(?!%)/g, " ");

const anchorOf = (number: number) => `note-${number}`;

/**
 * A note is referred to once as Word counts notes; a number with the same pedigree further on shows the note's number
 * again and leads to that first reference (a second reference would be a second, empty note).
 *
 * The library's own reference run takes no size, so that a mark in a table would be as large as one in the text and
 * push its line apart; the mark is therefore built from its parts.
 */
export function runWriter(brief: Brief): RunWriter {
  const referred = new Set<number>();
  const reference = (number: number, sized: { readonly size?: number }): ParagraphChild => {
    const look = { style: "EndnoteReference", superScript: true, ...sized };
    if (referred.has(number)) {
      const again = new TextRun({ text: `${number}`, ...look });
      return new InternalHyperlink({ anchor: anchorOf(number), children: [again] });
    }
    referred.add(number);
    const mark = new TextRun(look);
    mark.addChildElement(new EndnoteIdReference(number));
    return new NoteBookmark(number, [mark]);
  };
  const write = (run: Run, size: number | undefined): ParagraphChild[] => {
    const sized = size === undefined ? {} : { size };
    const text = size === SIZE.table ? breakable(run.text) : run.text;
    const struck = run.kind === "text" && run.struck === true ? { strike: true } : {};
    const words = new TextRun({ text, bold: run.strong === true, ...struck, ...sized });
    const note = run.kind === "number" ? noteFor(brief.notes, run.answer) : undefined;
    return note ? [words, reference(note.number, sized)] : [words];
  };
  return { runs: (sentence, size) => sentence.flatMap((run) => write(run, size)) };
}
