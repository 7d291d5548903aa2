import { at, type Matrix, rowsOf, type Vector } from "./matrix.ts";

/** A matrix that has no inverse, to working precision. */
export class SingularError extends Error {}

/** Pivots below this share of the largest entry are taken for zero. */
const SINGULAR = 1e-13;

/**
 * Solves `A X = B` by Gaussian elimination with partial pivoting (Golub & Van Loan, Matrix Computations, 3.4).
 * @param a square @param b as many rows as `a`; each column is one right-hand side
 * @throws SingularError when `a` has no inverse
 * @example solve([[2, 0], [0, 4]], [[2], [4]]) // [[1], [1]]
 */
export function solve(a: Matrix, b: Matrix): Matrix {
  const n = rowsOf(a);
  if (rowsOf(b) !== n) throw new RangeError(`${n} equations against ${rowsOf(b)} right-hand sides`);
  const rows = a.map((row, i) => [...row, ...(b[i] ?? [])]);
  const largest = Math.max(...a.map((row) => Math.max(...row.map(Math.abs))));
  for (let k = 0; k < n; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(at(rows, i, k)) > Math.abs(at(rows, pivot, k))) pivot = i;
    const [lead, other] = [rows[pivot], rows[k]];
    if (!lead || !other || Math.abs(at(rows, pivot, k)) <= SINGULAR * largest)
      throw new SingularError(`no pivot in column ${k}`);
    rows[k] = lead;
    rows[pivot] = other;
    for (let i = k + 1; i < n; i += 1) eliminate(rows, i, k);
  }
  for (let k = n - 1; k >= 0; k -= 1) substitute(rows, k, n);
  return rows.map((row) => row.slice(n));
}

function eliminate(rows: number[][], i: number, k: number): void {
  const [row, lead] = [rows[i], rows[k]];
  if (!row || !lead) return;
  const factor = (row[k] ?? 0) / (lead[k] ?? 1);
  if (factor === 0) return;
  for (let j = k; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0);
}

function substitute(rows: number[][], k: number, n: number): void {
  const row = rows[k];
  if (!row) return;
  for (let j = n; j < row.length; j += 1) {
    let sum = row[j] ?? 0;
    for (let i = k + 1; i < n; i += 1) sum -= (row[i] ?? 0) * at(rows, i, j);
    row[j] = sum / (row[k] ?? 1);
  }
}

/** Solves `A x = b` for one right-hand side. */
export function solveVector(a: Matrix, b: Vector): Vector {
  return solve(
    a,
    b.map((value) => [value]),
  ).map((row) => row[0] ?? Number.NaN);
}

/** Logarithm of the determinant of a symmetric positive definite matrix, by its Cholesky factor. @throws SingularError */
export function logDeterminant(a: Matrix): number {
  return 2 * cholesky(a).reduce((sum, row, i) => sum + Math.log(row[i] ?? Number.NaN), 0);
}

/** Lower factor `L` with `L L' = A` of a symmetric positive definite matrix. @throws SingularError when it is not one */
export function cholesky(a: Matrix): Matrix {
  const factor: number[][] = a.map((row) => row.map(() => 0));
  for (let i = 0; i < rowsOf(a); i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(a, i, j);
      for (let k = 0; k < j; k += 1) sum -= at(factor, i, k) * at(factor, j, k);
      const row = factor[i];
      if (!row) continue;
      if (i === j && !(sum > 0)) throw new SingularError(`not positive definite at ${i}`);
      row[j] = i === j ? Math.sqrt(sum) : sum / at(factor, j, j);
    }
  }
  return factor;
}
