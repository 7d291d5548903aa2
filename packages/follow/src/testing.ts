/** Builders for tests: a task by its events. Nothing outside tests imports this file. */
import { foldTask } from "./tasks/fold-task.ts";
import type { Task, TaskDeed, TaskEvent, TaskFields } from "./tasks/task.ts";

export const fields = (over: Partial<TaskFields> = {}): TaskFields => ({
  territory: "hai-phong",
  title: "Trình đề án khu thương mại tự do",
  product: "Tờ trình",
  coefficient: undefined,
  owner: "Sở Tài chính",
  coOwners: [],
  assigned: "2023-12-04",
  due: "2024-12-31",
  document: "01-KL/TU",
  parent: undefined,
  meeting: undefined,
  conclusion: undefined,
  aim: undefined,
  remind: undefined,
  escalate: undefined,
  reportEvery: undefined,
  ...over,
});

export type Step = readonly [day: string, who: string, deed: TaskDeed, why?: string];

/** Events of one task; their ids are `1.0`, `2.0` ... */
export const events = (steps: readonly Step[], task = "t-1"): readonly TaskEvent[] =>
  steps.map(([day, who, deed, why = ""], index) => ({
    ...{ id: `${index + 1}.0`, task, day, who, by: who, at: `${day}T02:00:00.000Z`, why, deed },
  }));

export const created = (over: Partial<TaskFields> = {}): Step => {
  const made = fields(over);
  return [made.assigned, "Lan", { kind: "created", fields: made }];
};

export const proof = (day: string) => ({ kind: "address" as const, url: "https://haiphong.gov.vn/van-ban/1", day });

/** The task on a day. @throws Error when it was not yet given */
export function taskOf(steps: readonly Step[], day: string): Task {
  const task = foldTask(events(steps), day);
  if (!task) throw new Error("the task is not yet given");
  return task;
}
