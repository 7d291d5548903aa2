import {
  compute,
  contains,
  type Figure,
  type Finding,
  figureAt,
  type Missing,
  missing,
  type Period,
  type Snapshot,
  samePeriodBefore,
  yearOf,
  yearPeriod,
} from "@hoatieu/core";

/** Fewer earlier years than this give no path: a median and a quartile of two values say nothing. */
export const FEWEST_YEARS = 3;
const YEARS_LOOKED_BACK = 10;

/** The share of a year usually reached by this point of it, from the indicator's own earlier years. */
export interface WithinYearPath {
  readonly kind: "path";
  readonly covered: Period;
  readonly years: readonly { readonly year: number; readonly share: Finding }[];
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/** Quantile by linear interpolation of the order statistics (R's default, type 7). `quantile([1, 2, 4], 0.5) === 2` */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

function shareOf(snapshot: Snapshot, indicator: string, part: Period, year: Period): Finding | undefined {
  const at = (period: Period): Figure | undefined => {
    const selected = figureAt(snapshot, { indicator, measure: "level", period });
    return selected && selected.status !== "forecast" && selected.status !== "unverified" ? selected.figure : undefined;
  };
  const [opening, whole] = [at(part), at(year)];
  if (!opening || !whole || whole.value === 0 || opening.unit !== whole.unit || opening.scope !== whole.scope)
    return undefined;
  return compute("path-share", (opening.value / whole.value) * 100, [opening, whole], { unit: "%", decimals: 1 });
}

/**
 * The path of a level that accumulates over the year.
 * @param covered the opening part of the year, e.g. 2023-M1-11
 * @returns `no-path` with the years found when there are fewer than `FEWEST_YEARS`
 */
export function withinYearPath(snapshot: Snapshot, indicator: string, covered: Period): WithinYearPath | Missing {
  const years: { year: number; share: Finding }[] = [];
  let part = covered;
  for (let back = 1; back <= YEARS_LOOKED_BACK; back += 1) {
    part = samePeriodBefore(part);
    const whole = yearPeriod(yearOf(part));
    if (!contains(whole, part)) break;
    const share = shareOf(snapshot, indicator, part, whole);
    if (share) years.push({ year: yearOf(part), share });
  }
  if (years.length < FEWEST_YEARS) return missing("no-path", ...years.map((y) => `${y.year}`));
  const shares = years.map((y) => y.share.value);
  return {
    kind: "path",
    covered,
    years,
    median: quantile(shares, 0.5),
    lowerQuartile: quantile(shares, 0.25),
    upperQuartile: quantile(shares, 0.75),
  };
}
