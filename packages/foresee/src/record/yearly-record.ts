import type { Day } from "@hoatieu/core";
import { studentDistribution } from "@hoatieu/numerics";
import type { Student } from "../outlook/condition-year.ts";
import { interval } from "../outlook/readings.ts";
import { crpsStudent } from "../scores.ts";

/** When in a year the whole year is told: the end of the year before, and a month after each quarter. */
export const TELLING_DAYS: readonly ((year: number) => Day)[] = [
  (year) => `${year - 1}-12-31`,
  (year) => `${year}-04-30`,
  (year) => `${year}-07-31`,
  (year) => `${year}-10-31`,
];

/** A forecast beside the outcome. */
export interface ScoredForecast {
  /** Outcome less location. */
  readonly error: number;
  readonly crps: number;
  /** Where the outcome fell in the forecast's distribution, 0 to 1. */
  readonly transform: number;
  readonly inside80: boolean;
  readonly inside95: boolean;
}

const inside = ([low, high]: readonly [number, number], value: number) => value >= low && value <= high;

/** @throws RangeError when the forecast has no spread: it cannot be scored as a distribution */
export function scoreForecast(forecast: Student, outcome: number): ScoredForecast {
  if (!(forecast.scale > 0)) throw new RangeError("a forecast without spread has no score");
  return {
    error: outcome - forecast.location,
    crps: crpsStudent(outcome, forecast.location, forecast.scale, forecast.degrees),
    transform: studentDistribution((outcome - forecast.location) / forecast.scale, forecast.degrees),
    inside80: inside(interval(forecast, 0.8), outcome),
    inside95: inside(interval(forecast, 0.95), outcome),
  };
}
