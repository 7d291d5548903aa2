import { ISSUERS, LIMIT_KINDS } from "@hoatieu/core";
import { z } from "zod";
import { answer, bilingual, finding, periodText } from "./answer.ts";
import { sentence } from "./brief.ts";
import { get, language } from "./route.ts";
import { assessment, scorecardRow, spendingRule, verdict } from "./scorecard.ts";

const holds = z.enum(["holds", "fails", "cannot-say"]);

/** One line of the revenue catalogue against every plan; `versions` oldest first, the last one counts. */
export const revenueLine = z.object({
  indicator: z.string(),
  depth: z.number().int(),
  row: scorecardRow,
  plans: z.array(z.object({ issuer: z.enum(ISSUERS), versions: z.array(assessment) })),
  /** Plans of which only a percentage is printed, with the plan it implies. */
  attainments: z.array(z.object({ issuer: z.enum(ISSUERS), period: periodText, rate: finding, plan: answer, verdict })),
});

export const landUseSplit = z.object({
  period: periodText,
  domestic: answer,
  landUse: answer,
  without: answer,
  share: answer,
});

export const structuralBalance = z.object({
  period: periodText,
  basis: z.enum(["execution", "plan"]),
  definition: z.enum(["kept", "collected"]),
  revenue: answer,
  landUse: answer,
  without: answer,
  recurrent: answer,
  balance: answer,
  /** A land-use levy above this would turn the balance negative. */
  room: answer,
  state: holds,
});

export const spendingPlan = z.object({
  indicator: z.string(),
  rate: z.enum(["pct_of_plan", "pct_of_central_plan"]),
  /** Oldest first; amended where rounding does not explain the step. */
  versions: z.array(
    z.object({ period: periodText, plan: finding, low: z.number(), high: z.number(), amended: z.boolean() }),
  ),
});

export const legalLimit = z.object({
  code: z.string(),
  name: bilingual,
  kind: z.enum(LIMIT_KINDS),
  field: z.string(),
  /** Empty where there is no number or the text was not read. */
  value: z.string(),
  unit: z.string(),
  read: z.boolean(),
  territory: z.string(),
  document: z.string(),
  article: z.string(),
  issued: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  checked: bilingual,
  source: z.string(),
});

export const capitalPot = z.object({
  planYear: z.number().int(),
  pot: z.enum(["plan", "added"]),
  carried: z.boolean(),
  deadline: z.string().optional(),
  state: z.enum(["open", "passed", "not-read"]),
  days: z.number().int().optional(),
  limit: legalLimit.optional(),
});

export const disbursement = z.object({
  points: z.array(
    z.object({ period: periodText, scope: z.string(), amount: answer, ofCity: answer, ofCentral: answer }),
  ),
  carriedOver: z.array(z.object({ period: periodText, rate: finding, unverified: z.boolean() })),
  owners: z.array(z.object({ indicator: z.string(), period: periodText, scope: z.string(), rate: finding })),
});

export const limitCheck = z.object({
  limit: legalLimit,
  state: z.enum(["holds", "fails", "cannot-say", "not-read"]),
  left: answer.optional(),
  right: answer.optional(),
  period: periodText.optional(),
  needed: z.array(z.string()),
});

export const budgetPage = z.object({
  verdict: sentence,
  lede: sentence,
  period: periodText,
  revenue: z.array(revenueLine),
  landUse: z.array(landUseSplit),
  balances: z.array(structuralBalance),
  spending: z.array(spendingRule),
  spendingPlans: z.array(spendingPlan),
  pots: z.array(capitalPot),
  disbursement,
  checks: z.array(limitCheck),
  cutStart: z.object({ recurrent: answer, investment: answer, revenue: answer }),
});

/** Decide: the budget as it stands. */
export const budgetRoutes = {
  budget: get(
    "/api/:territory/budget",
    "Revenue against every plan, the balance without land use, spending, capital and its last days, legal limits",
    z.object({ territory: z.string() }),
    z.object({
      period: z.string(),
      asof: z.string().optional().describe("As known on: YYYY-MM-DD; default today"),
      lang: language,
    }),
    budgetPage,
  ),
} as const;

export type WireBudgetPage = z.output<typeof budgetPage>;
export type WireRevenueLine = z.output<typeof revenueLine>;
export type WireLandUseSplit = z.output<typeof landUseSplit>;
export type WireStructuralBalance = z.output<typeof structuralBalance>;
export type WireSpendingPlan = z.output<typeof spendingPlan>;
export type WireCapitalPot = z.output<typeof capitalPot>;
export type WireDisbursement = z.output<typeof disbursement>;
export type WireLimitCheck = z.output<typeof limitCheck>;
