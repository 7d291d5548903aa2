/** A constraint as the dual method holds it: its normal of unit length in the scaled variables. */
export interface Plane {
  /** The normal; for a bound on one variable it is left out and `variable` and `sign` say it. */
  readonly normal: Float64Array | undefined;
  readonly variable: number;
  readonly sign: number;
  readonly value: number;
  readonly equality: boolean;
}

/** A normal whose part outside the active ones is below this share of it is dependent on them. */
const DEPENDENT = 1e-10;

/** `n'x - b` of a plane: negative where an inequality is violated. */
export function slack(plane: Plane, x: Float64Array): number {
  const { normal } = plane;
  if (!normal) return plane.sign * (x[plane.variable] ?? 0) - plane.value;
  let sum = -plane.value;
  for (let i = 0; i < normal.length; i += 1) sum += (normal[i] ?? 0) * (x[i] ?? 0);
  return sum;
}

/**
 * The active constraints of the dual method and the two factors it works with (Goldfarb & Idnani 1983, section 4):
 * `J` with `J J' = G⁻¹`, and `R` upper triangular with `J' N = [R; 0]` for the normals `N` of the active constraints.
 * Both are carried from step to step by Givens rotations.
 */
export class ActiveSet {
  readonly size: number;
  /** Places of the active constraints in the list of planes, in the order they came in. */
  readonly members: number[] = [];
  /** Multipliers of the active constraints, beside `members`. */
  readonly multipliers: number[] = [];
  /** Step in the primal space for the constraint last aimed at: `J2 d2`. */
  readonly step: Float64Array;
  /** Step in the dual space: `R⁻¹ d1`. */
  readonly dual: Float64Array;
  /** `n' z`, the fall of the violation per unit of step; 0 when the normal depends on the active ones. */
  gain = 0;
  /** Columns of J one after the other. */
  readonly #j: Float64Array;
  /** Columns of R one after the other, each of `size` places. */
  readonly #r: Float64Array;
  readonly #d: Float64Array;

  /** @param lower Cholesky factor of G, row after row */
  constructor(lower: Float64Array, size: number) {
    this.size = size;
    this.step = new Float64Array(size);
    this.dual = new Float64Array(size);
    this.#r = new Float64Array(size * size);
    this.#d = new Float64Array(size);
    this.#j = inverseRows(lower, size);
  }

