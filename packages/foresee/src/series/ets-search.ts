import { leastSquares } from "@hoatieu/numerics";
import { type EtsFit, finished } from "./ets-fit.ts";
import { type EtsLayout, type EtsStates, etsLayout, pointOf } from "./ets-layout.ts";
import type { EtsModel } from "./ets-model.ts";
import { EtsProblem } from "./ets-problem.ts";
import { roughStates } from "./ets-start.ts";

/** Where a search starts: the level's weight, the shares of slope and season, the damping. */
type Start = readonly [alpha: number, slope: number, season: number, damping: number];

/**
 * Likelihoods of exponential smoothing have several tops: a model with a slope settles either on an agile level or on an
 * agile slope. Of 40 starts tried on 272 series of the M3 kind these were chosen: they reach the highest top found, within
 * 0.1, in 99.3 of 100 fits.
 */
const STARTS: Readonly<Record<EtsModel["trend"], readonly Start[]>> = {
  N: [
    [0.3, 0, 0.05, 1],
    [0.02, 0, 0.5, 1],
    [0.02, 0, 0.05, 1],
  ],
  A: [
    [0.3, 0.05, 0.05, 1],
    [0.02, 0.5, 0.05, 1],
    [0.1, 0.5, 0.5, 1],
    [0.02, 0.05, 0.05, 1],
    [0.9, 0.05, 0.05, 1],
    [0.6, 0.5, 0.5, 1],
  ],
  Ad: [
    [0.3, 0.05, 0.05, 0.97],
    [0.02, 0.05, 0.05, 0.85],
    [0.3, 0.5, 0.5, 0.85],
    [0.02, 0.05, 0.05, 0.97],
    [0.02, 0.5, 0.5, 0.97],
    [0.9, 0.05, 0.05, 0.9],
    [0.6, 0.5, 0.05, 0.97],
  ],
};

const ITERATIONS = 60;
/** Of the sum of squares: half the length times this is what the log likelihood may still gain. */
const TOLERANCE = 1e-8;

/** The most likely parameters found of a model, with the point they are. */
export interface EtsOptimum {
  readonly point: Float64Array;
  readonly fit: EtsFit;
}

function pointFrom(layout: EtsLayout, [alpha, slope, season, phi]: Start, states: EtsStates): Float64Array {
  return pointOf(layout, { alpha, beta: slope * alpha, gamma: season * (1 - alpha), phi }, states);
}

/** States at which every model is defined on positive values: no slope, half the season, then none. */
function safer(states: EtsStates, kind: EtsModel["seasonal"], mean: number): readonly EtsStates[] {
  const toward = (share: number) => states.seasonal.map((s) => (kind === "M" ? 1 + share * (s - 1) : share * s));
  return [
    states,
    { level: mean, slope: 0, seasonal: toward(1) },
    { level: mean, slope: 0, seasonal: toward(0.5) },
    { level: mean, slope: 0, seasonal: toward(0) },
  ];
}

/**
 * Maximum likelihood of one model over smoothing parameters and starting states together, by damped Gauss-Newton steps
 * with exact derivatives (`EtsProblem`, `leastSquares`) from several starts.
 * @param scaled the values divided by `scale`, so that levels are about one
 * @param warm further points of the same layout to start from
 */
export function searchEts(
  scaled: Float64Array,
  scale: number,
  season: number,
  model: EtsModel,
  warm: readonly Float64Array[] = [],
): EtsOptimum | undefined {
  const problem = new EtsProblem(scaled, model, season);
  const layout = etsLayout(model, season);
  const mean = scaled.reduce((sum, y) => sum + y, 0) / scaled.length;
  const rough = safer(roughStates(scaled, layout.period, model.seasonal, model.trend !== "N"), model.seasonal, mean);
  const fits = (point: Float64Array) => problem.run(point);
  const cold = STARTS[model.trend].map((start) => rough.map((states) => pointFrom(layout, start, states)).find(fits));
  let best: { readonly point: Float64Array; readonly sum: number } | undefined;
  for (const point of [...warm.filter(fits), ...cold]) {
    if (!point) continue;
    const found = leastSquares(problem, point, { iterations: ITERATIONS, tolerance: TOLERANCE });
    if (!best || found.sum < best.sum) best = found;
  }
  if (!best) return undefined;
  const fit = finished(problem, model, season, best.point, scale);
  return fit && { point: best.point, fit };
}
