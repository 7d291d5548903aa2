import { type Period, yearOf } from "@hoatieu/core";

/** One value for each quarter of a year. */
export type Quarters = readonly [number, number, number, number];

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

export const dotQuarters = (a: Quarters, b: Quarters): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];

/**
 * Shares of the quarters in a year's output where no quarterly level is on record: those of the nation's GDP of 2023 at
 * constant 2010 prices (statistics office, SDMX file of October 2024). An assumption, named wherever it is used.
 */
export const USUAL_SHARES: Quarters = [0.2267, 0.2419, 0.2494, 0.2819];

/** Quarters that a period within one year covers whole; `undefined` for months, spans and periods of other years. */
export function quartersOf(period: Period): readonly Quarter[] | undefined {
  const year = yearOf(period);
  const first = period.start - year * 12;
  const last = period.end - year * 12;
  if (first < 0 || last > 11 || first % 3 !== 0 || last % 3 !== 2) return undefined;
  return QUARTERS.filter((q) => q * 3 - 3 >= first && q * 3 - 1 <= last);
}

/**
 * Weights with which the growth of quarters makes the growth of a period: base-year shares of the quarters inside it,
 * summing to 1 (growth of a sum is the base-weighted mean of the parts' growth).
 * @example periodWeights([1, 2], [0.22, 0.24, 0.26, 0.28]) // [0.478, 0.522, 0, 0]
 */
export function periodWeights(quarters: readonly Quarter[], shares: Quarters): Quarters {
  const inside = (q: Quarter) => (quarters.includes(q) ? shares[q - 1] : 0) ?? 0;
  const total = QUARTERS.reduce((sum, q) => sum + inside(q), 0);
  return [inside(1) / total, inside(2) / total, inside(3) / total, inside(4) / total];
}
