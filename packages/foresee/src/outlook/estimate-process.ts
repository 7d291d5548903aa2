import { minimize, type Vector } from "@hoatieu/numerics";
import type { GrowthProcess } from "./growth-process.ts";
import { blocksOf, minusLogLikelihoodOf } from "./process-likelihood.ts";
import type { RateStatement } from "./rate-statement.ts";

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

/** `printed`: rates as pages print them, off by rounding and revision. `exact`: computed from levels of one vintage. */
export type Growth = "printed" | "exact";

/** What growth computed from levels is off by, in points: nothing but what keeps matrices regular. */
const EXACT = 0.005;

/** Rounding to two decimals alone: 0.01 / sqrt(12). A printed rate is never surer. */
const ROUNDING = 0.003;

/** Free parameters on the whole line: the search knows no bounds. */
function processOf(z: Vector, growth: Growth): GrowthProcess {
  const at = (i: number) => z[i] ?? Number.NaN;
  const mean = at(0);
  return {
    means: [mean + at(1), mean + at(2), mean + at(3), mean + at(4)],
    territory: Math.exp(at(5)),
    cycle: Math.exp(at(6)),
    cyclePersistence: logistic(at(7)),
    calendarYear: Math.exp(at(8)),
    deviation: Math.exp(at(9)),
    deviationPersistence: logistic(at(10)),
    quarter: growth === "exact" ? Math.exp(at(11)) : 0,
    noise: growth === "exact" ? EXACT : Math.hypot(ROUNDING, Math.exp(at(11))),
    degrees: 2 + Math.exp(at(12)),
  };
}

/**
 * Weak knowledge that holds the search together where data are thin, fixed beforehand: growth near 8 % give or take 5, a
 * quarter's own offset within a point or so, spreads between a twentieth and twenty points, no view on persistence.
 */
const USUAL_GROWTH = 8;
const PRIOR: readonly (readonly [mean: number, deviation: number])[] = [
  [USUAL_GROWTH, 5],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 3],
  [0, 3],
  [0, 3],
  [0, 3],
  [0, 3],
  [0, 3],
  [0, 3],
  [1, 2],
];

/** Where the search starts: near what Vietnamese provinces gave; only the time it takes depends on it. */
const START: Vector = [8.6, -0.5, 0, 0, 0.6, -0.5, 1.3, 1, 0.8, 1, -1.2, -1.7, -0.8];

export interface Estimated {
  readonly process: GrowthProcess;
  readonly territories: number;
  readonly statements: number;
  readonly converged: boolean;
}

/**
 * The process that best explains the growth rates of many territories at once: maximum of the likelihood times a weak
 * prior, territories independent given the process.
 * @param territories statements of each territory; those without any are left out
 * @param options.mean centre of the weak prior of mean growth, percent (deviations of a sector: nought)
 * @param options.growth whether the rates are printed or computed from levels
 * @returns the process; with no statement at all it is the prior's, and says so by `statements: 0`
 */
export function estimateProcess(
  territories: readonly (readonly RateStatement[])[],
  { mean: usual = USUAL_GROWTH, growth = "printed" }: { readonly mean?: number; readonly growth?: Growth } = {},
): Estimated {
  const known = territories.filter((s) => s.length > 0);
  const blocks = blocksOf(known);
  const objective = (z: Vector) => {
    const process = processOf(z, growth);
    let sum = minusLogLikelihoodOf(process, blocks);
    PRIOR.forEach(([mean, deviation], i) => {
      sum += 0.5 * (((z[i] ?? 0) - (i === 0 ? usual : mean)) / deviation) ** 2;
    });
    return sum;
  };
  const start = START.map((z, i) => (i === 0 ? z - USUAL_GROWTH + usual : z));
  const found = minimize(objective, start, { iterations: 120, tolerance: 1e-7 });
  return {
    process: processOf(found.x, growth),
    territories: known.length,
    statements: known.reduce((sum, statements) => sum + statements.length, 0),
    converged: found.converged,
  };
}
