import { type RouteName, type Routes, routes } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";
import { followUp } from "@hoatieu/follow";
import { runChecks } from "@hoatieu/measure";
import type { z } from "zod";
import { frozenBriefHandlers } from "./briefs/brief-handlers.ts";
import type { Context } from "./context.ts";
import { budgetHandlers } from "./decide/budget-handlers.ts";
import { projectHandlers } from "./decide/project-handlers.ts";
import { explainHandlers } from "./explain/explain-handlers.ts";
import { foreseeView } from "./foresee/foresee-view.ts";
import { nowcastView } from "./foresee/nowcast-view.ts";
import { recordView } from "./foresee/record-view.ts";
import {
  addScenarioVersion,
  archiveForecast,
  createScenario,
  forecastsView,
  scenarioView,
} from "./foresee/scenario-views.ts";
import { seriesForecastView } from "./foresee/series-view.ts";
import { skillView } from "./foresee/skill-view.ts";
import { peopleHandlers } from "./people/handlers.ts";
import { permit } from "./permission.ts";
import type { Steward } from "./steward.ts";
import { taskHandlers } from "./tasks/handlers.ts";
import { tasksToFind } from "./tasks/known-tasks.ts";
import { ask, dayAsked, type Question, snapshotAt } from "./views/ask.ts";
import { bridgeView } from "./views/bridge.ts";
import { briefView } from "./views/brief.ts";
import { frameView, releaseDatesView } from "./views/frame.ts";
import { indicatorPageView } from "./views/indicator-page.ts";
import { measurePageView } from "./views/measure-page.ts";
import { pedigreeView } from "./views/pedigree.ts";
import { searchView } from "./views/search.ts";
import { wire } from "./wire.ts";

/** What a handler is given, as the contract's schemas made it. */
export interface Input<N extends RouteName> {
  readonly params: z.output<Routes[N]["params"]>;
  readonly query: z.output<Routes[N]["query"]>;
  readonly body: Routes[N]["body"] extends z.ZodType ? z.output<Routes[N]["body"]> : undefined;
}

export type Handler<N extends RouteName> = (
  context: Context,
  input: Input<N>,
) => Promise<Readonly<z.input<Routes[N]["response"]>>>;

export type Handlers = { readonly [N in RouteName]: Handler<N> };

/** What changes the store. @throws ProblemError `read-only` over a folder of files */
export function stewardOf(context: Context): Steward {
  if (context.steward) return context.steward;
  throw new ProblemError(problem("read-only"));
}

const question = (input: Pick<Input<"bridge">, "params" | "query">): Question => ({ ...input.query, ...input.params });
const list = (text: string, separator: string) => text.split(separator).filter((item) => item !== "");

