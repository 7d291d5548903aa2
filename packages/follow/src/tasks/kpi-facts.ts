import { type Day, daysBetween } from "@hoatieu/core";
import { standingOn, type TaskState } from "./standing.ts";
import type { Due, Extension, Task } from "./task.ts";

/** Part of a product's points that each delay and each quality failure takes (Decree 335/2025): a fact, not a score. */
export const PENALTY_PERCENT = 25;

/** A deadline that passed before the product was handed in. */
export interface Delay {
  readonly due: Day;
  /** When the deadline stopped being missed: handed in, extended or cancelled; the day looked at while it still is. */
  readonly until: Day;
  readonly days: number;
  readonly ended: "handed-in" | "extended" | "cancelled" | "running";
}

/** What a KPI program needs of one task to evaluate it by its own rules. */
export interface KpiFacts {
  readonly task: string;
  readonly title: string;
  readonly product: string;
  readonly coefficient: number | undefined;
  readonly owner: string;
  readonly coOwners: readonly string[];
  readonly document: string;
  readonly assigned: Day;
  readonly firstDue: Due;
  readonly due: Due;
  readonly extensions: readonly Extension[];
  readonly state: TaskState;
  readonly handedIn: Day | undefined;
  readonly confirmedOn: Day | undefined;
  readonly confirmedBy: string | undefined;
  readonly delays: readonly Delay[];
  readonly qualityFailures: readonly { readonly day: Day; readonly who: string; readonly why: string }[];
  /** Objective causes confirmed by the competent authority: delays they explain take nothing. */
  readonly objectiveCauses: readonly {
    readonly text: string;
    readonly confirmedBy: string;
    readonly confirmedOn: Day;
    readonly document: string;
  }[];
  readonly penaltyPercentEach: number;
}

/** Every deadline that was missed, in order: those that an extension replaced after they had passed, and the last. */
export function delaysOf(task: Task, day: Day): readonly Delay[] {
  const delays: Delay[] = [];
  const add = (due: Due, until: Day, ended: Delay["ended"]) => {
    if (due !== "none" && until > due) delays.push({ due, until, days: daysBetween(due, until), ended });
  };
  for (const extension of task.extensions) add(extension.from, extension.day, "extended");
  if (task.completed) add(task.due, task.completed.day, "handed-in");
  else if (task.cancelled) add(task.due, task.cancelled.day, "cancelled");
  else add(task.due, day, "running");
  return delays;
}

/** The facts of a task on a day. No points are computed here. */
export function kpiFacts(task: Task, day: Day): KpiFacts {
  const { id, title, product, coefficient, owner, coOwners, document, assigned, firstDue, due, extensions } = task;
  return {
    ...{ task: id, title, product, coefficient, owner, coOwners, document, assigned, firstDue, due, extensions },
    state: standingOn(task, day).state,
    handedIn: task.completed?.day,
    confirmedOn: task.completed?.confirmedOn,
    confirmedBy: task.completed?.confirmedBy,
    delays: delaysOf(task, day),
    qualityFailures: task.reports.flatMap(({ answer }) =>
      answer?.kind === "returned" && answer.quality ? [{ day: answer.day, who: answer.who, why: answer.why }] : [],
    ),
    objectiveCauses: task.causes.flatMap(({ text, answer }) =>
      answer?.kind === "confirmed"
        ? [{ text, confirmedBy: answer.who, confirmedOn: answer.day, document: answer.document }]
        : [],
    ),
    penaltyPercentEach: PENALTY_PERCENT,
  };
}
