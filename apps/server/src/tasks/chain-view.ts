import type { WireChain, WireTaskEvent } from "@hoatieu/contract";
import { isMeasure, type Measure, printed, type Snapshot } from "@hoatieu/core";
import { type Effect, effectOf, type Standed, type Task, type TaskEvent, waiting } from "@hoatieu/follow";
import type { Context } from "../context.ts";
import { type Action, may } from "../permission.ts";
import type { Provider } from "../provider.ts";
import { wire } from "../wire.ts";
import { figureBehind } from "./chain-figure.ts";
import { type KnownTasks, knownTasks, lineOf, oneOf } from "./known-tasks.ts";

type WireEffect = NonNullable<WireChain["effect"]>;
type Side = WireEffect["own"];

const DEED_TEXT: { readonly [K in TaskEvent["deed"]["kind"]]: (deed: TaskEvent["deed"]) => string } = {
  created: () => "",
  edited: (deed) => (deed.kind === "edited" ? Object.keys(deed.fields).join(", ") : ""),
  extended: (deed) => (deed.kind === "extended" ? deed.due : ""),
  reported: (deed) => (deed.kind === "reported" ? deed.text : ""),
  confirmed: () => "",
  returned: () => "",
  "cause-stated": (deed) => (deed.kind === "cause-stated" ? deed.text : ""),
  "cause-confirmed": (deed) => (deed.kind === "cause-confirmed" ? deed.document : ""),
  "cause-refused": () => "",
  cancelled: (deed) => (deed.kind === "cancelled" ? deed.document : ""),
};

function eventLine({ id, day, who, at, why, deed }: TaskEvent): WireTaskEvent {
  const evidence = deed.kind === "reported" ? deed.evidence : undefined;
  return {
    ...{ id, day, who, at, why, kind: deed.kind, text: DEED_TEXT[deed.kind](deed) },
    ...(evidence ? { evidence: { ...evidence } } : {}),
  };
}

/** A document of the data has no events: its giving and its outcome stand for them. */
function recordTimeline(task: Task): WireTaskEvent[] {
  const base = { at: "", why: "" };
  const given = {
    ...base,
    id: `${task.id}.0`,
    day: task.assigned,
    who: task.createdBy,
    kind: "created",
    text: "",
  } as const;
  const said = task.reports.map((r) => ({
    ...base,
    ...{ id: r.event, day: r.evidence?.day ?? r.day, who: r.who, kind: "reported" as const, text: r.text },
    ...(r.evidence ? { evidence: { ...r.evidence } } : {}),
  }));
  return [given, ...said];
}

const point = (side: Effect["before"]) => side && { period: side.period.text, answer: wire(printed(side.figure)) };

function sideOf(territory: string, { before, after }: Pick<Effect, "before" | "after">): Side {
  const [first, second] = [point(before), point(after)];
  return { territory, ...(first ? { before: first } : {}), ...(second ? { after: second } : {}) };
}

/** The province with both figures whose figure before was nearest: what happened there without this task. */
async function comparisonOf(provider: Provider, effect: Effect, snapshot: Snapshot): Promise<Side | undefined> {
  const { indicator, measure, before, after } = effect;
  if (!before || !after) return undefined;
  const ask = { indicator, measure, asOf: snapshot.asOf };
  const [earlier, later] = await Promise.all([
    provider.peers({ ...ask, period: before.period }),
    provider.peers({ ...ask, period: after.period }),
  ]);
  const own = snapshot.territory;
  const candidates = [...earlier.byTerritory].flatMap(([territory, { figure }]) => {
    const then = later.byTerritory.get(territory)?.figure;
    const level = snapshot.reference.territories.get(territory)?.level;
    const fits = territory !== own.code && level === own.level && figure.unit === before.figure.unit;
    if (!then || !fits || then.unit !== after.figure.unit) return [];
    return { territory, figure, then, distance: Math.abs(figure.value - before.figure.value) };
  });
  const [nearest] = candidates.sort((a, b) => a.distance - b.distance || (a.territory < b.territory ? -1 : 1));
  return (
    nearest &&
    sideOf(nearest.territory, {
      before: { period: before.period, figure: nearest.figure },
      after: { period: after.period, figure: nearest.then },
    })
  );
}

function effectIn(task: Task, snapshot: Snapshot): Effect | undefined {
  const { aim } = task;
  if (!aim) return undefined;
  const measure: Measure = isMeasure(aim.measure) ? aim.measure : "level";
  return effectOf(task, measure, snapshot);
}

async function effectView(
  context: Context,
  effect: Effect | undefined,
  { snapshot }: KnownTasks,
): Promise<WireEffect | undefined> {
  if (!effect) return undefined;
  const { indicator, measure } = effect;
  const own = sideOf(snapshot.territory.code, effect);
  const comparison = await comparisonOf(context.provider, effect, snapshot);
  return { indicator, measure, own, ...(comparison ? { comparison } : {}) };
}

function aboveOf(item: Standed, known: KnownTasks): readonly Standed[] {
  const above: Standed[] = [];
  let at = item.task.parent === undefined ? undefined : known.byId.get(item.task.parent);
  while (at && !above.includes(at)) {
    above.unshift(at);
    at = at.task.parent === undefined ? undefined : known.byId.get(at.task.parent);
  }
  return above;
}

async function conclusionOf(context: Context, task: Task): Promise<WireChain["conclusion"]> {
  if (task.meeting === undefined || !context.steward) return undefined;
  const meeting = await context.steward.tasks.meetings.get(task.meeting);
  const conclusion = meeting.conclusions.find((c) => c.id === task.conclusion);
  return { meeting: wire(meeting), ...(conclusion ? { conclusion: { ...conclusion } } : {}) };
}

/** One task at one address: figure, conclusion, task, evidence, and the figure before and after. */
export async function chainView(context: Context, territory: string, id: string, asof?: string): Promise<WireChain> {
  const known = await knownTasks(context, territory, asof);
  const item = oneOf(known, id);
  const { task } = item;
  const register = await context.steward?.tasks.register();
  const timeline =
    task.origin === "record"
      ? recordTimeline(task)
      : (register?.events(id) ?? []).filter((event) => event.day <= known.day).map(eventLine);
  const around = effectIn(task, known.snapshot);
  const [conclusion, effect, start] = await Promise.all([
    conclusionOf(context, task),
    effectView(context, around, known),
    figureBehind(context, task, known, around?.before),
  ]);
  const subject = { kind: "task", territory: task.territory, department: task.owner };
  const allowed = (action: Action) =>
    task.origin === "register" && context.steward !== undefined && may(context.actor, action, subject);
  const { titleEn, standing } = lineOf(item, known);
  return {
    task: wire(task) as WireChain["task"],
    ...(titleEn === undefined ? {} : { titleEn }),
    standing,
    above: aboveOf(item, known).map((one) => lineOf(one, known)),
    below: known.items.filter((one) => one.task.parent === id).map((one) => lineOf(one, known)),
    ...start,
    ...(conclusion ? { conclusion } : {}),
    timeline,
    ...(effect ? { effect } : {}),
    may: {
      assign: allowed("assign-task"),
      report: allowed("report-task"),
      confirm: allowed("confirm-task"),
      decide: allowed("decide"),
      own: waiting(task)?.by === context.actor.id,
    },
  };
}
