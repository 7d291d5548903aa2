import type { Period } from "@hoatieu/core";
import { quartersOf } from "../outlook/quarters.ts";
import type { RateStatement } from "../outlook/rate-statement.ts";

/** A printed rate over several quarters that no weights can make of the quarters printed beside it. */
export interface Contradiction {
  readonly period: Period;
  readonly value: number;
  /** Points by which it lies outside what the quarters allow. */
  readonly missedBy: number;
  readonly figures: readonly string[];
}

/** Half a unit of the second decimal on either side. */
const ROUNDING = 0.01;

/**
 * Rates of a year that contradict its quarters: growth over several quarters is a mean of the quarters' growth with positive
 * weights, so it lies between the lowest and the highest of them, whatever the weights. Only quarters that are all printed
 * can contradict.
 */
export function contradictions(statements: readonly RateStatement[]): readonly Contradiction[] {
  const single = new Map<number, RateStatement>();
  for (const s of statements) {
    const quarters = quartersOf(s.period);
    if (quarters?.length === 1 && quarters[0]) single.set(quarters[0], s);
  }
  return statements.flatMap((s): readonly Contradiction[] => {
    const quarters = quartersOf(s.period) ?? [];
    const parts = quarters.flatMap((q) => single.get(q) ?? []);
    if (quarters.length < 2 || parts.length < quarters.length) return [];
    const values = parts.map((p) => p.value);
    const missedBy = Math.max(Math.min(...values) - s.value, s.value - Math.max(...values));
    if (missedBy <= ROUNDING) return [];
    return [
      { period: s.period, value: s.value, missedBy, figures: [...s.figures, ...parts.flatMap((p) => p.figures)] },
    ];
  });
}
