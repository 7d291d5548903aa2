/**
 * A vertex of the quantile regression's polytope: as many rows as coefficients are met exactly, and their inverse is carried
 * from vertex to vertex. `side[i]` is 1 where row `i` lies above the plane, -1 below, 0 in the basis.
 */
export class QuantileVertex {
  readonly n: number;
  readonly p: number;
  /** Rows met exactly. */
  readonly basis: Int32Array;
  readonly side: Int8Array;
  readonly residuals: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Inverse of the basis rows: column `k` is the edge that leaves row `basis[k]`. */
  readonly #inverse: Float64Array;
  /** Change of the residuals per unit along the edge last looked at. */
  readonly #along: Float64Array;
  #age = 0;

  /** @param x row after row @param basis independent rows */
  constructor(x: Float64Array, y: Float64Array, basis: Int32Array) {
    this.n = y.length;
    this.p = basis.length;
    this.basis = basis;
    this.side = new Int8Array(this.n);
    this.residuals = new Float64Array(this.n);
    this.#x = x;
    this.#y = y;
    this.#inverse = new Float64Array(this.p * this.p);
    this.#along = new Float64Array(this.n);
    this.refresh();
    this.side.forEach((_, i) => {
      this.side[i] = (this.residuals[i] ?? 0) >= 0 ? 1 : -1;
    });
    for (const row of basis) this.side[row] = 0;
  }

