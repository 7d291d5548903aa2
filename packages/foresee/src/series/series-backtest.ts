import { meanAbsoluteScaledError } from "../scores.ts";
import type { Forecast } from "./forecast.ts";
import { forecastByAll, SERIES_METHODS, type SeriesMethod } from "./series-methods.ts";

/** How one method would have done so many periods ahead, over the origins inside the series. */
export interface BacktestRow {
  readonly method: SeriesMethod;
  readonly ahead: number;
  /** Origins told. */
  readonly n: number;
  /** Mean absolute error of the forecast so far ahead, in mean seasonal-naive errors of what was known then. */
  readonly mase: number;
  /** Origins whose figure fell inside the interval. */
  readonly inside80: number;
  readonly inside95: number;
}

const MOST_ORIGINS = 12;
/** Years that a method is given before it is judged. */
const TRAINING_YEARS = { 12: 3, 4: 5 } as const;

/**
 * Lengths of the series at which a forecast is told: evenly spaced to the last with a figure at the longest horizon, at
 * most 12, by a step without a common factor with the season, so that every season is an origin.
 * @example originsOf(94, 12, 12) // 37, 42, ..., 82
 */
export function originsOf(length: number, frequency: 12 | 4, longest: number): readonly number[] {
  const [first, last] = [TRAINING_YEARS[frequency] * frequency, length - longest];
  if (last < first) return [];
  let step = Math.max(1, Math.ceil((last - first) / (MOST_ORIGINS - 1)));
  while (common(step, frequency) > 1) step += 1;
  const origins: number[] = [];
  for (let origin = last; origin >= first; origin -= step) origins.unshift(origin);
  return origins;
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/**
 * Rolling-origin evaluation (Tashman 2000, IJF 16; scaled errors: Hyndman & Koehler 2006): at each origin every method is
 * fitted anew to the values before it, its choices of model included, and told against what came.
 * @param horizons periods ahead, the longest last
 * @returns empty below three (months) or five (quarters) years and the longest horizon
 * @example backtest(values, 12, { year: 2017, place: 0 }, [1, 3, 12])
 */
export function backtest(
  values: readonly number[],
  frequency: 12 | 4,
  first: { readonly year: number; readonly place: number },
  horizons: readonly number[],
): readonly BacktestRow[] {
  const longest = Math.max(...horizons);
  const told = originsOf(values.length, frequency, longest).map((origin) => {
    const history = values.slice(0, origin);
    return { origin, history, ...forecastByAll(history, frequency, first, longest) };
  });
  return SERIES_METHODS.flatMap((method) =>
    horizons.flatMap((ahead): readonly BacktestRow[] => {
      const cases = told.flatMap(({ origin, history, forecasts }) => {
        const forecast = forecasts.get(method);
        const actual = values[origin + ahead - 1];
        return forecast && actual !== undefined ? [{ history, forecast, actual }] : [];
      });
      const errors = cases
        .map(({ history, forecast, actual }) =>
          meanAbsoluteScaledError([actual], [forecast.mean[ahead - 1] ?? Number.NaN], history, frequency),
        )
        .filter(Number.isFinite);
      if (errors.length === 0) return [];
      const inside = (low: Bounds, high: Bounds) =>
        cases.filter(
          ({ forecast, actual }) =>
            (forecast[low][ahead - 1] ?? Number.NaN) <= actual && actual <= (forecast[high][ahead - 1] ?? Number.NaN),
        ).length;
      return [
        {
          method,
          ahead,
          n: cases.length,
          mase: errors.reduce((sum, error) => sum + error, 0) / errors.length,
          inside80: inside("lower80", "upper80"),
          inside95: inside("lower95", "upper95"),
        },
      ];
    }),
  );
}

type Bounds = keyof Pick<Forecast, "lower80" | "upper80" | "lower95" | "upper95">;
