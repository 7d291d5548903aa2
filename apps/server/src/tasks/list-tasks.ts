import type { WireTaskList } from "@hoatieu/contract";
import { countTasks, filterTasks, groupTasks, orderTasks, type Standed, type TaskOrder } from "@hoatieu/follow";
import type { Context } from "../context.ts";
import { may } from "../permission.ts";
import { wire } from "../wire.ts";
import { type FilterAsked, filterAsked, type KnownTasks, knownTasks, lineOf } from "./known-tasks.ts";

export interface ListAsked extends FilterAsked {
  readonly asof?: string | undefined;
  readonly order: TaskOrder;
  readonly offset: number;
  readonly limit: number;
}

interface Names {
  readonly owners: readonly string[];
  readonly documents: readonly string[];
  readonly indicators: readonly string[];
}

const NAMES = new WeakMap<KnownTasks, Names>();
const COLLATOR = new Intl.Collator("vi");

function namesOf(known: KnownTasks): Names {
  const kept = NAMES.get(known);
  if (kept) return kept;
  const sorted = (name: (item: Standed) => string) =>
    [...new Set(known.items.map(name))].filter((text) => text !== "").sort(COLLATOR.compare);
  const names = {
    owners: sorted(({ task }) => task.owner),
    documents: sorted(({ task }) => task.document),
    indicators: sorted(({ task }) => task.aim?.indicator ?? ""),
  };
  NAMES.set(known, names);
  return names;
}

const ORDERED = new WeakMap<KnownTasks, Map<TaskOrder, readonly Standed[]>>();

/** The whole list in an order, kept while nothing changes: filters leave the order as it is. */
function orderedOf(known: KnownTasks, order: TaskOrder): readonly Standed[] {
  const kept = ORDERED.get(known) ?? new Map<TaskOrder, readonly Standed[]>();
  ORDERED.set(known, kept);
  const items = kept.get(order) ?? orderTasks(known.items, order);
  kept.set(order, items);
  return items;
}

/** A page of the list; the counts are of everything that fits apart from the state, so that they can be chosen from. */
export async function listTasks(context: Context, territory: string, asked: ListAsked): Promise<WireTaskList> {
  const { asof, order, offset, limit, ...rest } = asked;
  const known = await knownTasks(context, territory, asof);
  const filter = filterAsked(rest, context.today());
  const fitting = filterTasks(orderedOf(known, order), { ...filter, state: undefined, awaiting: undefined });
  const chosen = filterTasks(fitting, { state: filter.state, awaiting: filter.awaiting });
  const items = chosen.slice(offset, offset + limit);
  const { owners, documents, indicators } = namesOf(known);
  const { actor } = context;
  const writable = context.steward !== undefined;
  return {
    items: items.map((item) => lineOf(item, known)),
    found: chosen.length,
    counts: wire(countTasks(fitting)),
    total: known.items.length,
    owners: [...owners],
    documents: [...documents],
    indicators: [...indicators],
    may: {
      assign: writable && may(actor, "assign-task", { kind: "tasks", territory }),
      record: writable && may(actor, "record-meeting", { kind: "meetings", territory }),
      decide: writable && may(actor, "decide", { kind: "tasks", territory }),
    },
  };
}

export async function groupsOf(
  context: Context,
  territory: string,
  asked: FilterAsked & { readonly asof?: string | undefined; readonly by: "owner" | "document" | "due" },
) {
  const { asof, by, ...rest } = asked;
  const known = await knownTasks(context, territory, asof);
  return wire(groupTasks(filterTasks(known.items, filterAsked(rest, context.today())), by));
}
