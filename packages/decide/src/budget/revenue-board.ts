import {
  type Answer,
  decimalsOf,
  type Figure,
  type Finding,
  figureAt,
  type Indicator,
  type Issuer,
  isCumulative,
  missing,
  type Period,
  printed,
  type Snapshot,
  series,
} from "@hoatieu/core";
import {
  type Assessment,
  impliedPlan,
  printedPrecision,
  type ScorecardRow,
  scorecardRow,
  type Verdict,
} from "@hoatieu/measure";
import type { PlanRate } from "./implied-versions.ts";

export const REVENUE = "budget.revenue.total";

/** All versions of one issuer's plan for the period, oldest first; the last one counts. */
export interface PlanHistory {
  readonly issuer: Issuer;
  readonly versions: readonly Assessment[];
}

/** A printed percentage of somebody's plan, and the plan it implies. */
export interface PrintedAttainment {
  readonly issuer: Issuer;
  readonly period: Period;
  readonly rate: Finding;
  readonly plan: Answer;
  /** Against 100 % where the plan is of the months of the rate: a whole period, or a scenario; else `cannot-say`. */
  readonly verdict: Verdict;
}

/** One line of the revenue catalogue: result, growth and every plan. */
export interface RevenueLine {
  readonly indicator: string;
  /** How deep it stands in the catalogue; 0 is the total. */
  readonly depth: number;
  readonly row: ScorecardRow;
  readonly plans: readonly PlanHistory[];
  readonly attainments: readonly PrintedAttainment[];
}

function walk(snapshot: Snapshot, code: string, depth: number): readonly (readonly [Indicator, number])[] {
  const { indicators } = snapshot.reference;
  const own = indicators.get(code);
  if (!own) return [];
  const children = [...indicators.values()].filter((i) => i.parent === code && i.planOf === undefined);
  return [[own, depth] as const, ...children.flatMap((child) => walk(snapshot, child.code, depth + 1))];
}

const byDay = (a: Assessment, b: Assessment) =>
  a.target.knownOn < b.target.knownOn ? -1 : a.target.knownOn > b.target.knownOn ? 1 : 0;

/** Plans of one issuer and one measure are versions of each other; plans that name no issuer are not. */
function historiesOf(assessments: readonly Assessment[]): readonly PlanHistory[] {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const { issuer, measure, id } = assessment.target;
    const key = issuer === "not-stated" ? id : `${issuer}|${measure}`;
    groups.set(key, [...(groups.get(key) ?? []), assessment]);
  }
  return [...groups.values()].flatMap((versions) => {
    const first = versions[0];
    return first ? [{ issuer: first.target.issuer, versions: [...versions].sort(byDay) }] : [];
  });
}

function rateVerdict(rate: Figure, whole: boolean): Verdict {
  if (!whole) return "cannot-say";
  if (Math.abs(rate.value - 100) < printedPrecision(decimalsOf(rate), decimalsOf(rate)) + 1e-9) return "met";
  return rate.value > 100 ? "exceeded" : "missed";
}

/** The percentage at the period asked for, else at its longest opening part on record. */
function rateAt(snapshot: Snapshot, indicator: string, measure: PlanRate, whole: Period) {
  const own = figureAt(snapshot, { indicator, measure, period: whole });
  if (own && own.status !== "forecast" && own.status !== "unverified") return own;
  // A plan of several years has no printed part: what a month attains is its own year.
  const parts = series(snapshot, { indicator, measure })
    .map((f) => f.period)
    .filter((p) => whole.kind !== "span" && isCumulative(p) && p.start === whole.start && p.end < whole.end)
    .sort((a, b) => b.end - a.end);
  return parts[0] && figureAt(snapshot, { indicator, measure, period: parts[0] });
}

/** Printed percentages of the plans that no document on record states in full. */
function attainmentsOf(
  snapshot: Snapshot,
  indicator: Indicator,
  period: Period,
  stated: ReadonlySet<Issuer>,
): readonly PrintedAttainment[] {
  const variants = [...snapshot.reference.indicators.values()].filter((i) => i.planOf === indicator.code);
  const issuerOfVariant = (code: string): Issuer => (code.endsWith(".growth-scenario") ? "scenario" : "stretch");
  const asked: readonly (readonly [string, PlanRate, Issuer])[] = [
    [indicator.code, "pct_of_plan", "council"],
    [indicator.code, "pct_of_central_plan", "central"],
    ...variants.map((v) => [v.code, "pct_of_plan", issuerOfVariant(v.code)] as const),
  ];
  return asked.flatMap(([code, measure, issuer]) => {
    const found = stated.has(issuer) ? undefined : rateAt(snapshot, code, measure, period);
    if (!found) return [];
    const rate = found.figure;
    const amount = figureAt(snapshot, { indicator: indicator.code, measure: "level", period: rate.period })?.figure;
    return [
      {
        issuer,
        period: rate.period,
        rate: printed(rate),
        plan: amount
          ? impliedPlan(snapshot, amount, measure, code)
          : missing("never-published", indicator.code, rate.period.text),
        // A scenario has a plan for each month, so its percentage is of the months reported, not of the year.
        verdict: rateVerdict(rate, rate.period === period || issuer === "scenario"),
      },
    ];
  });
}

function blank(indicator: Indicator, period: Period): ScorecardRow {
  const none = missing("never-published", indicator.code, period.text);
  return {
    indicator: indicator.code,
    result: none,
    samePeriod: none,
    assessments: [],
    verdict: "cannot-say",
    reason: "no-plan",
    ranks: [],
    implied: undefined,
    streak: undefined,
  };
}

/**
 * Every line of the revenue catalogue for a period, in the catalogue's order: the result, its growth, and each plan on
 * record (People's Council, central, stretch, scenario) with its versions, judged by the one list of verdicts. Where only
 * a percentage of a plan is printed, the plan it implies stands beside it. A line without figures says so.
 */
export function revenueBoard(snapshot: Snapshot, period: Period): readonly RevenueLine[] {
  return walk(snapshot, REVENUE, 0).map(([indicator, depth]) => {
    const row = scorecardRow(snapshot, indicator, period) ?? blank(indicator, period);
    return {
      indicator: indicator.code,
      depth,
      row,
      plans: historiesOf(row.assessments),
      attainments: attainmentsOf(snapshot, indicator, period, new Set(row.assessments.map((a) => a.target.issuer))),
    };
  });
}
