import { compoundAverage } from "./compound-average.ts";
import { replaceExtremes } from "./extreme-replacement.ts";
import { extremeWeights, type SigmaLimits, X11_LIMITS } from "./extremes.ts";
import { type Mode, neutral, takenOff } from "./mode.ts";
import type { SeasonalFilter } from "./seasonal-average.ts";
import { chooseSeasonal, type SeasonalChoice } from "./seasonal-choice.ts";
import { seasonalFactors } from "./seasonal-factors.ts";
import { firstEndRatio, type TrendCycle, trendCycle } from "./trend-cycle.ts";

export interface X11Options {
  /** Periods a year: 12 or 4. */
  readonly frequency: 12 | 4;
  readonly mode: Mode;
  /** Place of the first value in its calendar year, from 0 (January, first quarter). Default: 0. */
  readonly start?: number;
  /** Values at the end that are forecasts: smoothed with the rest, and no part of the answer. Default: 0. */
  readonly forecasts?: number;
  /**
   * Seasonal average. `auto` takes the 3x3 in the first half of each iteration, the 3x5 in the second, and chooses the last
   * by I/S; `x11` is the same without the choice; a named one is taken throughout. Default: `auto`.
   */
  readonly seasonal?: SeasonalFilter | "auto" | "x11";
  /** Terms of Henderson's average, odd. Default: chosen at each step by I/C. */
  readonly trendLength?: number;
  readonly limits?: SigmaLimits;
}

/** The final tables of X-11, with the numbers that the printed ones have. */
export interface X11 {
  readonly mode: Mode;
  readonly frequency: 12 | 4;
  /** D8: seasonal-irregular ratios or differences with their extremes. */
  readonly ratios: readonly number[];
  /** D10. */
  readonly seasonal: readonly number[];
  /** D10A: the factors of the coming year: the last, with half of their last change again. */
  readonly ahead: readonly number[];
  /** D11. */
  readonly adjusted: readonly number[];
  /** D12. */
  readonly trend: readonly number[];
  /** D13. */
  readonly irregular: readonly number[];
  /** C17: how far each value counted, from 0 to 1. */
  readonly weights: readonly number[];
  readonly seasonalFilter: SeasonalChoice;
  /** Terms of the final Henderson average. */
  readonly trendLength: number;
  /** I/C that the final trend was chosen by. */
  readonly trendRatio: number;
  /** D8 with its extremes replaced, of the observed values: what the final seasonal factors are smoothed from. */
  readonly modifiedRatios: readonly number[];
}

interface Part {
  readonly ratios: readonly number[];
  readonly trend: TrendCycle;
}

/**
 * Seasonal adjustment by the X-11 method (Shiskin, Young & Musgrave 1967, Bureau of the Census Technical Paper 15; step by
 * step in Ladiray & Quenneville 2001, ch. 4), with the conventions of X-13ARIMA-SEATS 1.1 where the program departs from
 * the paper: five-year deviations by calendar year, I/C over the observed values alone, and extremes found over forecasts
 * too.
 *
 * Three iterations. B estimates trend, season and irregular from the series and weights the irregular; C does so again
 * from the series less what B held extreme; D gives the final season from the series less what C held extreme, and the
 * final trend from that series adjusted.
 * @param values at least three years without the forecasts, and positive when multiplicative
 * @throws RangeError for values that are not so; `seasonallyAdjust` answers with what is wrong instead
 * @example x11(AIR_PASSENGERS, { frequency: 12, mode: "multiplicative" }).adjusted
 */
