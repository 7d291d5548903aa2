/** The operator `(1 - B)(1 - B^s)` of the airline model; without a season (`period` 1) it is `(1 - B)`. */

/** Periods that the differences take off the start of a series. */
export const lostTo = (period: number): number => (period > 1 ? period + 1 : 1);

/** @returns as many values fewer as `lostTo` says */
export function difference(values: ArrayLike<number>, period: number): Float64Array {
  const lost = lostTo(period);
  const at = (t: number) => values[t] ?? 0;
  return Float64Array.from({ length: Math.max(0, values.length - lost) }, (_, i) => {
    const t = i + lost;
    const step = at(t) - at(t - 1);
    return period > 1 ? step - (at(t - period) - at(t - period - 1)) : step;
  });
}

/** Takes differences back: the values after `values` whose differences are `differences`. */
export function integrate(values: ArrayLike<number>, differences: ArrayLike<number>, period: number): Float64Array {
  const n = values.length;
  const all = new Float64Array(n + differences.length);
  for (let t = 0; t < n; t += 1) all[t] = values[t] ?? 0;
  const at = (t: number) => (t < 0 ? 0 : (all[t] ?? 0));
  for (let t = n; t < all.length; t += 1) {
    const seasonal = period > 1 ? at(t - period) - at(t - period - 1) : 0;
    all[t] = (differences[t - n] ?? 0) + at(t - 1) + seasonal;
  }
  return all.slice(n);
}
