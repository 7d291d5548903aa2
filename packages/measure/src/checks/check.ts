import { type Answer, compute, type Finding, type Period } from "@hoatieu/core";

/**
 * A consistency check on the figures of a period.
 * - `contributions-close`: printed contributions add up to the printed growth
 * - `parts-total`: printed parts add up to the printed total
 * - `level-growth`: two printed levels give the printed growth
 * - `plan-percentage`: a printed percentage of plan fits the plan on record
 * - `months-add-up`: a cumulative figure less the one before gives the printed month
 * - `revised`: an earlier vintage printed another value
 * - `sources-disagree`: figures of equal standing, or one without a date, contradict each other
 * - `implied-remainder`: a year-end estimate needs an unusual rest of the year
 * - `spending-rule`: investment above recurrent spending, in execution
 * - `merger-adds-up`: former territories add up to the merged one
 */
export const CHECK_KINDS = [
  "contributions-close",
  "parts-total",
  "level-growth",
  "plan-percentage",
  "months-add-up",
  "revised",
  "sources-disagree",
  "implied-remainder",
  "spending-rule",
  "merger-adds-up",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** `holds`, `fails`, or `note`: nothing is wrong, but a reader should know. */
export type CheckState = "holds" | "fails" | "note";

export interface Check {
  readonly kind: CheckKind;
  readonly state: CheckState;
  readonly indicator: string;
  readonly period: Period;
  /** What stands on record. */
  readonly shown: Finding;
  /** What it is held against: computed, or printed elsewhere. */
  readonly against: Finding;
  /** Shown less against. */
  readonly difference: Answer;
}

export function makeCheck(
  kind: CheckKind,
  state: CheckState,
  period: Period,
  shown: Finding,
  against: Finding,
  indicator: string,
): Check {
  const unit = shown.unit === "%" ? "pp" : shown.unit;
  const inputs = [...shown.inputs, ...against.inputs.filter((f) => !shown.inputs.includes(f))];
  const decimals = Math.max(shown.decimals, against.decimals);
  const difference = compute("difference", shown.value - against.value, inputs, { unit, decimals });
  return { kind, state, indicator, period, shown, against, difference };
}
