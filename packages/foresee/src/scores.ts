import { logGamma, normalDensity, normalDistribution, studentDensity, studentDistribution } from "@hoatieu/numerics";

/**
 * Scores of forecasts once the figure has arrived. Sources: Hyndman & Koehler (2006) for scaled errors; Gneiting & Raftery
 * (2007) for proper scores; the M4 guide for sMAPE and MSIS. Lower is better everywhere but coverage.
 */
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function paired(
  actual: readonly number[],
  forecast: readonly number[],
  of: (a: number, f: number) => number,
): readonly number[] {
  if (actual.length !== forecast.length || actual.length === 0)
    throw new RangeError(`${actual.length} figures against ${forecast.length} forecasts`);
  return actual.map((a, i) => of(a, forecast[i] ?? Number.NaN));
}

export const meanAbsoluteError = (actual: readonly number[], forecast: readonly number[]): number =>
  mean(paired(actual, forecast, (a, f) => Math.abs(a - f)));

export const rootMeanSquaredError = (actual: readonly number[], forecast: readonly number[]): number =>
  Math.sqrt(mean(paired(actual, forecast, (a, f) => (a - f) ** 2)));

/** Percent: `200 |a - f| / (|a| + |f|)`. */
export const symmetricPercentageError = (actual: readonly number[], forecast: readonly number[]): number =>
  mean(paired(actual, forecast, (a, f) => (200 * Math.abs(a - f)) / (Math.abs(a) + Math.abs(f))));

/** Percent of the figure. */
export const percentageError = (actual: readonly number[], forecast: readonly number[]): number =>
  mean(paired(actual, forecast, (a, f) => (100 * Math.abs(a - f)) / Math.abs(a)));

/** The mean absolute seasonal-naive error of the history: what scaled errors are measured in. */
export function seasonalNaiveScale(history: readonly number[], season: number): number {
  return mean(history.slice(season).map((value, i) => Math.abs(value - (history[i] ?? Number.NaN))));
}

/** MASE: mean absolute error over the seasonal-naive scale. */
export const meanAbsoluteScaledError = (
  actual: readonly number[],
  forecast: readonly number[],
  history: readonly number[],
  season: number,
): number => meanAbsoluteError(actual, forecast) / seasonalNaiveScale(history, season);

/** RMSSE: root of the mean squared error over the mean squared seasonal-naive error. */
export function rootMeanSquaredScaledError(
  actual: readonly number[],
  forecast: readonly number[],
  history: readonly number[],
  season: number,
): number {
  const scale = mean(history.slice(season).map((value, i) => (value - (history[i] ?? Number.NaN)) ** 2));
  return rootMeanSquaredError(actual, forecast) / Math.sqrt(scale);
}

/**
 * CRPS of a normal forecast: `s (z (2 F(z) - 1) + 2 f(z) - 1/sqrt(pi))`, z the standardised figure; in the figure's unit.
 * @example crpsNormal(0, 0, 1) // 0.2337
 */
export function crpsNormal(actual: number, center: number, spread: number): number {
  const z = (actual - center) / spread;
  return spread * (z * (2 * normalDistribution(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

/**
 * CRPS of a Student forecast with more than one degree of freedom (Jordan, Krüger & Lerch 2019, table A.1); in the figure's unit.
 * @example crpsStudent(1, 0, 1, 5) // 0.60383
 */
export function crpsStudent(actual: number, location: number, scale: number, degrees: number): number {
  if (degrees > 1e7) return crpsNormal(actual, location, scale);
  const z = (actual - location) / scale;
  const beta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
  const half = Math.exp(beta(0.5, degrees - 0.5) - 2 * beta(0.5, degrees / 2));
  return (
    scale *
    (z * (2 * studentDistribution(z, degrees) - 1) +
      (2 * studentDensity(z, degrees) * (degrees + z * z)) / (degrees - 1) -
      ((2 * Math.sqrt(degrees)) / (degrees - 1)) * half)
  );
}

/** CRPS of a forecast given as draws: mean distance to the figure less half the mean distance between two draws. */
export function crpsSample(actual: number, draws: readonly number[]): number {
  const sorted = [...draws].sort((a, b) => a - b);
  const n = sorted.length;
  const between = sorted.reduce((sum, x, i) => sum + x * (2 * i + 1 - n), 0) / (n * n);
  return mean(sorted.map((x) => Math.abs(x - actual))) - between;
}

/** Minus the logarithm of the normal density at the figure. */
export function logScoreNormal(actual: number, center: number, spread: number): number {
  const z = (actual - center) / spread;
  return 0.5 * Math.log(2 * Math.PI) + Math.log(spread) + 0.5 * z * z;
}

/** Pinball (quantile) loss of the forecast quantile of probability `p`. */
export function pinballLoss(actual: number, quantile: number, p: number): number {
  return actual >= quantile ? p * (actual - quantile) : (1 - p) * (quantile - actual);
}

/** Interval score: the width, and 2/alpha times what the figure lies outside (alpha = 1 - level). */
export function intervalScore(actual: number, low: number, high: number, level: number): number {
  const outside = Math.max(0, low - actual) + Math.max(0, actual - high);
  return high - low + (2 / (1 - level)) * outside;
}

/** Probability integral transform: where the figure fell in the forecast's distribution; uniform when forecasts are honest. */
export const transformNormal = (actual: number, center: number, spread: number): number =>
  normalDistribution((actual - center) / spread);
