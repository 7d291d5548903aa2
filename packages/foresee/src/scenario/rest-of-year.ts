import { dotQuarters, QUARTERS, type Quarters } from "../outlook/quarters.ts";
import type { GrowthPanel, Horizon } from "../skill/growth-cases.ts";
import { growthCases } from "../skill/growth-cases.ts";

/**
 * Growth that the rest of a year needs, and how it stands beside what provinces have done: `rest = (year - w done) / (1 - w)`
 * with w the base share of the quarters done.
 */
export interface RestOfYear {
  readonly done: number;
  readonly required: number;
  /** Points by which the rest must grow faster than what is done. */
  readonly acceleration: number;
  /** Province-years on record, and how many of them sped up at least as much. */
  readonly cases: number;
  readonly asMuch: number;
}

const HORIZON_OF: Readonly<Record<number, Horizon>> = { 1: "Q1", 2: "M1-6", 3: "M1-9" };

/** @param elapsed quarters done, 1 to 3 @param done growth over them @param target growth of the year */
export function restOfYear(
  panel: GrowthPanel,
  shares: Quarters,
  elapsed: number,
  done: number,
  target: number,
): RestOfYear | undefined {
  const horizon = HORIZON_OF[elapsed];
  if (!horizon) return undefined;
  const rest = (of: Quarters, year: number, first: number) => {
    const inside = QUARTERS.filter((q) => q <= elapsed);
    const weight = inside.reduce((sum, q) => sum + (of[q - 1] ?? 0), 0) / dotQuarters(of, [1, 1, 1, 1]);
    return (year - weight * first) / (1 - weight);
  };
  const required = rest(shares, target, done);
  const acceleration = required - done;
  const past = growthCases(panel, horizon).map((c) => rest(shares, c.outcome, c.soFar.value) - c.soFar.value);
  return { done, required, acceleration, cases: past.length, asMuch: past.filter((a) => a >= acceleration).length };
}
