/**
 * Weights of Henderson's moving average: of all that reproduce a cubic, the one whose weights have the smoothest third
 * differences (Henderson 1916; closed form in Ladiray & Quenneville 2001, section 3.2.1, and Kenny & Durbin 1982).
 * With `y = (length + 3) / 2` and `j` places from the centre,
 * `w(j) = 315 [(y-1)^2 - j^2] [y^2 - j^2] [(y+1)^2 - j^2] [3y^2 - 16 - 11j^2] / {8y (y^2-1) (4y^2-1) (4y^2-9) (4y^2-25)}`.
 * @param length odd number of terms, 5 or more
 */
export function hendersonWeights(length: number): readonly number[] {
  const y = (length + 3) / 2;
  const square = y * y;
  const scale = (8 * y * (square - 1) * (4 * square - 1) * (4 * square - 9) * (4 * square - 25)) / 315;
  const half = (length - 1) / 2;
  return Array.from({ length }, (_, i) => {
    const j2 = (i - half) ** 2;
    const product = ((y - 1) ** 2 - j2) * (square - j2) * ((y + 1) ** 2 - j2);
    return (product * (3 * square - 16 - 11 * j2)) / scale;
  });
}

/**
 * Musgrave's weights for the end of a series, where only the first `available` terms of a symmetric average are there:
 * of the weights that sum to 1, those whose value is revised least on average when the rest arrives, if the series is a
 * straight line plus noise (Musgrave 1964; Doherty 2001, "The surrogate Henderson filters in X-11", formula for `u_i`).
 * @param weights of the symmetric average
 * @param available more than half of `weights.length`, less than all
 * @param ratio mean absolute change of the irregular over that of the trend, I/C; the slope's variance is measured by
 *   `D = 4 / (pi ratio^2)`
 */
export function musgraveWeights(weights: readonly number[], available: number, ratio: number): readonly number[] {
  const d = 4 / (Math.PI * ratio * ratio);
  const middle = (available + 1) / 2;
  let lost = 0;
  let lostMoment = 0;
  for (let j = available; j < weights.length; j += 1) {
    lost += weights[j] ?? 0;
    lostMoment += (j + 1 - middle) * (weights[j] ?? 0);
  }
  const spread = 1 + (available * (available - 1) * (available + 1) * d) / 12;
  return weights.slice(0, available).map((w, i) => w + lost / available + (lostMoment * (i + 1 - middle) * d) / spread);
}

/**
 * Smooths a whole series: Henderson's average where it fits, Musgrave's weights on the `(length - 1) / 2` places at either
 * end.
 *
 * At seven terms, which X-13 takes for quarters only, the third place from each end is smoothed by the five-term average
 * and the last two by its end weights, with a ratio of 0.001: a straight line through the end, as X-13 does.
 * @param ratio I/C of the end weights
 * @example hendersonTrend(adjusted, 13, 3.5)
 */
export function hendersonTrend(values: readonly number[], length: number, ratio: number): readonly number[] {
  const full = hendersonWeights(length);
  const end = length === 7 ? { weights: hendersonWeights(5), ratio: 0.001 } : { weights: full, ratio };
  const n = values.length;
  const half = (length - 1) / 2;
  const endHalf = (end.weights.length - 1) / 2;
  return values.map((_, t) => {
    const room = Math.min(t, n - 1 - t);
    if (room >= half) return weighted(values, full, t - half, 1);
    if (room >= endHalf) return weighted(values, end.weights, t - endHalf, 1);
    const weights = musgraveWeights(end.weights, endHalf + 1 + room, end.ratio);
    return t < n - 1 - t
      ? weighted(values, weights, weights.length - 1, -1)
      : weighted(values, weights, n - weights.length, 1);
  });
}

/** Weights laid on the values from `start`, forwards or backwards. */
function weighted(values: readonly number[], weights: readonly number[], start: number, step: 1 | -1): number {
  return weights.reduce((sum, weight, j) => sum + weight * (values[start + step * j] ?? 0), 0);
}
