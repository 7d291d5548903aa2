export { briefOf } from "./brief-of.ts";
export { type NoteContext, noteFor, noteText } from "./notes.ts";
export type { BriefCauses } from "./sections/causes.ts";
export { explainLede, explainSentence } from "./sentences/explain.ts";
export { foreseeLede, foreseeSentence, noOutlookSentence, type OutlookReading } from "./sentences/foresee.ts";
export { indicatorSentence } from "./sentences/indicator.ts";
export { ledeSentence, verdictSentence } from "./sentences/verdict.ts";
export type { Block, Brief, PedigreeNote, Run, Sentence, TableCell } from "./tree.ts";
