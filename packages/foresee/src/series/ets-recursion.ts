import type { Smoothing } from "./ets-admissible.ts";

/**
 * One pass of exponential smoothing over a series, in the error-correction form of Hyndman, Koehler, Ord & Snyder (2008,
 * tables 2.2 and 2.3). With `q = level + phi slope`, season `s` and deviation `d = value - fitted`:
 *
 * - season additive or none: fitted `q + s`; level `q + alpha d`, slope `phi slope + beta d`, season `s + gamma d`;
 * - season multiplicative: fitted `q s`; level `q + alpha d/s`, slope `phi slope + beta d/s`, season `s + gamma d/q`.
 *
 * The same for both kinds of error: they differ only in what is squared, `d` or `d / fitted`.
 */
export class EtsPass {
  readonly values: Float64Array;
  readonly period: number;
  readonly multiplicative: boolean;
  /** What the pass leaves, observation by observation. */
  readonly fitted: Float64Array;
  readonly deviation: Float64Array;
  readonly slopeBefore: Float64Array;
  readonly trendBefore: Float64Array;
  readonly seasonBefore: Float64Array;
  /** The states after the last observation. `season[k]` belongs to observations `k`, `k + period`, ... */
  level = 0;
  slope = 0;
  readonly season: Float64Array;

  constructor(values: Float64Array, period: number, multiplicative: boolean) {
    const n = values.length;
    this.values = values;
    this.period = period;
    this.multiplicative = multiplicative;
    this.fitted = new Float64Array(n);
    this.deviation = new Float64Array(n);
    this.slopeBefore = new Float64Array(n);
    this.trendBefore = new Float64Array(n);
    this.seasonBefore = new Float64Array(n);
    this.season = new Float64Array(period);
  }

  /**
   * Runs over the values from `level`, `slope` and `season` as they stand.
   * @param positive refuse a fitted value that is not positive (multiplicative errors)
   * @returns `false` where the model is not defined: then nothing that is left is of use
   */
  run(smoothing: Smoothing, positive: boolean): boolean {
    return this.multiplicative ? this.multiply(smoothing) : this.add(smoothing, positive);
  }

  private add(smoothing: Smoothing, positive: boolean): boolean {
    const { alpha, beta, gamma, phi } = smoothing;
    const { values, period, fitted, deviation, slopeBefore, seasonBefore, season } = this;
    let { level, slope } = this;
    for (let t = 0, k = 0; t < values.length; t += 1) {
      const s = season[k] ?? 0;
      const carried = phi * slope;
      const q = level + carried;
      const mu = q + s;
      if (positive && !(mu > 0)) return false;
      const d = (values[t] ?? 0) - mu;
      slopeBefore[t] = slope;
      seasonBefore[t] = s;
      fitted[t] = mu;
      deviation[t] = d;
      level = q + alpha * d;
      slope = carried + beta * d;
      season[k] = s + gamma * d;
      k = k + 1 === period ? 0 : k + 1;
    }
    this.level = level;
    this.slope = slope;
    return Number.isFinite(level);
  }

  private multiply(smoothing: Smoothing): boolean {
    const { alpha, beta, gamma, phi } = smoothing;
    const { values, period, fitted, deviation, slopeBefore, trendBefore, seasonBefore, season } = this;
    let { level, slope } = this;
    for (let t = 0, k = 0; t < values.length; t += 1) {
      const s = season[k] ?? 0;
      const carried = phi * slope;
      const q = level + carried;
      if (!(q > 0 && s > 0)) return false;
      const mu = q * s;
      const d = (values[t] ?? 0) - mu;
      slopeBefore[t] = slope;
      trendBefore[t] = q;
      seasonBefore[t] = s;
      fitted[t] = mu;
      deviation[t] = d;
      level = q + (alpha * d) / s;
      slope = carried + (beta * d) / s;
      season[k] = s + (gamma * d) / q;
      k = k + 1 === period ? 0 : k + 1;
    }
    this.level = level;
    this.slope = slope;
    return Number.isFinite(level);
  }
}
