import { z } from "zod";
import { answer, finding, missing, periodText } from "./answer.ts";
import { sentence } from "./brief.ts";

const quarter = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const quarters = z.array(quarter).min(1).max(4);

/** A printed rate of the year, as a statement about its quarters. */
const printedRate = z.object({
  node: z.string(),
  period: periodText,
  quarters: z.array(quarter),
  value: z.number(),
  figures: z.array(z.string()),
});

/** What an outlook was made from. */
export const outlookBasis = z.object({
  learnedOn: z.string(),
  /** Territories and rates of earlier years that the law of growth was learned from. */
  territories: z.number(),
  rates: z.number(),
  ownRates: z.number(),
  history: z.enum(["levels", "rates", "predecessors"]),
  shares: z.enum(["levels", "contributions", "current-price-shares", "usual"]),
  quarters: z.enum(["levels", "usual"]),
});

/** The joint law of the year's growth by node and quarter: enough to solve scenarios beside the reader, without the server. */
export const outlook = z.object({
  kind: z.literal("outlook"),
  territory: z.string(),
  year: z.number(),
  asOf: z.string(),
  nodes: z.array(z.string()),
  /** Base-year share of each node (row) and quarter (column); the whole sums to 1. */
  shares: z.array(z.array(z.number())),
  /** Mean growth of node n in quarter q at `4 n + q - 1`, percent on the same quarter of the year before. */
  mean: z.array(z.number()),
  covariance: z.array(z.array(z.number())),
  degrees: z.number(),
  /** Quarters that printed figures of the total cover. */
  elapsed: z.number(),
  printed: z.array(printedRate),
  basis: outlookBasis,
});

/** Location, scale and degrees of freedom of a forecast (Student's t). */
export const student = z.object({ location: z.number(), scale: z.number(), degrees: z.number() });

const restOfYear = z.object({
  done: z.number(),
  required: z.number(),
  acceleration: z.number(),
  /** Province-years on record at this point of the year, and how many sped up at least as much. */
  cases: z.number(),
  asMuch: z.number(),
});

/** An official target of the year's growth, with its probability. */
export const growthTarget = z.object({
  id: z.string(),
  low: z.number(),
  high: z.number(),
  comparison: z.string(),
  issuer: z.string(),
  document: z.string(),
  knownOn: z.string(),
  probability: z.number(),
  rest: restOfYear.optional(),
});

const publishedStatement = z.object({
  node: z.string(),
  quarters: z.array(quarter),
  low: z.number().optional(),
  high: z.number().optional(),
  target: z.string(),
  issuer: z.string(),
  document: z.string(),
  knownOn: z.string(),
});

/** Whole-year growth at risk, pooled over provinces without the year itself. */
export const growthRisk = z.object({
  /** What is known of the year: growth of its first part; before one is printed, last year's alone. */
  horizon: z.enum(["Q1", "M1-6", "M1-9"]).optional(),
  lastYear: z.number(),
  soFar: z.number().optional(),
  /** Province-years learned from, their provinces and years, and how many of them could be told from the other years. */
  n: z.number(),
  provinces: z.number(),
  years: z.number(),
  told: z.number(),
  /** Too few for an outer quantile to rest on more than one or two of them. */
  few: z.boolean(),
  rows: z.array(
    z.object({
      tau: z.number(),
      growth: z.number(),
      /** Mean quantile losses of the line and of the plain quantile, each year told from the others. */
      loss: z.number().optional(),
      plain: z.number().optional(),
    }),
  ),
  /** The lines cross here and their values were put in order. */
  rearranged: z.boolean(),
});

export const foreseePage = z.object({
  verdict: sentence,
  lede: sentence,
  year: z.number(),
  outlook: z.discriminatedUnion("kind", [outlook, missing]),
  /** Whole-year growth as printed, once it is. */
  outcome: answer,
  /** Growth of the year before, repeated: the plainest forecast, always beside. */
  naive: answer,
  targets: z.array(growthTarget),
  /** What documents print about quarters and sectors: the published scenario. */
  published: z.array(publishedStatement),
  /** Printed numbers that cannot all hold within their rounding; empty when they can. */
  clashes: z.array(z.object({ statement: publishedStatement, missedBy: z.number() })),
  /** Rates printed for the year that cannot all hold: quarters that contradict the cumulative, a node at a time. */
  contradictions: z.array(
    z.object({
      node: z.string(),
      period: periodText,
      value: z.number(),
      figures: z.array(z.string()),
      missedBy: z.number(),
    }),
  ),
  /** Base-year total at constant prices, where known or implied: turns growth into value added. */
  base: z
    .object({ level: z.number(), unit: z.string(), from: z.enum(["levels", "implied"]), figures: z.array(z.string()) })
    .optional(),
  /** Highest printed growth of each node in a quarter or longer, as a ceiling a planner may set. */
  best: z.array(z.object({ node: z.string(), growth: z.number(), period: periodText, figures: z.array(z.string()) })),
  /** What provinces at this point of the year came to; absent once the year is printed, or with too few cases. */
  risk: growthRisk.optional(),
});

/** One telling of one year: what would have been said on the day, from what was known then. */
export const toldYear = z.object({
  territory: z.string(),
  year: z.number(),
  asOf: z.string(),
  forecast: student,
  low80: z.number(),
  high80: z.number(),
  naive: z.number().optional(),
  target: z.object({ low: z.number(), high: z.number(), issuer: z.string(), probability: z.number() }).optional(),
  outcome: finding.optional(),
  score: z
    .object({
      error: z.number(),
      crps: z.number(),
      transform: z.number(),
      inside80: z.boolean(),
      inside95: z.boolean(),
    })
    .optional(),
  /** Rates of the territory's own that went in; below eight the row is marked thin. */
  ownRates: z.number(),
  thin: z.boolean(),
});

