import { compoundAverage } from "./compound-average.ts";
import { change, type Mode, takenOff } from "./mode.ts";
import { quotient } from "./quotient.ts";
import type { SeasonalFilter } from "./seasonal-average.ts";

/**
 * Global moving seasonality ratio I/S: how much the irregular changes from year to year against how much the season does,
 * over all months (Lothian 1984; Ladiray & Quenneville 2001, section 4.1.9). The season is a 7-term average over the years,
 * the three ends filled with the mean of the nearest three; both changes are corrected for the number of years.
 * @param ratios seasonal-irregular ratios of at least three years
 * @returns infinite where the season does not change at all
 */
export function movingSeasonality(ratios: readonly number[], frequency: number, mode: Mode): number {
  let noise = 0;
  let season = 0;
  for (let place = 0; place < frequency; place += 1) {
    const years = ratios.filter((_, t) => t % frequency === place);
    const mean3 = (part: readonly number[]) => part.reduce((sum, x) => sum + x, 0) / part.length;
    const early = mean3(years.slice(0, 3));
    const late = mean3(years.slice(-3));
    const smooth = compoundAverage([early, early, early, ...years, late, late, late], 1, 7);
    const irregular = takenOff(mode, years, smooth);
    const scale = yearsCorrection(years.length - 1);
    for (let year = 1; year < years.length; year += 1) {
      noise += scale.noise * change(mode, irregular[year - 1] ?? 0, irregular[year] ?? 0);
      season += scale.season * change(mode, smooth[year - 1] ?? 0, smooth[year] ?? 0);
    }
  }
  return season > 0 ? quotient(noise, season) : Number.POSITIVE_INFINITY;
}

/** Printed factors for two to five changes; beyond, from the variances of the averages at the ends. */
const SHORT: readonly (readonly [number, number])[] = [
  [1, 1],
  [1.02584, 3],
  [1.01779, 1.55291],
  [1.01383, 1.30095],
];

function yearsCorrection(changes: number): { readonly noise: number; readonly season: number } {
  if (changes < 6) {
    const [noise, season] = SHORT[Math.max(2, changes) - 2] ?? [1, 1];
    return { noise, season };
  }
  return {
    noise: (changes * 12.247449) / (73.239334 + (changes - 6) * 12.247449),
    season: (changes * 1.732051) / (8.485281 + (changes - 6) * 1.732051),
  };
}

export interface SeasonalChoice {
  readonly filter: SeasonalFilter;
  /** The ratio fell within a band; otherwise the choice is the default for want of years. */
  readonly decided: boolean;
}

/**
 * Chooses the final seasonal average by I/S: 3x3 up to 2.5, 3x5 from 3.5 to 5.5, 3x9 from 6.5. Between the bands the last
 * year is dropped and the ratio taken again; with less than five years left it is 3x5 (Lothian 1984; X-13ARIMA-SEATS
 * Reference Manual, spec `x11`, argument `seasonalma = msr`).
 * @param ratios of the observed values alone
 * @param start place of the first value in its calendar year, from 0
 */
export function chooseSeasonal(
  ratios: readonly number[],
  frequency: number,
  mode: Mode,
  start: number,
): SeasonalChoice {
  for (
    let length = ratios.length - ((start + ratios.length) % frequency);
    length >= 5 * frequency;
    length -= frequency
  ) {
    const ratio = movingSeasonality(ratios.slice(0, length), frequency, mode);
    if (ratio <= 2.5) return { filter: "3x3", decided: true };
    if (ratio >= 6.5) return { filter: "3x9", decided: true };
    if (ratio >= 3.5 && ratio <= 5.5) return { filter: "3x5", decided: true };
  }
  return { filter: "3x5", decided: false };
}
