import { type AirlineFit, type AirlineOptions, fitAirline } from "../series/airline.ts";
import { forecastAirline } from "../series/airline-forecast.ts";
import { type Cannot, faultIn, isCannot, type Observed } from "../series/cannot.ts";
import type { Mode } from "./mode.ts";
import { type X11Quality, x11Quality } from "./quality.ts";
import { type X11, type X11Options, x11 } from "./x11.ts";

export interface SeasonalAdjustmentOptions extends Pick<X11Options, "start" | "seasonal" | "trendLength" | "limits"> {
  /** Default: multiplicative. */
  readonly mode?: Mode;
  /**
   * What extends the series before it is smoothed: an airline model's forecasts, or nothing, as X-11 itself. Default:
   * `airline`, as in X-13 and X-11-ARIMA: the last values are then revised less when new ones come.
   */
  readonly extension?: "airline" | "none";
  /** Does the airline model take logarithms? Default: when multiplicative. */
  readonly log?: boolean;
  /** Coefficients of the airline model to hold, as `fitAirline` takes them. */
  readonly fixed?: NonNullable<AirlineOptions["fixed"]>;
  /** Periods of forecasts. Default: one year. */
  readonly horizon?: number;
}

export interface SeasonalAdjustment extends X11 {
  readonly quality: X11Quality;
  /** The model whose forecasts extended the series; absent without extension. */
  readonly model?: AirlineFit;
}

/** Whole years that X-11 needs. */
const LEAST_YEARS = 3;

/**
 * Seasonally adjusts a monthly or quarterly series as X-13ARIMA-SEATS does with `x11` and a fixed airline model, without
 * trading days and outliers: the model's forecasts of one year (medians, when it is of logarithms) are put behind the
 * series, X-11 smooths the whole, and the answer is cut back to what was observed.
 *
 * With less than five years the season is taken as stable.
 * @param values no gaps: fill them first, for one (`fitAirline` gives the fillings as `completed`)
 * @returns `too-short` below three years, `gaps`, `not-finite`, `constant`, and, when multiplicative, `not-positive` for a
 *   value, and where the smoothing of a series of wild swings takes the trend or a factor to zero or below at place `at`;
 *   `no-convergence` of the model
 * @throws RangeError for a frequency other than 12 and 4, or an impossible trend length
 * @example
 * const answer = seasonallyAdjust(AIR_PASSENGERS, 12);
 * if (!isCannot(answer)) plot(answer.adjusted, answer.trend, answer.quality.q); // q 0.26
 */
export function seasonallyAdjust(
  values: readonly Observed[],
  frequency: number,
  options: SeasonalAdjustmentOptions = {},
): SeasonalAdjustment | Cannot {
  const { mode = "multiplicative", extension = "airline", horizon = frequency, start = 0 } = options;
  if (frequency !== 12 && frequency !== 4) throw new RangeError(`X-11 takes months and quarters, not ${frequency}`);
  checkOptions(options, frequency);
  const positive = mode === "multiplicative" || (extension === "airline" && options.log === true);
  const fault = faultIn(values, { complete: true, positive, least: LEAST_YEARS * frequency });
  if (fault) return fault;
  const series = values.filter((value) => value !== undefined);
  if (series.every((value) => value === series[0])) return { cannot: "constant" };
  const log = options.log ?? mode === "multiplicative";
  const model =
    extension === "airline"
      ? fitAirline(series, { frequency, log, ...(options.fixed ? { fixed: options.fixed } : {}) })
      : undefined;
  if (model && isCannot(model)) return model;
  const path = model ? forecastAirline(model, horizon).mean : [];
  const ahead = log ? path.map(Math.exp) : path;
  const astray = faultIn([...series, ...ahead], { positive: mode === "multiplicative" });
  if (astray) return astray;
  const table = x11([...series, ...ahead], {
    ...pick(options),
    frequency,
    mode,
    start,
    forecasts: ahead.length,
  });
  if (mode === "multiplicative") {
    const at = table.trend.findIndex((value, t) => !(value > 0 && (table.seasonal[t] ?? 0) > 0));
    if (at >= 0) return { cannot: "not-positive", at };
  }
  return { ...table, quality: x11Quality(series, table, start), ...(model ? { model } : {}) };
}

function pick(options: SeasonalAdjustmentOptions): Pick<X11Options, "seasonal" | "trendLength" | "limits"> {
  const { seasonal, trendLength, limits } = options;
  return {
    ...(seasonal === undefined ? {} : { seasonal }),
    ...(trendLength === undefined ? {} : { trendLength }),
    ...(limits === undefined ? {} : { limits }),
  };
}

function checkOptions({ trendLength, start = 0, limits }: SeasonalAdjustmentOptions, frequency: number): void {
  if (trendLength !== undefined && (!Number.isInteger(trendLength) || trendLength < 5 || trendLength % 2 === 0))
    throw new RangeError(`a Henderson average has an odd number of terms from 5 on, not ${trendLength}`);
  if (trendLength !== undefined && trendLength > LEAST_YEARS * frequency)
    throw new RangeError(`a Henderson average of ${trendLength} terms is longer than ${LEAST_YEARS} years`);
  if (!Number.isInteger(start) || start < 0 || start >= frequency) throw new RangeError(`no place in a year: ${start}`);
  if (limits && !(limits.lower > 0 && limits.upper > limits.lower))
    throw new RangeError(`sigma limits out of order: ${limits.lower}, ${limits.upper}`);
}