  get coefficients(): Float64Array {
    const beta = new Float64Array(this.p);
    for (let j = 0; j < this.p; j += 1) {
      let sum = 0;
      for (let k = 0; k < this.p; k += 1)
        sum += (this.#inverse[j * this.p + k] ?? 0) * (this.#y[this.basis[k] ?? 0] ?? 0);
      beta[j] = sum;
    }
    return beta;
  }

  /** Inverse and residuals afresh. */
  refresh(): void {
    invert(this.#x, this.basis, this.#inverse);
    const beta = this.coefficients;
    for (let i = 0; i < this.n; i += 1) {
      let fit = 0;
      for (let j = 0; j < this.p; j += 1) fit += (this.#x[i * this.p + j] ?? 0) * (beta[j] ?? 0);
      this.residuals[i] = (this.#y[i] ?? 0) - fit;
    }
    for (const row of this.basis) this.residuals[row] = 0;
    this.#age = 0;
  }

  /**
   * The multipliers of the basis rows, `-X_h⁻ᵀ Σ ψ(r_i) x_i` with ψ = τ above and τ - 1 below: the vertex is the minimum when
   * each lies in [τ - 1, τ] (Koenker 2005, theorem 2.1).
   */
  multipliers(tau: number): Float64Array {
    const { n, p } = this;
    const gradient = new Float64Array(p);
    for (let i = 0; i < n; i += 1) {
      const side = this.side[i] ?? 0;
      if (side === 0) continue;
      const slope = side > 0 ? tau : tau - 1;
      for (let j = 0; j < p; j += 1) gradient[j] = (gradient[j] ?? 0) + slope * (this.#x[i * p + j] ?? 0);
    }
    const found = new Float64Array(p);
    for (let j = 0; j < p; j += 1)
      for (let k = 0; k < p; k += 1) found[k] = (found[k] ?? 0) - (this.#inverse[j * p + k] ?? 0) * (gradient[j] ?? 0);
    return found;
  }

  /** Length of the edge that leaves the k-th basis row. */
  edge(k: number): number {
    let sum = 0;
    for (let j = 0; j < this.p; j += 1) sum += (this.#inverse[j * this.p + k] ?? 0) ** 2;
    return Math.sqrt(sum);
  }

  /**
   * Walks the edge that leaves the k-th basis row to where the loss stops falling, past as many rows as it takes
   * (Barrodale & Roberts 1973), and takes in the row met there.
   * @param sign 1 when the row left falls below the plane @param slope of the loss at the start, below zero
   */
  walk(k: number, sign: number, slope: number): void {
    const { n, p } = this;
    const along = this.#along;
    const crossings: { readonly row: number; readonly at: number; readonly rise: number }[] = [];
    for (let i = 0; i < n; i += 1) {
      let change = 0;
      for (let j = 0; j < p; j += 1) change += (this.#x[i * p + j] ?? 0) * (this.#inverse[j * p + k] ?? 0);
      change *= sign;
      along[i] = change;
      const side = this.side[i] ?? 0;
      if (side * change > NO_CHANGE)
        crossings.push({ row: i, at: Math.max(0, (this.residuals[i] ?? 0) / change), rise: Math.abs(change) });
    }
    // Of rows met at the same place the steepest first: the largest pivot keeps the inverse sound.
    crossings.sort((a, b) => a.at - b.at || b.rise - a.rise);
    let rising = slope;
    for (const { row, at, rise } of crossings) {
      rising += rise;
      if (rising < 0) {
        this.side[row] = -(this.side[row] ?? 0);
        continue;
      }
      for (let i = 0; i < n; i += 1) this.residuals[i] = (this.residuals[i] ?? 0) - at * (along[i] ?? 0);
      const left = this.basis[k] ?? 0;
      this.side[left] = sign > 0 ? -1 : 1;
      this.side[row] = 0;
      this.#exchange(k, row);
      this.residuals[row] = 0;
      return;
    }
    throw new RangeError("the loss has no bottom: its rows do not span");
  }

  /** The inverse when the k-th basis row is replaced (Sherman & Morrison). */
  #exchange(k: number, row: number): void {
    const { p } = this;
    const inverse = this.#inverse;
    this.basis[k] = row;
    this.#age += 1;
    if (this.#age >= FRESH) {
      this.refresh();
      return;
    }
    const image = new Float64Array(p);
    for (let m = 0; m < p; m += 1)
      for (let j = 0; j < p; j += 1)
        image[m] = (image[m] ?? 0) + (this.#x[row * p + j] ?? 0) * (inverse[j * p + m] ?? 0);
    const pivot = image[k] ?? 1;
    for (let j = 0; j < p; j += 1) {
      const lead = (inverse[j * p + k] ?? 0) / pivot;
      for (let m = 0; m < p; m += 1)
        if (m !== k) inverse[j * p + m] = (inverse[j * p + m] ?? 0) - lead * (image[m] ?? 0);
      inverse[j * p + k] = lead;
    }
  }
}

/** Rows whose residual changes less than this along an edge are not met on it. */
const NO_CHANGE = 1e-10;
/** Exchanges after which the inverse is made anew. */
const FRESH = 40;

/** Gauss & Jordan with partial pivoting on the basis rows. */
function invert(x: Float64Array, basis: Int32Array, inverse: Float64Array): void {
  const p = basis.length;
  const work = new Float64Array(p * 2 * p);
  const width = 2 * p;
  basis.forEach((row, i) => {
    for (let j = 0; j < p; j += 1) work[i * width + j] = x[row * p + j] ?? 0;
    work[i * width + p + i] = 1;
  });
  for (let c = 0; c < p; c += 1) {
    let best = c;
    for (let i = c + 1; i < p; i += 1)
      if (Math.abs(work[i * width + c] ?? 0) > Math.abs(work[best * width + c] ?? 0)) best = i;
    const pivot = work[best * width + c] ?? 0;
    if (pivot === 0) throw new RangeError("the basis rows are dependent");
    for (let j = 0; j < width; j += 1) {
      const value = work[best * width + j] ?? 0;
      work[best * width + j] = work[c * width + j] ?? 0;
      work[c * width + j] = value / pivot;
    }
    for (let i = 0; i < p; i += 1) {
      const factor = work[i * width + c] ?? 0;
      if (i === c || factor === 0) continue;
      for (let j = c; j < width; j += 1)
        work[i * width + j] = (work[i * width + j] ?? 0) - factor * (work[c * width + j] ?? 0);
    }
  }
  for (let j = 0; j < p; j += 1) for (let k = 0; k < p; k += 1) inverse[j * p + k] = work[j * width + p + k] ?? 0;
}
