import { type Day, type Directive, daysBetween, type Snapshot } from "@hoatieu/core";

/**
 * States of the Government Office, computed from dates and evidence, never typed. `no-deadline` is counted apart (of
 * the tasks done in eight months of 2018, 29 % had none).
 */
export const DIRECTIVE_STATES = [
  "done-on-time",
  "done-late",
  "in-time",
  "overdue",
  "no-deadline",
  "cancelled",
] as const;
export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

export interface Followed {
  readonly directive: Directive;
  readonly state: DirectiveState;
  /** Days left until the deadline (in time), or past it (overdue, done late). */
  readonly days: number | undefined;
  /** Whether an outcome with its date is on record by then. */
  readonly evidence: boolean;
  /** Whether it is done, also where it had no deadline. */
  readonly done: boolean;
}

/** Recorded statuses that end a directive by decision instead of by being done. */
const ENDED_BY_DECISION = new Set(["superseded", "cancelled", "repealed"]);

/**
 * The state of a directive on a day. Done needs evidence: status `done` and an outcome date that has come; a theme that
 * merely ended, or a status without a date, is no evidence.
 * @example a task due 2023-12-31 and issued on 2024-05-13 is `overdue` on 2024-01-01 and `done-late`, 134 days, from 2024-05-13
 */
export function stateOn(directive: Directive, day: Day): Followed {
  const { deadline, outcomeDate, recordedStatus } = directive;
  const happened = outcomeDate !== undefined && outcomeDate <= day;
  const done = happened && recordedStatus === "done";
  const base = { directive, evidence: done, done };
  if (happened && ENDED_BY_DECISION.has(recordedStatus)) return { ...base, state: "cancelled", days: undefined };
  if (!deadline) return { ...base, state: "no-deadline", days: undefined };
  if (done) {
    const late = daysBetween(deadline, outcomeDate);
    return late > 0 ? { ...base, state: "done-late", days: late } : { ...base, state: "done-on-time", days: undefined };
  }
  const left = daysBetween(day, deadline);
  return left >= 0 ? { ...base, state: "in-time", days: left } : { ...base, state: "overdue", days: -left };
}

/** Rates always show their denominator: each state's count, and how many are followed in all. */
export interface FollowUp {
  readonly items: readonly Followed[];
  readonly counts: Readonly<Record<DirectiveState, number>>;
  readonly total: number;
}

const ORDER: Readonly<Record<DirectiveState, number>> = {
  overdue: 0,
  "in-time": 1,
  "no-deadline": 2,
  "done-late": 3,
  "done-on-time": 4,
  cancelled: 5,
};

/** All directives known in a snapshot with their states on its day: the overdue first, then by deadline. */
export function followUp(snapshot: Snapshot): FollowUp {
  const items = snapshot.directives
    .map((directive) => stateOn(directive, snapshot.asOf))
    .sort(
      (a, b) =>
        ORDER[a.state] - ORDER[b.state] ||
        ((a.directive.deadline ?? "9999") < (b.directive.deadline ?? "9999") ? -1 : 1) ||
        (a.directive.id < b.directive.id ? -1 : 1),
    );
  const counts = Object.fromEntries(DIRECTIVE_STATES.map((s) => [s, items.filter((i) => i.state === s).length]));
  return { items, counts: counts as Record<DirectiveState, number>, total: items.length };
}
