import { type Day, type Problem, problem } from "@hoatieu/core";
import { changedFields } from "./changed-fields.ts";
import { refuseDeed } from "./refuse-deed.ts";
import { refuseFields, tidyFields } from "./refuse-fields.ts";
import type { RegisterCells } from "./register-columns.ts";
import { dayCell, dueCell, numberCell, rowOf } from "./register-rows.ts";
import { standingOn } from "./standing.ts";
import type { Due, FieldName, Task, TaskDeed, TaskFields } from "./task.ts";

/** A deed that a row asks for, with its day and person; `undefined` for the person who imports, today. */
export interface PlannedDeed {
  readonly deed: TaskDeed;
  readonly why: string;
  readonly day: Day | undefined;
  readonly who: string | undefined;
}

/** What a row of the register would do. Ids of reports inside are `#n`: the n-th deed of the row. */
export type RowPlan =
  | { readonly effect: "same"; readonly id: string }
  | { readonly effect: "new" | "changed"; readonly id: string; readonly deeds: readonly PlannedDeed[] }
  | { readonly effect: "refused"; readonly id: string; readonly problems: readonly Problem[] };

/** Where the columns of the fields stand in the layout. */
const COLUMN_OF: Readonly<Partial<Record<FieldName, string>>> = {
  coOwners: "co_owners",
  aim: "by",
  reportEvery: "report_every",
};
const RESULTS = [
  "first_due",
  "extended_on",
  "done_on",
  "evidence",
  "reported_by",
  "confirmed_by",
  "confirmed_on",
  "cancelled_on",
  "cancelled_by",
] as const;
/** Codes of tasks: they stand in addresses. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,79}$/u;

class Cells {
  readonly problems: Problem[] = [];
  readonly #cells: RegisterCells;

  constructor(cells: RegisterCells) {
    this.#cells = cells;
  }

  text(column: string): string {
    return (this.#cells[column] ?? "").trim();
  }

  fail(column: string, code: string, words: Readonly<Record<string, string>> = {}): void {
    // A cell may be read twice; it is told once.
    if (this.problems.some((p) => p.code === code && p.place.column === column)) return;
    this.problems.push(problem(code, words, { column }));
  }

  optional(column: string): string | undefined {
    return this.text(column) || undefined;
  }

  day(column: string): Day | undefined {
    const text = this.text(column);
    const day = text === "" ? undefined : dayCell(text);
    if (text !== "" && day === undefined) this.fail(column, "date-invalid", { text });
    return day;
  }

  due(column: string): Due | undefined {
    const text = this.text(column);
    const due = text === "" ? undefined : dueCell(text);
    if (text !== "" && due === undefined) this.fail(column, "date-invalid", { text });
    return due;
  }

  number(column: string): number | undefined {
    const text = this.text(column);
    const value = text === "" ? undefined : numberCell(text);
    if (text !== "" && value === undefined) this.fail(column, "number-invalid", { text });
    return value;
  }
}

function aimOf(cells: Cells): TaskFields["aim"] {
  const indicator = cells.text("indicator");
  const by = cells.number("by");
  if (indicator === "") return undefined;
  if (by === undefined && cells.text("by") === "") cells.fail("by", "cell-empty");
  return { indicator, measure: cells.text("measure") || "level", by: by ?? 0, unit: cells.text("unit") };
}

function fieldsOf(cells: Cells, territory: string, usual: Day): TaskFields {
  const due = cells.due("first_due") ?? cells.due("due");
  if (due === undefined && cells.text("due") === "") cells.fail("due", "due-missing");
  return tidyFields({
    territory,
    title: cells.text("title"),
    product: cells.text("product"),
    coefficient: cells.number("coefficient"),
    owner: cells.text("owner"),
    coOwners: [cells.text("co_owners")],
    assigned: cells.day("assigned") ?? usual,
    due: due ?? "none",
    document: cells.text("document"),
    parent: cells.optional("parent"),
    meeting: cells.optional("meeting"),
    conclusion: cells.optional("conclusion"),
    aim: aimOf(cells),
    remind: cells.day("remind"),
    escalate: cells.day("escalate"),
    reportEvery: cells.number("report_every"),
  });
}

const inColumn = (found: Problem): Problem => {
  const name = found.place.column;
  return { ...found, place: { ...found.place, column: COLUMN_OF[name as FieldName] ?? name ?? "title" } };
};

const by = (who: string | undefined, day: Day | undefined, deed: TaskDeed, why = ""): PlannedDeed => ({
  deed,
  why,
  day,
  who,
});

function newTask(cells: Cells, fields: TaskFields, today: Day): readonly PlannedDeed[] {
  const deeds = [by(undefined, fields.assigned < today ? fields.assigned : today, { kind: "created", fields })];
  const due = cells.due("due");
  if (due !== undefined && due !== fields.due) {
    // Without its day nobody knows whether the deadline had passed by then: a delay would be made up, or hidden.
    const extended = cells.day("extended_on");
    if (extended === undefined) cells.fail("extended_on", "cell-empty");
    if (cells.text("extension_reason") === "")
      cells.fail("extension_reason", "reason-missing", { title: fields.title });
    deeds.push(by(undefined, extended, { kind: "extended", due, document: "" }, cells.text("extension_reason")));
  }
  const done = cells.day("done_on");
  if (done !== undefined) finish(cells, fields, done, today, deeds);
  const cancelled = cells.day("cancelled_on");
  if (cancelled !== undefined) {
    const document = cells.text("cancelled_by");
    if (document === "") cells.fail("cancelled_by", "cell-empty");
    deeds.push(by(undefined, cancelled, { kind: "cancelled", document }, document));
  }
  return deeds;
}

/** An end that another register printed: its evidence and the two persons must be named. */
function finish(cells: Cells, fields: TaskFields, done: Day, today: Day, deeds: PlannedDeed[]): void {
  const [reporter, confirmer, evidence] = [
    cells.text("reported_by"),
    cells.text("confirmed_by"),
    cells.text("evidence"),
  ];
  for (const column of ["evidence", "reported_by", "confirmed_by"] as const)
    if (cells.text(column) === "") cells.fail(column, "end-unproved", { title: fields.title });
  if (evidence !== "" && !/^https?:\/\/\S+$/i.test(evidence))
    cells.fail("evidence", "address-refused", { text: evidence });
  if (reporter !== "" && reporter === confirmer)
    cells.fail("confirmed_by", "own-report", { title: fields.title, who: reporter });
  if (done > today) cells.fail("done_on", "evidence-in-future", { day: done, today });
  if (done < fields.assigned) cells.fail("done_on", "evidence-before-task", { day: done, assigned: fields.assigned });
  const confirmedOn = cells.day("confirmed_on") ?? done;
  if (confirmedOn > today) cells.fail("confirmed_on", "evidence-in-future", { day: confirmedOn, today });
  const proof = { kind: "address" as const, url: evidence, day: done };
  const text = fields.product || fields.title;
  const number = deeds.push(by(reporter, done, { kind: "reported", text, done: true, evidence: proof }));
  deeds.push(by(confirmer, confirmedOn, { kind: "confirmed", report: `#${number}` }));
}

