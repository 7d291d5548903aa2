import { type Brief, noteFor, type Run, type Sentence } from "@hoatieu/brief";
import { EndnoteReferenceRun, type ParagraphChild, TextRun } from "docx";

/** Turns the runs of the tree into Word's, a number followed by the reference to its note. */
export interface RunWriter {
  runs(sentence: Sentence, size?: number): ParagraphChild[];
}

/**
 * A note is referred to once as Word counts notes; a number with the same pedigree further on shows the note's number
 * again as plain superscript (a second reference would be a second, empty note).
 */
export function runWriter(brief: Brief): RunWriter {
  const referred = new Set<number>();
  const reference = (number: number, sized: object): ParagraphChild => {
    if (referred.has(number)) return new TextRun({ text: `${number}`, superScript: true, ...sized });
    referred.add(number);
    return new EndnoteReferenceRun(number);
  };
  const write = (run: Run, size: number | undefined): ParagraphChild[] => {
    const sized = size === undefined ? {} : { size };
    const words = new TextRun({ text: run.text, bold: run.strong === true, ...sized });
    const note = run.kind === "number" ? noteFor(brief.notes, run.answer) : undefined;
    return note ? [words, reference(note.number, sized)] : [words];
  };
  return { runs: (sentence, size) => sentence.flatMap((run) => write(run, size)) };
}
