import { CONCLUSION_KINDS, TASK_ORDERS, TASK_STATES } from "@hoatieu/follow";
import { z } from "zod";
import { finding, missing, periodText } from "./answer.ts";
import { cause as figureCause } from "./explain.ts";
import { problem } from "./imports.ts";
import { scorecardRow } from "./scorecard.ts";

const day = z.string().describe("YYYY-MM-DD");
const due = z.string().describe("YYYY-MM-DD, or none: an explicit statement that there is no deadline");

export const aim = z.object({ indicator: z.string(), measure: z.string(), by: z.number(), unit: z.string() });

export const evidence = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("file"),
    sha256: z.string(),
    name: z.string().max(300),
    bytes: z.number(),
    type: z.string(),
    day,
  }),
  z.object({ kind: z.literal("address"), url: z.string().max(2000), day }),
]);

const text = z.string().max(4000);

/** What is laid down when a task is given. */
export const taskFields = z.object({
  title: text,
  product: text.default(""),
  coefficient: z.number().optional(),
  owner: z.string().max(300),
  coOwners: z.array(z.string().max(300)).max(50).default([]),
  assigned: day.optional().describe("Default: today"),
  due,
  document: z.string().max(300).default(""),
  parent: z.string().max(200).optional(),
  meeting: z.string().max(200).optional(),
  conclusion: z.string().max(50).optional(),
  aim: aim.optional(),
  remind: day.optional(),
  escalate: day.optional(),
  reportEvery: z.number().optional().describe("Days without a report after which it counts as stalled"),
});

const answered = { day, who: z.string(), at: z.string() };
const state = z.enum(TASK_STATES);

const report = z.object({
  event: z.string(),
  day,
  who: z.string(),
  text: z.string(),
  done: z.boolean(),
  evidence: evidence.optional(),
  answer: z
    .object({ kind: z.enum(["confirmed", "returned"]), ...answered, why: z.string(), quality: z.boolean() })
    .optional(),
});
const cause = z.object({
  event: z.string(),
  day,
  who: z.string(),
  text: z.string(),
  answer: z.object({ kind: z.enum(["confirmed", "refused"]), ...answered, document: z.string() }).optional(),
});
const extension = z.object({
  event: z.string(),
  from: due,
  to: due,
  day,
  who: z.string(),
  reason: z.string(),
  document: z.string(),
});

export const task = taskFields.required({ assigned: true }).extend({
  id: z.string(),
  territory: z.string(),
  origin: z.enum(["register", "record"]),
  firstDue: due,
  extensions: z.array(extension),
  reports: z.array(report),
  causes: z.array(cause),
  completed: z.object({ day, report: z.string(), confirmedBy: z.string(), confirmedOn: day }).optional(),
  cancelled: z.object({ day, who: z.string(), reason: z.string(), document: z.string() }).optional(),
  createdBy: z.string(),
  events: z.number(),
  lastEvent: z.object({ who: z.string(), at: z.string() }),
  heard: day,
});

export const standing = z.object({
  state,
  days: z.number().optional(),
  done: z.boolean(),
  awaiting: z.boolean(),
  evidence: z.boolean(),
  silent: z.number().optional(),
  lateOnFirst: z.number().optional(),
  call: z.enum(["remind", "escalate"]).optional(),
});

/** A line of the list: what is needed to know a task again; the whole is on its own page. */
export const taskLine = z.object({
  id: z.string(),
  territory: z.string(),
  origin: z.enum(["register", "record"]),
  title: z.string(),
  /** English title, where the data have one. */
  titleEn: z.string().optional(),
  owner: z.string(),
  coOwners: z.array(z.string()),
  document: z.string(),
  assigned: day,
  due,
  firstDue: due,
  parent: z.string().optional(),
  parentTitle: z.string().optional(),
  /** How many documents and tasks stand above it. */
  depth: z.number(),
  meeting: z.string().optional(),
  indicator: z.string().optional(),
  extensions: z.number(),
  /** The last thing reported. */
  said: z.string(),
  saidOn: day.optional(),
  source: z.string().optional(),
  standing,
});

