import { type Answer, contains, isCumulative, type Period, type Snapshot, series, yearOf } from "@hoatieu/core";
import { INVESTMENT, RECURRENT, type SpendingRule, spendingRules } from "@hoatieu/measure";
import { type CapitalPot, capitalPots } from "./capital-pots.ts";
import { type Disbursement, disbursementOf } from "./disbursement.ts";
import { type ImpliedVersion, impliedVersions, type PlanRate } from "./implied-versions.ts";
import { DOMESTIC, LAND_USE, type LandUseSplit, landUseSplit } from "./land-use.ts";
import { type LimitCheck, limitChecks } from "./limit-checks.ts";
import { planOf } from "./plan-of.ts";
import { type RevenueLine, revenueBoard } from "./revenue-board.ts";
import { KEPT, plannedBalance, type StructuralBalance, structuralBalance } from "./structural-balance.ts";

/** The versions of one spending plan that printed percentages imply. */
export interface SpendingPlan {
  readonly indicator: string;
  readonly rate: PlanRate;
  readonly versions: readonly ImpliedVersion[];
}

/** What a what-if starts from: the newest plans of the year. */
export interface CutStart {
  readonly recurrent: Answer;
  readonly investment: Answer;
  /** Planned revenue of the structural balance, without the land-use levy. */
  readonly revenue: Answer;
}

/** The budget of a period as it stands: revenue against every plan, balance, spending, capital, rules. */
export interface Budget {
  readonly period: Period;
  readonly revenue: readonly RevenueLine[];
  readonly landUse: readonly LandUseSplit[];
  readonly balances: readonly StructuralBalance[];
  readonly spending: readonly SpendingRule[];
  readonly spendingPlans: readonly SpendingPlan[];
  readonly pots: readonly CapitalPot[];
  readonly disbursement: Disbursement;
  readonly checks: readonly LimitCheck[];
  readonly cutStart: CutStart;
}

/** Cumulative points of the period's year at which any of the indicators has a level, newest first. */
function pointsOf(snapshot: Snapshot, indicators: readonly string[], whole: Period): readonly Period[] {
  const found = new Set<Period>();
  for (const indicator of indicators)
    for (const { period } of series(snapshot, { indicator, measure: "level" }))
      if (contains(whole, period) && isCumulative(period)) found.add(period);
  return [...found].sort((a, b) => b.end - a.end);
}

/** The land-use levy split out of domestic revenue at every point of the period at which that is on record, newest first. */
export const landUseSplits = (snapshot: Snapshot, period: Period): readonly LandUseSplit[] =>
  pointsOf(snapshot, [DOMESTIC], period).map((point) => landUseSplit(snapshot, point));

/** The period and every longer one with a plan of the budget that contains it, the shortest first. */
function widerPeriods(snapshot: Snapshot, period: Period): readonly Period[] {
  const found = new Set<Period>([period]);
  for (const { indicator, period: p } of snapshot.targets)
    if (indicator.startsWith("budget.") && contains(p, period)) found.add(p);
  return [...found].sort((a, b) => a.end - a.start - (b.end - b.start));
}

function spendingPlansOf(snapshot: Snapshot, year: number): readonly SpendingPlan[] {
  return [INVESTMENT, RECURRENT].flatMap((indicator) =>
    (["pct_of_plan", "pct_of_central_plan"] as const).flatMap((rate) => {
      const versions = impliedVersions(snapshot, indicator, year, rate);
      return versions.length > 0 ? [{ indicator, rate, versions }] : [];
    }),
  );
}

/**
 * The budget as it stands for a period, as known on the snapshot's day. Nothing here decides: it says what is planned,
 * what came of it, which rules hold and what cannot be said.
 */
export function budgetOf(snapshot: Snapshot, period: Period): Budget {
  const year = yearOf(period);
  const wider = widerPeriods(snapshot, period);
  const planned = wider
    .map((p) => plannedBalance(snapshot, p))
    .filter((b) => b.revenue.kind === "finding" || b.recurrent.kind === "finding");
  const executed = pointsOf(snapshot, [DOMESTIC, LAND_USE, RECURRENT, KEPT], period).map((p) =>
    structuralBalance(snapshot, p),
  );
  const balances = [...executed, ...planned];
  const pots = capitalPots(snapshot, year);
  const own = planned.find((b) => b.period === period);
  return {
    period,
    revenue: revenueBoard(snapshot, period),
    landUse: landUseSplits(snapshot, period),
    balances,
    spending: spendingRules(snapshot, year),
    spendingPlans: spendingPlansOf(snapshot, year),
    pots,
    disbursement: disbursementOf(snapshot, year),
    checks: limitChecks(snapshot, period, balances, pots, wider),
    cutStart: {
      recurrent: planOf(snapshot, RECURRENT, period),
      investment: planOf(snapshot, INVESTMENT, period),
      revenue: (own ?? plannedBalance(snapshot, period)).without,
    },
  };
}
