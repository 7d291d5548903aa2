import { type Day, isDay, type Problem, problem } from "@hoatieu/core";
import { bearsSecrecyMark, refuseFields } from "./refuse-fields.ts";
import { waiting } from "./standing.ts";
import type { Evidence, Task, TaskDeed, TaskFields } from "./task.ts";

/** Who wants to do it, when, and why. */
export interface Doer {
  readonly who: string;
  /** The account's id. */
  readonly by: string;
  readonly day: Day;
  readonly why: string;
}

const words = (task: Task) => ({ task: task.id, title: task.title });

function evidenceProblem(evidence: Evidence, task: Task, today: Day): Problem | undefined {
  const at = (code: string, more: Readonly<Record<string, string>> = {}) =>
    problem(code, { ...words(task), ...more }, { column: "evidence" });
  if (!isDay(evidence.day)) return at("unknown-date", { text: evidence.day });
  if (evidence.day > today) return at("evidence-in-future", { day: evidence.day, today });
  if (evidence.day < task.assigned) return at("evidence-before-task", { day: evidence.day, assigned: task.assigned });
  if (evidence.kind === "address" && !/^https?:\/\/[^\s]+$/i.test(evidence.url))
    return at("address-refused", { text: evidence.url });
  const name = evidence.kind === "file" ? evidence.name : evidence.url;
  return bearsSecrecyMark(name) ? at("secrecy-mark") : undefined;
}

/** What is wrong with an extension: no reason, a day that is none, one that is not later. */
function extensionProblem(task: Task, due: string, { why }: Doer): Problem | undefined {
  const at = (code: string, more: Readonly<Record<string, string>> = {}) =>
    problem(code, { ...words(task), ...more }, { column: "due" });
  if (why.trim() === "") return problem("reason-missing", words(task), { column: "why" });
  if (due === "none") return task.due === "none" ? at("extension-not-later", { due, before: task.due }) : undefined;
  if (!isDay(due)) return at("unknown-date", { text: due });
  if (due < task.assigned) return at("due-before-assigned", { due, assigned: task.assigned });
  return task.due !== "none" && due <= task.due ? at("extension-not-later", { due, before: task.due }) : undefined;
}

function answerProblem(task: Task, id: string, doer: Doer): Problem | undefined {
  const report = task.reports.find((r) => r.event === id);
  if (!report) return problem("unknown-report", words(task));
  if (report.answer)
    return problem("report-answered", { ...words(task), who: report.answer.who, at: report.answer.at });
  if (!report.done) return problem("report-not-final", words(task));
  return report.by === doer.by ? problem("own-report", { ...words(task), who: doer.who }) : undefined;
}

function causeProblem(task: Task, id: string, doer: Doer): Problem | undefined {
  const cause = task.causes.find((c) => c.event === id);
  if (!cause) return problem("unknown-cause", words(task));
  if (cause.answer) return problem("cause-answered", { ...words(task), who: cause.answer.who, at: cause.answer.at });
  return cause.by === doer.by ? problem("own-cause", { ...words(task), who: doer.who }) : undefined;
}

function textProblem(task: Task, text: string, column: string): Problem | undefined {
  if (text.trim() === "") return problem("text-missing", words(task), { column });
  return bearsSecrecyMark(text) ? problem("secrecy-mark", words(task), { column }) : undefined;
}

/** After an end only objective causes may still be stated and judged. */
const AFTER_END: ReadonlySet<TaskDeed["kind"]> = new Set(["cause-stated", "cause-confirmed", "cause-refused"]);

function closedProblem(task: Task, deed: TaskDeed): Problem | undefined {
  if (AFTER_END.has(deed.kind)) return undefined;
  if (deed.kind === "confirmed" || deed.kind === "returned") {
    const answered = task.reports.find((r) => r.event === deed.report)?.answer;
    // Of two who confirm at once the second is told who was first, not only that it is over.
    if (answered) return undefined;
  }
  if (task.completed)
    return problem("task-completed", {
      ...words(task),
      who: task.completed.confirmedBy,
      day: task.completed.confirmedOn,
    });
  return task.cancelled
    ? problem("task-cancelled", { ...words(task), who: task.cancelled.who, day: task.cancelled.day })
    : undefined;
}

/** The fields after an edit. */
export function editedFields(task: Task, change: Partial<TaskFields>): TaskFields {
  return { ...task, ...change };
}

/**
 * Why a deed cannot be done to a task; `undefined` when it can. The one place where these rules stand: the store asks
 * inside its transaction, the page beforehand.
 */
export function refuseDeed(task: Task, deed: TaskDeed, doer: Doer): Problem | undefined {
  if (task.origin === "record") return problem("task-of-record", words(task));
  const closed = closedProblem(task, deed);
  if (closed) return closed;
  switch (deed.kind) {
    case "created":
      return problem("task-exists", words(task));
    case "edited":
      if (deed.fields.due !== undefined && deed.fields.due !== task.due)
        return problem("due-by-extension", words(task), { column: "due" });
      return refuseFields(editedFields(task, deed.fields))[0];
    case "extended":
      return extensionProblem(task, deed.due, doer);
    case "reported":
      if (waiting(task)) return problem("report-waiting", words(task));
      if (deed.done && !deed.evidence) return problem("evidence-missing", words(task), { column: "evidence" });
      return textProblem(task, deed.text, "text") ?? (deed.evidence && evidenceProblem(deed.evidence, task, doer.day));
    case "confirmed":
      return answerProblem(task, deed.report, doer);
    case "returned":
      return answerProblem(task, deed.report, doer) ?? textProblem(task, doer.why, "why");
    case "cause-stated":
      return textProblem(task, deed.text, "text");
    case "cause-confirmed":
      return (
        causeProblem(task, deed.cause, doer) ??
        (deed.document.trim() === "" ? problem("authority-missing", words(task), { column: "document" }) : undefined)
      );
    case "cause-refused":
      return causeProblem(task, deed.cause, doer) ?? textProblem(task, doer.why, "why");
    case "cancelled":
      return doer.why.trim() === "" ? problem("reason-missing", words(task), { column: "why" }) : undefined;
  }
}
