import { cholesky, dot, type Matrix, normalDistribution, normalQuantile, SingularError } from "@hoatieu/numerics";

/** What is known of a year and of the one before, and the joint forecast of what is not. */
export interface YearUnderWay {
  /** Values of this year so far, in order. */
  readonly known: readonly number[];
  /** All values of the year before, in order; as many as `known` and the forecast together. */
  readonly previousYear: readonly number[];
  /** The rest of this year: means and covariance, of logarithms if `log`. Such as `forecastAirline` gives. */
  readonly forecast: { readonly mean: readonly number[]; readonly covariance: Matrix; readonly log: boolean };
}

export interface AnnualGrowth {
  /** Expected growth of the year's total over that of the year before, as a share: 0.08 is 8 per cent. */
  readonly mean: number;
  quantile(p: number): number;
  /** Probability that growth is at least this. */
  probabilityAtLeast(growth: number): number;
  /** The growth over the same periods of last year that the rest of this year needs, all alike. */
  requiredOfRest(growth: number): number;
}

/** Points of the rule, and as many mirrored. */
const POINTS = 2048;
const PRIMES: readonly number[] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31];

/**
 * Distribution of the year's growth. On the plain scale the total is normal and everything is exact. On the logarithmic
 * scale the total is a sum of dependent lognormals without a closed form: its mean is exact, the distribution is computed
 * over a fixed set of points and their mirror images: evenly spaced along the direction in which the total moves most,
 * filling the other directions by multiples of square roots of primes (Richtmyer's rule; Niederreiter 1992, p. 72). No
 * chance is involved: the same input gives the same answer, within 0.0005 of the exact probability.
 * @throws RangeError when the numbers of values do not fit, or more than 12 are unknown on the logarithmic scale, or the
 *   year before has no positive total
 * @example annualGrowth({ known, previousYear, forecast }).probabilityAtLeast(0.12)
 */
export function annualGrowth({ known, previousYear, forecast }: YearUnderWay): AnnualGrowth {
  const unknown = forecast.mean.length;
  if (known.length + unknown !== previousYear.length)
    throw new RangeError(`${known.length} known and ${unknown} to come, ${previousYear.length} in the year before`);
  const total = sum(previousYear);
  if (!(total > 0)) throw new RangeError(`the year before has a total of ${total}`);
  const done = sum(known);
  const growth = (rest: number) => (done + rest) / total - 1;
  const rest = forecast.log && unknown > 0 ? lognormalSum(forecast) : normalSum(forecast);
  const base = sum(previousYear.slice(known.length));
  return {
    mean: growth(rest.mean),
    quantile: (p) => growth(rest.quantile(p)),
    probabilityAtLeast: (target) => rest.above(total * (1 + target) - done),
    requiredOfRest: (target) => (total * (1 + target) - done) / base - 1,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);

interface Distribution {
  readonly mean: number;
  quantile(p: number): number;
  /** Probability of at least this value. */
  above(value: number): number;
}

function normalSum({ mean, covariance }: YearUnderWay["forecast"]): Distribution {
  const centre = sum(mean);
  const deviation = Math.sqrt(sum(covariance.map(sum)));
  return {
    mean: centre,
    quantile: (p) => (deviation > 0 ? centre + deviation * normalQuantile(p) : centre),
    above: (value) =>
      deviation > 0
        ? normalDistribution((centre - value) / deviation)
        : Number(centre >= value - 1e-12 * Math.abs(value)),
  };
}

function lognormalSum({ mean, covariance }: YearUnderWay["forecast"]): Distribution {
  if (mean.length > PRIMES.length + 1) throw new RangeError(`${mean.length} unknown values`);
  const factor = turned(factorOf(covariance), mean.map(Math.exp));
  const sums = new Float64Array(2 * POINTS);
  for (let i = 0; i < POINTS; i += 1) {
    const draw = mean.map((_, j) =>
      normalQuantile(j === 0 ? (i + 0.5) / POINTS : fraction((i + 0.5) * Math.sqrt(PRIMES[j - 1] ?? 2))),
    );
    const shift = factor.map((row) => dot(row, draw));
    sums[2 * i] = sum(mean.map((m, j) => Math.exp(m + (shift[j] ?? 0))));
    sums[2 * i + 1] = sum(mean.map((m, j) => Math.exp(m - (shift[j] ?? 0))));
  }
  sums.sort();
  return {
    mean: sum(mean.map((m, i) => Math.exp(m + (covariance[i]?.[i] ?? 0) / 2))),
    quantile: (p) => quantileOf(sums, p),
    above: (value) => 1 - shareBelow(sums, value),
  };
}

/** The factor turned by a reflection (Householder) so that its first column is the direction of the weighted sum. */
function turned(factor: Matrix, weights: readonly number[]): Matrix {
  const along = weights.map((_, j) => weights.reduce((total, weight, i) => total + weight * (factor[i]?.[j] ?? 0), 0));
  const length = Math.hypot(...along);
  const normal = along.map((x, j) => x / length - (j === 0 ? 1 : 0));
  const size = dot(normal, normal);
  if (!(size > 1e-24)) return factor;
  return factor.map((row) => {
    const part = (2 * dot(row, normal)) / size;
    return row.map((x, j) => x - part * (normal[j] ?? 0));
  });
}

/** Part of an irrational multiple after the point, kept off 0 and 1. */
const fraction = (x: number): number => Math.min(1 - 1e-12, Math.max(1e-12, x - Math.floor(x)));

function factorOf(covariance: Matrix): Matrix {
  try {
    return cholesky(covariance);
  } catch (error) {
    if (!(error instanceof SingularError)) throw error;
    // A path without uncertainty in some direction: a hair of it changes nothing that is read.
    const size = Math.max(...covariance.map((row, i) => row[i] ?? 0), 1e-24);
    return cholesky(covariance.map((row, i) => row.map((x, j) => (i === j ? x + 1e-9 * size : x))));
  }
}

/** Between the points in order the distribution is taken as a straight line. */
function quantileOf(sorted: Float64Array, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no quantile of ${p}`);
  const place = Math.min(sorted.length - 1, Math.max(0, p * sorted.length - 0.5));
  const low = Math.floor(place);
  const [a, b] = [sorted[low] ?? 0, sorted[Math.min(sorted.length - 1, low + 1)] ?? 0];
  return a === b ? a : a + (b - a) * (place - low);
}

function shareBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}
