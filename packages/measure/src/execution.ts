import {
  type Answer,
  compute,
  decimalsOf,
  type Figure,
  figureAt,
  isCumulative,
  missing,
  type Period,
  printed,
  type Snapshot,
  series,
  yearOf,
} from "@hoatieu/core";

export const INVESTMENT = "budget.expenditure.development-investment";
export const RECURRENT = "budget.expenditure.recurrent";

/** One pot of spending at one point of the year: the amount, its rate, and the plan that the two imply. */
export interface Spending {
  readonly indicator: string;
  readonly amount: Answer;
  readonly rate: Answer;
  /** Amount over rate: the yearly plan behind the printed percentage. */
  readonly impliedPlan: Answer;
}

/** "Investment above recurrent spending", in execution and on the plan, at one point of the year. */
export interface SpendingRule {
  readonly period: Period;
  readonly investment: Spending;
  readonly recurrent: Spending;
  /** Investment less recurrent, in execution. */
  readonly margin: Answer;
  readonly execution: "holds" | "fails" | "cannot-say";
  readonly plan: "holds" | "fails" | "cannot-say";
}

/**
 * The yearly plan implied by a cumulative amount and its printed percentage of plan, `amount / rate * 100`.
 * @param measure of the People's Council's plan, or of the central one
 * @param indicator that carries the percentage: the amount's own, or one that is only another plan of it
 * @example impliedPlan(13583.2, 61.7) // 22,015 bn VND, to the precision of the rate
 */
export function impliedPlan(
  snapshot: Snapshot,
  amount: Figure,
  measure: "pct_of_plan" | "pct_of_central_plan" = "pct_of_plan",
  indicator = amount.indicator,
): Answer {
  const rate = figureAt(snapshot, {
    indicator,
    measure,
    period: amount.period,
    territory: amount.territory,
  });
  if (!rate || rate.figure.value === 0) return missing("no-plan", amount.period.text);
  const value = (amount.value / rate.figure.value) * 100;
  return compute("implied-plan", value, [amount, rate.figure], { unit: amount.unit, decimals: 0 });
}

function spendingOf(snapshot: Snapshot, indicator: string, period: Period): Spending {
  const amount = figureAt(snapshot, { indicator, measure: "level", period });
  const rate = figureAt(snapshot, { indicator, measure: "pct_of_plan", period });
  return {
    indicator,
    amount: amount ? printed(amount.figure) : missing("never-published", indicator, period.text),
    rate: rate ? printed(rate.figure) : missing("never-published", indicator, period.text),
    impliedPlan: amount ? impliedPlan(snapshot, amount.figure) : missing("no-plan", period.text),
  };
}

function compare(a: Answer, b: Answer): "holds" | "fails" | "cannot-say" {
  if (a.kind === "missing" || b.kind === "missing") return "cannot-say";
  return a.value > b.value ? "holds" : "fails";
}

function ruleAt(snapshot: Snapshot, period: Period): SpendingRule {
  const investment = spendingOf(snapshot, INVESTMENT, period);
  const recurrent = spendingOf(snapshot, RECURRENT, period);
  const [a, b] = [investment.amount, recurrent.amount];
  const margin =
    a.kind === "finding" && b.kind === "finding"
      ? compute("difference", a.value - b.value, [...a.inputs, ...b.inputs], {
          unit: a.unit,
          decimals: decimals(a.inputs, b.inputs),
        })
      : missing("never-published", period.text);
  return {
    period,
    investment,
    recurrent,
    margin,
    execution: compare(investment.amount, recurrent.amount),
    plan: compare(investment.impliedPlan, recurrent.impliedPlan),
  };
}

const decimals = (...lists: readonly (readonly Figure[])[]) => Math.max(...lists.flat().map(decimalsOf));

/** The rule at every cumulative point of the year on record, the newest first. */
export function spendingRules(snapshot: Snapshot, year: number): readonly SpendingRule[] {
  const periods = new Set<Period>();
  for (const indicator of [INVESTMENT, RECURRENT]) {
    for (const f of series(snapshot, { indicator, measure: "level" })) {
      if (yearOf(f.period) === year && isCumulative(f.period)) periods.add(f.period);
    }
  }
  return [...periods].sort((a, b) => b.end - a.end).map((period) => ruleAt(snapshot, period));
}
