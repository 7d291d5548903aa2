import { minimize, type Vector } from "@hoatieu/numerics";
import { factorLikelihood, smoothFactor } from "./factor-filter.ts";
import { type DynamicFactor, faultInPanel, type Panel, type PanelFault, standardised } from "./factor-model.ts";

export interface EstimatedFactor {
  readonly model: DynamicFactor;
  /** Of the standardised figures, with all constants. */
  readonly loglik: number;
  /** False when the search for the parameters ran out of steps. */
  readonly converged: boolean;
}

export interface EstimateFactorOptions {
  /** The figures are taken as standardised already: centre 0, spread 1. Default: centred and scaled by their own moments. */
  readonly standardised?: boolean;
}

type Parameters = Pick<DynamicFactor, "loadings" | "variances" | "persistence">;

const LEAST_VALUES = 4;
const LEAST_SERIES = 2;
const EM_STEPS = 60;
const EM_ENOUGH = 1e-4;
const STEPS = 400;
/** A finer threshold of gain than the search's own: a variance that goes to zero goes slowly. */
const ENOUGH = 1e-11;
/** Of the figures' own variance: below it the estimate is zero to all purposes and the likelihood is flat. */
const SMALLEST = 1e-12;

/**
 * Estimates a one-factor dynamic model by maximum likelihood from figures with any pattern of gaps: first the EM steps of
 * Shumway & Stoffer (1982) as Bańbura & Modugno (2014), section 2, write them for gaps, from the first principal
 * component; then a quasi-Newton search of the exact likelihood, because EM crawls when a variance goes to zero. The
 * factor's sign is set so that the loadings sum to more than zero.
 * @param panel periods by series, growth rates or other stationary figures
 * @returns a fault when there are fewer than 2 series, fewer than 4 figures in one, or one that never changes
 * @throws RangeError when the rows differ in length
 * @example const fit = estimateFactor(rows); if (isCannot(fit)) return fit; nowcast(fit.model, rows)
 */
export function estimateFactor(panel: Panel, options: EstimateFactorOptions = {}): EstimatedFactor | PanelFault {
  const count = panel[0]?.length ?? 0;
  const fault = faultInPanel(panel, count) ?? faultInSeries(panel, count);
  if (fault) return fault;
  const { centre, spread } = options.standardised ? unitMoments(count) : moments(panel, count);
  const values = standardised({ centre, spread }, panel);
  let model = start(values, count);
  let before = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < EM_STEPS; step += 1) {
    const smoothed = smoothFactor(model, values);
    if (smoothed.loglik - before < EM_ENOUGH) break;
    before = smoothed.loglik;
    model = expectationStep(model, values, smoothed);
  }
  const found = minimize((x) => -factorLikelihood(unpacked(x, count), values), packed(model), {
    iterations: STEPS,
    tolerance: ENOUGH,
  });
  const best = unpacked(found.x, count);
  const sign = best.loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return {
    model: { ...best, loadings: best.loadings.map((loading) => sign * loading), centre, spread },
    loglik: -found.value,
    converged: found.converged,
  };
}

function faultInSeries(panel: Panel, count: number): PanelFault | undefined {
  if (count < LEAST_SERIES) return { cannot: "too-short", needed: LEAST_SERIES, found: count };
  for (let series = 0; series < count; series += 1) {
    const found = panel.flatMap((row) => row[series] ?? []);
    if (found.length === 0) return { cannot: "no-data", needed: LEAST_VALUES, found: 0, series };
    if (found.length < LEAST_VALUES) return { cannot: "too-short", needed: LEAST_VALUES, found: found.length, series };
    if (found.every((value) => value === found[0])) return { cannot: "constant", series };
  }
  return undefined;
}

const unitMoments = (count: number) => ({
  centre: new Array<number>(count).fill(0),
  spread: new Array<number>(count).fill(1),
});

function moments(panel: Panel, count: number): { readonly centre: Vector; readonly spread: Vector } {
  const columns = Array.from({ length: count }, (_, i) => panel.flatMap((row) => row[i] ?? []));
  const centre = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const spread = columns.map((column, i) =>
    Math.sqrt(column.reduce((sum, value) => sum + (value - (centre[i] ?? 0)) ** 2, 0) / column.length),
  );
  return { centre, spread };
}

