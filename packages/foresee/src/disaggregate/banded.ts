/** A square matrix with entries near the diagonal only, and room for the fill-in of pivoting. */
export class Banded {
  readonly size: number;
  /** Entries at most this far from the diagonal. */
  readonly reach: number;
  readonly #width: number;
  readonly #entries: Float64Array;

  constructor(size: number, reach: number) {
    this.size = size;
    this.reach = reach;
    this.#width = 3 * reach + 1;
    this.#entries = new Float64Array(size * this.#width);
  }

  /** Adds to the entry of a row and column within reach of one another. */
  add(row: number, column: number, value: number): void {
    const place = row * this.#width + column - row + this.reach;
    this.#entries[place] = (this.#entries[place] ?? 0) + value;
  }

  /**
   * Solves `A x = b` by Gaussian elimination with partial pivoting inside the band (Golub & Van Loan, Matrix Computations,
   * 4.3). Time goes with size times reach squared. Overwrites the matrix and `right`, which becomes `x`.
   * @returns `false` when a pivot is zero to working precision
   */
  solve(right: Float64Array): boolean {
    const { size, reach } = this;
    const width = this.#width;
    const a = this.#entries;
    let largest = 0;
    for (let i = 0; i < a.length; i += 1) largest = Math.max(largest, Math.abs(a[i] ?? 0));
    for (let k = 0; k < size; k += 1) {
      const last = Math.min(size - 1, k + reach);
      const end = Math.min(size - 1, k + 2 * reach);
      // Entry (i, j) is at i * (width - 1) + j + reach.
      const row = k * (width - 1) + reach;
      let pivot = k;
      let most = Math.abs(a[row + k] ?? 0);
      for (let i = k + 1; i <= last; i += 1) {
        const x = Math.abs(a[i * (width - 1) + k + reach] ?? 0);
        if (x > most) {
          most = x;
          pivot = i;
        }
      }
      if (!(most > 1e-14 * largest)) return false;
      if (pivot !== k) {
        const other = pivot * (width - 1) + reach;
        for (let j = k; j <= end; j += 1) {
          const x = a[row + j] ?? 0;
          a[row + j] = a[other + j] ?? 0;
          a[other + j] = x;
        }
        const x = right[k] ?? 0;
        right[k] = right[pivot] ?? 0;
        right[pivot] = x;
      }
      const lead = a[row + k] ?? 1;
      for (let i = k + 1; i <= last; i += 1) {
        const own = i * (width - 1) + reach;
        const factor = (a[own + k] ?? 0) / lead;
        if (factor === 0) continue;
        for (let j = k + 1; j <= end; j += 1) a[own + j] = (a[own + j] ?? 0) - factor * (a[row + j] ?? 0);
        right[i] = (right[i] ?? 0) - factor * (right[k] ?? 0);
      }
    }
    for (let k = size - 1; k >= 0; k -= 1) {
      const row = k * (width - 1) + reach;
      const end = Math.min(size - 1, k + 2 * reach);
      let sum = right[k] ?? 0;
      for (let j = k + 1; j <= end; j += 1) sum -= (a[row + j] ?? 0) * (right[j] ?? 0);
      right[k] = sum / (a[row + k] ?? 1);
    }
    return true;
  }
}
