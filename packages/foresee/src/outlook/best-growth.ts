import type { Period, Snapshot } from "@hoatieu/core";
import { growthHistory } from "./history.ts";
import { USUAL_SHARES } from "./quarters.ts";

export interface BestGrowth {
  readonly growth: number;
  readonly period: Period;
  /** Ids of the figures it was read from, or computed from. */
  readonly figures: readonly string[];
}

/** The highest growth of an indicator on record for a quarter or a longer part of a year, up to a year. */
export function bestGrowth(snapshot: Snapshot, indicator: string, year: number): BestGrowth | undefined {
  const { statements } = growthHistory(snapshot, indicator, year, USUAL_SHARES);
  const best = [...statements].sort((a, b) => b.value - a.value)[0];
  return best && { growth: best.value, period: best.period, figures: best.figures };
}
