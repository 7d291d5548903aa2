import {
  apply,
  build,
  columnsOf,
  diagonal,
  type Matrix,
  multiply,
  rowsOf,
  solve,
  transpose,
  type Vector,
} from "@hoatieu/numerics";

/**
 * Reconciliation of forecasts that must add up. `S` says how the nodes (total, sectors, quarters) follow from the bottom
 * ones: one row a node, one column a bottom node.
 * Source: Wickramasuriya, Athanasopoulos & Hyndman (2019) JASA 114.
 */

/**
 * Reconciled forecasts `S (S' W^-1 S)^-1 S' W^-1 y`.
 * @param base one forecast for each node, in the order of the rows of `S`
 * @param errors covariance `W` of the base forecasts' errors, up to a factor
 */
export function reconcile(summing: Matrix, errors: Matrix, base: Vector): Vector {
  const weighted = transpose(solve(errors, summing));
  const bottom = solve(
    multiply(weighted, summing),
    apply(weighted, base).map((value) => [value]),
  ).map((row) => row[0] ?? Number.NaN);
  return apply(summing, bottom);
}

/** Every node alike: ordinary least squares. */
export const equalErrors = (summing: Matrix): Matrix => diagonal(summing.map(() => 1));

/** WLS-structural: a node errs in proportion to the number of bottom nodes in it. The default where residuals are few. */
export const structuralErrors = (summing: Matrix): Matrix =>
  diagonal(summing.map((row) => row.reduce((sum, x) => sum + x, 0)));

/** Second moments of one-step residuals (not centred). @param residuals one row a period, one column a node */
export function residualMoments(residuals: Matrix): Matrix {
  const n = rowsOf(residuals);
  return multiply(transpose(residuals), residuals).map((row) => row.map((x) => x / n));
}

/** WLS by variance: the diagonal of the residuals' moments. */
export function varianceErrors(residuals: Matrix): Matrix {
  const moments = residualMoments(residuals);
  return diagonal(moments.map((row, i) => row[i] ?? Number.NaN));
}

/**
 * MinT-shrink: the moments shrunk toward their diagonal by the intensity of Schäfer & Strimmer (2005), with residuals not
 * centred. @returns the matrix and the intensity (0: as observed, 1: diagonal)
 */
export function shrunkErrors(residuals: Matrix): { readonly errors: Matrix; readonly intensity: number } {
  const n = rowsOf(residuals);
  const nodes = columnsOf(residuals);
  const moments = residualMoments(residuals);
  const deviation = moments.map((row, i) => Math.sqrt(row[i] ?? Number.NaN));
  const scaled = residuals.map((row) => row.map((x, j) => x / (deviation[j] ?? Number.NaN)));
  const correlation = residualMoments(scaled);
  const squares = multiply(
    transpose(scaled.map((row) => row.map((x) => x * x))),
    scaled.map((row) => row.map((x) => x * x)),
  );
  let noise = 0;
  let signal = 0;
  for (let i = 0; i < nodes; i += 1) {
    for (let j = 0; j < nodes; j += 1) {
      if (i === j) continue;
      const r = correlation[i]?.[j] ?? Number.NaN;
      noise += ((squares[i]?.[j] ?? Number.NaN) - n * r * r) / (n * (n - 1));
      signal += r * r;
    }
  }
  const intensity = Math.min(1, Math.max(0, noise / signal));
  const errors = build(nodes, nodes, (i, j) => (moments[i]?.[j] ?? Number.NaN) * (i === j ? 1 : 1 - intensity));
  return { errors, intensity };
}
