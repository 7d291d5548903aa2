import { type Missing, missing, type Period, type Snapshot, samePeriodBefore } from "@hoatieu/core";
import { type AgainstNation, againstNation } from "./growth/against-nation.ts";
import { type GapByPart, gapByPart } from "./growth/gap-by-part.ts";
import { type GrowthAccounting, growthAccounting } from "./growth/growth-accounting.ts";
import { type GrowthByPart, isGrowthByPart } from "./growth/growth-by-part.ts";
import { growthByPart, growthByPartAt } from "./growth/parts-of-growth.ts";
import { printedRestructuring, type Restructuring, restructuring } from "./growth/restructuring.ts";
import { type RevenueItem, revenueItems } from "./revenue/revenue-items.ts";

/** Everything that accounts for one period's growth and revenue. Accounting, not cause: a person types the causes. */
export interface Explanation {
  readonly period: Period;
  /** May cover an opening part of the period only; it says which. */
  readonly growth: GrowthByPart | Missing;
  /** The same months a year before: which part slowed, and by how much. */
  readonly growthBefore: GrowthByPart | Missing;
  readonly gap: GapByPart | Missing;
  readonly nation: AgainstNation | Missing;
  /** The same a year before, to read what changed. */
  readonly nationBefore: AgainstNation | Missing;
  readonly restructuring: readonly Restructuring[];
  readonly revenue: readonly RevenueItem[];
  readonly accounting: GrowthAccounting;
}

const TOTAL = "grdp";

/** Across the nation's boundaries there is nothing to compare with: the nation itself has no shift-share. */
function shiftOf(snapshot: Snapshot, growth: GrowthByPart | Missing, nation: Snapshot | undefined) {
  if (!nation || snapshot.territory.code === nation.territory.code)
    return missing("not-steered", snapshot.territory.code);
  return isGrowthByPart(growth) ? againstNation(growth, nation) : growth;
}

function gapOf(snapshot: Snapshot, growth: GrowthByPart | Missing, whole: Period): GapByPart | Missing {
  if (!isGrowthByPart(growth)) return growth;
  if (growth.period === whole) return gapByPart(snapshot, growth);
  const planned = gapByPart(snapshot, { ...growth, period: whole });
  return planned.kind === "missing" && planned.reason === "no-plan" ? planned : missing("unfinished", whole.text);
}

/**
 * Accounts for a period of a territory.
 * @param nation what was known of the nation on the same day; without it there is no shift-share
 */
export function explain(snapshot: Snapshot, nation: Snapshot | undefined, whole: Period): Explanation {
  const growth = growthByPart(snapshot, TOTAL, whole);
  const covered = isGrowthByPart(growth) ? growth.period : whole;
  const before = samePeriodBefore(covered);
  const growthBefore = growthByPartAt(snapshot, TOTAL, before);
  const structures = [
    isGrowthByPart(growth) ? restructuring(growth, before) : growth,
    printedRestructuring(snapshot, TOTAL, whole),
  ];
  return {
    period: whole,
    growth,
    growthBefore,
    gap: gapOf(snapshot, growth, whole),
    nation: shiftOf(snapshot, growth, nation),
    nationBefore: shiftOf(snapshot, growthBefore, nation),
    restructuring: structures.flatMap((s) => (s.kind === "restructuring" ? [s] : [])),
    revenue: revenueItems(snapshot, whole),
    accounting: growthAccounting(snapshot, TOTAL, whole),
  };
}
