/**
 * Innovations of a moving average of finite order, exactly and fast.
 *
 * The differenced airline series is `w_t = (1 + a B)(1 + b B^s) e_t`. Its covariance matrix is a band of width s + 1 and is
 * Toeplitz, with at most five different entries. The Schur algorithm (Kailath & Sayed 1995, SIAM Review 37(3), section 2)
 * gives the columns of its Cholesky factor one after another from two vectors, so that whitening a series takes
 * `O(n s)` steps and keeps nothing: no matrix, no state.
 */

/** Autocovariances at lags 0..s+1 of the airline's differenced series with unit variance; without a season, at lags 0..1. */
export function airlineCovariances(ma: number, seasonalMa: number, period: number): Float64Array {
  const seasonal = period > 1;
  const lags = seasonal ? [0, 1, period, period + 1] : [0, 1];
  const weights = seasonal ? [1, ma, seasonalMa, ma * seasonalMa] : [1, ma];
  const covariances = new Float64Array((lags.at(-1) ?? 0) + 1);
  for (const [i, lag] of lags.entries()) {
    for (const [j, other] of lags.entries()) {
      if (other < lag) continue;
      covariances[other - lag] = (covariances[other - lag] ?? 0) + (weights[i] ?? 0) * (weights[j] ?? 0);
    }
  }
  return covariances;
}

/** The columns of the Cholesky factor of a banded Toeplitz matrix, one at a time. */
export interface ToeplitzFactor {
  /** Entries `L[k..k+q, k]` of the present column; changed in place by `next`. */
  readonly column: Float64Array;
  next(): void;
}

export function toeplitzFactor(covariances: Float64Array): ToeplitzFactor {
  const q = covariances.length - 1;
  const root = Math.sqrt(covariances[0] ?? 0);
  const column = covariances.map((value) => value / root);
  // The second generator, moved up by one place: what the first lacks for the matrix less its shifted self.
  const other = new Float64Array(q + 1);
  for (let j = 0; j < q; j += 1) other[j] = column[j + 1] ?? 0;
  const next = () => {
    const reflection = (other[0] ?? 0) / (column[0] ?? 1);
    const cosine = Math.sqrt((1 - reflection) * (1 + reflection));
    // The mixed form of the hyperbolic rotation: the stable one (Bojanczyk et al. 1987).
    for (let j = 0; j <= q; j += 1) {
      const turned = ((column[j] ?? 0) - reflection * (other[j] ?? 0)) / cosine;
      if (j > 0) other[j - 1] = cosine * (other[j] ?? 0) - reflection * turned;
      column[j] = turned;
    }
    other[q] = 0;
  };
  return { column, next };
}

/**
 * Whitens several series at once: `L^-1 X` for the factor `L` of the covariance matrix.
 * @param columns one array a series, all of one length; replaced by their innovations
 * @returns the logarithm of the determinant of the covariance matrix
 */
export function whiten(covariances: Float64Array, columns: readonly Float64Array[]): number {
  const n = columns[0]?.length ?? 0;
  const q = covariances.length - 1;
  const factor = toeplitzFactor(covariances);
  const column = factor.column;
  // A product of pivots, its logarithm taken now and then: logarithms cost more than the rest of a step.
  let logs = 0;
  let product = 1;
  for (let k = 0; k < n; k += 1) {
    if (k > 0) factor.next();
    const pivot = column[0] ?? 1;
    product *= pivot;
    if (product > 1e100 || product < 1e-100) {
      logs += Math.log(product);
      product = 1;
    }
    const last = Math.min(q, n - 1 - k);
    for (const series of columns) {
      const innovation = (series[k] ?? 0) / pivot;
      series[k] = innovation;
      if (innovation === 0) continue;
      for (let j = 1; j <= last; j += 1) series[k + j] = (series[k + j] ?? 0) - innovation * (column[j] ?? 0);
    }
  }
  return 2 * (logs + Math.log(product));
}
