import {
  add,
  apply,
  at,
  build,
  dot,
  type Matrix,
  multiply,
  normalDistribution,
  rowsOf,
  solve,
  subtract,
  transpose,
  type Vector,
} from "@hoatieu/numerics";

/**
 * A joint normal distribution over everything that is not known yet: quarters, sectors, or both. One object answers three
 * questions: where are we heading (its mean), can we make it (a probability), what must each part do (its mean given
 * the target).
 */
export interface JointNormal {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** A linear statement about the unknowns: `weights . x = value`. */
export interface Condition {
  readonly weights: Vector;
  readonly value: number;
}

/**
 * The distribution given exact linear conditions: `m + K (c - W m)`, `S - K W S` with `K = S W' (W S W')^-1` (Waggoner & Zha
 * 1999, hard conditions; the same as a Kalman update without noise). A condition that the distribution already holds
 * surely cannot be set again.
 * @throws SingularError when conditions repeat or contradict each other
 */
export function given(distribution: JointNormal, conditions: readonly Condition[]): JointNormal {
  if (conditions.length === 0) return distribution;
  const weights: Matrix = conditions.map((condition) => condition.weights);
  const crossed = multiply(distribution.covariance, transpose(weights));
  const inner = multiply(weights, crossed);
  // K' = (W S W')^-1 (S W')': solved, never inverted.
  const gain = transpose(solve(inner, transpose(crossed)));
  const surprise = conditions.map((condition) => condition.value - dot(condition.weights, distribution.mean));
  const moved = apply(gain, surprise);
  const covariance = subtract(distribution.covariance, multiply(gain, transpose(crossed)));
  return {
    mean: distribution.mean.map((value, i) => value + (moved[i] ?? Number.NaN)),
    covariance: symmetric(covariance),
  };
}

/** Rounding leaves a hair of asymmetry and of negative variance; both are taken off. */
function symmetric(a: Matrix): Matrix {
  return build(rowsOf(a), rowsOf(a), (i, j) => {
    const value = (at(a, i, j) + at(a, j, i)) / 2;
    return i === j ? Math.max(0, value) : value;
  });
}

/** Mean and standard deviation of a linear combination. */
export function combination(
  distribution: JointNormal,
  weights: Vector,
): { readonly mean: number; readonly deviation: number } {
  const variance = dot(weights, apply(distribution.covariance, weights));
  return { mean: dot(weights, distribution.mean), deviation: Math.sqrt(Math.max(0, variance)) };
}

/** Probability that a linear combination reaches at least a value. A sure combination gives 0 or 1. */
export function probabilityAtLeast(distribution: JointNormal, weights: Vector, value: number): number {
  const { mean, deviation } = combination(distribution, weights);
  if (deviation === 0) return mean >= value ? 1 : 0;
  return 1 - normalDistribution((value - mean) / deviation);
}

export const deviations = (distribution: JointNormal): Vector =>
  distribution.covariance.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? 0)));

/** Sum of two independent distributions over the same unknowns. */
export function independentSum(a: JointNormal, b: JointNormal): JointNormal {
  return {
    mean: a.mean.map((value, i) => value + (b.mean[i] ?? Number.NaN)),
    covariance: add(a.covariance, b.covariance),
  };
}
