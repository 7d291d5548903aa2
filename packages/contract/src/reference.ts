import { DIRECTIVE_STATES } from "@hoatieu/follow";
import { z } from "zod";
import { bilingual, figure } from "./answer.ts";
import { target } from "./scorecard.ts";

export const territory = z.object({
  code: z.string(),
  name: bilingual,
  level: z.enum(["country", "region", "province", "district", "commune"]),
  parent: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  mergedInto: z.string().optional(),
  /** Figures on record for it: a reader sees which territories have something to show. */
  figures: z.number(),
});

export const indicator = z.object({
  code: z.string(),
  name: bilingual,
  short: bilingual,
  unit: z.string(),
  otherUnits: z.array(z.string()),
  decimals: z.number(),
  direction: z.enum(["up", "down", "none"]),
  accumulation: z.enum(["sum", "average", "end", "none"]),
  parent: z.string().optional(),
  identity: z.enum(["sum", "of-which", "weighted", ""]),
  pillars: z.partialRecord(z.enum(["high-tech-industry", "seaport-logistics", "tourism-trade"]), z.number()),
  owner: bilingual,
  definition: bilingual,
  headline: z.number().optional(),
  leading: z.enum(["level", "yoy_pct", "share_pct", "pct_of_plan"]),
  steered: z.boolean(),
  planOf: z.string().optional(),
  streakAbove: z.number().optional(),
  releaseLag: z.number().optional(),
});

/** An indicator as every page needs it to name and sort; the definition is a page of its own. */
export const namedIndicator = indicator.omit({ definition: true });

export const source = z.object({
  code: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.string(),
  knownOn: z.string().optional(),
});

export const indicatorSetItem = z.object({
  set: z.string(),
  code: z.string(),
  group: z.string(),
  name: bilingual,
  breakdowns: z.string(),
  frequency: z.string(),
  agency: z.string(),
  sourceUrl: z.string(),
});

export const directive = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  title: bilingual,
  issuingBody: z.string(),
  issued: z.string().optional(),
  assigned: z.string().optional(),
  knownFrom: z.string(),
  deadline: z.string().optional(),
  responsibleBody: z.string(),
  territory: z.string(),
  recordedStatus: z.string(),
  outcome: z.string(),
  outcomeDate: z.string().optional(),
  outcomeKnownOn: z.string(),
  parent: z.string().optional(),
  sourceUrl: z.string(),
});

export const followed = z.object({
  directive,
  state: z.enum(DIRECTIVE_STATES),
  days: z.number().optional(),
  evidence: z.boolean(),
  done: z.boolean(),
});

export const followUp = z.object({
  items: z.array(followed),
  counts: z.record(z.enum(DIRECTIVE_STATES), z.number()),
  total: z.number(),
});

/** One figure's pedigree: itself, its source, and every other vintage known, best first. */
export const pedigreeEntry = z.object({
  figure,
  source,
  vintages: z.array(z.object({ figure, source, differs: z.boolean(), superseded: z.boolean() })),
});
export const pedigree = z.object({ figures: z.array(pedigreeEntry), targets: z.array(target) });

export type WireTerritory = z.output<typeof territory>;
export type WireNamedIndicator = z.output<typeof namedIndicator>;
export type WireIndicator = z.output<typeof indicator>;
export type WireSource = z.output<typeof source>;
export type WireDirective = z.output<typeof directive>;
export type WireFollowed = z.output<typeof followed>;
export type WireFollowUp = z.output<typeof followUp>;
export type WirePedigree = z.output<typeof pedigree>;
export type WirePedigreeEntry = z.output<typeof pedigreeEntry>;
