/**
 * Seasonal factors of the classical multiplicative decomposition (Makridakis, Wheelwright & Hyndman 1998, section 3/4.2): the
 * means by season of the series over its centred moving average, brought to mean 1.
 * @param values at least two seasons, no gap
 * @returns one factor a place in the season, beginning with the first value's
 */
export function multiplicativeFactors(values: readonly number[], period: number): readonly number[] {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  for (let t = half; t + half < values.length; t += 1) {
    let sum = 0;
    for (let j = t - half; j <= t + half; j += 1) {
      const end = even && (j === t - half || j === t + half);
      sum += (values[j] ?? 0) * (end ? 0.5 : 1);
    }
    const place = t % period;
    sums[place] = (sums[place] ?? 0) + ((values[t] ?? 0) * period) / sum;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const means = [...sums].map((sum, i) => sum / (counts[i] ?? 1));
  const mean = means.reduce((sum, x) => sum + x, 0) / period;
  return means.map((x) => x / mean);
}
