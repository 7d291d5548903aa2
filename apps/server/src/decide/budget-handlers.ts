import type { Handlers } from "../handlers.ts";
import { permit } from "../permission.ts";
import { ask } from "../views/ask.ts";
import { budgetView } from "./budget-view.ts";

/** The routes of Decide for the budget. Permission is the first statement of each. */
export const budgetHandlers: Pick<Handlers, "budget"> = {
  budget: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    return budgetView(await ask(context.provider, { ...query, ...params }, context.today()));
  },
};
