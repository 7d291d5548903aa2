/** In standard deviations: up to the lower limit a value counts in full, from the upper on not at all. */
export interface SigmaLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Limits of the original method. */
export const X11_LIMITS: SigmaLimits = { lower: 1.5, upper: 2.5 };

interface Window {
  /** Places that this window's standard deviation judges, both included. */
  readonly judged: readonly [number, number];
  /** Places that it is computed of, both included. */
  readonly over: readonly [number, number];
}

/**
 * Weights of an irregular series: 1 within the lower limit, 0 beyond the upper, linear between (Ladiray & Quenneville 2001,
 * section 4.1.5; steps B4, B9, B17 and C17). A year is judged by the standard deviation, around `mean`, of the five years
 * centred on it; the first two and last two years by that of the first and last five. The deviation is taken twice, the
 * second time without what was beyond the upper limit the first time.
 *
 * Years are calendar years, as in X-13: what there is of an incomplete first or last year goes with the years next to it.
 * @param irregular ratios around 1 or differences around 0
 * @param mean 1 or 0, taken as known
 * @param start place of the first value in its calendar year, from 0
 */
export function extremeWeights(
  irregular: readonly number[],
  frequency: number,
  mean: number,
  start: number,
  limits: SigmaLimits = X11_LIMITS,
): readonly number[] {
  const windows = fiveYearWindows(irregular.length, frequency, start);
  const excluded = new Array<boolean>(irregular.length).fill(false);
  const deviations = (): readonly number[] =>
    windows.map(({ over: [from, to] }) => {
      const kept = irregular.slice(from, to + 1).filter((_, i) => !excluded[from + i]);
      return Math.sqrt(kept.reduce((sum, x) => sum + (x - mean) ** 2, 0) / kept.length);
    });
  const judge = (sigmas: readonly number[], each: (place: number, size: number) => void) => {
    for (const [w, { judged }] of windows.entries()) {
      const sigma = sigmas[w] ?? 0;
      for (let t = judged[0]; sigma > 0 && t <= judged[1]; t += 1)
        each(t, Math.abs((irregular[t] ?? mean) - mean) / sigma);
    }
  };
  judge(deviations(), (t, size) => {
    if (size > limits.upper) excluded[t] = true;
  });
  const weights: number[] = excluded.map((out) => (out ? 0 : 1));
  judge(deviations(), (t, size) => {
    if (size > limits.upper) weights[t] = 0;
    else if (size > limits.lower) weights[t] = (limits.upper - size) / (limits.upper - limits.lower);
  });
  return weights;
}

function fiveYearWindows(length: number, frequency: number, start: number): readonly Window[] {
  const end = start + length;
  const ceiling = Math.ceil(start / frequency) * frequency - start;
  const floor = Math.floor(end / frequency) * frequency - start;
  const five = 5 * frequency;
  const last = length - 1;
  if (floor - ceiling < five) return [{ judged: [0, last], over: [0, last] }];
  const firstYear = Math.floor(start / frequency) * frequency - start;
  const lastWindow = Math.ceil(end / frequency) * frequency - start - five;
  if (lastWindow <= firstYear) return [{ judged: [0, last], over: [0, last] }];
  const windows: Window[] = [];
  for (let year = firstYear; year <= lastWindow; year += frequency) {
    const centre = year + 2 * frequency;
    if (year === firstYear) windows.push({ judged: [0, centre + frequency - 1], over: [0, ceiling + five - 1] });
    else if (year < lastWindow)
      windows.push({ judged: [centre, centre + frequency - 1], over: [year, year + five - 1] });
    else windows.push({ judged: [centre, last], over: [floor - five, last] });
  }
  return windows;
}
