import type { LeastSquaresProblem } from "@hoatieu/numerics";
import { forgetsItsStart, LEAST_WEIGHT, type Smoothing } from "./ets-admissible.ts";
import { type EtsLayout, etsBounds, etsLayout, smoothingAt } from "./ets-layout.ts";
import type { EtsModel } from "./ets-model.ts";
import { EtsPass } from "./ets-recursion.ts";
import { type EtsDirection, etsSensitivity } from "./ets-sensitivity.ts";

/**
 * The likelihood of a model as a sum of squares. Additive errors: the deviations. Multiplicative errors, whose log
 * likelihood is `-n/2 log sum e^2 - sum log mu` (Hyndman et al. 2008, equation 5.4, constants left out): the relative
 * errors `e` times the geometric mean of the fitted values `mu`. So Gauss and Newton's method applies to both.
 */
export class EtsProblem implements LeastSquaresProblem {
  readonly size: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly layout: EtsLayout;
  readonly pass: EtsPass;
  private readonly relative: boolean;
  private readonly seasonal: boolean;
  private readonly trend: boolean;
  private readonly scratch: Float64Array;
  private readonly directions: readonly EtsDirection[];

  constructor(values: Float64Array, model: EtsModel, season: number) {
    this.size = values.length;
    this.layout = etsLayout(model, season);
    const { lower, upper } = etsBounds(this.layout);
    this.lower = lower;
    this.upper = upper;
    this.relative = model.error === "M";
    this.seasonal = model.seasonal !== "N";
    this.trend = model.trend !== "N";
    this.pass = new EtsPass(values, this.layout.period, model.seasonal === "M");
    this.scratch = new Float64Array(this.layout.period + 2);
    this.directions = directionsOf(this.layout);
  }

  /** Sets the states to their start at the point and runs. */
  run(point: Float64Array): boolean {
    const { layout, pass } = this;
    const smoothing = smoothingAt(layout, point);
    if (this.seasonal && !forgetsItsStart(smoothing, this.trend, layout.period, this.scratch)) return false;
    pass.level = point[layout.level] ?? 0;
    pass.slope = layout.slope < 0 ? 0 : (point[layout.slope] ?? 0);
    let last = layout.seasonSum;
    for (let k = 0; k < layout.period - 1; k += 1) {
      const s = point[layout.season + k] ?? 0;
      pass.season[k] = s;
      last -= s;
    }
    pass.season[layout.period - 1] = last;
    return pass.run(smoothing, this.relative);
  }

  residuals(point: Float64Array, out: Float64Array): boolean {
    if (!this.run(point)) return false;
    const { deviation, fitted } = this.pass;
    if (!this.relative) {
      out.set(deviation);
      return true;
    }
    const scale = geometricMean(fitted);
    for (let t = 0; t < out.length; t += 1) out[t] = (scale * (deviation[t] ?? 0)) / (fitted[t] ?? 1);
    return true;
  }

  jacobian(point: Float64Array, out: Float64Array): void {
    const { size, layout, pass, directions } = this;
    const smoothing = smoothingAt(layout, point);
    this.run(point);
    for (let j = 0; j < directions.length; j += 1) {
      const direction = directions[j];
      if (direction) etsSensitivity(pass, smoothing, direction, this.scratch.subarray(0, layout.period), out, j * size);
    }
    this.shares(smoothing, point, out);
    const scale = this.relative ? geometricMean(pass.fitted) : 1;
    for (let j = 0; j < directions.length; j += 1) this.column(out, j * size, scale);
  }

  /** From derivatives by the weights to derivatives by their shares: the chain rule, in place. */
  private shares({ alpha }: Smoothing, point: Float64Array, out: Float64Array): void {
    const { size, layout } = this;
    const slope = layout.beta < 0 ? 0 : (point[layout.beta] ?? 0);
    const season = layout.gamma < 0 ? 0 : (point[layout.gamma] ?? 0);
    for (let t = 0; t < size; t += 1) {
      const byBeta = layout.beta < 0 ? 0 : (out[layout.beta * size + t] ?? 0);
      const byGamma = layout.gamma < 0 ? 0 : (out[layout.gamma * size + t] ?? 0);
      out[t] = (out[t] ?? 0) + slope * byBeta - season * byGamma;
      if (layout.beta >= 0) out[layout.beta * size + t] = (alpha - LEAST_WEIGHT) * byBeta;
      if (layout.gamma >= 0) out[layout.gamma * size + t] = (1 - alpha - LEAST_WEIGHT) * byGamma;
    }
  }

  /** From a derivative of the fitted values to one of the residuals, in place. */
  private column(out: Float64Array, offset: number, scale: number): void {
    const { size } = this;
    const { values, fitted } = this.pass;
    if (!this.relative) {
      for (let t = 0; t < size; t += 1) out[offset + t] = -(out[offset + t] ?? 0);
      return;
    }
    let drift = 0;
    for (let t = 0; t < size; t += 1) {
      const share = (out[offset + t] ?? 0) / (fitted[t] ?? 1);
      out[offset + t] = share;
      drift += share;
    }
    drift /= size;
    for (let t = 0; t < size; t += 1) {
      const ratio = (values[t] ?? 0) / (fitted[t] ?? 1);
      out[offset + t] = scale * (drift * (ratio - 1) - ratio * (out[offset + t] ?? 0));
    }
  }
}

function directionsOf(layout: EtsLayout): readonly EtsDirection[] {
  const names = ["alpha", "beta", "gamma", "phi", "level", "slope"] as const;
  const named = names.filter((by) => layout[by] >= 0).map((by) => ({ by }));
  return [...named, ...Array.from({ length: layout.period - 1 }, (_, k) => ({ by: "season" as const, k }))];
}

function geometricMean(values: Float64Array): number {
  let product = 1;
  let sum = 0;
  for (let t = 0; t < values.length; t += 1) {
    product *= values[t] ?? 1;
    // One logarithm for many factors: it is the dearest step of the pass.
    if (product > 1e100 || product < 1e-100) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return Math.exp((sum + Math.log(product)) / values.length);
}
