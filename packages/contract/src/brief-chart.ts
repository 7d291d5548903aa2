import { z } from "zod";

const level = z.object({ label: z.string(), value: z.number(), shown: z.string() });
const column = z.object({ value: z.number(), shown: z.string(), figure: z.string().optional() });
const band = z.object({ low: z.number(), high: z.number() });

/** A chart as plain data; `figure` is the id of the figure drawn. */
const chartData = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("history"),
    points: z.array(
      z.object({
        year: z.number(),
        value: z.number().optional(),
        shown: z.string(),
        open: z.boolean(),
        figure: z.string().optional(),
      }),
    ),
    plans: z.array(z.object({ year: z.number(), low: z.number(), high: z.number(), shown: z.string() })),
    planWord: z.string(),
    gapWord: z.string(),
  }),
  z.object({
    kind: z.literal("waterfall"),
    from: level.optional(),
    steps: z.array(level.extend({ low: z.number().optional(), high: z.number().optional() })),
    to: level,
  }),
  z.object({
    kind: z.literal("attainment"),
    rows: z.array(
      level.extend({
        sign: z.object({ shape: z.string(), word: z.string() }),
        look: z.enum(["reached", "short", "open"]),
        figure: z.string().optional(),
      }),
    ),
    planWord: z.string(),
  }),
  z.object({
    kind: z.literal("pairs"),
    names: z.object({ first: z.string(), second: z.string() }),
    unit: z.string(),
    pairs: z.array(z.object({ label: z.string(), first: column.optional(), second: column.optional() })),
  }),
  z.object({
    kind: z.literal("fan"),
    places: z.array(z.string()),
    points: z.array(
      z.object({
        at: z.number(),
        value: z.number(),
        shown: z.string(),
        open: z.boolean(),
        figure: z.string().optional(),
      }),
    ),
    steps: z.array(z.object({ at: z.number(), median: z.number(), bands: z.array(band) })),
    levels: z.array(z.string()),
    medianLabel: z.string(),
    target: z.object({ low: z.number(), high: z.number(), label: z.string() }).optional(),
  }),
]);

/** A chart of the document: its data, its values in words, and the figures behind it by id. */
export const chartBlock = z.object({
  kind: z.literal("chart"),
  caption: z.string(),
  chart: chartData,
  alternative: z.string(),
  figures: z.array(z.string()),
  source: z.string(),
});

export type WireChartBlock = z.output<typeof chartBlock>;
