import { type Day, fold } from "@hoatieu/core";
import type { Standed } from "./count-tasks.ts";
import { TASK_STATES, type TaskState } from "./standing.ts";
import type { Task } from "./task.ts";

export interface TaskFilter {
  readonly state?: TaskState | undefined;
  readonly owner?: string | undefined;
  readonly document?: string | undefined;
  readonly indicator?: string | undefined;
  readonly meeting?: string | undefined;
  readonly parent?: string | undefined;
  /** Deadlines from and to these days, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Only what waits for confirmation. */
  readonly awaiting?: boolean | undefined;
  /** Words, found without diacritics in any order. */
  readonly q?: string | undefined;
}

const TEXTS = new WeakMap<Task, string>();

/** What is searched of a task, folded once: a task is a value and never changes. */
function textOf(task: Task): string {
  const known = TEXTS.get(task);
  if (known !== undefined) return known;
  const { id, title, product, owner, coOwners, document, aim, reports } = task;
  const said = reports.map((report) => report.text);
  const text = fold([id, title, product, owner, ...coOwners, document, aim?.indicator ?? "", ...said].join(" "));
  TEXTS.set(task, text);
  return text;
}

/** The tasks that fit every part of the filter. */
export function filterTasks(items: readonly Standed[], filter: TaskFilter): readonly Standed[] {
  const words = fold(filter.q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const { from, to } = filter;
  return items.filter(({ task, standing }) => {
    if (filter.state !== undefined && standing.state !== filter.state) return false;
    if (filter.owner !== undefined && task.owner !== filter.owner && !task.coOwners.includes(filter.owner))
      return false;
    if (filter.document !== undefined && task.document !== filter.document) return false;
    if (filter.indicator !== undefined && task.aim?.indicator !== filter.indicator) return false;
    if (filter.meeting !== undefined && task.meeting !== filter.meeting) return false;
    if (filter.parent !== undefined && task.parent !== filter.parent) return false;
    if (filter.awaiting === true && !standing.awaiting) return false;
    if (from !== undefined && (task.due === "none" || task.due < from)) return false;
    if (to !== undefined && (task.due === "none" || task.due > to)) return false;
    if (words.length === 0) return true;
    const text = textOf(task);
    return words.every((word) => text.includes(word));
  });
}

export const TASK_ORDERS = ["state", "due", "owner", "document", "newest", "chain"] as const;
export type TaskOrder = (typeof TASK_ORDERS)[number];

const STATE_RANK = new Map<TaskState, number>(TASK_STATES.map((state, rank) => [state, rank]));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** After every day: a task without a deadline comes last. */
const dueOf = ({ task }: Standed) => (task.due === "none" ? "9999-99-99" : task.due);

/** Each document or task followed by what hangs under it; what hangs under nothing in the list comes by its day. */
function chainOrder(items: readonly Standed[]): readonly Standed[] {
  const known = new Map(items.map((item) => [item.task.id, item]));
  const under = new Map<string, Standed[]>();
  const byDay = [...items].sort((a, b) => compare(a.task.assigned, b.task.assigned) || compare(a.task.id, b.task.id));
  for (const item of byDay) {
    const { parent } = item.task;
    const key = parent !== undefined && known.has(parent) ? parent : "";
    const list = under.get(key);
    if (list) list.push(item);
    else under.set(key, [item]);
  }
  const placed = new Set<Standed>();
  const place = (item: Standed) => {
    if (placed.has(item)) return;
    placed.add(item);
    for (const child of under.get(item.task.id) ?? []) place(child);
  };
  for (const item of under.get("") ?? []) place(item);
  // A circle in imported documents hangs under nothing; it is shown all the same.
  for (const item of byDay) place(item);
  return [...placed];
}

/** How deep a task hangs: how many documents and tasks stand above it. */
export function depthOf(id: string, parentOf: (id: string) => string | undefined): number {
  const seen = new Set([id]);
  for (let at = parentOf(id); at !== undefined && !seen.has(at); at = parentOf(at)) seen.add(at);
  return seen.size - 1;
}

/** The items in an order, ties by deadline and id; the given list is left as it is. */
export function orderTasks(items: readonly Standed[], order: TaskOrder): readonly Standed[] {
  if (order === "chain") return chainOrder(items);
  const rank = ({ standing }: Standed) => STATE_RANK.get(standing.state) ?? 0;
  const first: Readonly<Record<Exclude<TaskOrder, "chain">, (a: Standed, b: Standed) => number>> = {
    state: (a, b) => rank(a) - rank(b),
    due: () => 0,
    owner: (a, b) => compare(a.task.owner, b.task.owner),
    document: (a, b) => compare(a.task.document, b.task.document),
    newest: (a, b) => compare(b.task.assigned, a.task.assigned),
  };
  return [...items].sort((a, b) => first[order](a, b) || compare(dueOf(a), dueOf(b)) || compare(a.task.id, b.task.id));
}