/** The first principal component of the figures with gaps at the mean, by the power method, as a model. */
function start(values: Float64Array, count: number): Parameters {
  const rows = values.length / count;
  const at = (t: number, i: number) => {
    const value = values[t * count + i] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value;
  };
  let weights = Array.from({ length: count }, (_, i) => 1 + i / (10 * count));
  const factor = new Float64Array(rows);
  for (let step = 0; step < 50; step += 1) {
    for (let t = 0; t < rows; t += 1) factor[t] = weights.reduce((sum, weight, i) => sum + weight * at(t, i), 0);
    const next = weights.map((_, i) => factor.reduce((sum, f, t) => sum + f * at(t, i), 0));
    const length = Math.hypot(...next);
    if (!(length > 0)) break;
    weights = next.map((weight) => weight / length);
  }
  const square = factor.reduce((sum, f) => sum + f * f, 0) / rows;
  const cross = factor.reduce((sum, f, t) => sum + (t > 0 ? f * (factor[t - 1] ?? 0) : 0), 0) / rows;
  const persistence = square > 0 ? Math.max(-0.9, Math.min(0.9, cross / square)) : 0;
  const unit = Math.sqrt(square * (1 - persistence ** 2)) || 1;
  const loadings = weights.map((weight) => weight * unit);
  const own = weights.map((weight, i) => {
    let [sum, found] = [0, 0];
    for (let t = 0; t < rows; t += 1) {
      const value = values[t * count + i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += (value - weight * (factor[t] ?? 0)) ** 2;
      found += 1;
    }
    return Math.max(0.05, sum / Math.max(1, found));
  });
  return { loadings, variances: own, persistence };
}

/** One EM step; the factor's noise is set back to variance one by its scale. */
function expectationStep(
  before: Parameters,
  values: Float64Array,
  { mean, variance, link }: ReturnType<typeof smoothFactor>,
): Parameters {
  const count = before.loadings.length;
  const rows = mean.length;
  const square = (t: number) => (mean[t] ?? 0) ** 2 + (variance[t] ?? 0);
  let [cross, earlier, later] = [0, 0, 0];
  for (let t = 1; t < rows; t += 1) {
    cross += (mean[t] ?? 0) * (mean[t - 1] ?? 0) + (link[t - 1] ?? 0) * (variance[t] ?? 0);
    earlier += square(t - 1);
    later += square(t);
  }
  const persistence = earlier > 0 ? Math.max(-0.995, Math.min(0.995, cross / earlier)) : 0;
  const noise = (later - 2 * persistence * cross + persistence ** 2 * earlier) / Math.max(1, rows - 1);
  const unit = noise > 0 ? Math.sqrt(noise) : 1;
  const loadings: number[] = [];
  const variances: number[] = [];
  for (let i = 0; i < count; i += 1) {
    let [product, squares, own, found] = [0, 0, 0, 0];
    for (let t = 0; t < rows; t += 1) {
      const value = values[t * count + i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      product += value * (mean[t] ?? 0);
      squares += square(t);
      own += value * value;
      found += 1;
    }
    const loading = squares > 0 ? product / squares : 0;
    loadings.push(loading * unit);
    variances.push(Math.max(1e-6, (own - loading * product) / Math.max(1, found)));
  }
  return { loadings, variances, persistence };
}

/** Without bounds: the variances by their roots, the persistence by `p / √(1 - p²)`. */
const packed = ({ loadings, variances, persistence }: Parameters): Vector => [
  ...loadings,
  ...variances.map(Math.sqrt),
  persistence / Math.sqrt(1 - persistence ** 2),
];

function unpacked(x: Vector, count: number): Parameters {
  const free = x[2 * count] ?? 0;
  return {
    loadings: x.slice(0, count),
    variances: x.slice(count, 2 * count).map((root) => Math.max(SMALLEST, root * root)),
    persistence: free / Math.sqrt(1 + free * free),
  };
}
