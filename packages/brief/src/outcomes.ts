import { type Answer, missing, type Period, parsePeriod, type Snapshot, type Target } from "@hoatieu/core";
import { followUp, type Standed, type TaskState } from "@hoatieu/follow";
import { assess, isResult, resultOf, type Verdict } from "@hoatieu/measure";
import type { BriefPromise, PromisedOutlook, PromisedTarget, PromisedTask } from "./promises.ts";

/** Where the outcome fell against the interval that was given. */
export type OutlookPlace = "inside" | "below" | "above";

/** One promise held against what is known on a later day. */
export type Outcome =
  | {
      readonly kind: "target";
      readonly promise: PromisedTarget;
      readonly answer: Answer;
      readonly verdict: Verdict;
      /** The part of the period that the answer covers, when it is not the whole. */
      readonly covered: Period | undefined;
    }
  | {
      readonly kind: "outlook";
      readonly promise: PromisedOutlook;
      readonly answer: Answer;
      readonly place: OutlookPlace | undefined;
    }
  | {
      readonly kind: "task";
      readonly promise: PromisedTask;
      /** Nothing when the task is no longer on record. */
      readonly state: TaskState | undefined;
      readonly days: number | undefined;
    };

/** The promise as the target it was: what documents say of it today does not change what was promised. */
function targetOf(promise: PromisedTarget, territory: string, snapshot: Snapshot): Target | undefined {
  const period = parsePeriod(promise.period);
  if (!period) return undefined;
  const { kind: _kind, name: _name, ...fields } = promise;
  return { ...fields, period, territory, source: "", knownOn: snapshot.asOf, figures: [], statements: [] };
}

function targetOutcome(snapshot: Snapshot, promise: PromisedTarget): Outcome {
  const none = { kind: "target", promise, verdict: "cannot-say", covered: undefined } as const;
  const target = targetOf(promise, snapshot.territory.code, snapshot);
  const indicator = snapshot.reference.indicators.get(promise.indicator);
  if (!target || !indicator) return { ...none, answer: missing("definition-changed", promise.indicator) };
  const { result, verdict, reason } = assess(snapshot, indicator, target, target.period);
  const answer = result?.answer ?? missing(reason ?? "never-published", promise.period);
  return { kind: "target", promise, verdict, answer, covered: result?.whole === false ? result.covered : undefined };
}

function outlookOutcome(snapshot: Snapshot, promise: PromisedOutlook): Outcome {
  const period = parsePeriod(promise.period);
  const found = period && resultOf(snapshot, promise.indicator, "yoy_pct", period);
  if (!period || !found || !isResult(found) || !found.whole || found.selected.status === "forecast") {
    const answer = missing("not-released", promise.period);
    return { kind: "outlook", promise, answer, place: undefined };
  }
  const { value } = found.answer;
  const place = value < promise.low80 ? "below" : value > promise.high80 ? "above" : "inside";
  return { kind: "outlook", promise, answer: found.answer, place };
}

/**
 * What became of the promises of an earlier document, by what the snapshot knows: each target's result and verdict, the
 * growth against the interval that was foreseen, each task's state on the snapshot's day.
 * @param register tasks of the register with their standing on that day
 */
export function outcomesOf(
  promises: readonly BriefPromise[],
  snapshot: Snapshot,
  register: readonly Standed[],
): readonly Outcome[] {
  const directives = new Map(followUp(snapshot).items.map((item) => [item.directive.id, item]));
  const given = new Map(register.map(({ task, standing }) => [task.id, standing]));
  return promises.map((promise): Outcome => {
    if (promise.kind === "target") return targetOutcome(snapshot, promise);
    if (promise.kind === "outlook") return outlookOutcome(snapshot, promise);
    const task = (promise.origin === "record" ? directives : given).get(promise.id);
    return { kind: "task", promise, state: task?.state, days: task?.days };
  });
}
