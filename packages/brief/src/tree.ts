import type { ChartData } from "@hoatieu/chart";
import type { Answer, Bilingual, Day, Figure, Language } from "@hoatieu/core";
import type { OfficialForm } from "./official/official.ts";

/** A piece of running text. A number carries the answer it shows, so that every face can open its pedigree. */
export type Run =
  /** Struck: what an earlier version said and this one corrects. */
  | { readonly kind: "text"; readonly text: string; readonly strong?: boolean; readonly struck?: boolean }
  | { readonly kind: "number"; readonly text: string; readonly answer: Answer; readonly strong?: boolean };

export type Sentence = readonly Run[];

export interface TableCell {
  readonly runs: Sentence;
  readonly align: "left" | "right";
}

/** A chart as plain data: page, Word and PDF draw it alike by `chartDrawing`. */
export interface ChartBlock {
  readonly kind: "chart";
  /** Heading, numbered through the document. */
  readonly caption: string;
  readonly chart: ChartData;
  /** Every value drawn, in words: for who cannot see it. */
  readonly alternative: string;
  /** The figures behind it, and the line that names their sources and the day. */
  readonly figures: readonly Figure[];
  readonly source: string;
}

export type Block =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Where this heading begins an appendix: its own line ("Phụ lục I") and its title, which together are the text. */
      readonly appendix?: { readonly label: string; readonly title: string };
    }
  | { readonly kind: "paragraph"; readonly runs: Sentence }
  | { readonly kind: "list"; readonly items: readonly Sentence[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly align: "left" | "right"; readonly width: number }[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | ChartBlock
  | { readonly kind: "note"; readonly runs: Sentence };

/** A document without a file format: page, Word and PDF are drawn from it. */
export interface Brief {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly territory: { readonly code: string; readonly name: Bilingual };
  readonly period: string;
  readonly asOf: Day;
  readonly blocks: readonly Block[];
  /** Head and foot of the official document; none for a territory without a People's Committee. */
  readonly official?: OfficialForm;
  /** Notes on the pedigree of each number, in the order in which the numbers appear; end notes on paper. */
  readonly notes: readonly PedigreeNote[];
}

/** The pedigree of one answer in words. Numbers with equal pedigree share a note. */
export interface PedigreeNote {
  readonly number: number;
  readonly answer: Answer;
  readonly text: string;
}