export function x11(values: readonly number[], options: X11Options): X11 {
  const { frequency, mode, start = 0, forecasts = 0, seasonal = "auto", limits = X11_LIMITS } = options;
  const observed = values.length - forecasts;
  if (observed < 3 * frequency) throw new RangeError(`X-11 of ${observed} values, ${3 * frequency} wanted`);
  if (!values.every((value) => Number.isFinite(value) && (mode === "additive" || value > 0)))
    throw new RangeError(`values that are ${mode === "additive" ? "not finite" : "not positive"}`);
  const named = seasonal === "auto" || seasonal === "x11" ? undefined : seasonal;
  const early = named ?? "3x3";
  const late = named ?? "3x5";
  const centre = neutral(mode);
  let endRatio = firstEndRatio(frequency, options.trendLength);

  const trendOf = (adjusted: readonly number[], longest: boolean): TrendCycle => {
    const length = options.trendLength === undefined ? {} : { length: options.trendLength };
    const found = trendCycle(adjusted, { frequency, mode, observed, endRatio, longest, ...length });
    endRatio = found.endRatio;
    return found;
  };
  const withoutExtremes = (ratios: readonly number[], filter: SeasonalFilter, from: number): readonly number[] => {
    const irregular = takenOff(mode, ratios, seasonalFactors(ratios, frequency, filter, mode));
    const weights = extremeWeights(irregular, frequency, centre, start + from, limits);
    return replaceExtremes(ratios, weights, frequency);
  };
  /** Steps 2 to 9 of an iteration: a first trend, a first season, a second trend, and the ratios to it. */
  const iterate = (series: readonly number[], first: boolean): Part => {
    const half = frequency / 2;
    const inner = series.slice(half, series.length - half);
    const crude = takenOff(mode, inner, compoundAverage(series, 2, frequency));
    const factors = seasonalFactors(first ? withoutExtremes(crude, early, half) : crude, frequency, early, mode);
    const trend = trendOf(takenOff(mode, series, wholeSpan(factors, series.length, frequency)), !first);
    const ratios = takenOff(mode, series, trend.trend);
    return { ratios: first ? withoutExtremes(ratios, late, 0) : ratios, trend };
  };
  /** Steps 10 to 20: the irregular of the series itself, its weights, and the series without its extremes. */
  const clean = (part: Part) => {
    const factors = seasonalFactors(part.ratios, frequency, late, mode);
    const irregular = takenOff(mode, takenOff(mode, values, factors), part.trend.trend);
    const weights = extremeWeights(irregular, frequency, centre, start, limits);
    const extremes = irregular.map((value, t) => {
      const weight = weights[t] ?? 1;
      return mode === "multiplicative" ? value / (1 + weight * (value - 1)) : value * (1 - weight);
    });
    return { weights, series: takenOff(mode, values, extremes) };
  };

  const b = clean(iterate(values, true));
  const c = clean(iterate(b.series, false));
  const d = iterate(c.series, false);
  const modifiedRatios = d.ratios.slice(0, observed);
  const seasonalFilter: SeasonalChoice =
    seasonal === "auto" ? chooseSeasonal(modifiedRatios, frequency, mode, start) : { filter: late, decided: true };
  const factors = seasonalFactors(d.ratios, frequency, seasonalFilter.filter, mode);
  const final = trendOf(takenOff(mode, c.series, factors), true);
  const adjusted = takenOff(mode, values, factors);
  const mine = (table: readonly number[]) => table.slice(0, observed);
  return {
    mode,
    frequency,
    ratios: mine(takenOff(mode, values, d.trend.trend)),
    seasonal: mine(factors),
    ahead: yearAhead(factors, frequency, observed),
    adjusted: mine(adjusted),
    trend: mine(final.trend),
    irregular: mine(takenOff(mode, adjusted, final.trend)),
    weights: mine(c.weights),
    seasonalFilter,
    trendLength: final.length,
    trendRatio: final.ratio,
    modifiedRatios,
  };
}

/** Factors of all but half a year at either end, with those ends filled from the same months of the nearest year. */
function wholeSpan(factors: readonly number[], length: number, frequency: number): readonly number[] {
  const half = (length - factors.length) / 2;
  return Array.from({ length }, (_, t) => {
    const i = t - half;
    if (i < 0) return factors[i + frequency] ?? 0;
    return factors[i < factors.length ? i : i - frequency] ?? 0;
  });
}

/** With forecasts their own factors are the year ahead, as far as they reach. */
function yearAhead(factors: readonly number[], frequency: number, observed: number): readonly number[] {
  const all = [...factors];
  for (let t = all.length; t < observed + frequency; t += 1) {
    const last = all[t - frequency] ?? 0;
    all.push(last + (last - (all[t - 2 * frequency] ?? last)) / 2);
  }
  return all.slice(observed, observed + frequency);
}
