import type { TaskFields } from "./task.ts";

/** As text with its keys in order: a database does not keep the order in which they were written. */
function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fields that differ from those on record, the territory apart: a task does not move. */
export function changedFields(before: TaskFields, after: TaskFields): Partial<TaskFields> {
  const names = (Object.keys(after) as (keyof TaskFields)[]).filter((name) => name !== "territory");
  return Object.fromEntries(
    names.filter((name) => textOf(before[name]) !== textOf(after[name])).map((name) => [name, after[name]]),
  );
}
