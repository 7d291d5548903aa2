import { neutral } from "./mode.ts";
import { quotient } from "./quotient.ts";
import { movingSeasonality } from "./seasonal-choice.ts";
import { seasonalityTests } from "./seasonality-tests.ts";
import { averageRun, cyclicalDominance, meanChange } from "./span-changes.ts";
import type { X11 } from "./x11.ts";

export interface X11Quality {
  /** M1 to M7, with M8 to M11 from six years on; each from 0 (good) to 3, above 1 is a warning. */
  readonly m: readonly number[];
  /** Weighted mean of the M statistics; an adjustment is accepted below 1. */
  readonly q: number;
  /** Q without M2, which a series with a flat trend can spoil. */
  readonly qWithoutM2: number;
}

/** Weights of M1 to M11 in Q. With fewer than six years M1, M2 and M7 take over what M8 to M11 would weigh. */
const WEIGHTS = [10, 11, 10, 8, 11, 10, 18, 7, 7, 4, 4] as const;
/** Which statistic stands in for M8 to M11 in a short series. */
const STAND_IN = [6, 6, 0, 1] as const;

/**
 * The quality statistics M1 to M11 and Q of X-11-ARIMA (Lothian & Morry 1978; Ladiray & Quenneville 2001, section 4.3), as
 * X-13ARIMA-SEATS computes them. M6 counts only where the season was smoothed by the 3x5 average, for which it is made.
 * @param series as adjusted, without forecasts
 * @param start place of the first value in its calendar year, from 0
 * @throws RangeError for another series than was adjusted
 */
export function x11Quality(series: readonly number[], table: X11, start = 0): X11Quality {
  const { mode, frequency } = table;
  if (series.length !== table.adjusted.length)
    throw new RangeError(`a series of ${series.length}, adjusted to ${table.adjusted.length}`);
  const centre = neutral(mode);
  // Tables E1 and E3: what C17 gave no weight at all is replaced, series by series.
  const gone = table.weights.map((weight) => weight <= 0);
  const irregular = table.irregular.map((value, t) => (gone[t] ? centre : value));
  const modified = series.map((value, t) => {
    const off = table.irregular[t] ?? centre;
    if (!gone[t]) return value;
    return mode === "multiplicative" ? value / off : value - off;
  });
  const year = 12 / frequency;
  const n = series.length;
  const tests = seasonalityTests(table.ratios, frequency, mode, start);
  const share = contributions(table, irregular, frequency === 12 ? 3 : 1);
  const dominance = cyclicalDominance(
    Array.from({ length: frequency }, (_, i) =>
      quotient(meanChange(table.irregular, i + 1, mode), meanChange(table.trend, i + 1, mode)),
    ),
    frequency,
  );
  const run = averageRun(table.irregular);
  const m: number[] = [
    share / 0.1,
    irregularVariance(modified, irregular, table) / 0.1,
    (table.trendRatio * year - 1) / 2,
    Math.abs((3 * (n - 1)) / run - 2 * n + 1) / (2.577 * Math.sqrt(1.6 * n - 2.9)),
    (dominance * year - 0.5) / 5,
    Math.abs(movingSeasonality(table.modifiedRatios, frequency, mode) - 4) / 2.5,
    Math.sqrt((Math.min(9, quotient(7, tests.stable)) + Math.min(9, quotient(3 * tests.moving, tests.stable))) / 2),
    ...(n >= 6 * frequency && table.seasonalFilter.filter !== "stable" ? seasonalMovement(table, frequency) : []),
  ].map((value) => Math.min(3, Math.max(0, value)));
  const counted = (i: number) => i !== 5 || (table.seasonalFilter.filter === "3x5" && table.seasonalFilter.decided);
  let sum = 0;
  let total = 0;
  for (const [i, weight] of WEIGHTS.entries()) {
    if (!counted(i)) continue;
    sum += weight * (m[i] ?? m[STAND_IN[i - 7] ?? 0] ?? 0);
    total += weight;
  }
  const second = m.length > 7 ? WEIGHTS[1] : WEIGHTS[1] + WEIGHTS[10];
  return { m, q: sum / total, qWithoutM2: (sum - second * (m[1] ?? 0)) / (total - second) };
}

/** Share of the irregular in the mean squared change over `span` periods of the three parts together. */
function contributions(table: X11, irregular: readonly number[], span: number): number {
  const [i, c, s] = [irregular, table.trend, table.seasonal].map((part) => meanChange(part, span, table.mode) ** 2);
  return quotient(i ?? 0, (i ?? 0) + (c ?? 0) + (s ?? 0));
}

/** Share of the irregular in the variance of the series without its straight (multiplicative: exponential) growth. */
function irregularVariance(modified: readonly number[], irregular: readonly number[], table: X11): number {
  const scale = (values: readonly number[]) => (table.mode === "multiplicative" ? values.map(Math.log) : values);
  const trend = scale(table.trend);
  const n = trend.length;
  const slope = (6 * trend.reduce((sum, x, t) => sum + x * (2 * t + 1 - n), 0)) / (n * (n * n - 1));
  const level = scale(modified).map((x, t) => x - slope * (t + 1));
  const mean = level.reduce((sum, x) => sum + x, 0) / n;
  const all = level.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return quotient(
    scale(irregular).reduce((sum, x) => sum + x * x, 0),
    all,
  );
}

/** M8 to M11: how the standardised factors move from year to year, in all years and, without the two last, in recent ones. */
function seasonalMovement(table: X11, frequency: number): readonly number[] {
  const centre = neutral(table.mode);
  const sigma = Math.sqrt(table.seasonal.reduce((sum, x) => sum + (x - centre) ** 2, 0) / table.seasonal.length);
  const months = Array.from({ length: frequency }, (_, place) =>
    table.seasonal.filter((_, t) => t % frequency === place).map((x) => (sigma > 0 ? (x - centre) / sigma : 0)),
  );
  const step = (month: readonly number[], from: number, to: number) => Math.abs((month[to] ?? 0) - (month[from] ?? 0));
  let steps = 0;
  let count = 0;
  let drift = 0;
  let recentSteps = 0;
  let recentDrift = 0;
  let recent = 0;
  for (const month of months) {
    const last = month.length - 1;
    for (let year = 1; year <= last; year += 1) steps += step(month, year - 1, year);
    count += last;
    drift += step(month, 0, last) / last;
    if (last < 5) continue;
    recent += 1;
    recentDrift += step(month, last - 5, last - 2) / 3;
    for (let year = last - 4; year <= last - 2; year += 1) recentSteps += step(month, year - 1, year);
  }
  return [
    (10 * steps) / count,
    (10 * drift) / frequency,
    (10 * recentSteps) / (3 * recent),
    (10 * recentDrift) / recent,
  ];
}
