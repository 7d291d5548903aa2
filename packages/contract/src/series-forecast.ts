import { z } from "zod";
import { periodText } from "./answer.ts";
import { sentence } from "./brief.ts";

/** The ways a series is forecast, the one to read first in front. */
export const SERIES_METHODS = ["combination", "theta", "airline", "ets", "seasonal-naive"] as const;

const method = z.enum(SERIES_METHODS);
const numbers = z.array(z.number());

/** Why a series has no forecast, and in words. */
const noForecast = z.object({
  kind: z.literal("none"),
  reason: z.enum([
    "no-data",
    "too-short",
    "gaps",
    "constant",
    "not-positive",
    "not-finite",
    "collinear",
    "no-convergence",
  ]),
  /** Periods needed in one run, and found. */
  needed: z.number().optional(),
  found: z.number().optional(),
  words: sentence,
});

const methodForecast = z.object({
  method,
  /** The model chosen, in the field's own notation: "ETS(A,N,A)". */
  model: z.string(),
  /** One value a period ahead; medians where the model is of logarithms. */
  median: numbers,
  low80: numbers,
  high80: numbers,
  low95: numbers,
  high95: numbers,
});

const seriesOutlook = z.object({
  kind: z.literal("forecast"),
  words: sentence,
  unit: z.string(),
  scope: z.string(),
  decimals: z.number().int(),
  /** Periods a year. */
  frequency: z.union([z.literal(12), z.literal(4)]),
  history: z.array(z.object({ period: periodText, value: z.number(), figure: z.string() })),
  /** Seasonally adjusted values and their trend, beside the history; absent below three whole years. */
  adjusted: z.object({ values: numbers, trend: numbers }).optional(),
  ahead: z.array(periodText),
  forecasts: z.array(methodForecast),
  absent: z.array(z.object({ method, reason: noForecast.shape.reason })),
  /** Tet in a monthly airline model: by how much it lowers the AICc, and whether it was taken. */
  tet: z.object({ used: z.boolean(), gain: z.number() }).optional(),
  /** Told again from earlier ends of the series: mean scaled error and how often the figure fell inside. */
  backtest: z.array(
    z.object({
      method,
      ahead: z.number(),
      n: z.number(),
      mase: z.number(),
      inside80: z.number(),
      inside95: z.number(),
    }),
  ),
  /** Values far from the same season a year before; the forecasts count them as they are. */
  unusual: z.array(
    z.object({ period: periodText, figure: z.string(), score: z.number(), ratio: z.number().optional() }),
  ),
});

export const seriesForecast = z.discriminatedUnion("kind", [seriesOutlook, noForecast]);

export type SeriesMethod = z.output<typeof method>;
export type WireSeriesForecast = z.output<typeof seriesForecast>;
export type WireSeriesOutlook = z.output<typeof seriesOutlook>;
