import type { TaskRouteName } from "@hoatieu/contract";
import { family } from "@hoatieu/core";
import { countTasks, filterTasks } from "@hoatieu/follow";
import type { Context } from "../context.ts";
import type { Handlers } from "../handlers.ts";
import { may, permit } from "../permission.ts";
import { unknownTerritory } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { chainView } from "./chain-view.ts";
import { createTask, doToTask, doToTasks, editTask } from "./change-tasks.ts";
import { filesOf } from "./files.ts";
import { knownTasks, lineOf, tasksOf } from "./known-tasks.ts";
import { kpiView } from "./kpi-view.ts";
import { groupsOf, listTasks } from "./list-tasks.ts";

async function meetingsOf(context: Context, territory: string) {
  const { territories } = await context.provider.reference();
  if (!territories.has(territory)) throw unknownTerritory(territory, territories.keys());
  if (!context.steward) return [];
  const members = family(territories, territory).map((t) => t.code);
  return context.steward.tasks.meetings.list(members);
}

async function meetingPage(context: Context, territory: string, id: string, asof: string | undefined) {
  const meeting = await tasksOf(context).meetings.get(id);
  const known = await knownTasks(context, territory, asof);
  const tasks = filterTasks(known.items, { meeting: id });
  const subject = { kind: "meeting", territory: meeting.territory };
  return {
    meeting: wire(meeting),
    tasks: tasks.map((item) => lineOf(item, known)),
    counts: wire(countTasks(tasks)),
    may: {
      record: !meeting.closed && may(context.actor, "record-meeting", subject),
      assign: may(context.actor, "assign-task", subject),
    },
  };
}

/** Handlers of the routes of tasks and meetings. Permission first; where it needs the task's owner, inside the service. */
export const taskHandlers: Pick<Handlers, TaskRouteName> = {
  tasks: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "tasks", territory: params.territory });
    const { lang: _lang, ...asked } = query;
    return listTasks(context, params.territory, asked);
  },
  taskGroups: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "tasks", territory: params.territory });
    const { lang: _lang, ...asked } = query;
    return groupsOf(context, params.territory, asked);
  },
  chain: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "task", territory: params.territory });
    return chainView(context, params.territory, params.task, query.asof);
  },
  createTask: async (context, { params, body }) => {
    const { why, ...fields } = body;
    return createTask(context, params.territory, fields, why);
  },
  editTask: async (context, { params, body }) => editTask(context, params.territory, params.task, body),
  doToTask: async (context, { params, body }) => doToTask(context, params.task, body),
  doToTasks: async (context, { body }) => doToTasks(context, body.tasks, body.deed, body.why),
  meetings: async (context, { params }) => {
    permit(context.actor, "read", { kind: "meetings", territory: params.territory });
    return wire([...(await meetingsOf(context, params.territory))]);
  },
  meeting: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "meeting", territory: params.territory });
    return meetingPage(context, params.territory, params.meeting, query.asof);
  },
  createMeeting: async (context, { params, body }) => {
    permit(context.actor, "record-meeting", { kind: "meeting", territory: params.territory });
    const { territories } = await context.provider.reference();
    if (!territories.has(params.territory)) throw unknownTerritory(params.territory, territories.keys());
    const { name, id } = context.actor;
    return wire(await tasksOf(context).meetings.create(params.territory, body, { who: name, by: id }));
  },
  saveMeeting: async (context, { params, body }) => {
    permit(context.actor, "read", { kind: "meeting", territory: params.territory });
    const { meetings } = tasksOf(context);
    const { territory } = await meetings.get(params.meeting);
    permit(context.actor, "record-meeting", { kind: "meeting", territory });
    const person = { who: context.actor.name, by: context.actor.id };
    return wire(await meetings.save(params.meeting, body.expected, body.content, body.close, person));
  },
  registerDryRun: async (context, { params, query }) => {
    permit(context.actor, "import", { kind: "register", territory: params.territory });
    return filesOf(context).sheets.dryRun(context, params.territory, params.id, query.lang);
  },
  commitRegister: async (context, { params, body }) => {
    permit(context.actor, "import", { kind: "register", territory: params.territory });
    const { tasks, events } = await filesOf(context).sheets.commit(context, params.territory, params.id, body.why);
    return { tasks: [...tasks], events };
  },
  kpi: async (context, { params, query }) => {
    permit(context.actor, "read", { kind: "tasks", territory: params.territory });
    const { lang: _lang, ...asked } = query;
    return wire([...(await kpiView(context, params.territory, asked))]);
  },
};
