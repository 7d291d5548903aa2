import type { Handlers } from "../handlers.ts";
import { permit } from "../permission.ts";
import { ask, dayAsked } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { causesOf, createCause, keptCauses, saveCause, withdrawCause } from "./causes-service.ts";
import { explainView } from "./explain-view.ts";

type Names = "explain" | "causes" | "createCause" | "saveCause" | "withdrawCause";

/** The routes of Explain. Permission is the first statement of each, here or in the service. */
export const explainHandlers: Pick<Handlers, Names> = {
  explain: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    return explainView(context.provider, await ask(context.provider, { ...query, ...params }, context.today()));
  },
  causes: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "causes", territory: params.territory });
    const day = dayAsked(query.asof, context.today());
    return wire(await causesOf(context.provider, keptCauses(context), params.territory, day, query.period));
  },
  createCause: async (context, { params, body }) => createCause(context, params.territory, body),
  saveCause: async (context, { params, body }) => saveCause(context, params.territory, params.cause, body),
  withdrawCause: async (context, { params, body }) => withdrawCause(context, params.territory, params.cause, body),
};
