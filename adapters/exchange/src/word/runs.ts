import { type Brief, noteFor, type Run, type Sentence } from "@hoatieu/brief";
import { EndnoteReferenceRun, type ParagraphChild, TextRun } from "docx";

/** Turns the runs of the tree into Word's, a number followed by the reference to its note. */
export interface RunWriter {
  runs(sentence: Sentence, size?: number): ParagraphChild[];
}

export function runWriter(brief: Brief): RunWriter {
  const write = (run: Run, size: number | undefined): ParagraphChild[] => {
    const sized = size === undefined ? {} : { size };
    if (run.kind === "text") return [new TextRun({ text: run.text, bold: run.strong === true, ...sized })];
    const note = noteFor(brief.notes, run.answer);
    const number = new TextRun({ text: run.text, bold: run.strong === true, ...sized });
    return note ? [number, new EndnoteReferenceRun(note.number)] : [number];
  };
  return { runs: (sentence, size) => sentence.flatMap((run) => write(run, size)) };
}