const rate = z.object({ count: z.number(), of: z.number() });
export const taskCounts = z.object({
  total: z.number(),
  states: z.record(state, z.number()),
  awaiting: z.number(),
  withoutDeadline: rate,
  onTime: rate,
  overdue: rate,
  done: rate,
});

export const taskFilter = z.object({
  state: state.optional(),
  owner: z.string().optional(),
  document: z.string().optional(),
  indicator: z.string().optional(),
  meeting: z.string().optional(),
  parent: z.string().optional(),
  from: day.optional().describe("Deadline from this day"),
  to: day.optional().describe("Deadline to this day"),
  awaiting: z.enum(["true"]).optional().describe("Only what waits for confirmation"),
  q: z.string().max(200).optional().describe("Words, found without diacritics"),
});

export const taskOrder = z.enum(TASK_ORDERS).default("state");

export const taskList = z.object({
  items: z.array(taskLine),
  /** How many fit the filter. */
  found: z.number(),
  /** Counts of everything that fits the filter apart from its state. */
  counts: taskCounts,
  /** All of the territory, whatever the filter. */
  total: z.number(),
  owners: z.array(z.string()),
  documents: z.array(z.string()),
  indicators: z.array(z.string()),
  may: z.object({ assign: z.boolean(), record: z.boolean(), decide: z.boolean() }),
});

export const taskGroups = z.array(z.object({ key: z.string(), counts: taskCounts }));

export const conclusion = z.object({
  id: z.string().min(1).max(20),
  kind: z.enum(CONCLUSION_KINDS),
  text: z.string().max(20_000),
});

export const meetingContent = z.object({
  title: z.string().max(1000),
  day,
  chair: z.string().max(300).default(""),
  agenda: z.array(z.string().max(4000)).max(200).default([]),
  report: z.string().max(20_000).default(""),
  opinions: z
    .array(z.object({ who: z.string().max(300), text: z.string().max(20_000) }))
    .max(500)
    .default([]),
  conclusions: z.array(conclusion).max(500).default([]),
  document: z.string().max(300).default(""),
});

export const meeting = meetingContent.extend({
  id: z.string(),
  territory: z.string(),
  number: z.number(),
  closed: z.boolean(),
  savedBy: z.string(),
  savedAt: z.string(),
});

/** A meeting with the tasks that its conclusions gave. */
export const meetingPage = z.object({
  meeting,
  tasks: z.array(taskLine),
  counts: taskCounts,
  may: z.object({ record: z.boolean(), assign: z.boolean() }),
});

/** What happened to a task, as its timeline shows it. */
export const taskEvent = z.object({
  id: z.string(),
  day,
  who: z.string(),
  at: z.string(),
  why: z.string(),
  kind: z.enum([
    "created",
    "edited",
    "extended",
    "reported",
    "confirmed",
    "returned",
    "cause-stated",
    "cause-confirmed",
    "cause-refused",
    "cancelled",
  ]),
  /** What it says besides: the new deadline, the text, the document. */
  text: z.string(),
  evidence: evidence.optional(),
});

const point = z.object({ period: periodText, answer: finding });
const effect = z.object({
  territory: z.string(),
  before: point.optional(),
  after: point.optional(),
});

