import {
  type Answer,
  decimalsOf,
  type Finding,
  figureAt,
  isCumulative,
  type Period,
  type Snapshot,
  series,
  yearOf,
} from "@hoatieu/core";
import { impliedPlan } from "@hoatieu/measure";

/** Whose plan a printed percentage is of. */
export type PlanRate = "pct_of_plan" | "pct_of_central_plan";

/** The yearly plan behind one printed percentage. */
export interface ImpliedVersion {
  readonly period: Period;
  readonly plan: Finding;
  /** Between what values the plan lies, given how amount and percentage were rounded. */
  readonly low: number;
  readonly high: number;
  /** Rounding does not explain the step from the version before: the plan was amended. */
  readonly amended: boolean;
}

const half = (decimals: number) => 0.5 * 10 ** -decimals;

function versionAt(snapshot: Snapshot, indicator: string, period: Period, measure: PlanRate) {
  const amount = figureAt(snapshot, { indicator, measure: "level", period })?.figure;
  const rate = figureAt(snapshot, { indicator, measure, period })?.figure;
  const plan: Answer | undefined = amount && impliedPlan(snapshot, amount, measure);
  if (!amount || !rate || plan?.kind !== "finding") return undefined;
  const [a, r] = [half(decimalsOf(amount)), half(decimalsOf(rate))];
  if (rate.value - r <= 0) return undefined;
  return {
    period,
    plan,
    low: ((amount.value - a) / (rate.value + r)) * 100,
    high: ((amount.value + a) / (rate.value - r)) * 100,
  };
}

/**
 * The versions of a year's plan that cumulative amounts and their printed percentages imply, oldest first. A plan that
 * lies within the rounding of those before it is the same plan; one that does not was amended in between.
 * @example impliedVersions(snapshot, INVESTMENT, 2023) // February 20,664; April 20,657 (the same); November 22,015 (amended)
 */
export function impliedVersions(
  snapshot: Snapshot,
  indicator: string,
  year: number,
  measure: PlanRate = "pct_of_plan",
): readonly ImpliedVersion[] {
  const periods = new Set(
    series(snapshot, { indicator, measure })
      .map((f) => f.period)
      .filter((p) => yearOf(p) === year && isCumulative(p)),
  );
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [...periods]
    .sort((a, b) => a.end - b.end)
    .flatMap((period) => {
      const found = versionAt(snapshot, indicator, period, measure);
      if (!found) return [];
      const amended = found.low > high || found.high < low;
      [low, high] = amended ? [found.low, found.high] : [Math.max(low, found.low), Math.min(high, found.high)];
      return [{ ...found, amended }];
    });
}
