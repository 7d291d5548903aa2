export type { Block, Brief, PedigreeNote, Run, Sentence, TableCell } from "./tree.ts";
