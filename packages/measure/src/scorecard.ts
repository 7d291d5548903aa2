import {
  type Answer,
  addDays,
  compareTargets,
  daysOf,
  type Indicator,
  type Missing,
  type MissingReason,
  type Period,
  type Snapshot,
  type Target,
  yearOf,
} from "@hoatieu/core";
import { type Assessment, assess } from "./assessment.ts";
import { type PrintedRank, printedRanks } from "./rank.ts";
import { impliedRemainder, type Remainder } from "./remainder.ts";
import { isResult, leadingResult, type Result, whyMissing } from "./result.ts";
import { samePeriod } from "./same-period.ts";
import { type Streak, streakOf } from "./streak.ts";
import { VERDICTS, type Verdict } from "./verdict.ts";

/** One indicator on the scorecard. */
export interface ScorecardRow {
  readonly indicator: string;
  /** The result read first: in the first plan's measure where there is a plan, else in the indicator's own. */
  readonly result: Result | Missing;
  readonly samePeriod: Answer;
  /** Against every plan on record, the Council's first. */
  readonly assessments: readonly Assessment[];
  /** The first assessment's verdict; `cannot-say` without a plan. */
  readonly verdict: Verdict;
  readonly reason: MissingReason | undefined;
  readonly ranks: readonly PrintedRank[];
  /** The rest of the year that a whole-year estimate implies. */
  readonly implied: (Remainder & { readonly flagged: boolean }) | undefined;
  readonly streak: Streak | undefined;
}

export interface Scorecard {
  readonly territory: string;
  readonly period: Period;
  readonly asOf: string;
  readonly version: number;
  readonly rows: readonly ScorecardRow[];
  /** Verdicts of the indicators that have a plan on record. */
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly withPlan: number;
}

/** Plans that a province answers for. The central estimate of revenue is a second denominator, shown beside. */
export function targetsOf(snapshot: Snapshot, indicator: string, period: Period): readonly Target[] {
  const leading = snapshot.reference.indicators.get(indicator)?.leading;
  const own = snapshot.targets.filter(
    (t) => t.indicator === indicator && t.period === period && t.territory === snapshot.territory.code,
  );
  // One issuer may set a level and a rate (value added and its growth): the measure read first is judged first.
  const second = (t: Target) => Number(t.measure !== leading);
  return [...own].sort((a, b) => (a.issuer === b.issuer ? second(a) - second(b) : 0) || compareTargets(a, b));
}

/** A plan of the whole country's or the central estimate alone does not make a provincial plan. */
const COUNTED = (target: Target) =>
  target.issuer !== "central" && target.issuer !== "stretch" && target.issuer !== "scenario";

/** One indicator's row; `undefined` when there is neither result nor plan and it is no headline indicator. */
export function scorecardRow(snapshot: Snapshot, indicator: Indicator, period: Period): ScorecardRow | undefined {
  const assessments = targetsOf(snapshot, indicator.code, period).map((t) => assess(snapshot, indicator, t, period));
  const first = assessments.find((a) => COUNTED(a.target));
  const found = first?.result ?? leadingResult(snapshot, indicator, period);
  const result = isResult(found) ? found : undefined;
  if (!result && assessments.length === 0 && indicator.headline === undefined) return undefined;
  const { last } = daysOf(period);
  const due = addDays(last, indicator.releaseLag ?? 30);
  const covered = result?.covered ?? period;
  const whole =
    result?.whole && result.measure === "level" && indicator.accumulation === "sum"
      ? result.selected.figure
      : undefined;
  const streak =
    indicator.streakAbove !== undefined && period.kind === "year"
      ? streakOf(snapshot, indicator.code, yearOf(period), indicator.streakAbove)
      : undefined;
  return {
    indicator: indicator.code,
    result: result ?? whyMissing(snapshot, period, last, due),
    samePeriod: samePeriod(snapshot, indicator, covered),
    assessments,
    verdict: first?.verdict ?? "cannot-say",
    reason: first ? first.reason : "no-plan",
    ranks: printedRanks(snapshot, indicator.code, covered),
    implied: whole && impliedRemainder(snapshot, whole),
    streak: streak && "verified" in streak ? streak : undefined,
  };
}

function order(snapshot: Snapshot, a: ScorecardRow, b: ScorecardRow): number {
  const place = (row: ScorecardRow) => snapshot.reference.indicators.get(row.indicator)?.headline ?? 999;
  const hasPlan = (row: ScorecardRow) => (row.assessments.some((x) => COUNTED(x.target)) ? 0 : 1);
  return place(a) - place(b) || hasPlan(a) - hasPlan(b) || (a.indicator < b.indicator ? -1 : 1);
}

/** The scorecard of a period: every steered indicator with a result or a plan, headline indicators first. */
export function scorecardOf(snapshot: Snapshot, period: Period): Scorecard {
  const rows = [...snapshot.reference.indicators.values()]
    .filter((i) => i.steered && i.planOf === undefined)
    .flatMap((i) => scorecardRow(snapshot, i, period) ?? [])
    .sort((a, b) => order(snapshot, a, b));
  const planned = rows.filter((row) => row.assessments.some((a) => COUNTED(a.target)));
  const counts = Object.fromEntries(
    VERDICTS.map((v) => [v, planned.filter((row) => row.verdict === v).length]),
  ) as Record<Verdict, number>;
  return {
    territory: snapshot.territory.code,
    period,
    asOf: snapshot.asOf,
    version: snapshot.version,
    rows,
    counts,
    withPlan: planned.length,
  };
}
