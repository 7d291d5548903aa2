import {
  type Answer,
  compute,
  decimalsOf,
  figureAt,
  missing,
  type Period,
  printed,
  type Snapshot,
} from "@hoatieu/core";

export const DOMESTIC = "budget.revenue.domestic";
export const LAND_USE = "budget.revenue.land-use";

/** Domestic revenue with the land-use levy, which stands inside it, taken out. */
export interface LandUseSplit {
  readonly period: Period;
  readonly domestic: Answer;
  readonly landUse: Answer;
  /** Domestic revenue less the land-use levy. */
  readonly without: Answer;
  /** The land-use levy in percent of domestic revenue. */
  readonly share: Answer;
}

/**
 * Splits the land-use levy out of domestic revenue for exactly one period: `domestic - landUse` and
 * `landUse / domestic * 100`. Both figures must be of the same months and unit; a part is never taken from another
 * period. Where one is not on record, the split is `never-published` and names it.
 * @example landUseSplit(snapshot, period("2026-M1-2")) // 21,929 - 1,663 = 20,266 bn VND, 7.6 %
 */
export function landUseSplit(snapshot: Snapshot, period: Period): LandUseSplit {
  const [whole, part] = [DOMESTIC, LAND_USE].map((indicator) =>
    figureAt(snapshot, { indicator, measure: "level", period }),
  );
  const domestic = whole ? printed(whole.figure) : missing("never-published", DOMESTIC, period.text);
  const landUse = part ? printed(part.figure) : missing("never-published", LAND_USE, period.text);
  if (!whole) return { period, domestic, landUse, without: domestic, share: domestic };
  if (!part || part.figure.unit !== whole.figure.unit || whole.figure.value === 0) {
    const why = missing("never-published", LAND_USE, period.text);
    return { period, domestic, landUse, without: why, share: why };
  }
  const inputs = [whole.figure, part.figure];
  const decimals = Math.max(...inputs.map(decimalsOf));
  return {
    period,
    domestic,
    landUse,
    without: compute("difference", whole.figure.value - part.figure.value, inputs, {
      unit: whole.figure.unit,
      decimals,
    }),
    share: compute("share-difference", (part.figure.value / whole.figure.value) * 100, inputs, {
      unit: "%",
      decimals: 1,
    }),
  };
}
