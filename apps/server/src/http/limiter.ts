/** A bucket that fills again: `most` at once, then so many a second. */
interface Bucket {
  left: number;
  at: number;
}

const MOST_BUCKETS = 10_000;

/**
 * Counts requests by a name (an address, an account). @returns the seconds to wait, 0 when the request may go on
 */
export function limiter(most: number, perSecond: number, now: () => number = Date.now): (name: string) => number {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const at = now();
    const known = buckets.get(name);
    const left = Math.min(most, (known?.left ?? most) + ((at - (known?.at ?? at)) / 1_000) * perSecond);
    buckets.delete(name);
    const goes = left >= 1;
    buckets.set(name, { left: goes ? left - 1 : left, at });
    const oldest = buckets.keys().next().value;
    if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
    return goes ? 0 : Math.ceil((1 - left) / perSecond);
  };
}
