import type { ErrorFactor } from "./errors.ts";
import { aggregate, type DisaggregationInput, type Frame, frameOf } from "./frame.ts";
import { type LeastSquaresFit, orthogonalFit } from "./orthogonal.ts";
import type { Refusal } from "./refusal.ts";

/** A low-frequency series spread over high periods by a regression on indicators. */
export interface RegressionDisaggregation {
  /** One value a high period of the indicators; within the low periods they convert to the low series exactly. */
  readonly values: Float64Array;
  /** Intercept first (when there is one), then one for each indicator. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Autocorrelation of the errors, given or found. */
  readonly rho: number;
  /** Gaussian, with the variance at its maximum; infinite where the indicators explain everything. */
  readonly logLikelihood: number;
  /** Weighted sum of squared residuals `u' V^-1 u`, with `V = C Q C'`. */
  readonly weightedSquares: number;
  /** Of the weighted regression, against its weighted mean; `undefined` when the low series does not vary. */
  readonly adjustedRSquared: number | undefined;
}

/** Regressors at both frequencies, ready for any error model. */
export interface Design {
  readonly frame: Frame;
  readonly high: readonly Float64Array[];
  readonly low: readonly Float64Array[];
}

/** The input, checked: more low periods than regressors, and regressors that do not repeat one another. */
export function designOf(input: DisaggregationInput, intercept: boolean): Design | Refusal {
  const regressors = (input.indicators?.length ?? 0) + (intercept ? 1 : 0);
  const frame = frameOf(input, regressors + 1);
  if ("cannot" in frame) return frame;
  const high = [...(intercept ? [new Float64Array(frame.length).fill(1)] : []), ...frame.indicators];
  const low = high.map((column) => aggregate(frame, column));
  if (!orthogonalFit(low, frame.low)) return { cannot: "collinear" };
  return { frame, high, low };
}

/** A regression under one error model, at the low frequency. */
export interface LowFit {
  readonly fit: LeastSquaresFit;
  /** Rows of `C L`, one a low period: with them `V = (C L)(C L)'`. */
  readonly rows: readonly Float64Array[];
  /** Lower Cholesky factor of `V`, row by row. */
  readonly lower: readonly Float64Array[];
  readonly logDeterminant: number;
  readonly weightedSquares: number;
}

/** Overwrites `v` with `lower^-1 v`. */
function whiten(lower: readonly Float64Array[], v: Float64Array): Float64Array {
  for (const [i, row] of lower.entries()) {
    let sum = v[i] ?? 0;
    for (let j = 0; j < i; j += 1) sum -= (row[j] ?? 0) * (v[j] ?? 0);
    v[i] = sum / (row[i] ?? 1);
  }
  return v;
}

/** Cholesky factor of the Gram matrix of rows; `undefined` when they are not independent to working precision. */
function factorOf(rows: readonly Float64Array[]): readonly Float64Array[] | undefined {
  const lower: Float64Array[] = [];
  for (const [i, row] of rows.entries()) {
    const own = new Float64Array(i + 1);
    lower.push(own);
    for (const [j, other] of lower.entries()) {
      const second = rows[j] ?? row;
      let sum = 0;
      for (let t = 0; t < row.length; t += 1) sum += (row[t] ?? 0) * (second[t] ?? 0);
      const whole = sum;
      for (let k = 0; k < j; k += 1) sum -= (own[k] ?? 0) * (other[k] ?? 0);
      if (i !== j) own[j] = sum / (other[j] ?? 1);
      else if (!(sum > 1e-14 * whole)) return undefined;
      else own[j] = Math.sqrt(sum);
    }
  }
  return lower;
}

/** Generalised least squares at the low frequency; `undefined` when the error model is singular there. */
export function lowFit(design: Design, errors: ErrorFactor): LowFit | undefined {
  const { frame } = design;
  const rows = Array.from(frame.low, (_, k) => {
    const row = new Float64Array(frame.length);
    row.set(frame.weights, frame.before + k * frame.ratio);
    errors.applyTransposed(row);
    return row;
  });
  const lower = factorOf(rows);
  if (!lower) return undefined;
  const fit = orthogonalFit(
    design.low.map((column) => whiten(lower, Float64Array.from(column))),
    whiten(lower, Float64Array.from(frame.low)),
  );
  if (!fit) return undefined;
  return {
    fit,
    rows,
    lower,
    logDeterminant: 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i] ?? Number.NaN), 0),
    weightedSquares: fit.residuals.reduce((sum, x) => sum + x * x, 0),
  };
}

/** `-n/2 (1 + ln 2 pi + ln(u' V^-1 u / n)) - ln|V| / 2`: the likelihood with the variance at its maximum. */
export function logLikelihood({ weightedSquares, logDeterminant, lower }: LowFit): number {
  const n = lower.length;
  return (-n / 2) * (1 + Math.log(2 * Math.PI) + Math.log(weightedSquares / n)) - logDeterminant / 2;
}

/** Spreads the residuals by the best linear unbiased prediction, `y = X b + Q C' V^-1 (y_low - C X b)`. */
function spread(design: Design, found: LowFit, errors: ErrorFactor): Float64Array {
  const { lower, rows, fit } = found;
  // V^-1 u = lower'^-1 (lower^-1 u), and the residuals of the fit are lower^-1 u already.
  const weights = Float64Array.from(fit.residuals);
  for (let i = weights.length - 1; i >= 0; i -= 1) {
    let sum = weights[i] ?? 0;
    for (let k = i + 1; k < weights.length; k += 1) sum -= (lower[k]?.[i] ?? 0) * (weights[k] ?? 0);
    weights[i] = sum / (lower[i]?.[i] ?? 1);
  }
  const values = new Float64Array(design.frame.length);
  for (const [k, row] of rows.entries()) {
    const weight = weights[k] ?? 0;
    for (let t = 0; t < values.length; t += 1) values[t] = (values[t] ?? 0) + weight * (row[t] ?? 0);
  }
  errors.apply(values);
  for (const [j, column] of design.high.entries()) {
    const coefficient = fit.coefficients[j] ?? 0;
    for (let t = 0; t < values.length; t += 1) values[t] = (values[t] ?? 0) + coefficient * (column[t] ?? 0);
  }
  return values;
}

/** The regression under one error model, in full. */
export function regress(design: Design, errors: ErrorFactor, rho: number): RegressionDisaggregation | Refusal {
  const found = lowFit(design, errors);
  if (!found) return { cannot: "collinear" };
  const { fit, lower, weightedSquares } = found;
  const n = lower.length;
  const free = n - design.low.length;
  const mean = orthogonalFit(
    [whiten(lower, new Float64Array(n).fill(1))],
    whiten(lower, Float64Array.from(design.frame.low)),
  );
  const total = mean?.residuals.reduce((sum, x) => sum + x * x, 0) ?? 0;
  const varies = design.frame.low.some((x) => x !== design.frame.low[0]);
  return {
    values: spread(design, found, errors),
    coefficients: fit.coefficients,
    standardErrors: fit.variances.map((x) => Math.sqrt((x * weightedSquares) / free)),
    rho,
    logLikelihood: logLikelihood(found),
    weightedSquares,
    adjustedRSquared: varies && total > 0 ? 1 - (weightedSquares * (n - 1)) / (total * free) : undefined,
  };
}
