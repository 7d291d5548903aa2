import { type Mode, neutral } from "./mode.ts";
import { quotient } from "./quotient.ts";

export interface SeasonalityTests {
  /** F of stable seasonality: variance between months over variance within. */
  readonly stable: number;
  /** F of moving seasonality: variance between years over what neither months nor years explain. */
  readonly moving: number;
}

/**
 * The two F-tests on the final seasonal-irregular ratios, D8 (Higginson 1975; Lothian & Morry 1978; Ladiray & Quenneville
 * 2001, sections 4.1.2 and 4.1.8). Moving seasonality is a two-way analysis of variance of the ratios' absolute distance
 * from 1 (0), over whole calendar years alone.
 * @param start place of the first value in its calendar year, from 0
 */
export function seasonalityTests(
  ratios: readonly number[],
  frequency: number,
  mode: Mode,
  start: number,
): SeasonalityTests {
  return { stable: stableF(ratios, frequency), moving: movingF(ratios, frequency, mode, start) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const squares = (values: readonly number[], centre: number): number =>
  values.reduce((sum, x) => sum + (x - centre) ** 2, 0);

function stableF(ratios: readonly number[], frequency: number): number {
  const months = Array.from({ length: frequency }, (_, place) => ratios.filter((_, t) => t % frequency === place));
  const overall = mean(ratios);
  const between = months.reduce((sum, month) => sum + month.length * (mean(month) - overall) ** 2, 0);
  const within = months.reduce((sum, month) => sum + squares(month, mean(month)), 0);
  return quotient(between / (frequency - 1), within / (ratios.length - frequency));
}

function movingF(ratios: readonly number[], frequency: number, mode: Mode, start: number): number {
  const first = Math.ceil(start / frequency) * frequency - start;
  const years = Math.floor((ratios.length - first) / frequency);
  const distances = ratios.slice(first, first + years * frequency).map((value) => Math.abs(value - neutral(mode)));
  const overall = mean(distances);
  const ofYears = Array.from({ length: years }, (_, y) => mean(distances.slice(y * frequency, (y + 1) * frequency)));
  const ofMonths = Array.from({ length: frequency }, (_, m) => mean(distances.filter((_, t) => t % frequency === m)));
  const betweenYears = frequency * squares(ofYears, overall);
  const error = squares(distances, overall) - betweenYears - years * squares(ofMonths, overall);
  return quotient(betweenYears, error / (frequency - 1));
}
