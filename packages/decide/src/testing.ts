/** Builders for tests: a budget as pages printed it. Nothing outside tests imports this file. */
import type { LegalLimit, Snapshot, TargetStatement } from "@hoatieu/core";
import { period } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { INVESTMENT, RECURRENT } from "@hoatieu/measure";
import { CARRIED_OVER, DISBURSED, RATE } from "./budget/disbursement.ts";
import { DOMESTIC, LAND_USE } from "./budget/land-use.ts";
import { BORROWING, DEFICIT } from "./budget/limit-checks.ts";
import { REVENUE } from "./budget/revenue-board.ts";
import { KEPT } from "./budget/structural-balance.ts";

const rate = { unit: "%", leading: "pct_of_plan", accumulation: "none" } as const;

export const indicators = [
  indicator(REVENUE),
  indicator(DOMESTIC, { parent: REVENUE }),
  indicator(LAND_USE, { parent: DOMESTIC }),
  indicator(`${DOMESTIC}.growth-scenario`, { planOf: DOMESTIC }),
  ...[INVESTMENT, RECURRENT, KEPT, DEFICIT, BORROWING, DISBURSED].map((code) => indicator(code)),
  indicator(RATE, rate),
  indicator(CARRIED_OVER, rate),
  indicator(`${RATE}.owner.a`, rate),
  indicator(`${RATE}.owner.b`, rate),
];

/** A level and, where printed, its percentage of the People's Council's plan. */
export const spent = (code: string, when: string, amount: string, percent?: string): readonly Given[] => [
  { indicator: code, period: when, printed: amount },
  ...(percent === undefined
    ? []
    : [{ indicator: code, period: when, printed: percent, measure: "pct_of_plan", unit: "%" } as const]),
];

export const limit = (code: string, over: Partial<LegalLimit> = {}): LegalLimit => ({
  code,
  name: { vi: code, en: code },
  kind: "comparison",
  field: "",
  value: "",
  unit: "",
  read: true,
  territory: "",
  document: "83/2015",
  article: "",
  issued: "2015-12-31",
  validFrom: undefined,
  validTo: "2025-12-31",
  checked: { vi: code, en: code },
  source: "",
  ...over,
});

/** A plan of the People's Council as a document states it. */
export const councilPlan = (code: string, when: string, value: number, knownOn: string): TargetStatement => ({
  indicator: code,
  territory: "hai-phong",
  period: period(when),
  measure: "level",
  comparison: "at-least",
  low: value,
  high: value,
  decimals: 0,
  unit: "bn VND",
  issuer: "council",
  document: `Nghị quyết ${value}`,
  source: "a",
  knownOn,
  figures: [],
});

interface Known {
  readonly asOf?: string;
  readonly limits?: readonly LegalLimit[];
  readonly targets?: readonly TargetStatement[];
}

/** Everything given counts from a day after every period a test asks for, unless it says its own. */
export function budgetOn(
  given: readonly Given[],
  { asOf = "2026-11-23", limits = [], targets = [] }: Known = {},
): Snapshot {
  const released = given.map((figure) => ({ released: "2026-10-31", ...figure }));
  return snapshotFor(dataset(indicators, [territory("hai-phong")], released, { legalLimits: limits, targets }), asOf);
}