/** From figure to figure: what a task comes from, what was done, and the indicator before and after. */
export const chain = z.object({
  task,
  titleEn: z.string().optional(),
  standing,
  /** Documents and tasks above, the topmost first. */
  above: z.array(taskLine),
  below: z.array(taskLine),
  /** The figure that the task is about, as it stood when it was given: result, plan, verdict. */
  figure: z.object({ period: periodText, row: scorecardRow }).optional(),
  /** Causes that people typed of that figure, as known on the day; none that was taken back. */
  causes: z.array(figureCause),
  conclusion: z.object({ meeting, conclusion: conclusion.optional() }).optional(),
  timeline: z.array(taskEvent),
  effect: z
    .object({
      indicator: z.string(),
      measure: z.string(),
      own: effect,
      /** A province with the same figures, the nearest before; absent when none has both. */
      comparison: effect.optional(),
      why: missing.optional(),
    })
    .optional(),
  may: z.object({
    assign: z.boolean(),
    report: z.boolean(),
    confirm: z.boolean(),
    decide: z.boolean(),
    /** Whether the person reported what now waits: then another must confirm it. */
    own: z.boolean(),
  }),
});

const expected = z.number().int().optional().describe("How many events the task had when it was looked at");
const why = text.default("");

/** One deed to one task. */
export const deed = z.object({
  expected,
  why,
  deed: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("extended"), due, document: z.string().max(300).default("") }),
    z.object({ kind: z.literal("reported"), text, done: z.boolean(), evidence: evidence.optional() }),
    z.object({ kind: z.literal("confirmed"), report: z.string() }),
    z.object({ kind: z.literal("returned"), report: z.string(), quality: z.boolean() }),
    z.object({ kind: z.literal("cause-stated"), text }),
    z.object({ kind: z.literal("cause-confirmed"), cause: z.string(), document: z.string().max(300) }),
    z.object({ kind: z.literal("cause-refused"), cause: z.string() }),
    z.object({ kind: z.literal("cancelled"), document: z.string().max(300).default("") }),
  ]),
});

/** The same to many, with one reason. */
export const bulk = z.object({
  tasks: z.array(z.string()).max(20_000),
  why,
  deed: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("assigned"), owner: z.string().max(300) }),
    z.object({ kind: z.literal("extended"), due, document: z.string().max(300).default("") }),
    z.object({ kind: z.literal("cancelled"), document: z.string().max(300).default("") }),
  ]),
});

export const saved = z.object({ tasks: z.array(z.string()), events: z.number() });

export const registerDryRun = z.object({
  id: z.string(),
  file: z.string(),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() }),
  /** The first problems, each at its row and column. */
  problems: z.array(problem),
});

const delay = z.object({
  due: day,
  until: day,
  days: z.number(),
  ended: z.enum(["handed-in", "extended", "cancelled", "running"]),
});

/** Facts for the KPI programs of Decree 335/2025; no points are computed here. */
export const kpiFacts = z.object({
  task: z.string(),
  title: z.string(),
  product: z.string(),
  coefficient: z.number().optional(),
  owner: z.string(),
  coOwners: z.array(z.string()),
  document: z.string(),
  assigned: day,
  firstDue: due,
  due,
  extensions: z.array(extension),
  state,
  handedIn: day.optional(),
  confirmedOn: day.optional(),
  confirmedBy: z.string().optional(),
  delays: z.array(delay),
  qualityFailures: z.array(z.object({ day, who: z.string(), why: z.string() })),
  objectiveCauses: z.array(
    z.object({ text: z.string(), confirmedBy: z.string(), confirmedOn: day, document: z.string() }),
  ),
  penaltyPercentEach: z.number(),
});

export type WireTask = z.output<typeof task>;
export type WireTaskFields = z.input<typeof taskFields>;
export type WireTaskLine = z.output<typeof taskLine>;
export type WireTaskList = z.output<typeof taskList>;
export type WireTaskCounts = z.output<typeof taskCounts>;
export type WireTaskEvent = z.output<typeof taskEvent>;
export type WireChain = z.output<typeof chain>;
export type WireDeed = z.input<typeof deed>;
export type WireMeeting = z.output<typeof meeting>;
export type WireMeetingContent = z.input<typeof meetingContent>;
export type WireMeetingPage = z.output<typeof meetingPage>;
export type WireRegisterDryRun = z.output<typeof registerDryRun>;
export type WireEvidence = z.output<typeof evidence>;
export type WireKpiFacts = z.output<typeof kpiFacts>;
