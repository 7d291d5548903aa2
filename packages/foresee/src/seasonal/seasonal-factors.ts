import { compoundAverage } from "./compound-average.ts";
import { type Mode, takenOff } from "./mode.ts";
import { type SeasonalFilter, smoothYears } from "./seasonal-average.ts";

/** Whole years that a moving season needs; with fewer, X-13 keeps the season stable. */
const YEARS_TO_MOVE = 5;

/**
 * Seasonal factors from seasonal-irregular ratios (or differences): each month smoothed over the years, then the factors
 * brought to an average of 1 (0) over any twelve months by their 2x12 (2x4) centred average, whose first and last value are
 * repeated to the ends (Ladiray & Quenneville 2001, sections 4.1.4 and 4.1.10).
 * @param ratios from any month on, no gap
 * @param filter below five whole years the factors are stable whatever it says
 */
export function seasonalFactors(
  ratios: readonly number[],
  frequency: number,
  filter: SeasonalFilter,
  mode: Mode,
): readonly number[] {
  const used = ratios.length < YEARS_TO_MOVE * frequency ? "stable" : filter;
  const raw = [...ratios];
  for (let place = 0; place < Math.min(frequency, ratios.length); place += 1) {
    const years = ratios.filter((_, t) => t % frequency === place);
    for (const [year, value] of smoothYears(years, used).entries()) raw[place + year * frequency] = value;
  }
  return centred(raw, frequency, mode, filter === "stable");
}

/** A season asked to be stable stays so: its ends take the average of the same month a year away, not the nearest. */
function centred(factors: readonly number[], frequency: number, mode: Mode, stable: boolean): readonly number[] {
  const level = compoundAverage(factors, 2, frequency);
  const half = frequency / 2;
  const last = level.length - 1;
  const levels = factors.map((_, t) => {
    const i = t - half;
    if (i < 0) return level[stable ? i + frequency : 0] ?? level[0] ?? 0;
    if (i > last) return level[stable ? i - frequency : last] ?? level[last] ?? 0;
    return level[i] ?? 0;
  });
  return takenOff(mode, factors, levels);
}
