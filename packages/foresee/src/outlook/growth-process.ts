import { build, type Matrix, type Vector } from "@hoatieu/numerics";
import { QUARTERS, type Quarters } from "./quarters.ts";

/**
 * The law of a territory's quarterly growth, in points of growth on the same quarter of the year before. Five parts, all
 * Gaussian and stationary:
 *
 * - `means`: what provinces usually grow in each quarter;
 * - `territory`: a lasting lead or lag of this territory;
 * - `cycle`: years better or worse than usual, fading by `cyclePersistence` each quarter;
 * - `calendarYear`: what the four quarters of one calendar year share;
 * - `deviation`: output off its path, fading by `deviationPersistence` each quarter. Growth is its change over four
 *   quarters, so a bad quarter lifts the same quarter of the next year: the base effect;
 *
 * and, where growth is known from levels, `quarter`: a single quarter's own surprise; where it is known as printed, `noise`:
 * what a printed rate is off by (rounding, revision). All but the persistences are standard deviations.
 * `degrees`: one scale for a whole territory is itself uncertain, as in Student's t with so many degrees of freedom
 * (Zellner 1976): a territory that surprised before is given wider bands.
 *
 * Structural time-series form: Harvey (1989), ch. 2; pooled over territories as in a hierarchical model.
 */
export interface GrowthProcess {
  readonly means: Quarters;
  readonly territory: number;
  readonly cycle: number;
  readonly cyclePersistence: number;
  readonly calendarYear: number;
  readonly deviation: number;
  readonly deviationPersistence: number;
  readonly quarter: number;
  readonly noise: number;
  readonly degrees: number;
}

/** Autocovariance of growth at a lag in quarters, without the calendar-year part. */
export function lagCovariance(process: GrowthProcess, lag: number): number {
  const h = Math.abs(lag);
  const deviation = (k: number) => process.deviation ** 2 * process.deviationPersistence ** Math.abs(k);
  return (
    (h === 0 ? process.quarter ** 2 : 0) +
    process.territory ** 2 +
    process.cycle ** 2 * process.cyclePersistence ** h +
    2 * deviation(h) -
    deviation(h - 4) -
    deviation(h + 4)
  );
}

/** Covariance between the quarters of one year (rows) and of another, `years` later (columns): 4 x 4. */
export function yearCovariance(process: GrowthProcess, years: number): Matrix {
  const shared = years === 0 ? process.calendarYear ** 2 : 0;
  return build(4, 4, (i, j) => lagCovariance(process, 4 * years + j - i) + shared);
}

export const meansOf = (process: GrowthProcess): Vector => QUARTERS.map((q) => process.means[q - 1] ?? Number.NaN);
