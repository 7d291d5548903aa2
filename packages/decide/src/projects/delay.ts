import type { Day, ProjectStatement } from "@hoatieu/core";
import { newestSaid } from "./newest.ts";
import { newestStatus, statusOf } from "./status.ts";

/**
 * A project against its planned end, as far as its statements go.
 * - `completed`: a source says so
 * - `passed`: the planned end is past and no statement of completion is on record; not the same as late
 * - `stated`: a source says it is behind schedule
 * - `running`: the planned end lies ahead
 * - `no-end`: no planned end on record
 */
export type DelayState = "completed" | "passed" | "stated" | "running" | "no-end";

export interface Delay {
  readonly state: DelayState;
  /** The planned end that counts: the newest one stated. */
  readonly end: number | undefined;
  /** Whole years since the planned end, when it has passed. */
  readonly years: number;
  /** The newest status says "behind schedule", whatever the planned end. */
  readonly behind: boolean;
}

/** @param statements of one project, as known on the day */
export function delayOf(statements: readonly ProjectStatement[], asOf: Day): Delay {
  const end = Number(newestSaid(statements, "endYear") ?? 0) || undefined;
  const behind = newestStatus(statements)?.kind === "behind-schedule";
  const passed = end !== undefined && `${end}-12-31` < asOf;
  const years = passed ? Number(asOf.slice(0, 4)) - end : 0;
  const completed = statements.some(({ status }) => statusOf(status) === "completed");
  const state = completed
    ? "completed"
    : passed
      ? "passed"
      : behind
        ? "stated"
        : end === undefined
          ? "no-end"
          : "running";
  return { state, end, years: completed ? 0 : years, behind: behind && !completed };
}
