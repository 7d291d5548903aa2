import { incompleteBeta, logGamma } from "./gamma.ts";
import { normalDensity, normalDistribution, normalQuantile } from "./normal.ts";

/** From here on Student's distribution is taken for the normal one: they differ by less than 1e-9. */
const NORMAL = 1e8;

/** Density of Student's t distribution. @param degrees degrees of freedom, positive, infinite for the normal one */
export function studentDensity(t: number, degrees: number): number {
  if (degrees > NORMAL) return normalDensity(t);
  const front = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  return Math.exp(front - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}

/**
 * Distribution function of Student's t, by the incomplete beta function (Abramowitz & Stegun 26.7.1).
 * @example studentDistribution(2.570582, 5) // 0.975
 */
export function studentDistribution(t: number, degrees: number): number {
  if (degrees > NORMAL) return normalDistribution(t);
  if (t === 0) return 0.5;
  const tail = 0.5 * incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t));
  return t > 0 ? 1 - tail : tail;
}

/**
 * Quantile of Student's t, by bisection and Newton's steps on the distribution function.
 * @throws RangeError when p is not between 0 and 1
 * @example studentQuantile(0.975, 5) // 2.570582
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no quantile of ${p}`);
  if (degrees > NORMAL) return normalQuantile(p);
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let low = 0;
  let high = 1;
  while (studentDistribution(high, degrees) < p) high *= 2;
  let t = Math.min(high, Math.max(low, normalQuantile(p)));
  for (let step = 0; step < 200 && high - low > 1e-14 * (1 + high); step += 1) {
    const off = studentDistribution(t, degrees) - p;
    if (off > 0) high = t;
    else low = t;
    if (off === 0) break;
    const newton = t - off / studentDensity(t, degrees);
    t = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return t;
}
