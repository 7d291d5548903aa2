/** Simple exponential smoothing with the first level estimated too. */
export interface Smoothed {
  readonly alpha: number;
  /** Level before the first value. */
  readonly initial: number;
  /** Level after the last value: the forecast. */
  readonly level: number;
  /** Sum of squared one-step errors. */
  readonly squares: number;
}

const LEAST = 1e-4;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Smooths with the `alpha` in [0.0001, 0.9999] and the first level of least squared error. Errors are linear in the first
 * level, so that is solved; alpha is searched on a grid, then by golden section (Brent 1973, ch. 5).
 */
export function smooth(values: readonly number[]): Smoothed {
  let best = smoothWith(values, LEAST);
  let place = 0;
  const grid = Array.from({ length: 41 }, (_, i) => LEAST + ((1 - 2 * LEAST) * i) / 40);
  for (const [i, alpha] of grid.entries()) {
    const found = smoothWith(values, alpha);
    if (found.squares < best.squares) [best, place] = [found, i];
  }
  let low = grid[Math.max(0, place - 1)] ?? LEAST;
  let high = grid[Math.min(40, place + 1)] ?? 1 - LEAST;
  let left = smoothWith(values, high - GOLDEN * (high - low));
  let right = smoothWith(values, low + GOLDEN * (high - low));
  while (high - low > 1e-8) {
    if (left.squares <= right.squares) {
      high = right.alpha;
      right = left;
      left = smoothWith(values, high - GOLDEN * (high - low));
    } else {
      low = left.alpha;
      left = right;
      right = smoothWith(values, low + GOLDEN * (high - low));
    }
  }
  return [left, right, best].reduce((a, b) => (b.squares < a.squares ? b : a));
}

/** Errors are `a_t - b_t l`: `a` those from a first level of the first value, `b_t = (1 - alpha)^t`, `l` what to add to it. */
function smoothWith(values: readonly number[], alpha: number): Smoothed {
  const first = values[0] ?? 0;
  let level = first;
  let weight = 1;
  let [aa, ab, bb] = [0, 0, 0];
  for (const value of values) {
    const error = value - level;
    aa += error * error;
    ab += error * weight;
    bb += weight * weight;
    level += alpha * error;
    weight *= 1 - alpha;
  }
  const shift = ab / bb;
  return { alpha, initial: first + shift, level: level + weight * shift, squares: Math.max(0, aa - ab * shift) };
}
