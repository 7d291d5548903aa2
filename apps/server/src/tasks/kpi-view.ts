import type { SheetColumn } from "@hoatieu/exchange";
import { filterTasks, type KpiFacts, kpiFacts, orderTasks } from "@hoatieu/follow";
import type { Context } from "../context.ts";
import { type FilterAsked, filterAsked, knownTasks } from "./known-tasks.ts";

/** Facts of the tasks that fit, for the KPI programs of Decree 335/2025. */
export async function kpiView(
  context: Context,
  territory: string,
  { asof, ...rest }: FilterAsked & { readonly asof?: string | undefined },
): Promise<readonly KpiFacts[]> {
  const { items, day } = await knownTasks(context, territory, asof);
  const given = items.filter(({ task }) => task.origin === "register");
  return orderTasks(filterTasks(given, filterAsked(rest, context.today())), "due").map(({ task }) =>
    kpiFacts(task, day),
  );
}

const COLUMNS: readonly (readonly [string, (facts: KpiFacts) => string])[] = [
  ["task", (f) => f.task],
  ["title", (f) => f.title],
  ["product", (f) => f.product],
  ["coefficient", (f) => `${f.coefficient ?? ""}`],
  ["owner", (f) => f.owner],
  ["co_owners", (f) => f.coOwners.join("; ")],
  ["document", (f) => f.document],
  ["assigned", (f) => f.assigned],
  ["first_due", (f) => f.firstDue],
  ["due", (f) => f.due],
  ["state", (f) => f.state],
  ["handed_in", (f) => f.handedIn ?? ""],
  ["confirmed_on", (f) => f.confirmedOn ?? ""],
  ["confirmed_by", (f) => f.confirmedBy ?? ""],
  ["extensions", (f) => f.extensions.map((e) => `${e.from} -> ${e.to}: ${e.reason}`).join("; ")],
  ["delays", (f) => `${f.delays.length}`],
  ["delay_days", (f) => f.delays.map((d) => `${d.due}: ${d.days} (${d.ended})`).join("; ")],
  ["quality_failures", (f) => `${f.qualityFailures.length}`],
  ["quality_failure_reasons", (f) => f.qualityFailures.map((q) => `${q.day}: ${q.why}`).join("; ")],
  ["objective_causes_confirmed", (f) => `${f.objectiveCauses.length}`],
  [
    "objective_causes",
    (f) => f.objectiveCauses.map((c) => `${c.text} (${c.confirmedBy}, ${c.document}, ${c.confirmedOn})`).join("; "),
  ],
  ["penalty_percent_each", (f) => `${f.penaltyPercentEach}`],
];

export const kpiColumns: readonly SheetColumn[] = COLUMNS.map(([title]) => ({ title }));
export const kpiCells = (facts: KpiFacts): readonly string[] => COLUMNS.map(([, cell]) => cell(facts));
