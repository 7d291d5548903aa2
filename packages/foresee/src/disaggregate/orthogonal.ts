/** Columns made orthogonal: what a least-squares answer needs of them. */
export interface LeastSquaresFit {
  readonly coefficients: readonly number[];
  readonly residuals: Float64Array;
  /** Diagonal of `(X' X)^-1`. */
  readonly variances: readonly number[];
}

/** What is left of a column, as a share of its length, below which it repeats the columns before it. */
const REPEATED = 1e-10;

const product = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** Takes its part along a unit vector from `v`. @returns how much that was */
function project(v: Float64Array, unit: Float64Array): number {
  const share = product(v, unit);
  for (let i = 0; i < v.length; i += 1) v[i] = (v[i] ?? 0) - share * (unit[i] ?? 0);
  return share;
}

/**
 * Least squares by Gram-Schmidt, each column twice so that orthogonality holds to working precision (Björck, Numerical
 * Methods for Least Squares Problems, 2.4): normal equations would lose half the digits where an intercept stands beside
 * an indicator in thousands.
 * @param columns the regressors, none or more @returns `undefined` when one repeats the others
 */
export function orthogonalFit(columns: readonly Float64Array[], right: Float64Array): LeastSquaresFit | undefined {
  const units: Float64Array[] = [];
  /** Row j: how column j is made of the units. */
  const made: number[][] = [];
  for (const column of columns) {
    const left = Float64Array.from(column);
    const size = Math.sqrt(product(column, column));
    const shares = units.map((unit) => project(left, unit));
    for (const [k, unit] of units.entries()) shares[k] = (shares[k] ?? 0) + project(left, unit);
    const rest = Math.sqrt(product(left, left));
    if (!(rest > REPEATED * size)) return undefined;
    units.push(left.map((x) => x / rest));
    made.push([...shares, rest]);
  }
  const residuals = Float64Array.from(right);
  const along = units.map((unit) => project(residuals, unit));
  for (const [k, unit] of units.entries()) along[k] = (along[k] ?? 0) + project(residuals, unit);
  const inverse = inverseOf(made);
  return {
    coefficients: inverse.map((row) => row.reduce((sum, x, k) => sum + x * (along[k] ?? 0), 0)),
    residuals,
    variances: inverse.map((row) => row.reduce((sum, x) => sum + x * x, 0)),
  };
}

/** Inverse of the upper triangular `R`, of which column j is `made[j]`. */
function inverseOf(made: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const m = made.length;
  const inverse = Array.from({ length: m }, () => new Array<number>(m).fill(0));
  for (let j = 0; j < m; j += 1) {
    for (let i = j; i >= 0; i -= 1) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k += 1) sum -= (made[k]?.[i] ?? 0) * (inverse[k]?.[j] ?? 0);
      const row = inverse[i];
      if (row) row[j] = sum / (made[i]?.[i] ?? Number.NaN);
    }
  }
  return inverse;
}
