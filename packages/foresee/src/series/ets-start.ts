import type { EtsStates } from "./ets-layout.ts";

/**
 * Starting states to search from, after Hyndman, Koehler, Ord & Snyder (2008, section 2.6.1): a season by averaging the
 * differences (or ratios) to the trend month by month, then a line through the first values without it.
 */
export function roughStates(values: Float64Array, period: number, kind: "N" | "A" | "M", trend: boolean): EtsStates {
  const seasonal = kind === "N" ? [] : roughSeason(values, period, kind);
  const first = Math.min(Math.max(10, 2 * period), values.length);
  const plain = Float64Array.from(values.subarray(0, first), (y, t) => {
    const s = seasonal[t % period] ?? 0;
    return kind === "A" ? y - s : kind === "M" ? y / s : y;
  });
  if (!trend) return { level: average(plain), slope: 0, seasonal };
  const { intercept, slope } = lineThrough(plain);
  return { level: intercept, slope, seasonal };
}

const average = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return sum / values.length;
};

/** Least squares line; `intercept` is its value one step before the first observation. */
export function lineThrough(values: Float64Array): { readonly intercept: number; readonly slope: number } {
  const middle = (values.length + 1) / 2;
  const center = average(values);
  let across = 0;
  let along = 0;
  for (let t = 0; t < values.length; t += 1) {
    const x = t + 1 - middle;
    across += x * ((values[t] ?? 0) - center);
    along += x * x;
  }
  const slope = along > 0 ? across / along : 0;
  return { intercept: center - slope * middle, slope };
}

/** Centred moving average over a season (half weights at both ends of an even one); `undefined` where it does not reach. */
export function centredAverage(values: Float64Array, period: number): readonly (number | undefined)[] {
  const half = Math.floor(period / 2);
  return Array.from(values, (_, t) => {
    if (t < half || t + half >= values.length) return undefined;
    let sum = 0;
    for (let i = -half; i <= half; i += 1)
      sum += (values[t + i] ?? 0) * (period % 2 === 0 && Math.abs(i) === half ? 0.5 : 1);
    return sum / period;
  });
}

/** The trend to take the season from: a centred moving average where there are three years, a line below. */
function trendOf(values: Float64Array, period: number): readonly (number | undefined)[] {
  if (values.length >= 3 * period) return centredAverage(values, period);
  const { intercept, slope } = lineThrough(values);
  return Array.from(values, (_, t) => intercept + slope * (t + 1));
}

const LEAST_FACTOR = 0.01;

function roughSeason(values: Float64Array, period: number, kind: "A" | "M"): readonly number[] {
  return seasonAbout(values, trendOf(values, period), period, kind);
}

/** Mean difference (or ratio) to a trend, month by month; they sum to zero (or to the number of months). */
export function seasonAbout(
  values: Float64Array,
  trend: readonly (number | undefined)[],
  period: number,
  kind: "A" | "M",
): readonly number[] {
  const sums = Array.from({ length: period }, () => ({ sum: 0, count: 0 }));
  for (const [t, level] of trend.entries()) {
    const cell = sums[t % period];
    const y = values[t] ?? 0;
    if (level === undefined || !cell || (kind === "M" && !(level > 0))) continue;
    cell.sum += kind === "A" ? y - level : y / level;
    cell.count += 1;
  }
  const raw = sums.map(({ sum, count }) => (count > 0 ? sum / count : kind === "A" ? 0 : 1));
  const center = average(raw);
  if (kind === "A") return raw.map((x) => x - center);
  const kept = raw.map((x) => Math.max(x / center, LEAST_FACTOR));
  const total = average(kept);
  return kept.map((x) => x / total);
}
