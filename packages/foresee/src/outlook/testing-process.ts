/** For tests: a law of growth with every part at work, and a few rates. `growth-law.py` computes with the same. */
import { period } from "@hoatieu/core";
import type { GrowthProcess } from "./growth-process.ts";
import type { Quarters } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";

export const PROCESS: GrowthProcess = {
  means: [6, 7, 8, 9],
  territory: 0.8,
  cycle: 1.5,
  cyclePersistence: 0.8,
  calendarYear: 1.2,
  deviation: 1,
  deviationPersistence: 0.3,
  quarter: 0.5,
  noise: 0.2,
  degrees: 5,
};

export function rate(text: string, weights: Quarters, value: number): RateStatement {
  return { year: Number(text.slice(0, 4)), weights, value, period: period(text), figures: [text] };
}

export const RATES: readonly RateStatement[] = [
  rate("2021-Q3", [0, 0, 1, 0], -2),
  rate("2022", [0.22, 0.24, 0.25, 0.29], 8.2),
  rate("2023-Q1", [1, 0, 0, 0], 5),
  rate("2023-M1-6", [0.48, 0.52, 0, 0], 5.5),
  rate("2024-Q1", [1, 0, 0, 0], 6.6),
];

export const SHARES: Quarters = [0.22, 0.24, 0.25, 0.29];
