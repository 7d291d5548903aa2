import { addDays, type Day, daysBetween } from "@hoatieu/core";
import type { Task } from "./task.ts";

/**
 * States of a task, computed from dates and evidence, never typed: the four of the Government Office, and besides them
 * no deadline (counted apart), stalled (in time, but nothing was heard for longer than was said) and cancelled by decision.
 */
export const TASK_STATES = [
  "overdue",
  "stalled",
  "in-time",
  "no-deadline",
  "done-late",
  "done-on-time",
  "cancelled",
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface Standing {
  readonly state: TaskState;
  /** Days left (in time, stalled), past the deadline (overdue), or late (done late). */
  readonly days: number | undefined;
  /** Whether its end was proved and confirmed, also where it had no deadline. */
  readonly done: boolean;
  /** A report says it is done, and nobody has confirmed or returned it. */
  readonly awaiting: boolean;
  /** Any evidence on record. */
  readonly evidence: boolean;
  /** Days since anybody reported; while open. */
  readonly silent: number | undefined;
  /** Days late against the deadline first given; extensions do not hide it. */
  readonly lateOnFirst: number | undefined;
  /** A reminder or an escalation whose day has come, while open. */
  readonly call: "remind" | "escalate" | undefined;
}

/** Days without a report after which an open task counts as stalled, where the task itself says nothing. */
export const USUAL_SILENCE = 45;

/** The report that waits for another person's word. */
export const waiting = (task: Task) => task.reports.findLast((report) => report.done && report.answer === undefined);

const lateBy = (due: Task["due"], day: Day) => (due === "none" ? undefined : Math.max(0, daysBetween(due, day)));

/**
 * Where a task stands on a day. Done is what another person than the reporter confirmed, on the day that the evidence bears.
 * @example due 2023-12-31, evidence of 2024-05-13 confirmed: `done-late`, 134 days
 */
export function standingOn(task: Task, day: Day): Standing {
  const done = task.completed !== undefined;
  const closed = done || task.cancelled !== undefined;
  const ended = task.completed?.day ?? day;
  const common = {
    done,
    awaiting: !closed && waiting(task) !== undefined,
    evidence: task.reports.some((report) => report.evidence !== undefined),
    silent: closed ? undefined : Math.max(0, daysBetween(task.heard, day)),
    lateOnFirst: task.cancelled ? undefined : lateBy(task.firstDue, ended),
    call: closed ? undefined : callOn(task, day),
  };
  if (task.cancelled && !done) return { ...common, state: "cancelled", days: undefined };
  if (task.due === "none") return { ...common, state: "no-deadline", days: undefined };
  if (task.completed) {
    const late = daysBetween(task.due, task.completed.day);
    return late > 0
      ? { ...common, state: "done-late", days: late }
      : { ...common, state: "done-on-time", days: undefined };
  }
  const left = daysBetween(day, task.due);
  if (left < 0) return { ...common, state: "overdue", days: -left };
  const stalled = task.origin === "register" && (common.silent ?? 0) > (task.reportEvery ?? USUAL_SILENCE);
  return { ...common, state: stalled ? "stalled" : "in-time", days: left };
}

function callOn(task: Task, day: Day): Standing["call"] {
  if (task.escalate !== undefined && task.escalate <= day) return "escalate";
  return task.remind !== undefined && task.remind <= day ? "remind" : undefined;
}

/** The day on which an open task becomes overdue if nothing happens. */
export const overdueFrom = (task: Task): Day | undefined => (task.due === "none" ? undefined : addDays(task.due, 1));
