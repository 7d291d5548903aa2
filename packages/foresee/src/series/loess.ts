export interface LoessOptions {
  /** Number of neighbours that a local fit rests on; beyond the series' length the reach grows on. */
  readonly window: number;
  /** 0: local constant, 1: local line. */
  readonly degree: 0 | 1;
  /** A fit at every `jump`-th place and at the last, straight lines between. */
  readonly jump: number;
  /** Places to add before the first and after the last. Default 0. */
  readonly beyond?: 0 | 1;
}

/**
 * Locally weighted regression of evenly spaced values with tricube weights (Cleveland 1979; as in STL, section 2 of
 * Cleveland et al. 1990).
 */
export function loess(values: readonly number[], options: LoessOptions): readonly number[] {
  const { window, degree, beyond = 0 } = options;
  const n = values.length;
  const jump = Math.max(1, Math.min(options.jump, n - 1));
  const fit = (x: number) => localFit(values, x, window, degree);
  const smoothed = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i += jump) {
    const here = fit(i);
    smoothed[i] = here;
    bridge(smoothed, i - jump, i);
  }
  const last = Math.floor((n - 1) / jump) * jump;
  if (last < n - 1) {
    smoothed[n - 1] = fit(n - 1);
    bridge(smoothed, last, n - 1);
  }
  return beyond === 1 ? [fit(-1), ...smoothed, fit(n)] : smoothed;
}

/** Fills the places between two by the straight line. */
function bridge(values: number[], from: number, to: number): void {
  if (from < 0) return;
  const [start, end] = [values[from] ?? 0, values[to] ?? 0];
  for (let i = from + 1; i < to; i += 1) values[i] = start + ((end - start) * (i - from)) / (to - from);
}

/** The window's places: centred on `x` inside the series, held within it at the ends. */
function localFit(values: readonly number[], x: number, window: number, degree: 0 | 1): number {
  const n = values.length;
  const first = Math.min(Math.max(0, Math.round(x) - Math.floor((window - 1) / 2)), Math.max(0, n - window));
  const final = Math.min(n - 1, first + window - 1);
  let reach = Math.max(x - first, final - x);
  if (window > n) reach += Math.floor((window - n) / 2);
  // Nearer than a thousandth of the reach counts whole, beyond 999 thousandths not at all.
  const weights = new Float64Array(final - first + 1);
  let total = 0;
  for (let j = first; j <= final; j += 1) {
    const distance = Math.abs(j - x);
    if (distance > 0.999 * reach) continue;
    const weight = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    weights[j - first] = weight;
    total += weight;
  }
  if (!(total > 0)) return values[Math.min(n - 1, Math.max(0, x))] ?? Number.NaN;
  const sum = (of: (j: number) => number) => weights.reduce((s, weight, i) => s + weight * of(first + i), 0) / total;
  const centre = sum((j) => values[j] ?? 0);
  if (degree === 0) return centre;
  const place = sum((j) => j);
  const spread = sum((j) => (j - place) ** 2);
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return centre;
  return centre + ((x - place) * sum((j) => (j - place) * (values[j] ?? 0))) / spread;
}
