import { CAUSE_KINDS } from "@hoatieu/explain";
import { z } from "zod";
import { answer, finding, missing, periodText } from "./answer.ts";
import { sentence } from "./brief.ts";
import { get, language, send } from "./route.ts";
import { target, verdict } from "./scorecard.ts";

/** Between what values a number lies, given how its sources rounded. */
const range = z.object({ low: z.number(), high: z.number() });

const growthPart = z.object({
  indicator: z.string(),
  growth: answer,
  /** Of the base period, percent. */
  share: answer,
  shareRange: range.optional(),
  contribution: finding,
  range,
});

/** Growth by part: an accounting, not a cause. */
export const growthByPart = z.object({
  kind: z.literal("growth-by-part"),
  total: z.string(),
  period: periodText,
  basis: z.enum(["printed", "levels", "base-levels", "implied-shares"]),
  sharesOf: periodText.optional(),
  parts: z.array(growthPart),
  lacking: z.array(z.string()),
  growth: answer,
  sum: finding,
  residual: answer,
  sumRange: range,
  closes: z.boolean().optional(),
});

/** Growth minus plan by part; the rows sum to the gap. */
export const gapByPart = z.object({
  kind: z.literal("gap-by-part"),
  total: z.string(),
  target,
  bound: z.number(),
  gap: finding,
  rows: z.array(
    z.object({
      kind: z.enum(["part", "rest", "plan-rest", "rounding"]),
      parts: z.array(z.string()),
      plannedGrowth: answer,
      planned: answer,
      actual: answer,
      gap: finding,
      range: range.optional(),
    }),
  ),
});

/** Shift-share against the nation. */
export const againstNation = z.object({
  kind: z.literal("against-nation"),
  total: z.string(),
  period: periodText,
  nation: z.string(),
  growth: answer,
  nationGrowth: finding,
  parts: z.array(
    z.object({
      indicator: z.string(),
      growth: answer,
      nationGrowth: finding,
      contribution: finding,
      national: finding,
      mix: finding,
      own: finding,
      ownRange: range,
      atNationalShares: answer,
      allocation: answer,
    }),
  ),
  undecomposed: z.array(growthPart),
  national: finding,
  mix: finding,
  own: finding,
  ownRange: range,
  atNationalShares: answer,
  allocation: answer,
  objective: finding,
  rest: answer,
});

export const restructuring = z.object({
  kind: z.literal("restructuring"),
  basis: z.enum(["constant-prices", "printed-shares"]),
  from: periodText,
  to: periodText,
  parts: z.array(z.object({ indicator: z.string(), before: answer, after: answer, change: answer })),
  norm: finding,
  lilien: answer,
});

export const revenueItem = z.object({
  indicator: z.string(),
  period: periodText,
  result: answer,
  target: target.optional(),
  attainment: answer,
  gap: answer,
  verdict,
  before: answer,
  change: answer,
  drivers: z
    .union([
      z.array(
        z.object({
          driver: z.enum(["base", "price", "rate"]),
          indicator: z.string().optional(),
          ratio: finding,
          effect: finding,
        }),
      ),
      missing,
    ])
    .optional(),
});

export const growthAccounting = z.object({
  period: periodText,
  productivity: answer,
  productivityGrowth: answer,
  labourGrowth: answer,
  investmentShare: answer,
  icor: answer,
  tfpShare: answer,
  tfp: answer,
  withinBetween: answer,
});

export const explainPage = z.object({
  verdict: sentence,
  lede: sentence,
  period: periodText,
  growth: z.discriminatedUnion("kind", [growthByPart, missing]),
  growthBefore: z.discriminatedUnion("kind", [growthByPart, missing]),
  gap: z.discriminatedUnion("kind", [gapByPart, missing]),
  nation: z.discriminatedUnion("kind", [againstNation, missing]),
  nationBefore: z.discriminatedUnion("kind", [againstNation, missing]),
  restructuring: z.array(restructuring),
  revenue: z.array(revenueItem),
  accounting: growthAccounting,
});

const kind = z.enum(CAUSE_KINDS);

/** What a person writes: why a figure is as it is, and what that rests on. */
export const causeContent = z.object({
  kind,
  text: z.string().max(4000),
  indicator: z.string(),
  period: periodText,
  figures: z.array(z.string()).max(50).default([]).describe("Ids of figures on record"),
  evidence: z
    .array(z.object({ text: z.string().max(4000), source: z.string().max(1000).default("") }))
    .max(50)
    .default([]),
  department: z.string().max(300).default(""),
});

const causeVersion = causeContent.extend({
  number: z.number().int(),
  withdrawn: z.boolean(),
  why: z.string(),
  day: z.string(),
  who: z.string(),
  at: z.string(),
});

/** A cause with its versions, oldest first: the last one counts. */
export const cause = z.object({ id: z.string(), territory: z.string(), versions: z.array(causeVersion) });

const asof = z.string().optional().describe("As known on: YYYY-MM-DD; default today");
const place = z.object({ territory: z.string() });
const one = z.object({ territory: z.string(), cause: z.string() });
const expected = z.number().int().min(1).describe("Number of the version it was made from");
const why = z.string().max(4000);

/** Explain: what accounts for growth and revenue, and the causes that people type. */
export const explainRoutes = {
  explain: get(
    "/api/:territory/explain",
    "What accounts for a period's growth, its gap to plan and revenue; accounting, not cause",
    place,
    z.object({ period: z.string(), asof, lang: language }),
    explainPage,
  ),
  causes: get(
    "/api/:territory/causes",
    "Causes that people typed, as known on the day, each with its versions",
    place,
    z.object({ period: z.string().optional().describe("Only those of periods inside it"), asof, lang: language }),
    z.array(cause),
  ),
  createCause: send("POST", "/api/:territory/causes", "Type a cause with what it rests on", place, causeContent, cause),
  saveCause: send(
    "POST",
    "/api/:territory/causes/:cause/versions",
    "Change a cause by a further version, with the reason",
    one,
    causeContent.extend({ expected, why }),
    cause,
  ),
  withdrawCause: send(
    "POST",
    "/api/:territory/causes/:cause/withdrawal",
    "Take a cause back, with the reason: it stays on record",
    one,
    z.object({ expected, why }),
    cause,
  ),
} as const;

export type WireExplainPage = z.output<typeof explainPage>;
export type WireGrowthByPart = z.output<typeof growthByPart>;
export type WireGapByPart = z.output<typeof gapByPart>;
export type WireAgainstNation = z.output<typeof againstNation>;
export type WireRestructuring = z.output<typeof restructuring>;
export type WireRevenueItem = z.output<typeof revenueItem>;
export type WireGrowthAccounting = z.output<typeof growthAccounting>;
export type WireCause = z.output<typeof cause>;
export type WireCauseContent = z.output<typeof causeContent>;
