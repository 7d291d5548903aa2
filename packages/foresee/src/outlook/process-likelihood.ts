import { logGamma } from "@hoatieu/numerics";
import { type GrowthProcess, lagCovariance } from "./growth-process.ts";
import { dotQuarters, type Quarters } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";

/** Territories whose statements are about the same periods: they share the covariance, and so its factor. */
export interface Block {
  readonly weights: readonly Quarters[];
  /** What each statement is off by where the process's own noise is not meant. */
  readonly noises: readonly (number | undefined)[];
  /** For each pair (row-wise lower triangle): the weight of each lag in quarters, from the first lag on. */
  readonly pairs: readonly { readonly lags: Float64Array; readonly from: number; readonly sameYear: boolean }[];
  /** The longest lag in quarters between any two. */
  readonly farthest: number;
  /** What each territory says of them. */
  readonly members: readonly (readonly number[])[];
}

export function blocksOf(territories: readonly (readonly RateStatement[])[]): readonly Block[] {
  const layouts = new Map<string, (readonly RateStatement[])[]>();
  for (const statements of territories) {
    if (statements.length === 0) continue;
    const key = statements.map((s) => `${s.year}:${s.weights.join()}:${s.noise ?? ""}`).join("|");
    const same = layouts.get(key);
    if (same) same.push(statements);
    else layouts.set(key, [statements]);
  }
  return [...layouts.values()].flatMap(([first, ...others]) => (first ? [blockOf(first, [first, ...others])] : []));
}

function blockOf(layout: readonly RateStatement[], members: readonly (readonly RateStatement[])[]): Block {
  const pairs = layout.flatMap((a, i) =>
    layout.slice(0, i + 1).map((b) => {
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
  return {
    weights: layout.map((s) => s.weights),
    noises: layout.map((s) => s.noise),
    pairs,
    farthest: Math.max(...pairs.map(({ from }) => Math.max(Math.abs(from), Math.abs(from + 6)))),
    members: members.map((statements) => statements.map((s) => s.value)),
  };
}

/** Lower Cholesky factor of a block's covariance, packed by rows; `undefined` when it is not positive definite. */
function factorOf(process: GrowthProcess, block: Block, covariances: Float64Array): Float64Array | undefined {
  const n = block.weights.length;
  const factor = new Float64Array((n * (n + 1)) / 2);
  for (let i = 0, at = 0; i < n; i += 1) {
    const row = (i * (i + 1)) / 2;
    for (let j = 0; j <= i; j += 1, at += 1) {
      const pair = block.pairs[at];
      if (!pair) return undefined;
      let sum = pair.sameYear ? process.calendarYear ** 2 : 0;
      for (let k = 0; k < 7; k += 1) sum += (pair.lags[k] ?? 0) * (covariances[Math.abs(pair.from + k)] ?? 0);
      if (i === j) sum += (block.noises[i] ?? process.noise) ** 2;
      const other = (j * (j + 1)) / 2;
      for (let k = 0; k < j; k += 1) sum -= (factor[row + k] ?? 0) * (factor[other + k] ?? 0);
      if (i === j && !(sum > 0)) return undefined;
      factor[at] = i === j ? Math.sqrt(sum) : sum / (factor[other + j] ?? 1);
    }
  }
  return factor;
}

/** Squared Mahalanobis distance of one territory's values from the process's mean. */
function distanceOf(
  process: GrowthProcess,
  weights: readonly Quarters[],
  values: readonly number[],
  factor: Float64Array,
) {
  const white = new Float64Array(values.length);
  let distance = 0;
  weights.forEach((w, i) => {
    const row = (i * (i + 1)) / 2;
    let residual = (values[i] ?? 0) - dotQuarters(w, process.means);
    for (let k = 0; k < i; k += 1) residual -= (factor[row + k] ?? 0) * (white[k] ?? 0);
    residual /= factor[row + i] ?? 1;
    white[i] = residual;
    distance += residual * residual;
  });
  return distance;
}

/**
 * Minus the log-likelihood of a block's territories: each a multivariate t with the process's degrees of freedom, whose
 * covariance is the process's (so its scale matrix is `(v - 2) / v` times that).
 */
function minusLogLikelihood(process: GrowthProcess, block: Block, covariances: Float64Array): number {
  const factor = factorOf(process, block, covariances);
  if (!factor) return Number.POSITIVE_INFINITY;
  const n = block.weights.length;
  const v = process.degrees;
  let logDeterminant = 0;
  for (let i = 0; i < n; i += 1) logDeterminant += 2 * Math.log(factor[(i * (i + 3)) / 2] ?? Number.NaN);
  const constant =
    logGamma(v / 2) - logGamma((v + n) / 2) + (n / 2) * Math.log((v - 2) * Math.PI) + 0.5 * logDeterminant;
  return block.members.reduce(
    (sum, values) =>
      sum + constant + ((v + n) / 2) * Math.log1p(distanceOf(process, block.weights, values, factor) / (v - 2)),
    0,
  );
}

/** Minus the log-likelihood of all blocks, territories independent given the process; infinite outside its bounds. */
export function minusLogLikelihoodOf(process: GrowthProcess, blocks: readonly Block[]): number {
  const farthest = blocks.reduce((most, block) => Math.max(most, block.farthest), 0);
  const covariances = Float64Array.from({ length: farthest + 1 }, (_, lag) => lagCovariance(process, lag));
  return blocks.reduce((sum, block) => sum + minusLogLikelihood(process, block, covariances), 0);
}
