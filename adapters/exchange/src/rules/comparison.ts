import { type Comparison, parseDecimal, subtract } from "@hoatieu/core";
import type { Cells } from "../csv/cells.ts";

/** How the files write a comparison. A strict "more than" is held as "at least": its bound is the printed value. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  ">=": "at-least",
  ">": "at-least",
  "<=": "at-most",
  "<": "at-most",
  "=": "equal",
  range: "range",
  about: "about",
};

export interface Aim {
  readonly comparison: Comparison;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

const decimalsIn = (text: string) => text.split(".")[1]?.length ?? 0;

/** A formula guard would sit on "=" in an export of ours, and a spreadsheet strips it: both read the same. */
export function readComparison(cells: Cells, column: string): Comparison | undefined {
  const text = cells.required(column);
  if (text === undefined) return undefined;
  const comparison = COMPARISONS[text];
  if (comparison !== undefined) return comparison;
  return cells.fail("value-not-allowed", column, { text, accepted: Object.keys(COMPARISONS).join(" ") });
}

/** The aimed value or range of a target row. */
export function readAim(cells: Cells, comparison: string, value: string, valueHigh: string): Aim | undefined {
  const kind = readComparison(cells, comparison);
  const low = cells.required(value) === undefined ? undefined : cells.number(value);
  const high = cells.number(valueHigh);
  if (kind === undefined || low === undefined) return undefined;
  if (kind === "range" && high === undefined) return cells.fail("range-incomplete", valueHigh);
  const top = kind === "range" ? (high ?? low) : low;
  const [a, b] = [parseDecimal(low), parseDecimal(top)];
  if (a && b && subtract(b, a).units < 0n) return cells.fail("range-reversed", valueHigh, { low, high: top });
  return {
    comparison: kind,
    low: Number(low),
    high: Number(top),
    decimals: Math.max(decimalsIn(low), decimalsIn(top)),
  };
}
