import type { WireTaskFields } from "@hoatieu/contract";
import { type Day, isMeasure, ProblemError, problem } from "@hoatieu/core";
import {
  changedFields,
  type Evidence,
  type PlannedDeed,
  type Standed,
  type Task,
  type TaskDeed,
  type TaskFields,
  tidyFields,
} from "@hoatieu/follow";
import type { TaskChange, Writing, Written } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { type Action, permit } from "../permission.ts";
import { unknownIndicator, unknownTerritory } from "../views/ask.ts";
import { tasksOf } from "./known-tasks.ts";

type Saved = { tasks: string[]; events: number };
const saved = ({ tasks, events }: Written): Saved => ({ tasks: [...tasks], events });

export async function writingOf(context: Context, subject: string): Promise<Writing> {
  const { directives } = await context.provider.reference();
  const { name, id } = context.actor;
  const documents = new Set(directives.map((d) => d.id));
  return { person: { who: name, by: id }, today: context.today(), subject, documents };
}

/** A deed by the person who asks, today. */
export const asked = (deed: TaskDeed, why: string, day?: Day): PlannedDeed => ({ deed, why, day, who: undefined });

/** The fields as a person gives them, held against the record. @throws ProblemError unknown territory, indicator, measure */
export async function fieldsAsked(context: Context, territory: string, body: WireTaskFields): Promise<TaskFields> {
  const { territories, indicators } = await context.provider.reference();
  if (!territories.has(territory)) throw unknownTerritory(territory, territories.keys());
  const { aim } = body;
  if (aim && !indicators.has(aim.indicator)) throw unknownIndicator(aim.indicator, indicators.keys());
  if (aim && !isMeasure(aim.measure))
    throw new ProblemError(
      problem(
        "unknown-measure",
        { text: aim.measure, suggestion: "", accepted: "level, yoy_pct …" },
        { column: "aim" },
      ),
    );
  return tidyFields({
    territory,
    title: body.title,
    product: body.product ?? "",
    coefficient: body.coefficient,
    owner: body.owner,
    coOwners: body.coOwners ?? [],
    assigned: body.assigned ?? context.today(),
    due: body.due,
    document: body.document ?? "",
    parent: body.parent,
    meeting: body.meeting,
    conclusion: body.conclusion,
    aim,
    remind: body.remind,
    escalate: body.escalate,
    reportEvery: body.reportEvery,
  });
}

export async function createTask(
  context: Context,
  territory: string,
  body: WireTaskFields,
  why: string,
): Promise<Saved> {
  permit(context.actor, "assign-task", { kind: "task", territory, department: body.owner });
  const fields = await fieldsAsked(context, territory, body);
  const today = context.today();
  const day = fields.assigned < today ? fields.assigned : today;
  const writing = await writingOf(context, "");
  const deeds = [asked({ kind: "created", fields }, why, day)];
  return saved(await tasksOf(context).write(writing, () => [{ task: "", deeds }]));
}

function taskIn(known: ReadonlyMap<string, Standed>, id: string): Task {
  const task = known.get(id)?.task;
  if (!task) throw new ProblemError(problem("unknown-task", { id }));
  return task;
}

export async function editTask(
  context: Context,
  territory: string,
  id: string,
  { why = "", expected, ...body }: WireTaskFields & { readonly why?: string | undefined; readonly expected: number },
): Promise<Saved> {
  permit(context.actor, "read", { kind: "task", territory });
  const before = taskIn((await tasksOf(context).register()).on(context.today()), id);
  const subject = { kind: "task", territory: before.territory, department: before.owner };
  permit(context.actor, "assign-task", subject);
  const fields = await fieldsAsked(context, territory, { ...body, assigned: body.assigned ?? before.assigned });
  const writing = await writingOf(context, `task: ${id}`);
  const plan = (known: ReadonlyMap<string, Standed>): readonly TaskChange[] => {
    const change = changedFields(taskIn(known, id), fields);
    const deeds = Object.keys(change).length === 0 ? [] : [asked({ kind: "edited", fields: change }, why)];
    return [{ task: id, deeds, expected }];
  };
  return saved(await tasksOf(context).write(writing, plan));
}

const ACTION: Readonly<Record<TaskDeed["kind"], Action>> = {
  created: "assign-task",
  edited: "assign-task",
  extended: "assign-task",
  reported: "report-task",
  confirmed: "confirm-task",
  returned: "confirm-task",
  "cause-stated": "report-task",
  "cause-confirmed": "decide",
  "cause-refused": "decide",
  cancelled: "decide",
};

type DeedAsked = Exclude<TaskDeed, { readonly kind: "created" | "edited" | "reported" }> | ReportAsked;
interface ReportAsked {
  readonly kind: "reported";
  readonly text: string;
  readonly done: boolean;
  readonly evidence?: Evidence | undefined;
}

/** A file of evidence must have been taken in before: what a report says of it is what the product keeps. */
async function withEvidence(context: Context, deed: DeedAsked): Promise<TaskDeed> {
  if (deed.kind !== "reported") return deed;
  const { evidence } = deed;
  if (evidence?.kind !== "file") return { ...deed, evidence };
  const kept = await context.files?.evidence.known(evidence.sha256, evidence.name);
  if (!kept) throw new ProblemError(problem("evidence-not-found"));
  return { ...deed, evidence: { ...evidence, ...kept } };
}

export async function doToTask(
  context: Context,
  id: string,
  given: { readonly deed: DeedAsked; readonly why: string; readonly expected?: number | undefined },
): Promise<Saved> {
  permit(context.actor, "read", { kind: "task" });
  const { deed, why, expected } = given;
  const before = taskIn((await tasksOf(context).register()).on(context.today()), id);
  permit(context.actor, ACTION[deed.kind], { kind: "task", territory: before.territory, department: before.owner });
  const whole = await withEvidence(context, deed);
  const writing = await writingOf(context, `task: ${id}`);
  return saved(await tasksOf(context).write(writing, () => [{ task: id, deeds: [asked(whole, why)], expected }]));
}

type BulkDeed =
  | { readonly kind: "assigned"; readonly owner: string }
  | { readonly kind: "extended"; readonly due: string; readonly document: string }
  | { readonly kind: "cancelled"; readonly document: string };

/** The same to many, with one reason: all or none. */
export async function doToTasks(context: Context, ids: readonly string[], deed: BulkDeed, why: string): Promise<Saved> {
  permit(context.actor, "read", { kind: "tasks" });
  const action = deed.kind === "cancelled" ? "decide" : "assign-task";
  const known = (await tasksOf(context).register()).on(context.today());
  if (ids.length === 0) throw new ProblemError(problem("nothing-chosen"));
  for (const id of ids) {
    const { territory, owner } = taskIn(known, id);
    permit(context.actor, action, { kind: "task", territory, department: owner });
  }
  if (why.trim() === "")
    throw new ProblemError(problem("reason-missing", { title: `${ids.length}` }, { column: "why" }));
  const planned: TaskDeed = deed.kind === "assigned" ? { kind: "edited", fields: { owner: deed.owner.trim() } } : deed;
  const writing = await writingOf(context, `tasks: ${deed.kind} ${ids.length}`);
  return saved(
    await tasksOf(context).write(writing, () =>
      [...new Set(ids)].map((task) => ({ task, deeds: [asked(planned, why)] })),
    ),
  );
}
