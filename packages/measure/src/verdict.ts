/**
 * The one list of verdicts of the whole product (a plan is judged separately from every other plan).
 * A whole period: `exceeded` beyond the plan (a range: beyond its better bound); `met` equal within the printed
 * precision, or inside a range; `missed` worse than the plan. An unfinished period with a within-year path:
 * `on-path`, or `behind` below the path's lower quartile. Everything else: `cannot-say`.
 */
import type { Direction, Target } from "@hoatieu/core";

export const VERDICTS = ["exceeded", "met", "missed", "on-path", "behind", "cannot-say"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Half a unit of the coarser of two prints: values closer than this are equal as printed. */
export function printedPrecision(decimalsA: number, decimalsB: number): number {
  return 0.5 * 10 ** -Math.min(decimalsA, decimalsB);
}

/**
 * Judges a whole period's value against one target.
 * @param value the result, in the target's unit
 * @param decimals digits printed after its decimal mark
 * @param direction which way is better; `none` is read as `up`, unless the target is an upper limit
 * @example judge(10.34, 2, rangeTarget(12.7, 13), "up") // "missed"
 */
export function judge(value: number, decimals: number, target: Target, direction: Direction): Verdict {
  const lowerIsBetter = direction === "down" || target.comparison === "at-most";
  const precision = printedPrecision(decimals, target.decimals);
  const equals = (bound: number) => Math.abs(value - bound) < precision + 1e-9;
  if (equals(target.low) || equals(target.high)) return "met";
  if (target.low < value && value < target.high) return "met";
  const above = value > target.high;
  return above === lowerIsBetter ? "missed" : "exceeded";
}

/** Value minus the nearer bound of the target; 0 inside a range or at a single value met as printed. */
export function gapTo(value: number, target: Pick<Target, "low" | "high">): number {
  if (value < target.low) return value - target.low;
  return value > target.high ? value - target.high : 0;
}
