import { type Standing, TASK_STATES, type TaskState } from "./standing.ts";
import type { Task } from "./task.ts";

/** A task with its standing on the day looked at. */
export interface Standed {
  readonly task: Task;
  readonly standing: Standing;
}

/** A share that shows what it is a share of. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

export interface TaskCounts {
  readonly total: number;
  readonly states: Readonly<Record<TaskState, number>>;
  readonly awaiting: number;
  /** Tasks without a deadline, of all. */
  readonly withoutDeadline: Rate;
  /** Done in time, of those done that had a deadline. */
  readonly onTime: Rate;
  /** Overdue, of those open that have a deadline. */
  readonly overdue: Rate;
  /** Done (with evidence and confirmation), of all that were not cancelled. */
  readonly done: Rate;
}

/** Every state's count and the rates, each with its denominator. */
export function countTasks(items: readonly Standed[]): TaskCounts {
  const states = Object.fromEntries(TASK_STATES.map((state) => [state, 0])) as Record<TaskState, number>;
  let [awaiting, done] = [0, 0];
  for (const { standing } of items) {
    states[standing.state] += 1;
    if (standing.awaiting) awaiting += 1;
    if (standing.done) done += 1;
  }
  return {
    total: items.length,
    states,
    awaiting,
    withoutDeadline: { count: states["no-deadline"], of: items.length },
    onTime: { count: states["done-on-time"], of: states["done-on-time"] + states["done-late"] },
    overdue: { count: states.overdue, of: states.overdue + states.stalled + states["in-time"] },
    done: { count: done, of: items.length - states.cancelled },
  };
}

export interface TaskGroup {
  readonly key: string;
  readonly counts: TaskCounts;
}

/** Counts of each owner, document or month of the deadline; the fullest group first, ties by name. */
export function groupTasks(items: readonly Standed[], by: "owner" | "document" | "due"): readonly TaskGroup[] {
  const groups = new Map<string, Standed[]>();
  for (const item of items) {
    const { due, owner, document } = item.task;
    const key = by === "owner" ? owner : by === "document" ? document : due === "none" ? "none" : due.slice(0, 7);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  const order = (a: TaskGroup, b: TaskGroup) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return [...groups]
    .map(([key, list]) => ({ key, counts: countTasks(list) }))
    .sort((a, b) => (by === "due" ? order(a, b) : b.counts.total - a.counts.total || order(a, b)));
}
