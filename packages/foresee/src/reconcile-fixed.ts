import { apply, at, dot, type Matrix, multiply, solve, transpose, type Vector } from "@hoatieu/numerics";

/** A node held at a value: a target for the total, a sector that is already agreed, a quarter that is already published. */
export interface FixedNode {
  /** Row of the summing matrix, counted from 0. */
  readonly node: number;
  readonly value: number;
}

/** Fixed nodes that cannot all hold, and the first one that the earlier ones contradict. */
export interface FixedConflict {
  readonly cannot: "contradiction";
  readonly node: number;
  /** What the earlier fixed nodes make of it. */
  readonly implied: number;
}

/** Below this share of a row's largest entry, what is left of it is taken for zero. */
const DEPENDENT = 1e-10;

interface Row {
  readonly row: readonly number[];
  readonly value: number;
}

/** A row less its multiples of rows with a leading entry, so that what is left is new. */
function less(own: Row, leads: readonly Row[]): Row {
  return leads.reduce((left, lead) => {
    const column = leading(lead.row);
    const factor = (left.row[column] ?? 0) / (lead.row[column] ?? 1);
    return {
      row: left.row.map((x, j) => (j === column ? 0 : x - factor * (lead.row[j] ?? 0))),
      value: left.value - factor * lead.value,
    };
  }, own);
}

function leading(row: Vector): number {
  return row.reduce((best, x, j) => (Math.abs(x) > Math.abs(row[best] ?? 0) ? j : best), 0);
}

/** Fixed nodes without those that follow from earlier ones; a conflict when one follows with another value. */
function independentOnes(summing: Matrix, fixed: readonly FixedNode[]): readonly FixedNode[] | FixedConflict {
  const leads: Row[] = [];
  const kept: FixedNode[] = [];
  const scale = Math.max(...fixed.map((one) => Math.abs(one.value)));
  for (const one of fixed) {
    const row = summing[one.node];
    if (!row) throw new RangeError(`no node ${one.node}`);
    if (!Number.isFinite(one.value)) throw new RangeError(`node ${one.node} fixed at ${one.value}`);
    const left = less({ row, value: one.value }, leads);
    if (Math.max(...left.row.map(Math.abs)) > DEPENDENT * Math.max(...row.map(Math.abs))) {
      leads.push(left);
      kept.push(one);
    } else if (Math.abs(left.value) > 1e-9 * scale)
      return { cannot: "contradiction", node: one.node, implied: one.value - left.value };
  }
  return kept;
}

/**
 * Reconciled forecasts with some nodes held exactly: generalised least squares under equality constraints. With
 * `G = (S' W^-1 S)^-1`, free estimate `b = G S' W^-1 y` and `F` the fixed rows of `S` with values `v`, the bottom nodes are
 * `b + G F' (F G F')^-1 (v - F b)`.
 * Source: restricted least squares (Greene, Econometric Analysis, chapter on restrictions), on the formula of
 * Wickramasuriya, Athanasopoulos & Hyndman (2019) JASA 114; "immutable" forecasts as in Zhang, Kang, Panagiotelis & Li
 * (2023) EJOR.
 * @param errors covariance `W` of the base forecasts' errors, up to a factor; the weight of a node decides how much of the
 *   distance to the fixed values it takes
 * @param base one forecast a node; that of a fixed node is information too: give its fixed value to make it count for
 *   nothing more than the constraint
 * @returns all nodes, adding up; or the fixed node that contradicts the earlier ones
 * @throws RangeError for a node that is not there, SingularError when `errors` has no inverse
 * @example reconcileFixed([[1, 1], [1, 0], [0, 1]], identity(3), [10, 4, 6], [{ node: 0, value: 12 }]) // [12, 5, 7]
 */
export function reconcileFixed(
  summing: Matrix,
  errors: Matrix,
  base: Vector,
  fixed: readonly FixedNode[],
): Vector | FixedConflict {
  const held = independentOnes(summing, fixed);
  if ("cannot" in held) return held;
  const weighted = transpose(solve(errors, summing));
  const rows = held.map((one) => summing[one.node] ?? []);
  const right = apply(weighted, base);
  const solved = solve(
    multiply(weighted, summing),
    right.map((value, i) => [value, ...rows.map((row) => row[i] ?? 0)]),
  );
  const free = solved.map((row) => row[0] ?? Number.NaN);
  if (held.length === 0) return apply(summing, free);
  const moves = solved.map((row) => row.slice(1));
  const gaps = held.map((one, i) => [one.value - dot(rows[i] ?? [], free)]);
  const prices = solve(multiply(rows, moves), gaps);
  return apply(
    summing,
    free.map((value, i) => value + prices.reduce((sum, _, k) => sum + at(moves, i, k) * at(prices, k, 0), 0)),
  );
}
