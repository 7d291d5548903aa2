import type { Day } from "@hoatieu/core";
import type { Cause, Report, Task, TaskEvent } from "./task.ts";

/**
 * A task from its events, as known on a day: events of later days are not there yet.
 * @param events all of one task, in the order of writing; the first is `created`
 * @returns `undefined` when the task was not yet given on the day
 * @example foldTask([created, reported, confirmed], "2024-05-13")?.completed?.day
 */
export function foldTask(events: readonly TaskEvent[], day: Day): Task | undefined {
  let task: Task | undefined;
  for (const event of events) if (event.day <= day) task = task ? after(task, event) : begun(event);
  return task;
}

function begun({ deed, ...event }: TaskEvent): Task | undefined {
  if (deed.kind !== "created") return undefined;
  return {
    ...deed.fields,
    id: event.task,
    origin: "register",
    firstDue: deed.fields.due,
    extensions: [],
    reports: [],
    causes: [],
    completed: undefined,
    cancelled: undefined,
    createdBy: event.who,
    events: 1,
    lastEvent: { who: event.who, at: event.at },
    heard: deed.fields.assigned,
  };
}

/** The task after one more event. */
export function after(task: Task, event: TaskEvent): Task {
  const { day, who, by, at, why } = event;
  const next = { ...task, events: task.events + 1, lastEvent: { who, at } };
  const { deed } = event;
  switch (deed.kind) {
    case "created":
      return task;
    case "edited":
      return { ...next, ...deed.fields };
    case "extended": {
      const extension = {
        ...{ event: event.id, from: task.due, to: deed.due, day, who },
        ...{ reason: why, document: deed.document },
      };
      return { ...next, due: deed.due, extensions: [...task.extensions, extension] };
    }
    case "reported": {
      const { text, done, evidence } = deed;
      const report: Report = { event: event.id, day, who, by, text, done, evidence, answer: undefined };
      return { ...next, reports: [...task.reports, report], heard: day > task.heard ? day : task.heard };
    }
    case "confirmed": {
      const report = task.reports.find((r) => r.event === deed.report);
      const reports = answered(task.reports, deed.report, { kind: "confirmed", day, who, at, why, quality: false });
      if (!report?.done) return { ...next, reports };
      const completed = {
        day: report.evidence?.day ?? report.day,
        report: deed.report,
        confirmedBy: who,
        confirmedOn: day,
      };
      return { ...next, reports, completed };
    }
    case "returned":
      return {
        ...next,
        reports: answered(task.reports, deed.report, { kind: "returned", day, who, at, why, quality: deed.quality }),
      };
    case "cause-stated":
      return {
        ...next,
        causes: [...task.causes, { event: event.id, day, who, by, text: deed.text, answer: undefined }],
      };
    case "cause-confirmed":
      return {
        ...next,
        causes: judged(task.causes, deed.cause, { kind: "confirmed", day, who, at, document: deed.document }),
      };
    case "cause-refused":
      return { ...next, causes: judged(task.causes, deed.cause, { kind: "refused", day, who, at, document: "" }) };
    case "cancelled":
      return { ...next, cancelled: { day, who, reason: why, document: deed.document } };
  }
}

const answered = (reports: readonly Report[], id: string, answer: Report["answer"]): readonly Report[] =>
  reports.map((report) => (report.event === id ? { ...report, answer } : report));

const judged = (causes: readonly Cause[], id: string, answer: Cause["answer"]): readonly Cause[] =>
  causes.map((cause) => (cause.event === id ? { ...cause, answer } : cause));