function changedTask(cells: Cells, fields: TaskFields, task: Task, today: Day): readonly PlannedDeed[] {
  const before = rowOf({ task, standing: standingOn(task, today) });
  for (const column of RESULTS) {
    const text = cells.text(column);
    const same = text === (before[column] ?? "").trim() || dueCell(text) === before[column];
    if (text !== "" && !same) cells.fail(column, "result-by-hand", { title: task.title, before: before[column] ?? "" });
  }
  const { due: _due, ...change } = changedFields(task, fields);
  const deeds: PlannedDeed[] = [];
  if (Object.keys(change).length > 0) deeds.push(by(undefined, undefined, { kind: "edited", fields: change }));
  const due = cells.due("due");
  if (due !== undefined && due !== task.due) {
    const reason = cells.text("extension_reason");
    if (reason === (task.extensions.at(-1)?.reason ?? ""))
      cells.fail("extension_reason", "reason-missing", { title: task.title });
    deeds.push(by(undefined, undefined, { kind: "extended", due, document: "" }, reason));
  }
  for (const { deed, why } of deeds) {
    const found = refuseDeed(task, deed, { who: "", by: "", day: today, why });
    if (found) cells.problems.push(inColumn(found));
  }
  return deeds;
}

/**
 * What a row of the register asks for, held against the task on record under its code.
 * @param task the task on record under the row's code; `undefined` when the code is empty or new
 * @param today the day of the import
 * @example planRow(rowOf(standed), standed.task, territory, today) // { effect: "same" }
 */
export function planRow(given: RegisterCells, task: Task | undefined, territory: string, today: Day): RowPlan {
  // A column that the sheet leaves out says nothing: what is on record stays.
  const kept = task ? rowOf({ task, standing: standingOn(task, today) }) : {};
  const cells = new Cells({ ...kept, ...given });
  const id = cells.text("id");
  if (id !== "" && !task && !CODE.test(id)) cells.fail("id", "task-code-refused", { text: id });
  if (task?.origin === "record") return samePassed(cells, task, today);
  const fields = fieldsOf(cells, task?.territory ?? territory, task?.assigned ?? today);
  const deeds = task ? changedTask(cells, fields, task, today) : newTask(cells, fields, today);
  if (cells.problems.length === 0 && !task) cells.problems.push(...refuseFields(fields).map(inColumn));
  if (cells.problems.length > 0) return { effect: "refused", id, problems: cells.problems };
  if (deeds.length === 0) return { effect: "same", id };
  return { effect: task ? "changed" : "new", id, deeds };
}

/** Documents of the data stand in the export for completeness; they are changed by importing data, not here. */
function samePassed(cells: Cells, task: Task, today: Day): RowPlan {
  const before = rowOf({ task, standing: standingOn(task, today) });
  const differs = ["title", "owner", "due", "document"].filter(
    (name) => cells.text(name) !== (before[name] ?? "").trim() && (name !== "due" || cells.due(name) !== before[name]),
  );
  for (const name of differs) cells.fail(name, "task-of-record", { task: task.id, title: task.title });
  return cells.problems.length > 0
    ? { effect: "refused", id: task.id, problems: cells.problems }
    : { effect: "same", id: task.id };
}
