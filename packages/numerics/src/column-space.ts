import type { Matrix, Vector } from "./matrix.ts";

/** A column whose part outside the earlier ones is below this share of it is a combination of them. */
const DEPENDENT = 1e-9;

interface Columns {
  /** Orthonormal columns, one after the other. */
  readonly basis: readonly Float64Array[];
  readonly dependent: number | undefined;
}

/** Gram and Schmidt, each column twice (Golub & Van Loan 5.2.9: once leaves too much rounding). */
function orthonormal(rows: Matrix, columns: number): Columns {
  const basis: Float64Array[] = [];
  for (let j = 0; j < columns; j += 1) {
    const column = Float64Array.from(rows, (row) => row[j] ?? Number.NaN);
    const whole = length(column);
    for (let pass = 0; pass < 2; pass += 1) for (const earlier of basis) remove(column, earlier);
    const rest = length(column);
    if (!(rest > DEPENDENT * whole)) return { basis, dependent: j };
    basis.push(column.map((value) => value / rest));
  }
  return { basis, dependent: undefined };
}

function length(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
}

function remove(column: Float64Array, unit: Float64Array): void {
  let share = 0;
  for (let i = 0; i < column.length; i += 1) share += (column[i] ?? 0) * (unit[i] ?? 0);
  for (let i = 0; i < column.length; i += 1) column[i] = (column[i] ?? 0) - share * (unit[i] ?? 0);
}

/**
 * The first column that is zero or a linear combination of those before it, to nine digits; `undefined` when there is none.
 * @example dependentColumn([[1, 2, 3], [1, 2, 5], [1, 2, 4]]) // 1
 */
export function dependentColumn(rows: Matrix): number | undefined {
  return orthonormal(rows, rows[0]?.length ?? 0).dependent;
}

/** What a least-squares fit leaves of `y`, or the first column that depends on earlier ones. */
export function leastSquaresResiduals(rows: Matrix, y: Vector): Float64Array | { readonly dependent: number } {
  const { basis, dependent } = orthonormal(rows, rows[0]?.length ?? 0);
  if (dependent !== undefined) return { dependent };
  const residuals = Float64Array.from(y);
  for (const unit of basis) remove(residuals, unit);
  return residuals;
}
