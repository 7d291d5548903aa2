import { normalQuantile } from "@hoatieu/numerics";
import { type Cannot, faultIn, type Observed } from "./cannot.ts";
import { multiplicativeFactors } from "./classical-decomposition.ts";
import { smooth } from "./exponential-smoothing.ts";
import { type Forecast, normalBounds } from "./forecast.ts";

const LEAST_VALUES = 4;

/**
 * The theta method (Assimakopoulos & Nikolopoulos 2000, IJF 16), best of the M3 competition, in the form of Hyndman & Billah
 * (2003, IJF 19): simple exponential smoothing plus a drift of half the slope of the line fitted to the series,
 * `level + slope/2 (h - 1 + (1 - (1 - alpha)^n) / alpha)`. The series is adjusted by classical multiplicative factors
 * first when its autocorrelation at the season is significant at 90 per cent. Variance ahead: `s^2 (1 + (h - 1) alpha^2)`.
 * Intervals are those of the adjusted series about the forecast, as R's `thetaf` has them.
 * @example theta(AIR_PASSENGERS, 12, 12) // mean 440.08, 428.38, ...
 */
export function theta(values: readonly Observed[], frequency: number, horizon: number): Forecast | Cannot {
  const fault = faultIn(values, { complete: true, least: LEAST_VALUES });
  if (fault) return fault;
  const series = values.filter((value) => value !== undefined);
  const n = series.length;
  if (series.every((value) => value === series[0])) return { cannot: "constant" };
  const factors = isSeasonal(series, frequency) ? multiplicativeFactors(series, frequency) : undefined;
  // A factor of about zero (a season that is always empty) or below cannot be divided by.
  const usable = factors?.every((factor) => Number.isFinite(factor) && Math.abs(factor) >= 1e-10) ? factors : undefined;
  const factorAt = (t: number) => usable?.[t % frequency] ?? 1;
  const adjusted = series.map((value, t) => value / factorAt(t));
  const { alpha, level, squares } = smooth(adjusted);
  const slope = slopeOf(adjusted);
  const sigma2 = squares / (n - 2);
  if (!(sigma2 > 0)) return { cannot: "constant" };
  const start = (1 - (1 - alpha) ** n) / alpha;
  const steps = Array.from({ length: horizon }, (_, i) => i);
  return {
    method: usable ? "theta, seasonally adjusted" : "theta",
    ...normalBounds(
      steps.map((h) => (level + (slope / 2) * (h + start)) * factorAt(n + h)),
      steps.map((h) => Math.sqrt(sigma2 * (1 + h * alpha * alpha))),
    ),
    sigma2,
    parameters: { alpha, drift: slope / 2 },
  };
}

/** Is the autocorrelation at the season beyond its 90 per cent bound under shorter memory (Bartlett's formula)? */
function isSeasonal(values: readonly number[], frequency: number): boolean {
  if (frequency < 2 || values.length <= 2 * frequency) return false;
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const centred = values.map((x) => x - mean);
  const product = (lag: number) => centred.slice(lag).reduce((sum, x, t) => sum + x * (centred[t] ?? 0), 0);
  const whole = product(0);
  let squares = 0;
  for (let lag = 1; lag < frequency; lag += 1) squares += (product(lag) / whole) ** 2;
  const bound = normalQuantile(0.95) * Math.sqrt((1 + 2 * squares) / values.length);
  return Math.abs(product(frequency) / whole) > bound;
}

/** Slope of the line of least squares through the values in order. */
function slopeOf(values: readonly number[]): number {
  const n = values.length;
  const middle = (n - 1) / 2;
  const product = values.reduce((sum, value, t) => sum + value * (t - middle), 0);
  return product / ((n * (n * n - 1)) / 12);
}
