import { scaleLinear } from "d3-scale";

export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Decimals that tell neighbouring ticks apart. */
  readonly decimals: number;
}

/**
 * A linear scale over all values given, with round ends.
 * @param from pixel of the low end, @param to of the high end
 * @param zero whether zero must be in it (bars), @param count about how many ticks
 */
export function linear(values: readonly number[], from: number, to: number, zero: boolean, count: number): Scale {
  const finite = values.filter(Number.isFinite);
  const ends = zero ? [...finite, 0] : finite;
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const pad = high === low ? Math.abs(high) * 0.1 || 1 : 0;
  const scale = scaleLinear()
    .domain([low - pad, high + pad])
    .nice(count)
    .range([from, to]);
  const ticks = scale.ticks(count);
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { at: (value) => scale(value), ticks, decimals };
}
