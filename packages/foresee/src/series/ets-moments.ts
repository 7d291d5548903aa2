import type { EtsFit } from "./ets-fit.ts";

/** Means of the coming values and variances about them, one a step. */
export interface EtsMoments {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/**
 * Mean and variance of the next `horizon` values, parameters taken as known. Exact, by class of model (Hyndman, Koehler,
 * Ord & Snyder 2008, chapter 6):
 *
 * - class 1, additive errors: `sigma^2 (1 + c_1^2 + ... + c_(h-1)^2)`, with `c_j = alpha + beta (phi + ... + phi^j) + gamma`
 *   (the last in the season of the forecast only);
 * - class 2, multiplicative errors on an additive season or none: `(1 + sigma^2) theta_h - mean_h^2`, with
 *   `theta_h = mean_h^2 + sigma^2 (c_1^2 theta_(h-1) + ... + c_(h-1)^2 theta_1)`;
 * - class 3, multiplicative season: from the moments of trend and season together, see `multipliedMoments`.
 *
 * Errors are taken as normal. No model of the set is in classes 4 and 5, which need simulation.
 * @example etsMoments(fit, 12).variance.map(Math.sqrt)
 */
export function etsMoments(fit: EtsFit, horizon: number): EtsMoments {
  if (fit.model.seasonal === "M") return multipliedMoments(fit, horizon);
  const { sigma2 } = fit;
  const mean = etsPath(fit, horizon);
  const weights = responses(fit, horizon).map((c) => c * c);
  if (fit.model.error === "A") {
    let sum = 1;
    const variance = mean.map((_, h) => {
      if (h > 0) sum += weights[h - 1] ?? 0;
      return sigma2 * sum;
    });
    return { mean, variance };
  }
  const theta: number[] = [];
  const variance = mean.map((level, h) => {
    let sum = 0;
    for (let j = 0; j < h; j += 1) sum += (weights[j] ?? 0) * (theta[h - 1 - j] ?? 0);
    theta.push(level * level + sigma2 * sum);
    return (1 + sigma2) * (theta[h] ?? 0) - level * level;
  });
  return { mean, variance };
}

/** The states carried forward without errors: `level + slope (phi + ... + phi^h)`, with its additive season. */
function etsPath({ season, smoothing, end }: EtsFit, horizon: number): readonly number[] {
  let slope = end.slope;
  let trend = end.level;
  return Array.from({ length: horizon }, (_, h) => {
    slope *= smoothing.phi;
    trend += slope;
    return trend + (end.seasonal[h % season] ?? 0);
  });
}

/** What an error of one moves the forecast `j = 1, 2, ...` steps later. */
function responses({ model, season, smoothing }: EtsFit, horizon: number): readonly number[] {
  const { alpha, beta, gamma, phi } = smoothing;
  let damped = 0;
  let power = 1;
  return Array.from({ length: horizon }, (_, i) => {
    power *= phi;
    damped += power;
    return alpha + beta * damped + (model.seasonal !== "N" && (i + 1) % season === 0 ? gamma : 0);
  });
}

/** A symmetric 2 x 2 matrix: level, level with slope, slope. */
type Moments = readonly [number, number, number];

/** `F M F'`, `F M G' + G M F'` and `G M G'` for `F = [1 phi; 0 phi]`, `G = [a a phi; b b phi]`. */
function products([ll, lb, bb]: Moments, { alpha, beta, phi }: EtsFit["smoothing"]) {
  const trend = ll + 2 * phi * lb + phi * phi * bb;
  const trendSlope = phi * lb + phi * phi * bb;
  const kept: Moments = [trend, trendSlope, phi * phi * bb];
  const crossed: Moments = [2 * alpha * trend, beta * trend + alpha * trendSlope, 2 * beta * trendSlope];
  const shocked: Moments = [alpha * alpha * trend, alpha * beta * trend, beta * beta * trend];
  return { kept, crossed, shocked };
}

/**
 * Class 3: with `x = (level, slope)` and `z` the season of a month, `x' = (F + G e) x` at every step and `z' = z (1 + gamma e)`
 * in the month's own steps. A month's forecast needs `E[x z]` and `E[x x' z^2]` of that month only, carried forward with
 * `E e^2 = sigma^2`, `E e^3 = 0`, `E e^4 = 3 sigma^4`. Beyond a year the mean differs from the path without errors by terms
 * in sigma^2: an error moves level and season the same way.
 */
function multipliedMoments({ season, smoothing, sigma2, end }: EtsFit, horizon: number): EtsMoments {
  const { alpha, beta, gamma, phi } = smoothing;
  const mean = new Array<number>(horizon).fill(0);
  const variance = new Array<number>(horizon).fill(0);
  for (let month = 0; month < Math.min(season, horizon); month += 1) {
    const z = end.seasonal[month] ?? 1;
    let level = end.level * z;
    let slope = end.slope * z;
    let second: Moments = [level * level, level * slope, slope * slope];
    for (let h = 0; h < horizon; h += 1) {
      const own = h % season === month;
      const { kept, crossed, shocked } = products(second, smoothing);
      const trend = level + phi * slope;
      if (own) {
        mean[h] = trend;
        variance[h] = (1 + sigma2) * kept[0] - trend * trend;
      }
      const c = own ? gamma : 0;
      const keep = 1 + c * c * sigma2;
      const cross = 2 * c * sigma2;
      const shock = sigma2 + 3 * c * c * sigma2 * sigma2;
      second = [0, 1, 2].map(
        (i) => keep * (kept[i] ?? 0) + cross * (crossed[i] ?? 0) + shock * (shocked[i] ?? 0),
      ) as unknown as Moments;
      level = trend + c * sigma2 * alpha * trend;
      slope = phi * slope + c * sigma2 * beta * trend;
    }
  }
  return { mean, variance };
}
