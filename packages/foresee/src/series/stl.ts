import { type Cannot, faultIn, type Observed } from "./cannot.ts";
import { loess } from "./loess.ts";

export interface Stl {
  /** One value a place in the season, beginning with the first value's. */
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
}

/**
 * Decomposition by loess with a season that does not change: STL of Cleveland, Cleveland, McRae & Terpenning (1990,
 * Journal of Official Statistics 6(1)), two passes, not robust, with the windows that R's `stl(s.window = "periodic")`
 * takes: the cycle-subseries are smoothed almost flat over ten times the series' length, then averaged.
 * @param values more than two seasons, no gap
 * @example stlPeriodic(LOG_PASSENGERS, 12)
 */
export function stlPeriodic(values: readonly Observed[], period: number): Stl | Cannot {
  if (!Number.isInteger(period) || period < 2) throw new RangeError(`no season of ${period}`);
  const fault = faultIn(values, { complete: true, least: 2 * period + 1 });
  if (fault) return fault;
  const series = values.filter((value) => value !== undefined);
  const n = series.length;
  const seasonWindow = 10 * n + 1;
  const trendWindow = odd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonWindow)));
  const lowWindow = odd(period);
  const tenth = (window: number) => Math.ceil(window / 10);
  let trend: readonly number[] = new Array<number>(n).fill(0);
  let season: readonly number[] = [];
  for (let pass = 0; pass < 2; pass += 1) {
    const detrended = series.map((value, t) => value - (trend[t] ?? 0));
    const cycles = smoothCycles(detrended, period, seasonWindow);
    const low = average(average(average(cycles, period), period), 3);
    const drained = loess(low, { window: lowWindow, degree: 1, jump: tenth(lowWindow) });
    season = drained.map((value, t) => (cycles[t + period] ?? 0) - value);
    trend = loess(
      series.map((value, t) => value - (season[t] ?? 0)),
      { window: trendWindow, degree: 1, jump: tenth(trendWindow) },
    );
  }
  const seasonal = Array.from({ length: period }, (_, place) => mean(season.filter((_, t) => t % period === place)));
  const remainder = series.map((value, t) => value - (trend[t] ?? 0) - (seasonal[t % period] ?? 0));
  return { seasonal, trend, remainder };
}

const odd = (x: number): number => (x % 2 === 0 ? x + 1 : x);
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Each place's values over the years smoothed by a local constant, with one more at either end. */
function smoothCycles(values: readonly number[], period: number, window: number): readonly number[] {
  const all = new Array<number>(values.length + 2 * period).fill(0);
  for (let place = 0; place < period; place += 1) {
    const cycle = values.filter((_, t) => t % period === place);
    const smoothed = loess(cycle, { window, degree: 0, jump: Math.ceil(window / 10), beyond: 1 });
    for (const [year, value] of smoothed.entries()) all[place + year * period] = value;
  }
  return all;
}

/** Moving average, shorter by `length - 1`. */
function average(values: readonly number[], length: number): readonly number[] {
  let sum = values.slice(0, length).reduce((s, x) => s + x, 0);
  const averages = [sum / length];
  for (let t = length; t < values.length; t += 1) {
    sum += (values[t] ?? 0) - (values[t - length] ?? 0);
    averages.push(sum / length);
  }
  return averages;
}
