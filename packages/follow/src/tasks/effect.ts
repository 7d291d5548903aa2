import {
  comparePeriods,
  type Day,
  daysOf,
  type Figure,
  figureAt,
  type Measure,
  type Period,
  type Snapshot,
  samePeriodBefore,
  series,
} from "@hoatieu/core";
import type { Task } from "./task.ts";

/** The indicator of a task around it: the last figure before it was given, and the first of its like after its end. */
export interface Effect {
  readonly indicator: string;
  readonly measure: Measure;
  readonly before: { readonly period: Period; readonly figure: Figure } | undefined;
  readonly after: { readonly period: Period; readonly figure: Figure } | undefined;
}

const KINDS = ["year", "quarter", "half", "month", "cumulative"] as const;

/** Of a list in order of time: the last that ended before a day. */
const endedBefore = (periods: readonly Period[], day: Day) => periods.findLast((period) => daysOf(period).last < day);
const startsAfter = (periods: readonly Period[], day: Day) => periods.find((period) => daysOf(period).first > day);

/**
 * Figures before the task and after its completion. A period counts as before when it ended before the task was given,
 * as after when it began after the evidence; both of one kind and, within the year, of one length and place in it (the
 * same quarter, the same months), so that a season is not taken for an effect.
 * @returns `after` undefined while the task is open or nothing was printed since; accounting, not cause
 */
export function effectOf(task: Task, measure: Measure, snapshot: Snapshot): Effect {
  const indicator = task.aim?.indicator ?? "";
  const figures = series(snapshot, { indicator, measure });
  const periods = [...new Map(figures.map((f) => [f.period.text, f.period])).values()].sort(comparePeriods);
  const shown = (period: Period | undefined) => {
    const figure = period && figureAt(snapshot, { indicator, measure, period })?.figure;
    return period && figure ? { period, figure } : undefined;
  };
  const ended = task.completed?.day;
  for (const kind of KINDS) {
    const like = periods.filter((period) => period.kind === kind);
    const after = ended === undefined ? undefined : startsAfter(like, ended);
    if (!after) continue;
    // Back year by year to the same months before the task.
    let before = samePeriodBefore(after);
    while (daysOf(before).last >= task.assigned) before = samePeriodBefore(before);
    const found = like.includes(before) ? before : undefined;
    if (found) return { indicator, measure, before: shown(found), after: shown(after) };
  }
  const before = KINDS.map((kind) =>
    endedBefore(
      periods.filter((p) => p.kind === kind),
      task.assigned,
    ),
  ).find((period) => period !== undefined);
  return { indicator, measure, before: shown(before), after: undefined };
}
