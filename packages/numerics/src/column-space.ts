import type { Matrix } from "./matrix.ts";

/** A column whose part outside the earlier ones is below this share of it is a combination of them. */
const DEPENDENT = 1e-9;

/** `X = Q R`: orthonormal columns that span the columns of X. */
export interface ColumnSpace {
  /** Columns of Q. */
  readonly basis: readonly Float64Array[];
  /** Columns of R, the j-th with j + 1 entries. */
  readonly triangle: readonly Float64Array[];
}

/**
 * Orthonormal columns by Gram and Schmidt, each column twice (Golub & Van Loan 5.2.9: once leaves too much rounding), or the
 * first column that depends on those before it.
 */
export function columnSpace(rows: Matrix): ColumnSpace | { readonly dependent: number } {
  const columns = rows[0]?.length ?? 0;
  const basis: Float64Array[] = [];
  const triangle: Float64Array[] = [];
  for (let j = 0; j < columns; j += 1) {
    const column = Float64Array.from(rows, (row) => row[j] ?? Number.NaN);
    const shares = new Float64Array(j + 1);
    const whole = length(column);
    for (let pass = 0; pass < 2; pass += 1)
      for (const [k, earlier] of basis.entries()) shares[k] = (shares[k] ?? 0) + takeOut(column, earlier);
    const rest = length(column);
    if (!(rest > DEPENDENT * whole)) return { dependent: j };
    shares[j] = rest;
    triangle.push(shares);
    basis.push(column.map((value) => value / rest));
  }
  return { basis, triangle };
}

/** `R⁻¹ z`. */
export function coefficientsOf({ triangle }: ColumnSpace, z: Float64Array): Float64Array {
  const found = z.slice();
  for (let j = found.length - 1; j >= 0; j -= 1) {
    const column = triangle[j] ?? new Float64Array(0);
    found[j] = (found[j] ?? 0) / (column[j] ?? 1);
    for (let i = 0; i < j; i += 1) found[i] = (found[i] ?? 0) - (column[i] ?? 0) * (found[j] ?? 0);
  }
  return found;
}

function length(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
}

/** Takes the part along a unit column out of a column; the size of that part. */
export function takeOut(column: Float64Array, unit: Float64Array): number {
  let share = 0;
  for (let i = 0; i < column.length; i += 1) share += (column[i] ?? 0) * (unit[i] ?? 0);
  for (let i = 0; i < column.length; i += 1) column[i] = (column[i] ?? 0) - share * (unit[i] ?? 0);
  return share;
}

/**
 * The first column that is zero or a linear combination of those before it, to nine digits; `undefined` when there is none.
 * @example dependentColumn([[1, 2, 3], [1, 2, 5], [1, 2, 4]]) // 1
 */
export function dependentColumn(rows: Matrix): number | undefined {
  const space = columnSpace(rows);
  return "dependent" in space ? space.dependent : undefined;
}
