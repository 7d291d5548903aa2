import type { DynamicFactor } from "./factor-model.ts";

/** The factor given all figures of a panel. */
export interface SmoothedFactor {
  /** Logarithm of the likelihood of the standardised figures, exact, with all constants. */
  readonly loglik: number;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** `Cov(f_t, f_s) = link_t link_{t+1} ... link_{s-1} Var(f_s)` for `t < s`: the smoother's gains. */
  readonly link: Float64Array;
}

type Parameters = Pick<DynamicFactor, "loadings" | "variances" | "persistence">;

interface Filtered {
  readonly loglik: number;
  readonly predicted: Float64Array;
  readonly predictedVariance: Float64Array;
  readonly filtered: Float64Array;
  readonly filteredVariance: Float64Array;
}

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * Kalman filter with one state, one figure at a time (Koopman & Durbin 2000; Durbin & Koopman 2012, 6.4), so that any
 * pattern of gaps (NaN) is a figure left out. The variance after a figure is written `P σ² / F`, which cannot turn
 * negative. @param values row after row
 */
function filter({ loadings, variances, persistence }: Parameters, values: Float64Array): Filtered {
  const count = loadings.length;
  const rows = values.length / count;
  const of = () => new Float64Array(rows);
  const [predicted, predictedVariance, filtered, filteredVariance] = [of(), of(), of(), of()];
  let mean = 0;
  let variance = 1 / (1 - persistence * persistence);
  let loglik = 0;
  for (let t = 0; t < rows; t += 1) {
    if (t > 0) {
      mean *= persistence;
      variance = persistence * persistence * variance + 1;
    }
    predicted[t] = mean;
    predictedVariance[t] = variance;
    for (let i = 0; i < count; i += 1) {
      const value = values[t * count + i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const loading = loadings[i] ?? 0;
      const own = variances[i] ?? 0;
      const total = loading * loading * variance + own;
      const surprise = value - loading * mean;
      loglik -= (LOG_2PI + Math.log(total) + (surprise * surprise) / total) / 2;
      mean += ((loading * variance) / total) * surprise;
      variance *= own / total;
    }
    filtered[t] = mean;
    filteredVariance[t] = variance;
  }
  return { loglik, predicted, predictedVariance, filtered, filteredVariance };
}

/** Logarithm of the likelihood of standardised figures; not finite where the model makes them impossible. */
export const factorLikelihood = (model: Parameters, values: Float64Array): number => filter(model, values).loglik;

/**
 * Fixed-interval smoother (Rauch, Tung & Striebel 1965): `V_t = P_t / P_{t+1|t} + link² V_{t+1}`, a sum of positive parts
 * because the factor's own noise has variance one.
 */
export function smoothFactor(model: Parameters, values: Float64Array): SmoothedFactor {
  const { loglik, predicted, predictedVariance, filtered, filteredVariance } = filter(model, values);
  const rows = filtered.length;
  const mean = Float64Array.from(filtered);
  const variance = Float64Array.from(filteredVariance);
  const link = new Float64Array(rows);
  for (let t = rows - 2; t >= 0; t -= 1) {
    const next = predictedVariance[t + 1] ?? 1;
    const gain = ((filteredVariance[t] ?? 0) * model.persistence) / next;
    link[t] = gain;
    mean[t] = (filtered[t] ?? 0) + gain * ((mean[t + 1] ?? 0) - (predicted[t + 1] ?? 0));
    variance[t] = (filteredVariance[t] ?? 0) / next + gain * gain * (variance[t + 1] ?? 0);
  }
  return { loglik, mean, variance, link };
}

/** Covariance of the factor in two periods, given the panel. */
export function factorCovariance({ variance, link }: SmoothedFactor, one: number, other: number): number {
  const [first, last] = one < other ? [one, other] : [other, one];
  let covariance = variance[last] ?? 0;
  for (let t = first; t < last; t += 1) covariance *= link[t] ?? 0;
  return covariance;
}
