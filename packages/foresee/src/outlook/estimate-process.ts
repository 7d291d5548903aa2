import { logGamma, minimize, type Vector } from "@hoatieu/numerics";
import { type GrowthProcess, lagCovariance } from "./growth-process.ts";
import { dotQuarters } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";

/** Lags between quarters of the farthest years that still count. */
const YEARS = 30;

/** Statements of one territory, laid out once for many evaluations of the likelihood. */
interface Block {
  readonly statements: readonly RateStatement[];
  /** For each pair (row-wise lower triangle): years apart, and the weight of each lag in quarters. */
  readonly pairs: readonly { readonly lags: Float64Array; readonly from: number; readonly sameYear: boolean }[];
}

function blockOf(statements: readonly RateStatement[]): Block {
  const pairs = statements.flatMap((a, i) =>
    statements.slice(0, i + 1).map((b) => {
      const years = b.year - a.year;
      const lags = new Float64Array(7);
      a.weights.forEach((wa, qa) => {
        b.weights.forEach((wb, qb) => {
          const k = qb - qa + 3;
          lags[k] = (lags[k] ?? 0) + wa * wb;
        });
      });
      return { lags, from: 4 * years - 3, sameYear: years === 0 };
    }),
  );
  return { statements, pairs };
}

/**
 * Minus the log-likelihood of one territory's statements: multivariate t with the process's degrees of freedom, whose
 * covariance is the process's (so its scale matrix is `(v - 2) / v` times that).
 */
function minusLogLikelihood(process: GrowthProcess, block: Block, covariances: Float64Array): number {
  const n = block.statements.length;
  const factor = new Float64Array((n * (n + 1)) / 2);
  const white = new Float64Array(n);
  let logDeterminant = 0;
  let distance = 0;
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    const row = (i * (i + 1)) / 2;
    const statement = block.statements[i];
    let residual = statement ? statement.value - dotQuarters(statement.weights, process.means) : 0;
    for (let j = 0; j <= i; j += 1, at += 1) {
      const pair = block.pairs[at];
      if (!pair) continue;
      let sum = pair.sameYear ? process.calendarYear ** 2 : 0;
      for (let k = 0; k < 7; k += 1) sum += (pair.lags[k] ?? 0) * (covariances[Math.abs(pair.from + k)] ?? 0);
      if (i === j) sum += process.noise ** 2;
      const other = (j * (j + 1)) / 2;
      for (let k = 0; k < j; k += 1) sum -= (factor[row + k] ?? 0) * (factor[other + k] ?? 0);
      if (i === j) {
        if (!(sum > 0)) return Number.POSITIVE_INFINITY;
        const root = Math.sqrt(sum);
        factor[row + i] = root;
        logDeterminant += 2 * Math.log(root);
        residual /= root;
      } else {
        const entry = sum / (factor[other + j] ?? 1);
        factor[row + j] = entry;
        residual -= entry * (white[j] ?? 0);
      }
    }
    white[i] = residual;
    distance += residual * residual;
  }
  const v = process.degrees;
  return (
    logGamma(v / 2) -
    logGamma((v + n) / 2) +
    (n / 2) * Math.log((v - 2) * Math.PI) +
    0.5 * logDeterminant +
    ((v + n) / 2) * Math.log1p(distance / (v - 2))
  );
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

/** `printed`: rates as pages print them, off by rounding and revision. `exact`: computed from levels of one vintage. */
export type Growth = "printed" | "exact";

/** What growth computed from levels is off by, in points: nothing but what keeps matrices regular. */
const EXACT = 0.005;

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
    noise: growth === "exact" ? EXACT : Math.exp(at(11)),
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
  const blocks = territories.filter((s) => s.length > 0).map(blockOf);
  const covariances = new Float64Array(4 * YEARS + 4);
  const objective = (z: Vector) => {
    const process = processOf(z, growth);
    for (let lag = 0; lag < covariances.length; lag += 1) covariances[lag] = lagCovariance(process, lag);
    let sum = 0;
    for (const block of blocks) sum += minusLogLikelihood(process, block, covariances);
    PRIOR.forEach(([mean, deviation], i) => {
      sum += 0.5 * (((z[i] ?? 0) - (i === 0 ? usual : mean)) / deviation) ** 2;
    });
    return sum;
  };
  const start = START.map((z, i) => (i === 0 ? z - USUAL_GROWTH + usual : z));
  const found = minimize(objective, start, { iterations: 120, tolerance: 1e-7 });
  return {
    process: processOf(found.x, growth),
    territories: blocks.length,
    statements: blocks.reduce((sum, block) => sum + block.statements.length, 0),
    converged: found.converged,
  };
}