  /** `J J' a`: the minimum without constraints. */
  freeMinimum(a: Float64Array): Float64Array {
    const x = new Float64Array(this.size);
    for (let k = 0; k < this.size; k += 1) addColumn(x, this.#j, k, dotColumn(this.#j, k, a));
    return x;
  }

  /** Sets `step`, `dual` and `gain` for a constraint that is to be reached. */
  aim(plane: Plane): void {
    const { size, step, dual } = this;
    const [d, r, q] = [this.#d, this.#r, this.members.length];
    let all = 0;
    let outside = 0;
    for (let k = 0; k < size; k += 1) {
      const part = plane.normal
        ? dotColumn(this.#j, k, plane.normal)
        : plane.sign * (this.#j[k * size + plane.variable] ?? 0);
      d[k] = part;
      all += part * part;
      if (k >= q) outside += part * part;
    }
    this.gain = outside <= DEPENDENT * DEPENDENT * all ? 0 : outside;
    step.fill(0);
    if (this.gain > 0) for (let k = q; k < size; k += 1) addColumn(step, this.#j, k, d[k] ?? 0);
    for (let i = q - 1; i >= 0; i -= 1) {
      let sum = d[i] ?? 0;
      for (let k = i + 1; k < q; k += 1) sum -= (r[k * size + i] ?? 0) * (dual[k] ?? 0);
      dual[i] = sum / (r[i * size + i] ?? 1);
    }
  }

  /** Takes the constraint last aimed at into the set. */
  add(member: number, multiplier: number): void {
    const [d, q] = [this.#d, this.members.length];
    for (let k = this.size - 1; k > q; k -= 1) {
      const below = d[k] ?? 0;
      if (below === 0) continue;
      const above = d[k - 1] ?? 0;
      const length = Math.hypot(above, below);
      rotate(this.#j, (k - 1) * this.size, k * this.size, this.size, above / length, below / length);
      d[k - 1] = length;
      d[k] = 0;
    }
    for (let i = 0; i <= q; i += 1) this.#r[q * this.size + i] = d[i] ?? 0;
    this.members.push(member);
    this.multipliers.push(multiplier);
  }

  /** Leaves out the constraint at a place of `members`. */
  drop(place: number): void {
    const [r, size, q] = [this.#r, this.size, this.members.length];
    this.members.splice(place, 1);
    this.multipliers.splice(place, 1);
    r.copyWithin(place * size, (place + 1) * size, q * size);
    for (let k = place; k < q - 1; k += 1) {
      const [above, below] = [r[k * size + k] ?? 0, r[k * size + k + 1] ?? 0];
      if (below === 0) continue;
      const length = Math.hypot(above, below);
      const [c, s] = [above / length, below / length];
      for (let column = k; column < q - 1; column += 1) {
        const [upper, lower] = [r[column * size + k] ?? 0, r[column * size + k + 1] ?? 0];
        r[column * size + k] = c * upper + s * lower;
        r[column * size + k + 1] = c * lower - s * upper;
      }
      rotate(this.#j, k * size, (k + 1) * size, size, c, s);
    }
  }

  /** The minimum on the active constraints, afresh from the factors, so that the rounding of the steps does not stay. */
  settle(a: Float64Array, values: readonly number[]): Float64Array {
    const [r, size, q] = [this.#r, this.size, this.members.length];
    const y = new Float64Array(size);
    const gradient = new Float64Array(size);
    for (let k = 0; k < size; k += 1) {
      const free = dotColumn(this.#j, k, a);
      if (k >= q) {
        y[k] = free;
        continue;
      }
      let sum = values[k] ?? 0;
      for (let i = 0; i < k; i += 1) sum -= (r[k * size + i] ?? 0) * (y[i] ?? 0);
      y[k] = sum / (r[k * size + k] ?? 1);
      gradient[k] = (y[k] ?? 0) - free;
    }
    for (let i = q - 1; i >= 0; i -= 1) {
      let sum = gradient[i] ?? 0;
      for (let k = i + 1; k < q; k += 1) sum -= (r[k * size + i] ?? 0) * (this.multipliers[k] ?? 0);
      this.multipliers[i] = sum / (r[i * size + i] ?? 1);
    }
    const x = new Float64Array(size);
    for (let k = 0; k < size; k += 1) addColumn(x, this.#j, k, y[k] ?? 0);
    return x;
  }
}

/** Rows of `L⁻¹`, which are the columns of `J = L⁻ᵀ`. */
function inverseRows(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    inverse[row + i] = 1;
    for (let k = 0; k < i; k += 1) {
      const factor = lower[row + k] ?? 0;
      if (factor === 0) continue;
      for (let j = 0; j <= k; j += 1)
        inverse[row + j] = (inverse[row + j] ?? 0) - factor * (inverse[k * size + j] ?? 0);
    }
    const pivot = lower[row + i] ?? 1;
    for (let j = 0; j <= i; j += 1) inverse[row + j] = (inverse[row + j] ?? 0) / pivot;
  }
  return inverse;
}

function dotColumn(columns: Float64Array, k: number, x: Float64Array): number {
  const start = k * x.length;
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += (columns[start + i] ?? 0) * (x[i] ?? 0);
  return sum;
}

function addColumn(x: Float64Array, columns: Float64Array, k: number, factor: number): void {
  const start = k * x.length;
  for (let i = 0; i < x.length; i += 1) x[i] = (x[i] ?? 0) + factor * (columns[start + i] ?? 0);
}

function rotate(values: Float64Array, one: number, other: number, size: number, c: number, s: number): void {
  for (let i = 0; i < size; i += 1) {
    const a = values[one + i] ?? 0;
    const b = values[other + i] ?? 0;
    values[one + i] = c * a + s * b;
    values[other + i] = c * b - s * a;
  }
}
