/** A value far from where the same season of the year before had led to expect it. */
export interface UnusualValue {
  /** Place in the series, counted from 0. */
  readonly at: number;
  /** Robust score of its change on the same season of the year before. */
  readonly score: number;
  /** The value over that of the year before; absent where one is not positive. */
  readonly ratio?: number;
}

/** A usual year-on-year change lies within 3.5 (Iglewicz & Hoaglin 1993); a crisis reaches ten; a wrong unit, hundreds. */
const LIMIT = 10;
/** Standard deviations of the normal law in its median absolute deviation. */
const NORMAL = 0.6745;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/**
 * Values whose change on the same season of the year before has a robust score (distance from the median over the median
 * absolute deviation, Iglewicz & Hoaglin 1993) beyond 10: changes of logarithms where all are positive. The return a year
 * after such a value is not held against the value that returns.
 * @returns in order of time; empty below a year and a half, or when changes hardly differ
 * @example unusualValues([...months with one a thousandfold], 12) // [{ at: 30, score: 412, ratio: 1031 }]
 */
export function unusualValues(values: readonly number[], frequency: number): readonly UnusualValue[] {
  const positive = values.every((value) => value > 0);
  const scaled = positive ? values.map(Math.log) : values;
  const changes = scaled.slice(frequency).map((value, i) => value - (scaled[i] ?? 0));
  if (changes.length < Math.max(3, frequency / 2)) return [];
  const centre = median(changes);
  const spread = median(changes.map((change) => Math.abs(change - centre)));
  if (!(spread > 0)) return [];
  const found = new Map<number, UnusualValue>();
  const scoreOf = (change: number) => (NORMAL * (change - centre)) / spread;
  for (const [i, change] of changes.entries()) {
    const at = i + frequency;
    const next = changes[at];
    if (!(Math.abs(scoreOf(change)) > LIMIT) || found.has(i)) continue;
    // In the first year the value is the odd one when its neighbour a year on goes on as usual.
    const early = i < frequency && next !== undefined && Math.abs(scoreOf(next)) <= LIMIT;
    const [place, sign] = early ? [i, -1] : [at, 1];
    found.set(place, {
      at: place,
      score: sign * scoreOf(change),
      ...(positive ? { ratio: Math.exp(sign * change) } : {}),
    });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}
