import {
  add,
  apply,
  at,
  build,
  diagonal,
  dot,
  type Matrix,
  multiply,
  scale,
  solve,
  subtract,
  transpose,
  type Vector,
} from "@hoatieu/numerics";
import { type GrowthProcess, meansOf, yearCovariance } from "./growth-process.ts";
import { dotQuarters } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";

/** A joint Student distribution: location, scale matrix and degrees of freedom. With many degrees it is the joint normal. */
export interface JointStudent {
  readonly location: Vector;
  readonly scale: Matrix;
  readonly degrees: number;
}

/**
 * Growth of the four quarters of a year, given everything printed about the territory: the process's mean and covariance
 * conditioned on the statements (normal regression; Harvey 1989, 3.2). Own surprises of the past widen or narrow the
 * scale: given n statements at Mahalanobis distance d, a t with v degrees becomes one with v + n and its covariance times
 * `(v - 2 + d) / (v + n)` as scale (Kotz & Nadarajah 2004, 1.11).
 * @param statements of this territory, of any years
 */
export function conditionYear(
  process: GrowthProcess,
  statements: readonly RateStatement[],
  year: number,
): JointStudent {
  const n = statements.length;
  const v = process.degrees;
  const prior = yearCovariance(process, 0);
  if (n === 0) return { location: meansOf(process), scale: scale(prior, (v - 2) / v), degrees: v };
  // A few distances in years stand for hundreds of pairs of statements.
  const blocks = new Map<number, Matrix>();
  const block = (years: number): Matrix => {
    const ready = blocks.get(years) ?? yearCovariance(process, years);
    blocks.set(years, ready);
    return ready;
  };
  const triangle = statements.map((a, i) =>
    statements.slice(0, i + 1).map((b) => dot(a.weights, apply(block(b.year - a.year), b.weights))),
  );
  const covariance = add(
    build(n, n, (i, j) => (i < j ? at(triangle, j, i) : at(triangle, i, j))),
    diagonal(statements.map((s) => (s.noise ?? process.noise) ** 2)),
  );
  const crossed = statements.map((s) => apply(block(s.year - year), s.weights));
  const residual = statements.map((s) => s.value - dotQuarters(s.weights, process.means));
  const solved = solve(
    covariance,
    crossed.map((row, i) => [...row, residual[i] ?? Number.NaN]),
  );
  const gain = solved.map((row) => row.slice(0, 4));
  const location = meansOf(process).map(
    (m, q) =>
      m +
      dot(
        residual,
        gain.map((row) => row[q] ?? Number.NaN),
      ),
  );
  const distance = dot(
    residual,
    solved.map((row) => row[4] ?? Number.NaN),
  );
  const left = subtract(prior, multiply(transpose(crossed), gain));
  const factor = (v - 2 + distance) / (v + n);
  return { location, scale: build(4, 4, (i, j) => (factor * (at(left, i, j) + at(left, j, i))) / 2), degrees: v + n };
}

export interface Student {
  readonly location: number;
  readonly scale: number;
  readonly degrees: number;
}

/** Location and scale of a weighted sum. */
export function weightedSum(joint: JointStudent, weights: Vector): Student {
  const variance = dot(weights, apply(joint.scale, weights));
  return {
    location: dot(weights, joint.location),
    scale: Math.sqrt(Math.max(0, variance)),
    degrees: joint.degrees,
  };
}
