import { Banded } from "./banded.ts";
import { aggregate, type DisaggregationInput, type Frame, frameOf } from "./frame.ts";
import type { Refusal } from "./refusal.ts";

export interface DentonOptions {
  /**
   * What moves as little as possible: the ratio of the series to its indicator (`proportional`, the default) or the
   * distance between them (`additive`).
   */
  readonly criterion?: "proportional" | "additive";
  /** Order of the differences that are made small: 0 the correction itself, 1 its steps (the default), 2 their bends. */
  readonly differences?: 0 | 1 | 2;
}

/** Weights of a difference of the given order, the newest period first. */
const DIFFERENCES = [[1], [1, -1], [1, -2, 1]] as const;

/**
 * Minimises `|D u|^2` subject to `C S u = gap`: `u` the correction, `S` the scale of each high period. The Lagrangian's
 * equations are laid out in time, each low period's multiplier in the middle of its high periods, so that all entries lie
 * near the diagonal. `anchored` keeps the rows of `D` that reach before the first period, where the correction is zero.
 */
function smallestMoves(
  frame: Frame,
  scale: Float64Array,
  gap: Float64Array,
  order: 0 | 1 | 2,
  anchored: boolean,
): Float64Array | undefined {
  const { before, ratio, length, weights } = frame;
  const lows = gap.length;
  const kernel = DIFFERENCES[order];
  const half = Math.floor(ratio / 2);
  // Places of the high periods once the multipliers stand between them.
  const multiplier = (k: number) => before + k * (ratio + 1) + half;
  const high = (t: number) => t + Math.min(lows, Math.max(0, Math.floor((t - before - half) / ratio) + 1));
  const system = new Banded(length + lows, Math.max(order + Math.ceil(order / ratio), half, ratio - half));
  for (let t = anchored ? 0 : order; t < length; t += 1)
    for (let i = 0; i <= Math.min(order, t); i += 1)
      for (let j = 0; j <= Math.min(order, t); j += 1)
        system.add(high(t - i), high(t - j), (kernel[i] ?? 0) * (kernel[j] ?? 0));
  const right = new Float64Array(length + lows);
  for (let k = 0; k < lows; k += 1) {
    right[multiplier(k)] = gap[k] ?? 0;
    for (let i = 0; i < ratio; i += 1) {
      const t = before + k * ratio + i;
      const weight = (weights[i] ?? 0) * (scale[t] ?? 0);
      system.add(high(t), multiplier(k), weight);
      system.add(multiplier(k), high(t), weight);
    }
  }
  if (!system.solve(right)) return undefined;
  return Float64Array.from({ length }, (_, t) => right[high(t)] ?? 0);
}

function benchmark(input: DisaggregationInput, options: DentonOptions, anchored: boolean): Float64Array | Refusal {
  const { criterion = "proportional", differences = 1 } = options;
  const frame = frameOf(input, anchored ? 1 : Math.max(1, differences));
  if ("cannot" in frame) return frame;
  if (frame.indicators.length > 1) throw new RangeError("Denton's methods take one indicator at most");
  const indicator = frame.indicators[0] ?? new Float64Array(frame.length).fill(1);
  const scale = new Float64Array(frame.length).fill(1);
  if (criterion === "proportional") {
    const zero = indicator.indexOf(0);
    if (zero >= 0) return { cannot: "indicator-zero", at: zero };
    // Only ratios matter; at a mean size of one the equations are well scaled.
    const mean = indicator.reduce((sum, x) => sum + Math.abs(x), 0) / frame.length;
    for (let t = 0; t < frame.length; t += 1) scale[t] = (indicator[t] ?? 0) / mean;
  }
  // Where only the steps of the ratio count, the ratio itself is solved for: nothing is then lost by cancellation when the
  // indicator is in another unit than the series. Else the correction is, from the indicator as it stands.
  const whole = criterion === "proportional" && !anchored && differences > 0;
  const start = whole ? new Float64Array(frame.length) : indicator;
  const covered = aggregate(frame, start);
  const gap = frame.low.map((value, k) => value - (covered[k] ?? 0));
  const moves = smallestMoves(frame, scale, gap, differences, anchored);
  if (!moves) return { cannot: "collinear" };
  return start.map((x, t) => x + (scale[t] ?? 0) * (moves[t] ?? 0));
}

/**
 * Benchmarking of an indicator to a low-frequency series by Denton's method as Cholette amended it: the high-frequency
 * series that adds up and whose movement departs least from the indicator's, with no condition on its start. The default
 * for provincial accounts. Beyond the low series the last correction is carried on (first differences). Linear in length.
 * Source: Denton (1971) JASA 66; Dagum & Cholette (2006) Benchmarking, Temporal Distribution and Reconciliation Methods,
 * chapter 6; notation of Sax & Steiner (2013) R Journal 5(2), section 2.1.
 * @param input one indicator, or none: then the smoothest series of all
 * @returns one value a high period of the indicator, in the unit of the low series; or why there is none
 * @throws RangeError for more than one indicator
 * @example dentonCholette({ low: [10, 20], ratio: 2, conversion: "sum", indicators: [[1, 1, 2, 2]] }) // 5, 5, 10, 10
 */
export function dentonCholette(input: DisaggregationInput, options: DentonOptions = {}): Float64Array | Refusal {
  return benchmark(input, options, false);
}

/**
 * Benchmarking by Denton's original method: as {@link dentonCholette}, but the correction is taken to be zero before the
 * first high period, so the series starts at the indicator's level and a transient follows. Only where the indicator is a
 * preliminary estimate of the series itself.
 * Source: Denton (1971) JASA 66; Sax & Steiner (2013) R Journal 5(2), section 2.1.
 */
export function denton(input: DisaggregationInput, options: DentonOptions = {}): Float64Array | Refusal {
  return benchmark(input, options, true);
}
