import { coefficientsOf, columnSpace, takeOut } from "./column-space.ts";
import type { Matrix, Vector } from "./matrix.ts";
import { QuantileVertex } from "./quantile-vertex.ts";
import { SingularError } from "./solve.ts";
import { StalledError } from "./stalled-error.ts";

export interface QuantileFit {
  readonly tau: number;
  readonly coefficients: Vector;
  /** Mean check loss `ρ(u) = u (τ - [u < 0])` of the residuals. */
  readonly loss: number;
  /** True when no other coefficients share the least loss; false when others may, as with ties or whole numbers. */
  readonly unique: boolean;
  /** Rows that the fit meets exactly: as many as coefficients. */
  readonly met: readonly number[];
  readonly iterations: number;
}

/** A regressor that is a combination of those before it; `column` is its place. */
export class CollinearError extends SingularError {
  readonly column: number;
  constructor(column: number) {
    super(`column ${column} depends on the columns before it`);
    this.column = column;
  }
}

/** Share of the largest residual by which ties are broken apart; the answer is checked and finished without it. */
const APART = 1e-9;
/** A multiplier outside its bounds by less is inside. */
const INSIDE = 1e-9;
/** A row with less than this share of itself outside the rows already chosen does not join the first basis. */
const INDEPENDENT = 1e-5;

/**
 * Exact linear quantile regression (Koenker & Bassett 1978): minimum of the check loss by the simplex method on vertices,
 * each step as long as the loss falls (Barrodale & Roberts 1973; Koenker & d'Orey 1987). The end is proven by the
 * multipliers of the rows met (Koenker 2005, theorem 2.1), so the loss is the least there is, not close to it. Where
 * several vertices share the least loss one of them is given.
 * @param rows regressors, one row an observation; a constant is a column of ones
 * @param y as many values as rows @param taus each between 0 and 1, both excluded
 * @returns one fit a tau, in their order
 * @throws CollinearError @throws RangeError when sizes differ, values are not finite, or rows are fewer than columns @throws StalledError
 * @example quantileRegression([[1], [1], [1]], [1, 2, 9], [0.5])[0]?.coefficients // [2]
 */
export function quantileRegression(rows: Matrix, y: Vector, taus: Vector): readonly QuantileFit[] {
  check(rows, y, taus);
  const space = columnSpace(rows);
  if ("dependent" in space) throw new CollinearError(space.dependent);
  const p = space.basis.length;
  // The same planes in orthonormal regressors, about the least-squares plane: neither large levels nor nearly dependent
  // regressors cost digits on the way.
  const x = new Float64Array(rows.length * p);
  const figures = Float64Array.from(y);
  const squares = new Float64Array(p);
  const unit = Math.sqrt(rows.length);
  for (let pass = 0; pass < 2; pass += 1)
    space.basis.forEach((column, j) => {
      squares[j] = (squares[j] ?? 0) + takeOut(figures, column);
      column.forEach((value, i) => {
        x[i * p + j] = value * unit;
      });
    });
  const coefficients = (gamma: Float64Array): Vector => [
    ...coefficientsOf(
      space,
      gamma.map((value, j) => value * unit + (squares[j] ?? 0)),
    ),
  ];
  const size = figures.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const apart = separated(figures, size);

  // Neighbouring quantiles have neighbouring vertices: each tau starts where the one below ended.
  const order = taus.map((tau, place) => ({ tau, place })).sort((a, b) => a.tau - b.tau);
  const fits: QuantileFit[] = [];
  let basis: Int32Array | undefined;
  for (const { tau, place } of order) {
    const first = new QuantileVertex(x, apart, basis ?? firstBasis(x, p, figures, tau));
    const steps = descend(first, tau);
    const vertex = new QuantileVertex(x, figures, first.basis);
    // Rows that tie in the figures themselves keep the side on which the descent left them.
    const tie = 100 * APART * size;
    vertex.side.forEach((side, i) => {
      if (side !== 0 && Math.abs(vertex.residuals[i] ?? 0) < tie) vertex.side[i] = first.side[i] ?? side;
    });
    const iterations = steps + descend(vertex, tau);
    vertex.refresh();
    basis = vertex.basis.slice();
    fits[place] = {
      tau,
      coefficients: coefficients(vertex.coefficients),
      loss: vertex.residuals.reduce((sum, r) => sum + r * (r < 0 ? tau - 1 : tau), 0) / y.length,
      unique: vertex.multipliers(tau).every((m) => m > tau - 1 + INSIDE && m < tau - INSIDE),
      met: [...vertex.basis].sort((a, b) => a - b),
      iterations,
    };
  }
  return fits;
}

