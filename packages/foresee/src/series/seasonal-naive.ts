import { type Cannot, faultIn, type Observed } from "./cannot.ts";
import { type Forecast, normalBounds } from "./forecast.ts";

/**
 * Seasonal naive: each coming value is the last known one of the same season (Hyndman & Athanasopoulos, FPP3, 5.2 and 5.5). The
 * error's variance grows with the number `k` of seasons since: `k` times the mean square of the seasonal differences.
 * A gap takes no part; where the last season has one, the value of the year before stands in with one season more.
 * @param frequency periods a season; 1 gives the naive method
 * @returns `constant` where no value ever differed from the one a season before: nothing to tell an interval from
 * @example seasonalNaive(AIR_PASSENGERS, 12, 12) // mean 417, 391, 419, ...
 */
export function seasonalNaive(values: readonly Observed[], frequency: number, horizon: number): Forecast | Cannot {
  const fault = faultIn(values, { least: frequency + 1 });
  if (fault) return fault;
  let squares = 0;
  let pairs = 0;
  for (let t = frequency; t < values.length; t += 1) {
    const [now, before] = [values[t], values[t - frequency]];
    if (now === undefined || before === undefined) continue;
    squares += (now - before) ** 2;
    pairs += 1;
  }
  if (pairs === 0) return { cannot: "gaps" };
  if (squares === 0) return { cannot: "constant" };
  const sigma2 = squares / pairs;
  const mean: number[] = [];
  const deviation: number[] = [];
  for (let h = 0; h < horizon; h += 1) {
    let place = values.length + h - frequency;
    let seasons = 1;
    while (place >= 0 && values[place] === undefined) {
      place -= frequency;
      seasons += 1;
    }
    const last = values[place];
    if (last === undefined) return { cannot: "gaps", at: values.length - frequency + (h % frequency) };
    mean.push(last);
    deviation.push(Math.sqrt(sigma2 * seasons));
  }
  return { method: "seasonal naive", ...normalBounds(mean, deviation), sigma2 };
}
