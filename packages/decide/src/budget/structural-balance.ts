import { type Answer, compute, figureAt, missing, type Period, printed, type Snapshot } from "@hoatieu/core";
import { RECURRENT } from "@hoatieu/measure";
import { DOMESTIC, LAND_USE, landUseSplit } from "./land-use.ts";
import { planOf } from "./plan-of.ts";

export const KEPT = "budget.local-revenue.decentralised";

/** Revenue without land against recurrent spending, at one point of the year or on one plan. */
export interface StructuralBalance {
  readonly period: Period;
  readonly basis: "execution" | "plan";
  /** `kept`: what the local budget keeps by decentralisation. `collected`: what is collected in the area, of which it keeps a part. */
  readonly definition: "kept" | "collected";
  /** The revenue of the definition, land-use levy included. */
  readonly revenue: Answer;
  readonly landUse: Answer;
  readonly without: Answer;
  readonly recurrent: Answer;
  /** Revenue without land less recurrent spending. */
  readonly balance: Answer;
  /** Revenue less recurrent spending: a land-use levy above this would turn the balance negative. */
  readonly room: Answer;
  readonly state: "holds" | "fails" | "cannot-say";
}

function less(a: Answer, b: Answer): Answer {
  if (a.kind === "missing") return a;
  if (b.kind === "missing") return b;
  if (a.unit !== b.unit) return missing("definition-changed", a.unit, b.unit);
  const inputs = [...a.inputs, ...b.inputs];
  return compute("difference", a.value - b.value, inputs, {
    unit: a.unit,
    decimals: Math.max(a.decimals, b.decimals),
    targets: [...a.targets, ...b.targets],
  });
}

const value = (answer: Answer): number | undefined => (answer.kind === "finding" ? answer.value : undefined);

/** Below zero is below zero however much is kept; above zero says something only of what is kept. */
function stateOf(definition: StructuralBalance["definition"], balance: Answer, room: Answer) {
  const [b, r] = [value(balance), value(room)];
  if ((b ?? 0) < 0 || (r ?? 0) < 0) return "fails";
  return b !== undefined && definition === "kept" ? "holds" : "cannot-say";
}

type Read = (indicator: string) => Answer;

function balanceOf(period: Period, basis: StructuralBalance["basis"], read: Read): StructuralBalance {
  const kept = read(KEPT);
  const definition = kept.kind === "finding" ? "kept" : "collected";
  const revenue = kept.kind === "finding" ? kept : read(DOMESTIC);
  const [landUse, recurrent] = [read(LAND_USE), read(RECURRENT)];
  const without = less(revenue, landUse);
  const balance = less(without, recurrent);
  const room = less(revenue, recurrent);
  return {
    period,
    basis,
    definition,
    revenue,
    landUse,
    without,
    recurrent,
    balance,
    room,
    state: stateOf(definition, balance, room),
  };
}

/**
 * The structural balance: revenue without the land-use levy less recurrent spending, all of the same months. The rule
 * behind it is article 7 of the Budget Law 83/2015 (taxes, fees and charges above recurrent spending); revenue without
 * land is the nearest that the figures give and is not less than taxes, fees and charges. What the local budget keeps is
 * used where it is on record; else what is collected in the area, and then a positive balance proves nothing.
 * @example structuralBalance(snapshot, period("2023-M1-11")).room // 32,479.8 - 11,469.9 = 21,009.9 bn VND
 */
export function structuralBalance(snapshot: Snapshot, period: Period): StructuralBalance {
  const split = landUseSplit(snapshot, period);
  return balanceOf(period, "execution", (indicator) => {
    if (indicator === DOMESTIC) return split.domestic;
    if (indicator === LAND_USE) return split.landUse;
    const found = figureAt(snapshot, { indicator, measure: "level", period });
    return found ? printed(found.figure) : missing("never-published", indicator, period.text);
  });
}

/** The same on the plan of a year or of several years. */
export function plannedBalance(snapshot: Snapshot, period: Period): StructuralBalance {
  return balanceOf(period, "plan", (indicator) => planOf(snapshot, indicator, period));
}
