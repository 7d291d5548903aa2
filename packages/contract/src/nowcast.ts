import { z } from "zod";
import { missing, periodText } from "./answer.ts";
import { sentence } from "./brief.ts";

const newsRow = z.object({
  kind: z.enum(["release", "revision"]),
  indicator: z.string(),
  period: periodText,
  printed: z.number(),
  /** What the model expected; of a revision, the figure before. */
  expected: z.number(),
  /** Points of the nowcast per point of surprise; a revision has none. */
  weight: z.number().optional(),
  effect: z.number(),
});

const growthNowcast = z.object({
  kind: z.literal("nowcast"),
  words: sentence,
  quarter: periodText,
  value: z.number(),
  deviation: z.number(),
  low80: z.number(),
  high80: z.number(),
  /** Share of the variance of a quarter's growth that the figures known take away. */
  explained: z.number(),
  indicators: z.array(
    z.object({
      indicator: z.string(),
      quarters: z.number(),
      latest: periodText,
      /** Months of the newest quarter that are out. */
      months: z.number(),
      /** Share of its variance that is the common factor's. */
      common: z.number(),
    }),
  ),
  /** Earlier quarters told the same way, and two plain ways: root mean squared errors. */
  record: z.object({ n: z.number(), ours: z.number(), repetition: z.number(), average: z.number() }).optional(),
  /** What came since an earlier day: the parts add up to the change. */
  news: z
    .object({
      since: z.string(),
      before: z.number(),
      rows: z.array(newsRow),
      /** Effects too small to be listed, together. */
      others: z.object({ count: z.number(), effect: z.number() }),
      withdrawn: z.number(),
    })
    .optional(),
});

export const nowcast = z.discriminatedUnion("kind", [growthNowcast, missing]);

export type WireNowcast = z.output<typeof nowcast>;
export type WireGrowthNowcast = z.output<typeof growthNowcast>;
export type WireNewsRow = z.output<typeof newsRow>;
