/** Where in an input something is wrong: as much as is known. Rows count from 1, the header being row 1. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly line?: number;
  /** The cell of a workbook ("G7"). */
  readonly cell?: string;
}

/**
 * Something a user can meet, as a value: a stable code, where it is, and the words its sentence needs. The sentences,
 * in both languages, stand once in the language package.
 */
export interface Problem {
  readonly code: string;
  readonly place: Place;
  readonly words: Readonly<Record<string, string>>;
}

export function problem(code: string, words: Readonly<Record<string, string>> = {}, place: Place = {}): Problem {
  return { code, place, words };
}

/** Carries a problem out of an adapter or service; pure packages return problems instead of throwing. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(cause: Problem, options?: { readonly cause?: unknown }) {
    super(`${cause.code} ${JSON.stringify(cause.words)} ${JSON.stringify(cause.place)}`, options);
    this.name = "ProblemError";
    this.problem = cause;
  }
}
