import { type LeastSquaresProblem, leastSquares } from "@hoatieu/numerics";
import { type Cannot, faultIn, type Observed } from "./cannot.ts";
import type { Smoothing } from "./ets-admissible.ts";
import { EtsPass } from "./ets-recursion.ts";
import { etsSensitivity } from "./ets-sensitivity.ts";
import { centredAverage, lineThrough, seasonAbout } from "./ets-start.ts";

/** Weights of Holt and Winters, each between 0 and 1 and relative to the one before: see `holtWinters`. */
export interface HoltWintersFit {
  readonly alpha: number;
  readonly beta: number;
  /** Absent without a season. */
  readonly gamma?: number;
  /** Sum of squared one-step errors. */
  readonly squares: number;
  readonly level: number;
  readonly slope: number;
  /** The season of the next periods, in order; empty without. */
  readonly seasonal: readonly number[];
}

/** The search of the weights, which ends in the nearest valley: it starts where R's does. */
const START = Float64Array.of(0.3, 0.1, 0.1);

/**
 * Additive Holt-Winters smoothing by least one-step squares (Holt 1957; Winters 1960): level
 * `l' = alpha (y - s) + (1 - alpha)(l + b)`, slope `b' = beta (l' - l) + (1 - beta) b`, season
 * `s' = gamma (y - l') + (1 - gamma) s`; without a season when `season` is 1. Start values as R's `HoltWinters` documents
 * them: classical decomposition of the first two years and a line through its trend, errors counted from the second year;
 * without a season level and slope of the first two values, errors from the third.
 * @returns `Cannot`: "too-short" below two years and a period (4 values without a season), "constant", "gaps",
 * "not-finite", "no-data", "no-convergence"
 * @throws RangeError when the season is no positive whole number
 * @example const fit = holtWinters(values, 12); if (!isCannot(fit)) holtWintersMeans(fit, 12);
 */
export function holtWinters(values: readonly Observed[], season: number): HoltWintersFit | Cannot {
  if (!Number.isInteger(season) || season < 1) throw new RangeError(`no season of ${season}`);
  const seasonal = season > 1;
  const fault = faultIn(values, { complete: true, least: seasonal ? 2 * season + 1 : 4 });
  if (fault) return fault;
  const series = Float64Array.from(values, (y) => y ?? Number.NaN);
  if (series.every((y) => y === series[0])) return { cannot: "constant" };
  const problem = new HoltWintersProblem(series, season);
  const found = leastSquares(problem, START.slice(0, seasonal ? 3 : 2), { iterations: 200, tolerance: 1e-12 });
  if (!Number.isFinite(found.sum)) return { cannot: "no-convergence" };
  return problem.fitAt(found.point, found.sum);
}

/** The path ahead: `level + h slope` and the season. */
export function holtWintersMeans(fit: HoltWintersFit, horizon: number): readonly number[] {
  return Array.from(
    { length: horizon },
    (_, h) => fit.level + (h + 1) * fit.slope + (fit.seasonal[h % fit.seasonal.length] ?? 0),
  );
}

/** One-step errors as functions of the three weights, by the recursion and the derivatives of exponential smoothing. */
class HoltWintersProblem implements LeastSquaresProblem {
  readonly size: number;
  readonly lower = new Float64Array(3);
  readonly upper = new Float64Array(3).fill(1);
  private readonly seasonal: boolean;
  private readonly pass: EtsPass;
  private readonly level: number;
  private readonly slope: number;
  private readonly season: readonly number[];
  private readonly scratch: Float64Array;

  constructor(series: Float64Array, season: number) {
    this.seasonal = season > 1;
    this.pass = new EtsPass(series.subarray(this.seasonal ? season : 2), season, false);
    this.size = this.pass.values.length;
    this.scratch = new Float64Array(season);
    if (!this.seasonal) {
      this.level = series[1] ?? 0;
      this.slope = this.level - (series[0] ?? 0);
      this.season = [0];
      return;
    }
    const first = series.subarray(0, 2 * season);
    const trend = centredAverage(first, season);
    const { intercept, slope } = lineThrough(Float64Array.from(trend.filter((x) => x !== undefined)));
    this.level = intercept;
    this.slope = slope;
    this.season = seasonAbout(first, trend, season, "A");
  }

  /** In the error-correction form: slope's weight `alpha beta`, season's `gamma (1 - alpha)`. */
  private smoothingAt(point: Float64Array): Smoothing {
    const alpha = point[0] ?? 0;
    return { alpha, beta: alpha * (point[1] ?? 0), gamma: this.seasonal ? (1 - alpha) * (point[2] ?? 0) : 0, phi: 1 };
  }

  residuals(point: Float64Array, out: Float64Array): boolean {
    this.pass.level = this.level;
    this.pass.slope = this.slope;
    this.pass.season.set(this.season);
    const defined = this.pass.run(this.smoothingAt(point), false);
    out.set(this.pass.deviation);
    return defined;
  }

  jacobian(point: Float64Array, out: Float64Array): void {
    const { size } = this;
    const smoothing = this.smoothingAt(point);
    this.residuals(point, out.subarray(0, size));
    etsSensitivity(this.pass, smoothing, { by: "alpha" }, this.scratch, out, 0);
    etsSensitivity(this.pass, smoothing, { by: "beta" }, this.scratch, out, size);
    if (this.seasonal) etsSensitivity(this.pass, smoothing, { by: "gamma" }, this.scratch, out, 2 * size);
    const [alpha = 0, beta = 0, gamma = 0] = point;
    for (let t = 0; t < size; t += 1) {
      const bySlope = out[size + t] ?? 0;
      const bySeason = this.seasonal ? (out[2 * size + t] ?? 0) : 0;
      out[t] = -((out[t] ?? 0) + beta * bySlope - gamma * bySeason);
      out[size + t] = -alpha * bySlope;
      if (this.seasonal) out[2 * size + t] = -(1 - alpha) * bySeason;
    }
  }

  fitAt(point: Float64Array, squares: number): HoltWintersFit {
    this.residuals(point, new Float64Array(this.size));
    const { pass } = this;
    const [alpha = 0, beta = 0, gamma = 0] = point;
    const next = this.size % pass.period;
    const seasonal = this.seasonal ? [...pass.season.subarray(next), ...pass.season.subarray(0, next)] : [];
    return {
      alpha,
      beta,
      ...(this.seasonal ? { gamma } : {}),
      squares,
      level: pass.level,
      slope: pass.slope,
      seasonal,
    };
  }
}