/** From vertex to vertex until no edge lowers the loss; the number of steps. */
function descend(vertex: QuantileVertex, tau: number): number {
  const limit = 50 * (vertex.n + vertex.p);
  for (let steps = 0; steps <= limit; steps += 1) {
    const multipliers = vertex.multipliers(tau);
    let steepest = 0;
    let best: { readonly k: number; readonly sign: number; readonly slope: number } | undefined;
    multipliers.forEach((multiplier, k) => {
      const slope = Math.min(multiplier + 1 - tau, tau - multiplier);
      if (slope > -INSIDE) return;
      const fall = slope / vertex.edge(k);
      if (fall >= steepest) return;
      steepest = fall;
      best = { k, sign: multiplier < tau - 1 ? 1 : -1, slope };
    });
    if (!best) return steps;
    vertex.walk(best.k, best.sign, best.slope);
  }
  throw new StalledError(`no end after ${limit} steps`);
}

/** The figures with ties broken apart by a fixed sequence that fills an interval evenly (multiples of the golden section). */
function separated(residuals: Float64Array, size: number): Float64Array {
  return residuals.map((value, i) => value + APART * size * ((((i + 1) * 0.6180339887498949) % 1) - 0.5));
}

/** Independent rows, those first that lie closest to the least-squares plane moved to the quantile. */
function firstBasis(x: Float64Array, p: number, residuals: Float64Array, tau: number): Int32Array {
  const sorted = residuals.slice().sort();
  const moved = sorted[Math.min(sorted.length - 1, Math.floor(tau * sorted.length))] ?? 0;
  const order = [...residuals.keys()].sort(
    (a, b) => Math.abs((residuals[a] ?? 0) - moved) - Math.abs((residuals[b] ?? 0) - moved),
  );
  // With too strict a measure no full set may be left; each further round asks less.
  for (let least = INDEPENDENT; least > 1e-13; least *= 1e-2) {
    const chosen: number[] = [];
    const units: Float64Array[] = [];
    for (const i of order) {
      const row = x.slice(i * p, (i + 1) * p);
      const whole = Math.hypot(...row);
      for (let pass = 0; pass < 2; pass += 1)
        for (const unit of units) {
          const share = unit.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0);
          for (let j = 0; j < p; j += 1) row[j] = (row[j] ?? 0) - share * (unit[j] ?? 0);
        }
      const rest = Math.hypot(...row);
      if (!(rest > least * whole)) continue;
      units.push(row.map((value) => value / rest));
      chosen.push(i);
      if (chosen.length === p) return Int32Array.from(chosen);
    }
  }
  throw new SingularError("no independent rows");
}

function check(rows: Matrix, y: Vector, taus: Vector): void {
  const p = rows[0]?.length ?? 0;
  if (rows.length !== y.length) throw new RangeError(`${rows.length} rows for ${y.length} values`);
  if (p === 0 || rows.length < p) throw new RangeError(`${rows.length} rows for ${p} coefficients`);
  for (const row of rows)
    if (row.length !== p || !row.every(Number.isFinite)) throw new RangeError("a row is short or not finite");
  if (!y.every(Number.isFinite)) throw new RangeError("a value is not finite");
  for (const tau of taus) if (!(tau > 0 && tau < 1)) throw new RangeError(`tau ${tau}`);
}
