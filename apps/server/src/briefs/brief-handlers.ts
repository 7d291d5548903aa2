import { differencesOf, outcomeBlocks, outcomesOf } from "@hoatieu/brief";
import type { WireFrozenBrief } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";
import type { FrozenBrief } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { type Handlers, stewardOf } from "../handlers.ts";
import { may, permit } from "../permission.ts";
import { knownTasks } from "../tasks/known-tasks.ts";
import { dayAsked, unknownTerritory } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { freezeBrief } from "./freeze.ts";
import { besideOf, paperOf } from "./paper.ts";
import { verifyBrief } from "./verify.ts";

type Names = "frozenBriefs" | "freezeBrief" | "frozenBrief" | "briefDifferences" | "briefOutcome" | "verifyBrief";

async function listed(context: Context, territory: string, period: string | undefined): Promise<WireFrozenBrief[]> {
  const { territories } = await context.provider.reference();
  if (!territories.has(territory)) throw unknownTerritory(territory, territories.keys());
  const briefs: readonly FrozenBrief[] = (await context.steward?.briefs.list(territory)) ?? [];
  return briefs.filter((brief) => period === undefined || brief.period === period).map(wire);
}

/** The version before, in the same row. */
async function before(context: Context, frozen: FrozenBrief) {
  const { id, territory, period, language, corrects } = frozen;
  const known = await stewardOf(context).briefs.list(territory);
  const found = known.find((b) => b.period === period && b.language === language && b.number === corrects);
  if (!found) throw new ProblemError(problem("brief-is-first", { id }));
  return stewardOf(context).briefs.get(territory, found.id);
}

/** The routes of frozen briefs. Permission is the first statement of each, here or in the service. */
export const frozenBriefHandlers: Pick<Handlers, Names> = {
  frozenBriefs: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "briefs", territory: params.territory });
    const subject = { kind: "briefs", territory: params.territory };
    const mayFreeze = context.steward !== undefined && may(context.actor, "freeze-brief", subject);
    return { briefs: await listed(context, params.territory, query.period), mayFreeze };
  },
  freezeBrief: async (context, { params, query, body }) =>
    wire(await freezeBrief(context, params.territory, query.lang, body)),
  frozenBrief: async (context, { params }) => {
    permit(context.actor, "read", { kind: "briefs", territory: params.territory });
    const document = await stewardOf(context).briefs.get(params.territory, params.brief);
    const { tree, official } = paperOf(document);
    const corrections = wire([...besideOf(document).corrections]);
    return { frozen: wire(document.frozen), paper: tree, official, corrections };
  },
  briefDifferences: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "briefs", territory: params.territory });
    const { briefs } = stewardOf(context);
    const after = await briefs.get(params.territory, params.brief);
    const { against } = query;
    const old = against ? await briefs.get(params.territory, against) : await before(context, after.frozen);
    const differences = differencesOf(paperOf(old).tree, paperOf(after).tree);
    return { before: wire(old.frozen), after: wire(after.frozen), differences: wire(differences) };
  },
  briefOutcome: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "briefs", territory: params.territory });
    const document = await stewardOf(context).briefs.get(params.territory, params.brief);
    const { frozen } = document;
    const day = dayAsked(query.asof, context.today());
    const { snapshot, items } = await knownTasks(context, params.territory, day);
    const outcomes = outcomesOf(besideOf(document).promises, snapshot, items);
    return { frozen: wire(frozen), asOf: day, blocks: wire(outcomeBlocks(outcomes, frozen.asOf, day, query.lang)) };
  },
  verifyBrief: async (context, { params }) => {
    permit(context.actor, "read", { kind: "briefs", territory: params.territory });
    return verifyBrief(context, params.territory, params.brief);
  },
};
