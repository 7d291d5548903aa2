import { FUNDINGS, PROJECT_STATUSES } from "@hoatieu/decide";
import { z } from "zod";
import { missing } from "./answer.ts";
import { sentence } from "./brief.ts";
import { get, language } from "./route.ts";

const group = z.enum(["QG", "A", "B", "C"]);
const bound = z.enum(["about", "nearly", "more-than", "at-least"]);

/** What one source says of a project; amounts are billion VND as printed, an empty text where it does not say. */
export const projectStatement = z.object({
  name: z.string(),
  totalCost: z.string(),
  startYear: z.string(),
  endYear: z.string(),
  capitalPlanYear: z.string(),
  capitalPlan: z.string(),
  disbursed: z.string(),
  status: z.string(),
  sourceUrl: z.string(),
  published: z.string(),
  knownOn: z.string(),
  document: z.string().optional(),
  owner: z.string().optional(),
  budgetCode: z.string().optional(),
  lawField: z.string().optional(),
  group: z.string().optional(),
  groupDecision: z.string().optional(),
  costDecision: z.string().optional(),
  carriedOver: z.string().optional(),
  disbursedCarriedOver: z.string().optional(),
  disbursedAsOf: z.string().optional(),
});

export const projectCost = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("known"),
    value: z.number(),
    printed: z.string(),
    bound: bound.optional(),
    atLeast: z.string().optional(),
  }),
  z.object({ kind: z.literal("unknown"), missing }),
  z.object({ kind: z.literal("disputed"), low: z.string(), high: z.string() }),
]);

const rate = z.discriminatedUnion("kind", [z.object({ kind: z.literal("rate"), value: z.number() }), missing]);

const yearCapital = z.object({
  year: z.string(),
  plan: z.string().optional(),
  disbursed: z.string().optional(),
  rate,
  carriedOver: z.string().optional(),
  disbursedCarriedOver: z.string().optional(),
  carriedRate: rate,
  countedTo: z.string().optional(),
  spendUntil: z.string().optional(),
});

export const projectGroup = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("stated"), group, decision: z.string() }),
  z.object({ kind: z.literal("computed"), group, laws: z.array(z.string()) }),
  z.object({
    kind: z.literal("cannot-say"),
    reason: z.enum(["no-thresholds", "cost-unknown", "cost-disputed", "field-unknown", "text-not-read", "not-public"]),
    possible: z.array(group),
  }),
]);

export const project = z.object({
  code: z.string(),
  name: z.string(),
  sectors: z.array(z.string()),
  partOf: z.string().optional(),
  cost: projectCost,
  starts: z.array(z.string()),
  ends: z.array(z.string()),
  status: z.object({ kind: z.enum(PROJECT_STATUSES), text: z.string(), published: z.string() }).optional(),
  delay: z.object({
    state: z.enum(["completed", "passed", "stated", "running", "no-end"]),
    end: z.number().optional(),
    years: z.number(),
    behind: z.boolean(),
  }),
  capital: z.array(yearCapital),
  group: projectGroup,
  funding: z.enum(FUNDINGS),
  owner: z.string().optional(),
  budgetCode: z.string().optional(),
  statements: z.array(projectStatement),
});

const totals = z.object({
  projects: z.number(),
  known: z.number(),
  bounded: z.number(),
  unknown: z.number(),
  disputed: z.number(),
  atLeast: z.string(),
  summed: z.number(),
  disputedLow: z.string(),
  disputedHigh: z.string(),
});

export const projectsPage = z.object({
  verdict: sentence,
  lede: sentence,
  statements: z.number(),
  projects: z.array(project),
  totals,
  /** A project of two sectors counts in each. */
  sectors: z.array(totals.extend({ sector: z.string() })),
  social: z.array(z.object({ sector: z.string(), projects: z.array(z.string()) })),
  spendingByFunction: missing,
  disbursed: z.number(),
  passed: z.number(),
  behind: z.number(),
});

export const projectRoutes = {
  projects: get(
    "/api/:territory/projects",
    "Public-investment projects as known on the day, each with every statement of its sources",
    z.object({ territory: z.string() }),
    z.object({ asof: z.string().optional().describe("As known on: YYYY-MM-DD; default today"), lang: language }),
    projectsPage,
  ),
} as const;

export type WireProjectsPage = z.output<typeof projectsPage>;
export type WireProject = z.output<typeof project>;
export type WireProjectCost = z.output<typeof projectCost>;
export type WireProjectStatement = z.output<typeof projectStatement>;
