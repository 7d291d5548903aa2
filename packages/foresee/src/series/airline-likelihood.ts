import { lostTo } from "./airline-difference.ts";
import { airlineCovariances, whiten } from "./airline-innovations.ts";

/** A differenced series with what must be estimated along with it by generalised least squares. */
export interface Differenced {
  readonly period: number;
  /** The differenced series; a gap holds any value. */
  readonly series: Float64Array;
  /** One differenced pulse a gap, then one differenced column a regressor. */
  readonly columns: readonly Float64Array[];
  readonly gaps: number;
}

export interface Profile {
  /** Exact log-likelihood with the variance and the regression at their best, all constants in. */
  readonly loglik: number;
  /** Sum of squared innovations. */
  readonly squares: number;
  /** Coefficients of the columns: how far each gap's value is off the one filled in, then the regressors' effects. */
  readonly coefficients: Float64Array;
  /** Inverse of `X' V^-1 X`, rows in the order of the columns: times the variance, their covariance. */
  readonly inverse: readonly Float64Array[];
  readonly innovations: Float64Array;
}

/** Values that the likelihood rests on. */
export const valuesUsed = (data: Differenced): number => data.series.length - data.gaps;

/**
 * Log-likelihood of the airline model at given parameters, maximised over the variance and the regression.
 *
 * A gap is an unknown constant beside the model, integrated out: the density of what was observed is that of the filled
 * series over all fillings, which leaves `-1/2 log |X' V^-1 X|` of the gaps' pulses (Gómez, Maravall & Peña 1999, Journal of
 * Econometrics 88, "additive outlier approach"). The same as skipping the gap in a Kalman filter.
 * @returns `undefined` where the columns say the same thing twice (a regressor without variation, a season never observed)
 */
export function profile(data: Differenced, ma: number, seasonalMa: number): Profile | undefined {
  const columns = [...data.columns, data.series].map((column) => column.slice());
  const logDeterminant = whiten(airlineCovariances(ma, seasonalMa, data.period), columns);
  const k = data.columns.length;
  const factor = gramFactor(columns);
  if (!factor) return undefined;
  const at = (i: number, j: number) => factor[i]?.[j] ?? 0;
  let gapDeterminant = 0;
  for (let i = 0; i < data.gaps; i += 1) gapDeterminant += 2 * Math.log(at(i, i));
  const coefficients = new Float64Array(k);
  for (let i = k - 1; i >= 0; i -= 1) {
    let sum = at(k, i);
    for (let j = i + 1; j < k; j += 1) sum -= at(j, i) * (coefficients[j] ?? 0);
    coefficients[i] = sum / at(i, i);
  }
  const innovations = columns[k] ?? new Float64Array(0);
  let squares = 0;
  for (let t = 0; t < innovations.length; t += 1) {
    let rest = innovations[t] ?? 0;
    for (let j = 0; j < k; j += 1) rest -= (columns[j]?.[t] ?? 0) * (coefficients[j] ?? 0);
    innovations[t] = rest;
    squares += rest * rest;
  }
  const n = valuesUsed(data);
  const loglik = -0.5 * (n * (Math.log(2 * Math.PI) + 1 + Math.log(squares / n)) + logDeterminant + gapDeterminant);
  return { loglik, squares, coefficients, inverse: inverseOf(factor, k), innovations };
}

/** Share of a column that must be left after the columns before it. */
const LEAST_LEFT = 1e-11;

/** Lower Cholesky factor of the columns' inner products; the last column is the series itself and may be all explained. */
function gramFactor(columns: readonly Float64Array[]): readonly Float64Array[] | undefined {
  const factor: Float64Array[] = [];
  const last = columns.length - 1;
  for (const [i, column] of columns.entries()) {
    const row = new Float64Array(columns.length);
    factor.push(row);
    for (let j = 0; j <= i; j += 1) {
      const above = factor[j] ?? row;
      const other = columns[j] ?? column;
      if (i === last && j === last) break;
      let sum = 0;
      for (let t = 0; t < column.length; t += 1) sum += (column[t] ?? 0) * (other[t] ?? 0);
      const whole = sum;
      for (let l = 0; l < j; l += 1) sum -= (row[l] ?? 0) * (above[l] ?? 0);
      if (i === j) {
        if (!(sum > LEAST_LEFT * whole)) return undefined;
        row[j] = Math.sqrt(sum);
      } else row[j] = sum / (above[j] ?? 1);
    }
  }
  return factor;
}

/** `(L L')^-1` of the leading `k` rows and columns. */
function inverseOf(factor: readonly Float64Array[], k: number): readonly Float64Array[] {
  const halves = Array.from({ length: k }, (_, column) => {
    const half = new Float64Array(k);
    for (let i = column; i < k; i += 1) {
      let sum = i === column ? 1 : 0;
      for (let j = column; j < i; j += 1) sum -= (factor[i]?.[j] ?? 0) * (half[j] ?? 0);
      half[i] = sum / (factor[i]?.[i] ?? 1);
    }
    return half;
  });
  return halves.map((a) => Float64Array.from(halves, (b) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)));
}

/** Least number of values for a fit: one full season of differences, and five at any rate. */
export const leastValues = (period: number, regressors: number): number =>
  lostTo(period) + Math.max(5, period > 1 ? period : 0) + regressors;