const method = z.object({ crps: z.number(), absoluteError: z.number() });

export const foreseeRecord = z.object({
  words: sentence,
  lede: sentence,
  rows: z.array(toldYear),
  /** By moment of the year, over years with an outcome: the outlook's, the plain way's and the target's mean errors. */
  summary: z.array(
    z.object({
      moment: z.enum(["december", "april", "july", "october"]),
      n: z.number(),
      ours: method,
      naive: z.number().optional(),
      target: z.number().optional(),
      inside80: z.number(),
    }),
  ),
  targets: z.object({ n: z.number(), met: z.number() }),
});

export const skill = z.object({
  words: sentence,
  rows: z.array(
    z.object({
      horizon: z.enum(["Q1", "M1-6", "M1-9"]),
      n: z.number(),
      ours: method.extend({ coverage80: z.number(), coverage95: z.number() }),
      regression: method,
      repetition: method,
    }),
  ),
  targets: z.object({ n: z.number(), met: z.number(), absoluteError: z.number() }).optional(),
});

/** What a planner enters: the target, and what is held. The server solves it again and keeps its own solution. */
export const scenarioWish = z.object({
  asof: z.string().describe("As known on: YYYY-MM-DD"),
  document: z.string().max(500).default(""),
  note: z.string().max(4000).default(""),
  target: z.object({ low: z.number().min(-50).max(50), high: z.number().min(-50).max(50).optional() }),
  locks: z
    .array(z.object({ node: z.string(), quarters, growth: z.number().min(-90).max(200) }))
    .max(200)
    .default([]),
  ceilings: z
    .array(z.object({ node: z.string(), quarters, high: z.number().min(-90).max(200) }))
    .max(200)
    .default([]),
});

const cell = z.object({
  node: z.string(),
  quarter,
  growth: z.number(),
  state: z.enum(["actual", "inferred", "locked", "solved"]),
  /** The rate printed for exactly this cell. */
  printed: z.number().optional(),
});

export const scenarioContent = z.object({
  targets: z.array(z.object({ node: z.string(), low: z.number(), high: z.number().optional() })),
  cells: z.array(cell),
  weights: z.array(z.object({ node: z.string(), quarter, share: z.number() })),
  year: z.array(z.object({ node: z.string(), growth: z.number() })),
  /** What the planner held, as entered: enough to open the scenario again. */
  locks: z.array(z.object({ node: z.string(), quarters, growth: z.number() })).default([]),
  ceilings: z.array(z.object({ node: z.string(), quarters, high: z.number() })).default([]),
  outlook: z.object({
    mean: z.number(),
    scale: z.number(),
    degrees: z.number().optional(),
    probability: z.number().optional(),
    distance: z.number().optional(),
  }),
});

export const scenarioSummary = z.object({
  id: z.string(),
  territory: z.string(),
  year: z.number(),
  title: z.string(),
  issuer: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  versions: z.number(),
  savedBy: z.string(),
  savedAt: z.string(),
  asOf: z.string(),
});

const versionDifference = z.object({
  total: z.object({ before: z.number(), after: z.number() }),
  totalKept: z.boolean(),
  shifts: z.array(
    z.object({
      node: z.string(),
      before: z.number().optional(),
      after: z.number().optional(),
      shifted: z.number(),
      quarters: z.array(z.object({ quarter, before: z.number(), after: z.number() })),
    }),
  ),
});

const achievement = z.object({
  node: z.string(),
  period: periodText,
  planned: z.number(),
  actual: z.number(),
  gap: z.number(),
  figures: z.array(z.string()),
});

export const scenarioVersion = z.object({
  number: z.number(),
  asOf: z.string(),
  document: z.string(),
  note: z.string(),
  content: scenarioContent,
  hash: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** Against the version before. */
  difference: versionDifference.optional(),
  /** Rates printed since, beside the plan of the same quarters. */
  achievements: z.array(achievement),
});

export const scenario = z.object({
  record: scenarioSummary.omit({ versions: true, savedBy: true, savedAt: true, asOf: true }),
  versions: z.array(scenarioVersion),
});

/** A forecast on record, and its score once the figure has arrived. */
export const archivedForecast = z.object({
  id: z.string(),
  territory: z.string(),
  indicator: z.string(),
  period: periodText,
  asOf: z.string(),
  method: z.string(),
  origin: z.enum(["release", "scenario", "person"]),
  forecast: student,
  madeBy: z.string(),
  madeAt: z.string(),
  outcome: finding.optional(),
  score: toldYear.shape.score,
});

export type WireOutlook = z.output<typeof outlook>;
export type WireForeseePage = z.output<typeof foreseePage>;
export type WireGrowthRisk = z.output<typeof growthRisk>;
export type WireGrowthTarget = z.output<typeof growthTarget>;
export type WireForeseeRecord = z.output<typeof foreseeRecord>;
export type WireToldYear = z.output<typeof toldYear>;
export type WireSkill = z.output<typeof skill>;
export type WireScenarioWish = z.input<typeof scenarioWish>;
export type WireScenarioContent = z.output<typeof scenarioContent>;
export type WireScenarioSummary = z.output<typeof scenarioSummary>;
export type WireScenario = z.output<typeof scenario>;
export type WireScenarioVersion = z.output<typeof scenarioVersion>;
export type WireArchivedForecast = z.output<typeof archivedForecast>;
