import type { WireTaskLine } from "@hoatieu/contract";
import { type Day, family, ProblemError, problem, type Snapshot } from "@hoatieu/core";
import { depthOf, type Standed, standingOn, type Task, type TaskFilter, taskOfDirective } from "@hoatieu/follow";
import type { Tasks } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { may } from "../permission.ts";
import type { Steward } from "../steward.ts";
import { dayAsked, snapshotAt } from "../views/ask.ts";

/** Every task known of a territory on a day: those of the register and the documents of the data, in one list. */
export interface KnownTasks {
  readonly day: Day;
  readonly snapshot: Snapshot;
  readonly items: readonly Standed[];
  readonly byId: ReadonlyMap<string, Standed>;
}

/** Documents change with the snapshot only: they are made into tasks once for each. */
const DOCUMENTS = new WeakMap<Snapshot, readonly Standed[]>();

function documentsOf(snapshot: Snapshot): readonly Standed[] {
  const known = DOCUMENTS.get(snapshot);
  if (known) return known;
  const made = snapshot.directives.map((directive) => {
    const task = taskOfDirective(directive, snapshot.asOf);
    return { task, standing: standingOn(task, snapshot.asOf) };
  });
  DOCUMENTS.set(snapshot, made);
  return made;
}

export function stewardOf(context: Context): Steward {
  if (context.steward) return context.steward;
  throw new ProblemError(problem("read-only"));
}

export const tasksOf = (context: Context): Tasks => stewardOf(context).tasks;

const JOINED = new WeakMap<Snapshot, { readonly upTo: number; readonly known: KnownTasks }>();

export async function knownTasks(context: Context, territory: string, asof?: string): Promise<KnownTasks> {
  const day = dayAsked(asof, context.today());
  const snapshot = await snapshotAt(context.provider, territory, day);
  const documents = documentsOf(snapshot);
  const register = await context.steward?.tasks.register();
  const upTo = register?.upTo ?? 0;
  const kept = JOINED.get(snapshot);
  if (kept?.upTo === upTo) return kept.known;
  const members = new Set(family(snapshot.reference.territories, territory).map((t) => t.code));
  const given = register ? [...register.on(day).values()].filter(({ task }) => members.has(task.territory)) : [];
  const items = [...documents, ...given];
  const known = { day, snapshot, items, byId: new Map(items.map((item) => [item.task.id, item])) };
  JOINED.set(snapshot, { upTo, known });
  return known;
}

/** The filter of a list, as an address states it. */
export interface FilterAsked extends Omit<TaskFilter, "awaiting"> {
  readonly awaiting?: "true" | undefined;
}

export function filterAsked(asked: FilterAsked, today: Day): TaskFilter {
  const { awaiting, from, to, ...rest } = asked;
  const day = (text: string | undefined) => (text === undefined ? undefined : dayAsked(text, today));
  return { ...rest, from: day(from), to: day(to), awaiting: awaiting === "true" };
}

/** A task as a line of a list. */
export function lineOf({ task, standing }: Standed, { byId, snapshot }: KnownTasks): WireTaskLine {
  const last = task.reports.at(-1);
  const document = snapshot.directives.find((d) => task.origin === "record" && d.id === task.id);
  const parent = task.parent === undefined ? undefined : byId.get(task.parent)?.task;
  const { id, territory, origin, title, owner, assigned, due, firstDue } = task;
  const { days, silent, lateOnFirst, call, ...plain } = standing;
  return {
    ...{ id, territory, origin, title, owner, assigned, due, firstDue },
    coOwners: [...task.coOwners],
    document: task.document,
    extensions: task.extensions.length,
    depth: depthOf(id, (at) => byId.get(at)?.task.parent),
    said: last?.text ?? "",
    ...(last ? { saidOn: last.evidence?.day ?? last.day } : {}),
    ...(document ? { titleEn: document.title.en, source: document.sourceUrl } : {}),
    ...(task.parent === undefined ? {} : { parent: task.parent }),
    ...(parent ? { parentTitle: parent.title } : {}),
    ...(task.meeting === undefined ? {} : { meeting: task.meeting }),
    ...(task.aim ? { indicator: task.aim.indicator } : {}),
    standing: {
      ...plain,
      ...(days === undefined ? {} : { days }),
      ...(silent === undefined ? {} : { silent }),
      ...(lateOnFirst === undefined ? {} : { lateOnFirst }),
      ...(call === undefined ? {} : { call }),
    },
  };
}

/** @throws ProblemError `unknown-task` */
export function oneOf({ byId }: KnownTasks, id: string): Standed {
  const found = byId.get(id);
  if (!found) throw new ProblemError(problem("unknown-task", { id }));
  return found;
}

/** Tasks of the register for the search: those of the territory and its family, known today, to who may read them. */
export async function tasksToFind(context: Context, territory: string | undefined): Promise<readonly Task[]> {
  if (territory === undefined || !context.steward || !may(context.actor, "read", { kind: "tasks", territory }))
    return [];
  if (!(await context.provider.reference()).territories.has(territory)) return [];
  const { items } = await knownTasks(context, territory);
  return items.flatMap(({ task }) => (task.origin === "register" ? [task] : []));
}
