import type { WireChain } from "@hoatieu/contract";
import { comparePeriods, daysOf, type Period, parsePeriod } from "@hoatieu/core";
import { type Cause, newestOf } from "@hoatieu/explain";
import type { Effect, Task } from "@hoatieu/follow";
import { scorecardRow } from "@hoatieu/measure";
import type { Context } from "../context.ts";
import { causesOf, keptCauses } from "../explain/causes-service.ts";
import { wire } from "../wire.ts";
import type { KnownTasks } from "./known-tasks.ts";

/** The period of a cause, when it had begun before the task was given: nobody orders what is to be done of a later one. */
function periodBefore(cause: Cause, task: Task): Period | undefined {
  const period = parsePeriod(newestOf(cause).period);
  return period && daysOf(period).first < task.assigned ? period : undefined;
}

/**
 * What a task started from: the causes that people typed of its indicator, and the figure of the last period they speak
 * of; without causes the figure before the task. A task that is to move no indicator has neither.
 */
export async function figureBehind(
  context: Context,
  task: Task,
  { day, snapshot }: KnownTasks,
  before: Effect["before"],
): Promise<Pick<WireChain, "figure" | "causes">> {
  const { aim } = task;
  const indicator = aim && snapshot.reference.indicators.get(aim.indicator);
  if (!indicator) return { causes: [] };
  const { provider } = context;
  const known = await causesOf(provider, keptCauses(context), snapshot.territory.code, day, undefined);
  const standing = known.filter((cause) => {
    const newest = newestOf(cause);
    return newest.indicator === indicator.code && !newest.withdrawn && periodBefore(cause, task) !== undefined;
  });
  const periods = standing.flatMap((cause) => periodBefore(cause, task) ?? []).sort(comparePeriods);
  const period = periods.at(-1) ?? before?.period;
  const row = period && scorecardRow(snapshot, indicator, period);
  return { causes: wire(standing), ...(period && row ? { figure: { period: period.text, row: wire(row) } } : {}) };
}
