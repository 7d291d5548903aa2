import { type Day, dayOf, isDay, type Period, type Place, type Problem, parsePeriod, problem } from "@hoatieu/core";
import { readNumber } from "@hoatieu/language";
import type { ReadingContext } from "../context.ts";
import { hourOf } from "../rules/hour-of-release.ts";
import { nearest } from "../rules/nearest.ts";
import { unguardText } from "../write/formula-guard.ts";

/** A column as a workbook names it: 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * The cells of one row. Each reader method returns the value, or `undefined` after noting the problem with its column:
 * so one pass over a row finds everything that is wrong with it.
 */
export class Cells {
  readonly problems: Problem[] = [];
  private readonly record: readonly string[];
  private readonly columns: ReadonlyMap<string, number>;
  private readonly context: ReadingContext;
  readonly place: Place;
  /** Positions of cells that a workbook holds as numbers: how numbers are written does not matter for them. */
  private readonly exact: ReadonlySet<number>;

  constructor(
    record: readonly string[],
    columns: ReadonlyMap<string, number>,
    place: Place,
    context: ReadingContext,
    exact: ReadonlySet<number> = new Set(),
  ) {
    this.record = record;
    this.exact = exact;
    this.columns = columns;
    this.place = place;
    this.context = context;
  }

  fail(code: string, column: string, words: Readonly<Record<string, string>> = {}): undefined {
    const index = this.place.sheet === undefined ? undefined : this.columns.get(column);
    const cell = index === undefined ? {} : { cell: `${columnLetters(index)}${this.place.row ?? ""}` };
    this.problems.push(problem(code, words, { ...this.place, column, ...cell }));
    return undefined;
  }

  /** Free text as it stands, a formula guard taken off. */
  text(column: string): string {
    const index = this.columns.get(column);
    return index === undefined ? "" : unguardText(this.record[index] ?? "");
  }

  /** A code or date: text without surrounding blanks. */
  code(column: string): string {
    return this.text(column).trim();
  }

  required(column: string): string | undefined {
    const text = this.code(column);
    return text === "" ? this.fail("cell-empty", column) : text;
  }

  /** Plain decimal text with the printed decimals; `undefined` for an empty cell as well. */
  number(column: string): string | undefined {
    const text = this.code(column);
    if (text === "") return undefined;
    const exact = this.exact.has(this.columns.get(column) ?? -1);
    const reading = readNumber(text, exact ? "plain" : this.context.notation);
    if (reading.kind === "number") return reading.text;
    if (reading.kind === "not-a-number") return this.fail("number-invalid", column, { text });
    const [first, second] = reading.readings;
    return this.fail("number-ambiguous", column, { text, first, second });
  }

  period(column: string): Period | undefined {
    const text = this.required(column);
    if (text === undefined) return undefined;
    return parsePeriod(text) ?? this.fail("unknown-period", column, { text });
  }

  /** A possibly partial date that something is published on, so not after the day of the import (or the one given); "" when empty. */
  released(column: string, latest?: Day): string | undefined {
    const text = this.code(column);
    if (text === "") return "";
    if (dayOf(text) === undefined) return this.fail("date-invalid", column, { text });
    const today = latest !== undefined && latest > this.context.today ? latest : this.context.today;
    return text > today.slice(0, text.length) ? this.fail("date-future", column, { text, today }) : text;
  }

  /** The day a possibly partial date counts from; may lie ahead (a deadline). */
  day(column: string): Day | undefined {
    const text = this.code(column);
    return text === "" ? undefined : (dayOf(text) ?? this.fail("date-invalid", column, { text }));
  }

  /** A full day, as the life of a territory needs it. */
  fullDay(column: string): Day | undefined {
    const text = this.code(column);
    return text === "" || isDay(text) ? text || undefined : this.fail("date-invalid", column, { text });
  }

  /** An hour of release as an ISO moment; `undefined` when empty. */
  hour(column: string): string | undefined {
    const text = this.code(column);
    return text === "" ? undefined : (hourOf(text) ?? this.fail("hour-invalid", column, { text }));
  }

  oneOf<T extends string>(column: string, accepted: readonly T[]): T | undefined {
    const text = this.required(column);
    if (text === undefined) return undefined;
    const found = accepted.find((value) => value === text);
    if (found !== undefined) return found;
    const near = nearest(text, accepted);
    return near === undefined
      ? this.fail("value-not-allowed", column, { text, accepted: accepted.join(", ") })
      : this.fail("value-not-allowed-near", column, { text, near });
  }

  /** An entry of the catalogue, the territories or the sources. @param code the problem when it is not there. */
  entry<T>(column: string, known: ReadonlyMap<string, T>, code: string): T | undefined {
    const text = this.required(column);
    if (text === undefined) return undefined;
    const found = known.get(text);
    if (found !== undefined) return found;
    const near = nearest(text, known.keys());
    return near === undefined ? this.fail(code, column, { text }) : this.fail(`${code}-near`, column, { text, near });
  }

  /** An http(s) address or nothing: any other scheme would become a link that runs something. */
  address(column: string): string {
    const text = this.code(column);
    if (text !== "" && !/^https?:\/\/\S+$/i.test(text)) this.fail("address-refused", column, { text });
    return text;
  }

  /** All cells by column name, as they were; a formula guard is a matter of the file, not of the cell. */
  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.columns].map(([column, index]) => [column, unguardText(this.record[index] ?? "")]),
    );
  }
}
