/**
 * Errors of a high-frequency regression as a lower triangular factor: covariance `Q = L L'` up to a factor, never formed.
 * Both products are recursions along the series, so their time goes with its length.
 */
export interface ErrorFactor {
  /** Overwrites `v` with `L v`. */
  apply(v: Float64Array): void;
  /** Overwrites `v` with `L' v`. */
  applyTransposed(v: Float64Array): void;
}

/** Running sums `v[t] += rho v[t-1]`, forward or backward. */
function forward(v: Float64Array, rho: number): void {
  for (let t = 1; t < v.length; t += 1) v[t] = (v[t] ?? 0) + rho * (v[t - 1] ?? 0);
}

function backward(v: Float64Array, rho: number): void {
  for (let t = v.length - 2; t >= 0; t -= 1) v[t] = (v[t] ?? 0) + rho * (v[t + 1] ?? 0);
}

/**
 * Stationary first-order autoregression `u[t] = rho u[t-1] + e[t]`: `Q = rho^|i-j| / (1 - rho^2)`.
 * Source: Chow & Lin (1971) Review of Economics and Statistics 53.
 */
export function autoregressive(rho: number): ErrorFactor {
  const first = 1 / Math.sqrt(1 - rho * rho);
  return {
    apply: (v) => {
      v[0] = (v[0] ?? 0) * first;
      forward(v, rho);
    },
    applyTransposed: (v) => {
      backward(v, rho);
      v[0] = (v[0] ?? 0) * first;
    },
  };
}

/**
 * Random walk whose steps are autoregressive: `u[t] = u[t-1] + e[t]`, `e[t] = rho e[t-1] + n[t]`, zero before the first
 * period: `Q = (D' H' H D)^-1`. With `rho` zero a plain random walk (Fernandez).
 * Source: Litterman (1983) Journal of Business & Economic Statistics 1; Fernandez (1981) Review of Economics and
 * Statistics 63.
 */
export function integrated(rho: number): ErrorFactor {
  return {
    apply: (v) => {
      forward(v, rho);
      forward(v, 1);
    },
    applyTransposed: (v) => {
      backward(v, 1);
      backward(v, rho);
    },
  };
}
