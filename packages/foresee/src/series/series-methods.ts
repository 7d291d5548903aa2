import { chooseAirline } from "./airline-choice.ts";
import { airlineIntervals, forecastAirline } from "./airline-forecast.ts";
import { type Cannot, type CannotCode, isCannot } from "./cannot.ts";
import { averageOf } from "./combination.ts";
import { ets } from "./ets.ts";
import { etsForecast } from "./ets-forecast.ts";
import type { Forecast } from "./forecast.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { tetRegressor } from "./tet.ts";
import { theta } from "./theta.ts";

/** The ways a series is forecast, the one to read first in front. */
export const SERIES_METHODS = ["combination", "theta", "airline", "ets", "seasonal-naive"] as const;
export type SeriesMethod = (typeof SERIES_METHODS)[number];

/** The Tet regressor offered to a monthly airline model. */
export interface TetChoice {
  readonly used: boolean;
  /** By how much it lowers the AICc; below zero when it raises it. */
  readonly gain: number;
  /** Effect of the whole window falling in a month, on the model's scale; absent when not used. */
  readonly effect?: { readonly coefficient: number; readonly standardError: number };
}

export interface MethodAnswers {
  readonly forecasts: ReadonlyMap<SeriesMethod, Forecast>;
  readonly absent: readonly { readonly method: SeriesMethod; readonly cannot: CannotCode }[];
  readonly tet?: TetChoice;
}

/** Tet is known for these years only. */
const TET_FROM = 1969;
const TET_TO = 2099;

/**
 * Forecasts of a complete series by every method, the equal-weight combination of theta, airline and ETS among them. A
 * monthly airline model has the Tet regressor where it lowers the AICc by 2 or more.
 * @param first year and place in it (from 0) of the first value
 * @example forecastByAll(values, 12, { year: 2017, place: 0 }, 12).forecasts.get("combination")
 */
export function forecastByAll(
  values: readonly number[],
  frequency: 12 | 4,
  first: { readonly year: number; readonly place: number },
  horizon: number,
): MethodAnswers {
  const tet = tetColumn(values.length + horizon, frequency, first);
  const airline = chooseAirline(values, frequency, tet?.slice(0, values.length));
  const smoothed = ets(values, frequency);
  const own: Readonly<Record<Exclude<SeriesMethod, "combination">, Forecast | Cannot>> = {
    theta: theta(values, frequency, horizon),
    airline: isCannot(airline)
      ? airline
      : airlineIntervals(
          airline.fit,
          forecastAirline(airline.fit, horizon, {
            regressors: airline.fit.effects.length > 0 && tet ? [tet.slice(values.length)] : [],
          }),
        ),
    ets: isCannot(smoothed) ? smoothed : etsForecast(smoothed, horizon),
    "seasonal-naive": seasonalNaive(values, frequency, horizon),
  };
  const naive = own["seasonal-naive"];
  const combination = averageOf(
    [
      ["theta", own.theta],
      ["airline", own.airline],
      ["ETS", own.ets],
    ],
    values,
    naive,
  );
  const forecasts = new Map<SeriesMethod, Forecast>();
  const absent: { readonly method: SeriesMethod; readonly cannot: CannotCode }[] = [];
  for (const method of SERIES_METHODS) {
    const answer = method === "combination" ? combination : own[method];
    if (isCannot(answer)) absent.push({ method, cannot: answer.cannot });
    else if (answer.mean.every(Number.isFinite) && answer.upper95.every(Number.isFinite)) forecasts.set(method, answer);
    else absent.push({ method, cannot: "no-convergence" });
  }
  const [effect] = isCannot(airline) ? [] : airline.fit.effects;
  const gain = isCannot(airline) ? undefined : airline.gain;
  return {
    forecasts,
    absent,
    ...(gain === undefined ? {} : { tet: { used: effect !== undefined, gain, ...(effect ? { effect } : {}) } }),
  };
}

/** The Tet regressor of a monthly series from its first value on; `undefined` for quarters and years without a date of Tet. */
export function tetColumn(
  months: number,
  frequency: 12 | 4,
  { year, place }: { readonly year: number; readonly place: number },
): readonly number[] | undefined {
  const last = year + Math.floor((place + months - 1) / 12);
  if (frequency !== 12 || year < TET_FROM || last > TET_TO) return undefined;
  return tetRegressor({ year, month: place + 1 }, months);
}
