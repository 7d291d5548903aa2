import { compoundAverage } from "./compound-average.ts";

/** How one month's (quarter's) factors are smoothed over the years; `stable` takes the same factor in all years. */
export type SeasonalFilter = "3x1" | "3x3" | "3x5" | "3x9" | "stable";

/**
 * Weights at the end of a month's row of years, the last year first: `ENDS[filter][places from the end]`. The 3x3 and 3x5
 * are exact fractions, the 3x1 and 3x9 have the decimals of the printed tables (Shiskin, Young & Musgrave 1967, appendix
 * B; Ladiray & Quenneville 2001, section 3.3), brought to sum 1.
 */
const ENDS: Readonly<Record<Exclude<SeasonalFilter, "stable">, readonly (readonly number[])[]>> = {
  "3x1": [[61, 39]],
  "3x3": [
    [11, 11, 5],
    [7, 10, 7, 3],
  ],
  "3x5": [
    [17, 17, 17, 9],
    [15, 15, 15, 11, 4],
    [9, 13, 13, 13, 8, 4],
  ],
  "3x9": [
    [246, 221, 197, 173, 112, 51],
    [208, 192, 176, 160, 144, 92, 28],
    [173, 163, 154, 143, 133, 123, 79, 32],
    [141, 137, 132, 128, 123, 117, 113, 75, 34],
    [84, 120, 118, 117, 116, 114, 113, 111, 73, 34],
  ],
};

const INNER: Readonly<Record<Exclude<SeasonalFilter, "stable">, readonly [number, number]>> = {
  "3x1": [1, 3],
  "3x3": [3, 3],
  "3x5": [3, 5],
  "3x9": [3, 9],
};

/**
 * Smooths one month's values over the years: the symmetric average where it fits, the end weights elsewhere. Where even
 * the end weights do not fit, the mean of all years (X-13's rule).
 * @param values the same month's values, one a year
 * @example smoothYears([1.02, 1.05, 1.03, 1.06, 1.04], "3x3")
 */
export function smoothYears(values: readonly number[], filter: SeasonalFilter): readonly number[] {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  if (filter === "stable") return values.map(() => mean);
  const [outer, inner] = INNER[filter];
  const half = (outer + inner) / 2 - 1;
  const central = compoundAverage(values, outer, inner);
  const last = values.length - 1;
  return values.map((_, year) => {
    const room = Math.min(year, last - year);
    if (room >= half) return central[year - half] ?? mean;
    const weights = ENDS[filter][room] ?? [];
    if (weights.length > values.length) return mean;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const fromStart = year < last - year;
    return weights.reduce((sum, weight, j) => sum + weight * (values[fromStart ? j : last - j] ?? 0), 0) / total;
  });
}
