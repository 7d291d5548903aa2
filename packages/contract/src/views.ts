import { z } from "zod";
import { answer, finding, periodText } from "./answer.ts";
import { sentence } from "./brief.ts";
import { followUp, indicator, territory } from "./reference.ts";
import {
  assessment,
  check,
  contributions,
  growthCount,
  history,
  merger,
  pillar,
  rank,
  scorecard,
  scorecardRow,
  spendingRule,
  targetList,
  unsaid,
} from "./scorecard.ts";

/** What the frame of every page needs: the controls on top and the state of the installation. */
export const frame = z.object({
  version: z.number(),
  productVersion: z.string(),
  /** Server's day: the default of "as known on". */
  today: z.string(),
  singleUser: z.boolean(),
  territories: z.array(territory),
  /** The territory opened when the address names none. */
  home: z.string(),
});

/** Release dates of a territory's figures: the ticks of the date slider. */
export const releaseDates = z.object({
  first: z.string().optional(),
  last: z.string().optional(),
  dates: z.array(z.object({ day: z.string(), figures: z.number() })),
  /** Periods with figures known by the date looked at, newest first; years first. */
  periods: z.array(periodText),
});

/** A headline indicator on the bridge. */
export const bridgeRow = z.object({ row: scorecardRow, history });

export const bridge = z.object({
  /** The verdict in one sentence, and a second that counts, written from the figures. */
  verdict: sentence,
  lede: sentence,
  rows: z.array(bridgeRow),
  pillars: z.array(pillar),
  directives: followUp,
  spending: spendingRule.optional(),
  counts: scorecard.shape.counts,
  withPlan: z.number(),
  /** Figures that became known in the 31 days before the date looked at, newest first, at most 12. */
  recent: z.array(
    z.object({ indicator: z.string(), period: periodText, measure: z.string(), knownOn: z.string(), answer: finding }),
  ),
});

export const measurePage = z.object({
  verdict: sentence,
  scorecard,
  growthCount,
  pillars: z.array(pillar),
  spending: z.array(spendingRule),
  contributions: z.array(contributions),
  mergers: z.array(merger),
  targetList: targetList.optional(),
  unsaid: z.array(unsaid),
});

export const peer = z.object({
  territory: z.string(),
  answer,
  status: z.string(),
  rank: z.number(),
  tied: z.number(),
  best: z.number(),
  worst: z.number(),
});

export const indicatorPage = z.object({
  indicator,
  verdict: sentence,
  row: scorecardRow.optional(),
  /** One history for each measure that has figures; yearly and within-year points apart. */
  yearly: z.array(history),
  within: z.array(history),
  assessments: z.array(assessment),
  contributions: z.array(contributions),
  checks: z.array(check),
  ranks: z.array(rank),
  peers: z
    .object({ measure: z.string(), period: periodText, of: z.number(), revision: z.number(), rows: z.array(peer) })
    .optional(),
  merger: merger.optional(),
  children: z.array(z.string()),
});

export const searchHit = z.object({
  kind: z.enum(["indicator", "territory", "directive", "task", "source"]),
  code: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
});

export type WireFrame = z.output<typeof frame>;
export type WireReleaseDates = z.output<typeof releaseDates>;
export type WireBridge = z.output<typeof bridge>;
export type WireBridgeRow = z.output<typeof bridgeRow>;
export type WireMeasurePage = z.output<typeof measurePage>;
export type WireIndicatorPage = z.output<typeof indicatorPage>;
export type WirePeer = z.output<typeof peer>;
export type WireSearchHit = z.output<typeof searchHit>;
