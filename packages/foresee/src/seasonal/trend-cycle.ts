import { hendersonTrend } from "./henderson.ts";
import { change, type Mode, takenOff } from "./mode.ts";

export interface TrendCycle {
  readonly trend: readonly number[];
  /** Terms of the Henderson average taken. */
  readonly length: number;
  /** Mean absolute change of the irregular over that of a first trend, I/C, by which the length was chosen. */
  readonly ratio: number;
  /** I/C that the end weights assume. */
  readonly endRatio: number;
}

export interface TrendChoice {
  readonly frequency: number;
  readonly mode: Mode;
  /** Values observed; what follows is forecasts, smoothed too but left out of I/C. */
  readonly observed: number;
  /** A length held fixed. Default: chosen. */
  readonly length?: number;
  /** I/C of the end weights of the step before: kept wherever the default length is. */
  readonly endRatio: number;
  /** May the longest average be chosen? In the first iteration not. */
  readonly longest: boolean;
}

/** I/C that the end weights begin with: the monthly 13-term average's, the quarterly 5-term average's. */
export function firstEndRatio(frequency: number, length?: number): number {
  if (frequency === 4) return length !== undefined && length >= 7 ? 4.5 : 0.001;
  if (length === undefined || (length > 9 && length <= 13)) return 3.5;
  return length <= 9 ? 1 : 4.5;
}

/**
 * Trend of a seasonally adjusted series, by a Henderson average whose length follows the noise (Ladiray & Quenneville 2001,
 * section 4.1.7; steps B7, C7, D7 and D12). A first trend of 13 terms (5 for quarters) gives I/C; below 1 the trend takes
 * 9 terms (5), from 1 to 3.5 it keeps 13 (5), beyond it takes 23 (7). Quarterly I/C counts threefold. The end weights
 * assume 1, 3.5 and 4.5 (quarters: 0.001 and 4.5).
 *
 * As in X-13, the end weights of the default length keep the ratio that the step before left.
 */
export function trendCycle(adjusted: readonly number[], choice: TrendChoice): TrendCycle {
  const { frequency, mode, observed, endRatio } = choice;
  const first = frequency + 1;
  const half = first >> 1;
  const initial = hendersonTrend(adjusted, first, endRatio);
  const irregular = takenOff(mode, adjusted, initial);
  let noise = 0;
  let cycle = 0;
  for (let t = half; t <= observed - half - 2; t += 1) {
    noise += change(mode, irregular[t] ?? 0, irregular[t + 1] ?? 0);
    cycle += change(mode, initial[t] ?? 0, initial[t + 1] ?? 0);
  }
  const ratio = cycle > 0 ? noise / cycle : Number.POSITIVE_INFINITY;
  const chosen = chooseLength(choice, ratio);
  const trend = chosen.length === first ? initial : hendersonTrend(adjusted, chosen.length, chosen.endRatio);
  return { trend, ...chosen, ratio };
}

function chooseLength(choice: TrendChoice, ratio: number): { readonly length: number; readonly endRatio: number } {
  const { frequency, endRatio, longest } = choice;
  if (choice.length !== undefined) return { length: choice.length, endRatio };
  const yearly = (ratio * 12) / frequency;
  if (yearly < 1) return frequency === 12 ? { length: 9, endRatio: 1 } : { length: frequency + 1, endRatio };
  if (yearly < 3.5 || !longest) return { length: frequency + 1, endRatio };
  // The quarterly seven-term average ends on five-term weights, whose ratio is then the one that stays.
  return frequency === 12 ? { length: 23, endRatio: 4.5 } : { length: 7, endRatio: 0.001 };
}
