import { ISSUERS, MISSING_REASONS } from "@hoatieu/core";
import { CHECK_KINDS, VERDICTS } from "@hoatieu/measure";
import { z } from "zod";
import { answer, bilingual, finding, missing, periodText, selected } from "./answer.ts";

export const verdict = z.enum(VERDICTS);

export const target = z.object({
  id: z.string(),
  indicator: z.string(),
  territory: z.string(),
  period: periodText,
  measure: z.enum(["level", "yoy_pct", "share_pct"]),
  comparison: z.enum(["at-least", "at-most", "range", "equal", "about"]),
  low: z.number(),
  high: z.number(),
  decimals: z.number(),
  unit: z.string(),
  issuer: z.enum(ISSUERS),
  document: z.string(),
  knownOn: z.string(),
  figures: z.array(z.string()),
  statements: z.array(
    z.object({ document: z.string(), source: z.string(), knownOn: z.string(), issuer: z.enum(ISSUERS) }),
  ),
});

export const result = z.object({
  kind: z.literal("result"),
  indicator: z.string(),
  measure: z.string(),
  /** The months covered: the period asked for, or its reported opening part. */
  covered: periodText,
  whole: z.boolean(),
  selected,
  answer: finding,
  expectation: z.string().optional(),
});

export const remainder = z.object({ rest: periodText, amount: finding, lastMonth: answer, ratio: answer });

export const path = z.object({
  kind: z.literal("path"),
  covered: periodText,
  years: z.array(z.object({ year: z.number(), share: finding })),
  median: z.number(),
  lowerQuartile: z.number(),
  upperQuartile: z.number(),
});

export const assessment = z.object({
  target,
  result: result.optional(),
  attainment: answer,
  gap: answer,
  verdict,
  reason: z.enum(MISSING_REASONS).optional(),
  remainder: remainder.optional(),
  path: path.optional(),
});

export const rank = z.object({
  answer: finding,
  of: z.number().optional(),
  ofSource: z.enum(["printed", "territories", "other-group"]),
  group: z.string(),
  selected,
});

export const streak = z.object({
  threshold: z.number(),
  verified: z.number(),
  years: z.array(z.object({ year: z.number(), growth: finding })),
  endedBy: finding.optional(),
  gaps: z.array(z.object({ year: z.number(), reason: missing, figure: finding.optional() })),
  claimed: finding.optional(),
});

export const scorecardRow = z.object({
  indicator: z.string(),
  result: z.union([result, missing]),
  samePeriod: answer,
  assessments: z.array(assessment),
  verdict,
  reason: z.enum(MISSING_REASONS).optional(),
  ranks: z.array(rank),
  implied: remainder.extend({ flagged: z.boolean() }).optional(),
  streak: streak.optional(),
});

export const scorecard = z.object({
  territory: z.string(),
  period: periodText,
  asOf: z.string(),
  version: z.number(),
  rows: z.array(scorecardRow),
  counts: z.record(verdict, z.number()),
  withPlan: z.number(),
});

export const check = z.object({
  kind: z.enum(CHECK_KINDS),
  state: z.enum(["holds", "fails", "note"]),
  indicator: z.string(),
  period: periodText,
  shown: finding,
  against: finding,
  difference: answer,
});

export const unsaid = z.object({
  indicator: z.string(),
  what: z.enum(["result", "verdict", "growth", "streak"]),
  reason: z.enum(MISSING_REASONS),
  needed: z.array(z.string()),
});

export const pillar = z.object({
  code: z.enum(["high-tech-industry", "seaport-logistics", "tourism-trade"]),
  members: z.array(
    z.object({
      indicator: z.string(),
      weight: z.number(),
      weightSetBy: z.string().optional(),
      result: result.optional(),
      growth: answer,
    }),
  ),
  level: answer,
  growth: answer,
  share: answer,
  contribution: answer,
});

export const targetListEntry = z.object({
  indicator: z.string(),
  name: bilingual,
  assessment: assessment.optional(),
  printedResult: z.string().optional(),
  unit: z.string(),
  verdict,
  verdictFrom: z.enum(["figures", "printed", "nothing"]),
  line: z.object({
    document: z.string(),
    sources: z.array(z.string()),
    knownOn: z.string(),
    enteredBy: z.string().optional(),
    target: z
      .object({ low: z.number(), high: z.number(), decimals: z.number(), unit: z.string(), comparison: z.string() })
      .optional(),
  }),
});

export const targetList = z.object({
  year: z.string(),
  set: z.number().optional(),
  met: z.number().optional(),
  countLine: z.object({ document: z.string(), sources: z.array(z.string()), knownOn: z.string() }).optional(),
  entries: z.array(targetListEntry),
  notFound: z.number(),
  found: answer.optional(),
});

export const spending = z.object({ indicator: z.string(), amount: answer, rate: answer, impliedPlan: answer });

export const spendingRule = z.object({
  period: periodText,
  investment: spending,
  recurrent: spending,
  margin: answer,
  execution: z.enum(["holds", "fails", "cannot-say"]),
  plan: z.enum(["holds", "fails", "cannot-say"]),
});

export const growthCount = z.object({
  rates: z.array(z.object({ indicator: z.string(), period: periodText, growth: finding })),
  up: z.number(),
  down: z.number(),
});

export const contributions = z.object({
  kind: z.literal("contributions"),
  total: z.string(),
  period: periodText,
  parts: z.array(z.object({ indicator: z.string(), growth: answer, contribution: finding })),
  sum: finding,
  growth: answer,
  residual: answer,
  closes: z.boolean().optional(),
});

export const merger = z.object({
  indicator: z.string(),
  period: periodText,
  parts: z.array(z.object({ territory: z.string(), level: answer, growth: answer })),
  sum: answer,
  printedLevel: answer,
  growth: answer,
  printedGrowth: answer,
});

export const historyPoint = z.object({ period: periodText, selected, assessments: z.array(assessment) });

export const history = z.object({
  indicator: z.string(),
  measure: z.string(),
  kinds: z.array(z.enum(["year", "half", "quarter", "month", "cumulative", "span"])),
  points: z.array(historyPoint),
});

export type WireScorecard = z.output<typeof scorecard>;
export type WireScorecardRow = z.output<typeof scorecardRow>;
export type WireAssessment = z.output<typeof assessment>;
export type WireTarget = z.output<typeof target>;
export type WireResult = z.output<typeof result>;
export type WireRemainder = z.output<typeof remainder>;
export type WireRank = z.output<typeof rank>;
export type WireStreak = z.output<typeof streak>;
export type WireCheck = z.output<typeof check>;
export type WireUnsaid = z.output<typeof unsaid>;
export type WirePillar = z.output<typeof pillar>;
export type WireTargetList = z.output<typeof targetList>;
export type WireSpendingRule = z.output<typeof spendingRule>;
export type WireGrowthCount = z.output<typeof growthCount>;
export type WireContributions = z.output<typeof contributions>;
export type WireMerger = z.output<typeof merger>;
export type WireHistory = z.output<typeof history>;
export type WireHistoryPoint = z.output<typeof historyPoint>;
