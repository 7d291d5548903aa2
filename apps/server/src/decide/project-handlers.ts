import type { Handlers } from "../handlers.ts";
import { permit } from "../permission.ts";
import { dayAsked } from "../views/ask.ts";
import { projectsView } from "./projects-view.ts";

/** The routes of the projects. Permission is the first statement of each. */
export const projectHandlers: Pick<Handlers, "projects"> = {
  projects: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "figures", territory: params.territory });
    return projectsView(context.provider, params.territory, dayAsked(query.asof, context.today()), query.lang);
  },
};
