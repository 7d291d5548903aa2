import { startYearOf } from "@hoatieu/core";
import { seasonallyAdjust } from "../seasonal/seasonally-adjust.ts";
import { type Cannot, faultIn, isCannot } from "./cannot.ts";
import { type BacktestRow, backtest } from "./series-backtest.ts";
import { forecastByAll, type MethodAnswers, tetColumn } from "./series-methods.ts";
import { LEAST_YEARS, type SeriesRun } from "./series-run.ts";
import { type UnusualValue, unusualValues } from "./unusual-values.ts";

/** Periods forecast: a year of months, two of quarters. */
export const AHEAD = { 12: 12, 4: 8 } as const;
/** Periods ahead at which the methods are judged. */
export const JUDGED = { 12: [1, 3, 12], 4: [1, 4, 8] } as const;

export interface SeriesOutlook extends MethodAnswers {
  readonly frequency: 12 | 4;
  readonly values: readonly number[];
  /**
   * Seasonally adjusted values and trend, one for each value; why not, below three whole years. The effect of Tet is taken
   * off with the season where the airline model has it.
   */
  readonly adjusted: { readonly values: readonly number[]; readonly trend: readonly number[] } | Cannot;
  readonly backtest: readonly BacktestRow[];
  /** Values far from their season: the forecasts count them as they are. */
  readonly unusual: readonly UnusualValue[];
}

/**
 * Everything the product says of one series: forecasts by all methods, seasonal adjustment, how each method would have
 * done inside the series, and what in it is out of the ordinary. Logarithms and multiplicative seasons are left alone
 * where a value is not positive.
 * @returns `too-short` below two years, `constant`, `not-finite`
 * @example const run = seriesRun(snapshot, "iip"); if (!isCannot(run)) seriesOutlook(run)
 */
export function seriesOutlook({ figures, frequency, start }: SeriesRun): SeriesOutlook | Cannot {
  const values = figures.map((figure) => figure.value);
  const fault = faultIn(values, { complete: true, least: LEAST_YEARS * frequency });
  if (fault) return fault;
  const [first] = figures;
  if (!first || values.every((value) => value === values[0])) return { cannot: "constant" };
  const begin = { year: startYearOf(first.period), place: start };
  const positive = values.every((value) => value > 0);
  const answers = forecastByAll(values, frequency, begin, AHEAD[frequency]);
  const adjustment = seasonallyAdjust(withoutTet(values, frequency, begin, answers), frequency, {
    start,
    mode: positive ? "multiplicative" : "additive",
  });
  return {
    ...answers,
    frequency,
    values,
    adjusted: isCannot(adjustment) ? adjustment : { values: adjustment.adjusted, trend: adjustment.trend },
    backtest: backtest(values, frequency, begin, JUDGED[frequency]),
    unusual: unusualValues(values, frequency),
  };
}

/** The series less what Tet moved from month to month, by the airline model's effect: X-13 takes holidays off so too. */
function withoutTet(
  values: readonly number[],
  frequency: 12 | 4,
  begin: { readonly year: number; readonly place: number },
  { tet, forecasts }: MethodAnswers,
): readonly number[] {
  const column = tetColumn(values.length, frequency, begin);
  const effect = tet?.effect?.coefficient;
  if (!column || effect === undefined) return values;
  const log = forecasts.get("airline")?.scale === "log";
  const rid = values.map((value, t) => {
    const moved = effect * (column[t] ?? 0);
    return log ? value / Math.exp(moved) : value - moved;
  });
  // Taken off on the plain scale, a series of positive values may go below zero: then it stays as it is.
  return values.every((value) => value > 0) && !rid.every((value) => value > 0) ? values : rid;
}
