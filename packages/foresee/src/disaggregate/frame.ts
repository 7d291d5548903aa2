import { faultIn, type Observed } from "../series/cannot.ts";
import type { Refusal } from "./refusal.ts";

/** How a low period follows from its high periods: their sum, their average, the first or the last of them. */
export type Conversion = "sum" | "average" | "first" | "last";

/** A series at a low frequency and what is known at the high one. */
export interface DisaggregationInput {
  /** The low-frequency series, without gaps. */
  readonly low: readonly Observed[];
  /** High periods in a low one: 4 for years to quarters. */
  readonly ratio: number;
  readonly conversion: Conversion;
  /** High-frequency series that start together. They may begin before and go on after the low series: it is extrapolated. */
  readonly indicators?: readonly (readonly Observed[])[];
  /** High periods of the indicators before the first low period; 0 when not given. */
  readonly before?: number;
}

/** Where the low periods lie among the high ones, and the weight of each high period in its low one. */
export interface Frame {
  readonly low: Float64Array;
  readonly ratio: number;
  readonly before: number;
  /** Number of high periods in all. */
  readonly length: number;
  readonly weights: Float64Array;
  readonly indicators: readonly Float64Array[];
}

function weightsOf(conversion: Conversion, ratio: number): Float64Array {
  const weights = new Float64Array(ratio);
  if (conversion === "sum") weights.fill(1);
  else if (conversion === "average") weights.fill(1 / ratio);
  else weights[conversion === "first" ? 0 : ratio - 1] = 1;
  return weights;
}

/** Why a list of values cannot be used; `least` values are needed of it. */
function whole(values: readonly Observed[], least: number): Float64Array | Refusal {
  const fault = faultIn(values, { complete: true, least });
  return fault ?? Float64Array.from(values, (value) => value ?? 0);
}

/**
 * The input, checked.
 * @param least the fewest low periods that the method can do with
 * @returns the frame, or the reason why there is none
 * @throws RangeError when `ratio` or `before` is no whole number of periods
 */
export function frameOf(input: DisaggregationInput, least: number): Frame | Refusal {
  const { ratio, before = 0 } = input;
  if (!Number.isInteger(ratio) || ratio < 1) throw new RangeError(`${ratio} high periods in a low one`);
  if (!Number.isInteger(before) || before < 0) throw new RangeError(`${before} high periods before the first low one`);
  const low = whole(input.low, least);
  if ("cannot" in low) return low;
  const needed = before + low.length * ratio;
  const indicators: Float64Array[] = [];
  for (const indicator of input.indicators ?? []) {
    const values = whole(indicator, 1);
    if ("cannot" in values) return values;
    if (values.length < needed) return { cannot: "indicator-short", needed, found: values.length };
    indicators.push(values);
  }
  // Where one indicator is published before another, the extrapolation goes as far as all of them do.
  const length = indicators.length > 0 ? Math.min(...indicators.map((values) => values.length)) : needed;
  return {
    low,
    ratio,
    before,
    length,
    weights: weightsOf(input.conversion, ratio),
    indicators: indicators.map((values) => values.subarray(0, length)),
  };
}

/** Low-frequency values of a high-frequency series: `C x`, with `C` the conversion, zero outside the low periods. */
export function aggregate(frame: Frame, values: Float64Array): Float64Array {
  return Float64Array.from(frame.low, (_, k) => {
    const start = frame.before + k * frame.ratio;
    let sum = 0;
    for (let i = 0; i < frame.ratio; i += 1) sum += (frame.weights[i] ?? 0) * (values[start + i] ?? 0);
    return sum;
  });
}
