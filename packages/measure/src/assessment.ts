import {
  type Answer,
  compute,
  contradicts,
  decimalsOf,
  type Figure,
  type Indicator,
  type MissingReason,
  missing,
  type Period,
  type Snapshot,
  type Target,
} from "@hoatieu/core";
import { type WithinYearPath, withinYearPath } from "./path.ts";
import { neededRemainder, type Remainder } from "./remainder.ts";
import { isResult, type Result, resultOf } from "./result.ts";
import { gapTo, judge, type Verdict } from "./verdict.ts";

/** One result held against one target. */
export interface Assessment {
  readonly target: Target;
  readonly result: Result | undefined;
  /** Percent of the target's level (a range: of its nearer bound); growth targets have none, their gap is in points. */
  readonly attainment: Answer;
  readonly gap: Answer;
  readonly verdict: Verdict;
  /** Why the verdict is `cannot-say`. */
  readonly reason: MissingReason | undefined;
  readonly remainder: Remainder | undefined;
  readonly path: WithinYearPath | undefined;
}

function nearerBound(value: number, target: Target): number {
  return Math.min(target.high, Math.max(target.low, value));
}

function attainmentOf(figure: Figure, target: Target): Answer {
  if (target.measure !== "level") return missing("definition-changed", target.measure);
  const bound = target.comparison === "range" ? nearerBound(figure.value, target) : target.low;
  if (bound === 0) return missing("no-base", target.id);
  return compute("attainment", (figure.value / bound) * 100, [figure, ...target.figures], {
    unit: "%",
    decimals: 1,
    targets: [target.id],
  });
}

function gapOf(figure: Figure, target: Target): Answer {
  const unit = target.measure === "level" ? figure.unit : "pp";
  const decimals = Math.max(decimalsOf(figure), target.decimals);
  return compute("gap", gapTo(figure.value, target), [figure, ...target.figures], {
    unit,
    decimals,
    targets: [target.id],
  });
}

/** Figures of equal standing that would give another verdict: then nobody can say. */
function contested(result: Result, target: Target, indicator: Indicator, verdict: Verdict): boolean {
  return result.selected.contesting.some(
    (f) =>
      contradicts(f, result.selected.figure) && judge(f.value, decimalsOf(f), target, indicator.direction) !== verdict,
  );
}

function unfinished(snapshot: Snapshot, indicator: Indicator, target: Target, result: Result): Partial<Assessment> {
  const { figure } = result.selected;
  if (target.measure !== "level" || indicator.accumulation !== "sum")
    return { verdict: "cannot-say", reason: "unfinished" };
  const remainder = neededRemainder(snapshot, target, figure);
  const path = withinYearPath(snapshot, indicator.code, figure.period);
  if (path.kind === "missing") return { verdict: "cannot-say", reason: "no-path", remainder };
  const share = (figure.value / target.low) * 100;
  return { verdict: share >= path.lowerQuartile ? "on-path" : "behind", reason: undefined, remainder, path };
}

/**
 * Holds the result of the target's own period against it. Values are compared in the target's unit; a result in another
 * unit or measure is none.
 */
export function assess(snapshot: Snapshot, indicator: Indicator, target: Target, period: Period): Assessment {
  const found = resultOf(snapshot, indicator.code, target.measure, period);
  const result = isResult(found) && sameUnit(found, target) ? found : undefined;
  const blank: Assessment = {
    target,
    result,
    attainment: missing("never-published", period.text),
    gap: missing("never-published", period.text),
    verdict: "cannot-say",
    reason: "never-published",
    remainder: undefined,
    path: undefined,
  };
  if (!result) return blank;
  const { figure, status } = result.selected;
  const attainment = attainmentOf(figure, target);
  if (!result.whole) {
    return {
      ...blank,
      attainment,
      gap: missing("unfinished", period.text),
      ...unfinished(snapshot, indicator, target, result),
    };
  }
  const gap = gapOf(figure, target);
  if (status === "forecast") return { ...blank, attainment, gap, reason: "expectation-only" };
  if (status === "unverified") return { ...blank, attainment, gap, reason: "unverified-only" };
  const verdict = judge(figure.value, decimalsOf(figure), target, indicator.direction);
  if (contested(result, target, indicator, verdict)) return { ...blank, attainment, gap, reason: "sources-disagree" };
  return { ...blank, attainment, gap, verdict, reason: undefined };
}

function sameUnit(result: Result, target: Target): boolean {
  return target.measure !== "level" || result.selected.figure.unit === target.unit;
}
