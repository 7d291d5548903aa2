import { z } from "zod";
import { get, language, send } from "./route.ts";
import {
  bulk,
  chain,
  deed,
  kpiFacts,
  meeting,
  meetingContent,
  meetingPage,
  registerDryRun,
  saved,
  taskFields,
  taskFilter,
  taskGroups,
  taskList,
  taskOrder,
} from "./tasks.ts";

const asof = z.string().optional().describe("As known on: YYYY-MM-DD; default today");
const place = z.object({ territory: z.string() });
const one = z.object({ territory: z.string(), task: z.string() });
const oneMeeting = z.object({ territory: z.string(), meeting: z.string() });
const oneUpload = z.object({ territory: z.string(), id: z.string() });
const expected = z.number().int();
const why = z.string().max(4000).default("");

/** Giving tasks, following them up, and the meetings that gave them. */
export const taskRoutes = {
  tasks: get(
    "/api/:territory/tasks",
    "Tasks with their state on the date, filtered, a page at a time, every count with its denominator",
    place,
    taskFilter.extend({
      asof,
      lang: language,
      order: taskOrder,
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    taskList,
  ),
  taskGroups: get(
    "/api/:territory/task-groups",
    "Counts by owner, document or month of the deadline, each with its denominators",
    place,
    taskFilter.extend({ asof, lang: language, by: z.enum(["owner", "document", "due"]).default("owner") }),
    taskGroups,
  ),
  chain: get(
    "/api/:territory/tasks/:task",
    "One task: where it comes from, everything that happened, the indicator before and after",
    one,
    z.object({ asof, lang: language }),
    chain,
  ),
  createTask: send("POST", "/api/:territory/tasks", "Give a task", place, taskFields.extend({ why }), saved),
  editTask: send(
    "PUT",
    "/api/:territory/tasks/:task",
    "Change the terms of a task; its deadline changes by an extension",
    one,
    taskFields.extend({ why, expected }),
    saved,
  ),
  doToTask: send(
    "POST",
    "/api/:territory/tasks/:task/deeds",
    "Report, confirm, return, extend, cancel a task; state or judge a cause of its delay",
    one,
    deed,
    saved,
  ),
  doToTasks: send(
    "POST",
    "/api/:territory/tasks-together",
    "Hand over, extend or cancel many tasks with one reason: all or none",
    place,
    bulk,
    saved,
  ),
  meetings: get(
    "/api/:territory/meetings",
    "Meetings, the newest first",
    place,
    z.object({ lang: language }),
    z.array(meeting),
  ),
  meeting: get(
    "/api/:territory/meetings/:meeting",
    "One meeting with the tasks that its conclusions gave",
    oneMeeting,
    z.object({ asof, lang: language }),
    meetingPage,
  ),
  createMeeting: send("POST", "/api/:territory/meetings", "Record a meeting", place, meetingContent, meeting),
  saveMeeting: send(
    "PUT",
    "/api/:territory/meetings/:meeting",
    "Save a further version of a meeting, or close it; told when another came between",
    oneMeeting,
    z.object({ expected, close: z.boolean().default(false), content: meetingContent }),
    meeting,
  ),
  commitRegister: send(
    "POST",
    "/api/:territory/register/:id/commit",
    "Write what the dry run of a register's sheet showed: all of it or nothing",
    oneUpload,
    z.object({ why }),
    saved,
  ),
  registerDryRun: get(
    "/api/:territory/register/:id",
    "What the sheet of a register would do",
    oneUpload,
    z.object({ lang: language }),
    registerDryRun,
  ),
  kpi: get(
    "/api/:territory/kpi",
    "Facts for the KPI programs of Decree 335/2025: products, deadlines, extensions, delays, confirmed objective causes",
    place,
    taskFilter.extend({ asof, lang: language }),
    z.array(kpiFacts),
  ),
} as const;

export type TaskRouteName = keyof typeof taskRoutes;
