import { type Place, ProblemError, problem } from "@hoatieu/core";
import { nearest } from "../rules/nearest.ts";

/** Columns of a file of refusals; a mended one is read again without them. */
export const PROBLEM_COLUMNS = ["problem_vi", "problem_en"] as const;

/** The cells of a row too long go into columns of their own (`#11`) in a file of refusals; mended, these are empty. */
export const surplusColumn = (index: number): string => `#${index + 1}`;
export const isSurplus = (column: string): boolean => /^#\d+$/.test(column);

/** The columns a kind of file has. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The kind whose required columns are best covered by the header; none when fewer than half are there. */
export function bestMatch<T extends Columns>(header: readonly string[], kinds: readonly T[]): T | undefined {
  const share = (kind: T) => kind.required.filter((column) => header.includes(column)).length / kind.required.length;
  const best = [...kinds].sort((a, b) => share(b) - share(a))[0];
  return best && share(best) >= 0.5 ? best : undefined;
}

export const normalHeader = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => cell.trim().toLowerCase());

/**
 * Holds a header against the columns of its kind.
 * @returns the position of each column.
 * @throws ProblemError for a column that stands twice, is missing, or is not known.
 */
export function columnsOf(header: readonly string[], kind: Columns, file: string): ReadonlyMap<string, number> {
  const place: Place = { file, row: 1 };
  const fail = (code: string, words: Readonly<Record<string, string>>, column?: string): never => {
    throw new ProblemError(problem(code, words, column === undefined ? place : { ...place, column }));
  };
  const positions = new Map<string, number>();
  for (const [index, column] of header.entries()) {
    if (positions.has(column)) fail("column-duplicate", { column }, column);
    positions.set(column, index);
  }
  const allowed = [...kind.required, ...kind.optional, ...PROBLEM_COLUMNS];
  const missing = kind.required.filter((column) => !positions.has(column));
  const unknown = header.filter((column) => !allowed.includes(column) && !isSurplus(column));
  // A misspelt column is both missing and unknown: naming the misspelling helps more.
  for (const column of unknown) {
    const near = nearest(column, missing);
    if (near !== undefined) fail("column-unknown-near", { column, near }, column);
  }
  if (missing.length > 0) fail("columns-missing", { columns: missing.join(", ") });
  for (const column of unknown) fail("column-unknown", { column, expected: kind.required.join(", ") }, column);
  return positions;
}