/** One handler for each route of the contract. Permission is the first statement of each. */
export const handlers: Handlers = {
  frame: async (context) => {
    permit(context.actor, "read", { kind: "frame" });
    return frameView(context.provider, context.installation, context.today());
  },
  releaseDates: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    return releaseDatesView(context.provider, params.territory, dayAsked(query.asof, context.today()));
  },
  bridge: async (context, input) => {
    permit(context.actor, "read", { kind: "figures", territory: input.params.territory });
    return bridgeView(await ask(context.provider, question(input), context.today()));
  },
  measure: async (context, input) => {
    permit(context.actor, "read", { kind: "figures", territory: input.params.territory });
    return measurePageView(await ask(context.provider, question(input), context.today()));
  },
  indicator: async (context, input) => {
    permit(context.actor, "read", { kind: "figures", territory: input.params.territory });
    const asked = await ask(context.provider, question(input), context.today());
    return indicatorPageView(context.provider, asked, input.params.indicator);
  },
  checks: async (context, input) => {
    permit(context.actor, "read", { kind: "figures", territory: input.params.territory });
    const { snapshot, period } = await ask(context.provider, question(input), context.today());
    return wire(runChecks(snapshot, period));
  },
  directives: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    return wire(followUp(await snapshotAt(context.provider, params.territory, dayAsked(query.asof, context.today()))));
  },
  brief: async (context, input) => {
    permit(context.actor, "read", { kind: "figures", territory: input.params.territory });
    return wire(await briefView(context, await ask(context.provider, question(input), context.today())));
  },
  pedigree: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    const snapshot = await snapshotAt(context.provider, params.territory, dayAsked(query.asof, context.today()));
    return pedigreeView(context.provider, snapshot, list(query.figures, ","), list(query.targets, "~"));
  },
  search: async (context, { query }) => {
    permit(context.actor, "read", { kind: "search" });
    return [...(await searchView(context.provider, query.q, await tasksToFind(context, query.territory)))];
  },
  indicators: async (context) => {
    permit(context.actor, "read", { kind: "catalogue" });
    const { indicators } = await context.provider.reference();
    return wire([...indicators.values()].map(({ definition: _definition, ...named }) => named));
  },
  catalogue: async (context) => {
    permit(context.actor, "read", { kind: "catalogue" });
    return wire([...(await context.provider.reference()).indicators.values()]);
  },
  indicatorSets: async (context) => {
    permit(context.actor, "read", { kind: "catalogue" });
    return wire((await context.provider.reference()).indicatorSets);
  },
  sources: async (context) => {
    permit(context.actor, "read", { kind: "sources" });
    return wire([...(await context.provider.reference()).sources.values()]);
  },
  imports: async (context, { query }) => {
    permit(context.actor, "read", { kind: "imports" });
    return context.steward ? [...(await context.steward.imports.list(query.lang))] : [];
  },
  importJob: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "imports" });
    return stewardOf(context).imports.job(params.id, query.lang);
  },
  importRows: async (context, { params, query }) => {
    permit(context.actor, "import", { kind: "imports" });
    const asked = { effect: query.effect, offset: query.offset, limit: query.limit };
    const { rows, total } = await stewardOf(context).imports.rows(params.id, asked, query.lang);
    return { rows: [...rows], total };
  },
  commitImport: async (context, { params, query }) => {
    permit(context.actor, "import", { kind: "imports" });
    return stewardOf(context).imports.commit(params.id, context.actor.name, query.lang);
  },
  cancelImport: async (context, { params, query }) => {
    permit(context.actor, "import", { kind: "imports" });
    return stewardOf(context).imports.cancel(params.id, context.actor.name, query.lang);
  },
  undoImport: async (context, { params, query }) => {
    permit(context.actor, "import", { kind: "imports" });
    return stewardOf(context).imports.undo(params.id, context.actor.name, query.lang);
  },
  setPillarWeight: async (context, { body }) => {
    permit(context.actor, "edit-data", { kind: "pillar-weights" });
    return {
      version: await stewardOf(context).setPillarWeight(body.indicator, body.pillar, body.weight, context.actor.name),
    };
  },
  fillTargetListLine: async (context, { params, body }) => {
    permit(context.actor, "edit-data", { kind: "target-lists", territory: params.territory });
    const line = { ...body, high: body.high, ...params, who: context.actor.name };
    return { version: await stewardOf(context).fillTargetListLine(line) };
  },
  foresee: async (context, input) => {
    permit(context.actor, "read", { kind: "figures", territory: input.params.territory });
    return foreseeView(context.provider, await ask(context.provider, question(input), context.today()));
  },
  foreseeRecord: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    const day = dayAsked(query.asof, context.today());
    return recordView(context.provider, await snapshotAt(context.provider, params.territory, day), query.lang);
  },
  skill: async (context, { query }) => {
    permit(context.actor, "read", { kind: "skill" });
    return skillView(context.provider, dayAsked(query.asof, context.today()), query.lang);
  },
  seriesForecast: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    const day = dayAsked(query.asof, context.today());
    const snapshot = await snapshotAt(context.provider, params.territory, day);
    return seriesForecastView(snapshot, params.indicator, query.lang);
  },
  nowcast: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    const today = context.today();
    const snapshot = await snapshotAt(context.provider, params.territory, dayAsked(query.asof, today));
    const since = query.since === undefined || query.since === "" ? undefined : dayAsked(query.since, today);
    return nowcastView(context.provider, snapshot, since, query.lang);
  },
  scenarios: async (context, { params }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    return context.steward ? (await context.steward.scenarios.list(params.territory)).map((s) => ({ ...s })) : [];
  },
  scenario: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    const day = dayAsked(query.asof, context.today());
    return scenarioView(context.provider, stewardOf(context), params.territory, params.id, day);
  },
  createScenario: async (context, { params, body }) => {
    permit(context.actor, "edit-scenario", { kind: "scenarios", territory: params.territory });
    const { actor, provider, today } = context;
    return createScenario(provider, stewardOf(context), params.territory, body, actor.name, today());
  },
  addScenarioVersion: async (context, { params, body }) => {
    permit(context.actor, "edit-scenario", { kind: "scenarios", territory: params.territory });
    const { actor, provider, today } = context;
    const { expected, ...wish } = body;
    const { territory, id } = params;
    return addScenarioVersion(provider, stewardOf(context), { territory, id, expected }, wish, actor.name, today());
  },
  forecasts: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    const day = dayAsked(query.asof, context.today());
    const snapshot = await snapshotAt(context.provider, params.territory, day);
    return context.steward ? forecastsView(context.steward, snapshot) : [];
  },
  archiveForecast: async (context, { params, body }) => {
    permit(context.actor, "edit-scenario", { kind: "forecasts", territory: params.territory });
    const { actor, provider, today } = context;
    const day = dayAsked(body.asof, today());
    const steward = stewardOf(context);
    const archived = await archiveForecast(provider, steward, params.territory, body.year, day, "person", actor.name);
    return { archived };
  },
  audit: async (context, { query }) => {
    permit(context.actor, "audit", { kind: "audit" });
    return [...(await stewardOf(context).audit.list(query.before))];
  },
  verifyAudit: async (context) => {
    permit(context.actor, "audit", { kind: "audit" });
    return stewardOf(context).audit.verify();
  },
  ...budgetHandlers,
  ...explainHandlers,
  ...frozenBriefHandlers,
  ...peopleHandlers,
  ...projectHandlers,
  ...taskHandlers,
};

/** The answer of a route, exactly as the contract describes it: what its schema does not name does not leave the house. */
export async function answerOf<N extends RouteName>(
  name: N,
  context: Context,
  input: Input<N>,
): Promise<z.output<Routes[N]["response"]>> {
  const handler: Handler<N> = handlers[name];
  return routes[name].response.parse(await handler(context, input)) as z.output<Routes[N]["response"]>;
}
