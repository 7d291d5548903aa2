/** Smoothing parameters of a model; those it lacks are neutral: `beta` and `gamma` 0, `phi` 1. */
export interface Smoothing {
  readonly alpha: number;
  /** The slope's own weight, below `alpha` (not relative to it). */
  readonly beta: number;
  /** The season's own weight, below `1 - alpha`. */
  readonly gamma: number;
  /** Damping of the slope. */
  readonly phi: number;
}

/** The usual region: weights that average (Hyndman et al. 2008, section 2.5), kept off its corners. */
export const LEAST_WEIGHT = 1e-4;
export const MOST_WEIGHT = 0.9999;
export const LEAST_DAMPING = 0.8;
export const MOST_DAMPING = 0.98;

/**
 * Whether all roots of `c[0] x^d + ... + c[d]` lie inside the unit circle, by the recursion of Schur and Cohn: degree
 * after degree the last coefficient must be smaller than the first. Destroys the coefficients.
 */
function rootsInside(coefficients: Float64Array, degree: number): boolean {
  for (let d = degree; d > 0; d -= 1) {
    const ratio = (coefficients[d] ?? 0) / (coefficients[0] ?? 1);
    if (!(Math.abs(ratio) < 1)) return false;
    for (let low = 0, high = d; low <= high; low += 1, high -= 1) {
      const a = coefficients[low] ?? 0;
      const b = coefficients[high] ?? 0;
      coefficients[low] = a - ratio * b;
      coefficients[high] = b - ratio * a;
    }
  }
  return true;
}

/**
 * Whether a seasonal model forgets its start (forecastability: Hyndman, Akram & Archibald 2008; Hyndman et al. 2008,
 * section 10.2): the roots of its characteristic polynomial
 * `x^(m+1) + (a+b-f) x^m + (a+b-af) (x^(m-1) + ... + x^2) + (a+b-af+c-1) x + f (1-a-c)` (a, b, c, f for alpha, beta, gamma,
 * phi) lie inside the unit circle. Without a trend the polynomial has the root 1 of a slope that is not there: it is
 * divided out, which leaves `x^m + a (x^(m-1) + ... + x) + a+c-1`. The usual region does not imply it; without a season it
 * does, and nothing needs checking.
 * @param work at least `season + 2` long
 */
export function forgetsItsStart(smoothing: Smoothing, trend: boolean, season: number, work: Float64Array): boolean {
  const { alpha, beta, gamma, phi } = smoothing;
  const degree = trend ? season + 1 : season;
  work.fill(trend ? alpha + beta - alpha * phi : alpha, 0, degree + 1);
  work[0] = 1;
  if (!trend) {
    work[degree] = alpha + gamma - 1;
    return rootsInside(work, degree);
  }
  work[1] = alpha + beta - phi;
  work[degree - 1] = alpha + beta - alpha * phi + gamma - 1;
  work[degree] = phi * (1 - alpha - gamma);
  return rootsInside(work, degree);
}
