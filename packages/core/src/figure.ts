import { type Day, dayOf } from "./day.ts";
import { parseDecimal, toNumber } from "./decimal.ts";
import type { Measure } from "./measure.ts";
import { daysOf, type Period } from "./period.ts";
import { qualify } from "./qualifier.ts";

export const STATUSES = ["plan", "estimate", "preliminary", "revised", "final", "forecast", "unverified"] as const;
export type Status = (typeof STATUSES)[number];

export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}

/** The columns that make a figure, as they stand in a file: nothing derived, the value as printed. */
export interface FigureColumns {
  readonly indicator: string;
  readonly territory: string;
  readonly period: Period;
  readonly measure: Measure;
  /** Plain decimal text, with the decimals that were printed. */
  readonly printed: string;
  readonly unit: string;
  readonly note: string;
  readonly status: Status;
  /** As printed: a day, a month, a year or empty. */
  readonly released: string;
  readonly source: string;
}

/** One figure: one value that one source printed on one date. Never overwritten. */
export interface Figure extends FigureColumns {
  /** The same columns give the same id in every store: it is their hash. */
  readonly id: string;
  readonly value: number;
  /** The day from which it counts as known. */
  readonly knownOn: Day;
  /** From the note: what is counted (price basis, cut-off). */
  readonly scope: string;
}

/** Two 32-bit multiplicative hashes (after Vigna's and Stafford's mixers) side by side: 64 bits, 16 hex digits. */
function hash64(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x5bd1e995);
    b = Math.imul(b ^ c, 0x27d4eb2f);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  const mix = (h: number, other: number) => {
    let x = Math.imul(h ^ (h >>> 16), 0x7feb352d) ^ Math.imul(other ^ (other >>> 13), 0x846ca68b);
    x ^= x >>> 16;
    return (x >>> 0).toString(16).padStart(8, "0");
  };
  return mix(a, b) + mix(b, a);
}

/** The series a figure belongs to: everything that makes it the same figure, before source, status and date. */
export function seriesKey(c: FigureColumns): string {
  return [c.indicator, c.territory, c.period.text, c.measure, c.unit, c.note].join("\u001f");
}

/**
 * Hash of what one source can print once: the series, the source and the release. Another value under the same identity
 * is a change (or a source that disagrees with itself).
 */
export function figureIdentity(columns: FigureColumns): string {
  return hash64([seriesKey(columns), columns.source, columns.released].join("\u001f"));
}

/**
 * Completes the columns. @param collected the day a figure without release date counts from: the day it was collected.
 */
export function makeFigure(columns: FigureColumns, collected: Day): Figure {
  const decimal = parseDecimal(columns.printed);
  if (!decimal) throw new Error(`not a number: ${columns.printed}`);
  const text = [seriesKey(columns), columns.printed, columns.status, columns.released, columns.source].join("\u001f");
  return {
    ...columns,
    id: hash64(text),
    value: toNumber(decimal),
    knownOn: dayOf(columns.released) ?? collected,
    scope: qualify(columns.note).scope,
  };
}

/** A figure as it comes back from a store that kept its id and the day it counts from. */
export function storedFigure(columns: FigureColumns, id: string, knownOn: Day): Figure {
  return { ...columns, id, value: Number(columns.printed), knownOn, scope: qualify(columns.note).scope };
}

/** Digits after the decimal mark, as printed. */
export function decimalsOf(figure: Pick<FigureColumns, "printed">): number {
  const point = figure.printed.indexOf(".");
  return point < 0 ? 0 : figure.printed.length - point - 1;
}

/**
 * The status that counts. A figure released in a month before its period's last month is an expectation, whatever
 * its page calls it; a plan stays a plan.
 */
export function effectiveStatus(figure: Figure): Status {
  if (figure.status === "plan" || figure.status === "unverified") return figure.status;
  if (figure.released === "") return figure.status;
  return figure.knownOn.slice(0, 7) < daysOf(figure.period).last.slice(0, 7) ? "forecast" : figure.status;
}
