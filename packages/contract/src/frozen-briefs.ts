import { z } from "zod";
import { block, brief } from "./brief.ts";
import { officialQuery } from "./official.ts";
import { get, language, send } from "./route.ts";

const file = z.object({ sha256: z.string(), bytes: z.number().int() });

export const frozenBrief = z.object({
  id: z.string().describe("Period, language and number within the territory: 2023-vi-1"),
  territory: z.string(),
  period: z.string(),
  language: z.enum(["vi", "en"]),
  number: z.number().int(),
  asOf: z.string(),
  day: z.string().describe("The day it was frozen"),
  at: z.string(),
  who: z.string(),
  why: z.string(),
  corrects: z.number().int().optional(),
  sha256: z.string().describe("Of the document tree as JSON with sorted keys"),
  word: file,
  pdf: file.optional(),
  dataVersion: z.number().int(),
  program: z.string(),
});

export const briefDifference = z.object({
  kind: z.enum(["added", "removed", "changed"]),
  section: z.string(),
  table: z.string(),
  parts: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
});

const fingerprint = z.object({ recorded: z.string(), computed: z.string(), intact: z.boolean() });

export const briefVerification = z.object({
  frozen: frozenBrief,
  /** Whether every fingerprint is what was recorded. */
  intact: z.boolean(),
  paper: fingerprint,
  word: fingerprint,
  pdf: fingerprint.optional(),
  /** Whether the data on record today, asked for the same day, still say the same. */
  rebuilt: z.enum(["same", "different"]),
});

const asof = z.string().optional().describe("As known on: YYYY-MM-DD; default today");
const place = z.object({ territory: z.string() });
const one = z.object({ territory: z.string(), brief: z.string() });
const frozenDocument = z.object({
  frozen: frozenBrief,
  paper: brief,
  official: officialQuery,
  corrections: z.array(block),
});

/** Freezing the conference brief, and what a frozen one can be asked. Its files are in `fileRoutes`. */
export const frozenBriefRoutes = {
  frozenBriefs: get(
    "/api/:territory/briefs",
    "The frozen briefs of a territory, newest first",
    place,
    z.object({ period: z.string().optional(), lang: language }),
    z.object({ briefs: z.array(frozenBrief), mayFreeze: z.boolean() }),
  ),
  freezeBrief: send(
    "POST",
    "/api/:territory/briefs",
    "Freezes the brief from released figures; the same content again answers the version that is there",
    place,
    z.object({
      period: z.string(),
      asof,
      expected: z.number().int().min(0).max(1_000_000).describe("Number of the newest version looked at; 0: none"),
      why: z.string().max(2000).default(""),
      official: officialQuery.default({}),
    }),
    z.object({ frozen: frozenBrief, existing: z.boolean() }),
  ),
  frozenBrief: get(
    "/api/:territory/briefs/:brief",
    "A frozen brief",
    one,
    z.object({ lang: language }),
    frozenDocument,
  ),
  briefDifferences: get(
    "/api/:territory/briefs/:brief/differences",
    "What a frozen brief says otherwise than another one; default: than the version before",
    one,
    z.object({ against: z.string().optional(), lang: language }),
    z.object({ before: frozenBrief, after: frozenBrief, differences: z.array(briefDifference) }),
  ),
  briefOutcome: get(
    "/api/:territory/briefs/:brief/outcome",
    "What a frozen brief said of things to come, beside what is known of them",
    one,
    z.object({ asof, lang: language }),
    z.object({ frozen: frozenBrief, asOf: z.string(), blocks: z.array(block) }),
  ),
  verifyBrief: get(
    "/api/:territory/briefs/:brief/verification",
    "Computes the fingerprints of a frozen brief and its files anew",
    one,
    z.object({ lang: language }),
    briefVerification,
  ),
} as const;

export type WireFrozenBrief = z.output<typeof frozenBrief>;
export type WireFrozenDocument = z.output<typeof frozenDocument>;
export type WireBriefDifference = z.output<typeof briefDifference>;
export type WireBriefVerification = z.output<typeof briefVerification>;
