/** Dense matrices as rows. For the sizes of a province's accounts (tens to a few hundred); every function returns a new matrix. */
export type Vector = readonly number[];
export type Matrix = readonly Vector[];

export const rowsOf = (a: Matrix): number => a.length;
export const columnsOf = (a: Matrix): number => a[0]?.length ?? 0;

/** A matrix of the given size, each entry from its row and column. */
export function build(rows: number, columns: number, entry: (row: number, column: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(i, j)));
}

export const identity = (size: number): Matrix => build(size, size, (i, j) => (i === j ? 1 : 0));
export const diagonal = (values: Vector): Matrix =>
  build(values.length, values.length, (i, j) => (i === j ? (values[i] ?? 0) : 0));

/** Entry of a matrix that is known to be there; outside it is a fault in the program. */
export function at(a: Matrix, row: number, column: number): number {
  const value = a[row]?.[column];
  if (value === undefined) throw new RangeError(`no entry ${row}, ${column}`);
  return value;
}

export function transpose(a: Matrix): Matrix {
  return build(columnsOf(a), rowsOf(a), (i, j) => at(a, j, i));
}

/** Matrix product. @throws RangeError when the inner sizes differ. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (columnsOf(a) !== rowsOf(b)) throw new RangeError(`${columnsOf(a)} columns against ${rowsOf(b)} rows`);
  return a.map((row) => {
    const sum = new Array<number>(columnsOf(b)).fill(0);
    row.forEach((x, k) => {
      if (x === 0) return;
      b[k]?.forEach((y, j) => {
        sum[j] = (sum[j] ?? 0) + x * y;
      });
    });
    return sum;
  });
}

export function apply(a: Matrix, x: Vector): Vector {
  if (columnsOf(a) !== x.length) throw new RangeError(`${columnsOf(a)} columns against ${x.length} values`);
  return a.map((row) => dot(row, x));
}

export function dot(x: Vector, y: Vector): number {
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? Number.NaN), 0);
}

export const add = (a: Matrix, b: Matrix): Matrix =>
  build(rowsOf(a), columnsOf(a), (i, j) => at(a, i, j) + at(b, i, j));
export const subtract = (a: Matrix, b: Matrix): Matrix =>
  build(rowsOf(a), columnsOf(a), (i, j) => at(a, i, j) - at(b, i, j));
export const scale = (a: Matrix, factor: number): Matrix => a.map((row) => row.map((x) => x * factor));
