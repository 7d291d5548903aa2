import { studentDistribution } from "@hoatieu/numerics";
import { conditionYear, type Student, weightedSum } from "../outlook/condition-year.ts";
import { type Estimated, estimateProcess } from "../outlook/estimate-process.ts";
import type { GrowthProcess } from "../outlook/growth-process.ts";
import { USUAL_SHARES } from "../outlook/quarters.ts";
import { crpsStudent } from "../scores.ts";
import { type GrowthCase, type GrowthPanel, growthCases, HORIZONS, type Horizon } from "./growth-cases.ts";

export interface Score {
  readonly crps: number;
  readonly absoluteError: number;
}

export interface SkillRow {
  readonly horizon: Horizon;
  readonly n: number;
  readonly ours: Score & { readonly coverage80: number; readonly coverage95: number };
  readonly regression: Score;
  readonly repetition: Score;
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** The whole year told by the outlook: its process, the territory's earlier years and the first print. */
export function tellYear(process: GrowthProcess, panel: GrowthPanel, { territory, year, soFar }: GrowthCase): Student {
  const past = (panel.record.get(territory) ?? []).filter((s) => s.year < year);
  return weightedSum(conditionYear(process, [...past, soFar], year), USUAL_SHARES);
}

/** The process estimated on all years but one. */
export function processWithout(panel: GrowthPanel, year: number): Estimated {
  return estimateProcess([...panel.record.values()].map((statements) => statements.filter((s) => s.year !== year)));
}

/** Ordinary least squares of the outcome on the first print over other years' cases, with its normal error (n - 2). */
function regressionOn(cases: readonly GrowthCase[], told: GrowthCase): Student {
  const training = cases.filter((c) => c.year !== told.year);
  const x = training.map((c) => c.soFar.value);
  const y = training.map((c) => c.outcome);
  const [mx, my] = [mean(x), mean(y)];
  const sxx = x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
  // First prints all alike tell nothing: the mean of the outcomes is then the line.
  const slope = sxx > 0 ? x.reduce((sum, v, i) => sum + (v - mx) * ((y[i] ?? 0) - my), 0) / sxx : 0;
  const squares = x.reduce((sum, v, i) => sum + ((y[i] ?? 0) - my - slope * (v - mx)) ** 2, 0);
  return {
    location: my + slope * (told.soFar.value - mx),
    scale: Math.sqrt(squares / (x.length - 2)),
    degrees: Number.POSITIVE_INFINITY,
  };
}

/** A forecast without spread is sure: its score is its error. */
const crpsOf = (outcome: number, { location, scale, degrees }: Student) =>
  scale > 0 ? crpsStudent(outcome, location, scale, degrees) : Math.abs(outcome - location);

const scored = (told: readonly (readonly [GrowthCase, Student])[]): Score => ({
  crps: mean(told.map(([c, s]) => crpsOf(c.outcome, s))),
  absoluteError: mean(told.map(([c, s]) => Math.abs(c.outcome - s.location))),
});

/** Share of outcomes inside the central interval. */
function coverage(told: readonly (readonly [GrowthCase, Student])[], level: number): number {
  const inside = told.filter(([c, s]) => {
    const p = studentDistribution((c.outcome - s.location) / s.scale, s.degrees);
    return Math.abs(p - 0.5) <= level / 2;
  });
  return inside.length / told.length;
}

/**
 * Skill of the whole-year outlook against two plain ways of telling it, leaving one year out: whatever is estimated, by us or
 * by the regression, is estimated without any figure of the year told. Repetition says the year will grow as its first
 * part did; a sure forecast's CRPS is its absolute error.
 */
export function skillTable(panel: GrowthPanel): readonly SkillRow[] {
  const processes = new Map<number, GrowthProcess>();
  const without = (year: number) => {
    const known = processes.get(year);
    if (known) return known;
    const { process } = processWithout(panel, year);
    processes.set(year, process);
    return process;
  };
  return HORIZONS.flatMap((horizon): readonly SkillRow[] => {
    const cases = growthCases(panel, horizon);
    // A regression needs three other cases to have a spread.
    if (cases.some((c) => cases.filter((other) => other.year !== c.year).length < 3) || cases.length === 0) return [];
    const ours = cases.map((c) => [c, tellYear(without(c.year), panel, c)] as const);
    const repeated = mean(cases.map((c) => Math.abs(c.outcome - c.soFar.value)));
    return [
      {
        horizon,
        n: cases.length,
        ours: { ...scored(ours), coverage80: coverage(ours, 0.8), coverage95: coverage(ours, 0.95) },
        regression: scored(cases.map((c) => [c, regressionOn(cases, c)] as const)),
        repetition: { crps: repeated, absoluteError: repeated },
      },
    ];
  });
}
