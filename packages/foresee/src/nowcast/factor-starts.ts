import { type SmoothedFactor, smoothFactor } from "./factor-filter.ts";
import type { DynamicFactor } from "./factor-model.ts";

type Parameters = Pick<DynamicFactor, "loadings" | "variances" | "persistence">;

/** Persistences tried beside the component's own: the likelihood of a weak factor has a summit on each side. */
const PERSISTENCES = [0.8, -0.8];
const LEAST_VARIANCE = 0.05;
const EM_STEPS = 40;
const EM_ENOUGH = 1e-4;
/** Starts whose likelihoods after EM differ by less are taken for one. */
const SAME = 0.01;
const KEPT = 4;

/**
 * Parameters to start the search from, the likeliest first: the first principal component, and each series as the factor
 * (a likelihood may have its summit where one series has no variance of its own), each brought forward by EM.
 */
export function startingPoints(values: Float64Array, count: number): readonly Parameters[] {
  const component = principalWeights(values, count);
  const own = fromWeights(values, component);
  const alone = Array.from({ length: count }, (_, i) =>
    fromWeights(
      values,
      component.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
  const points = [own, ...PERSISTENCES.map((persistence) => ({ ...own, persistence })), ...alone]
    .map((point) => broughtForward(point, values))
    .sort((a, b) => b.loglik - a.loglik);
  const distinct = points.filter(({ loglik }, k) => k === 0 || (points[k - 1]?.loglik ?? 0) - loglik > SAME);
  return distinct.slice(0, KEPT).map(({ model }) => model);
}

function broughtForward(
  start: Parameters,
  values: Float64Array,
): { readonly model: Parameters; readonly loglik: number } {
  let model = start;
  let smoothed = smoothFactor(model, values);
  for (let step = 0; step < EM_STEPS; step += 1) {
    const next = emStep(model, values, smoothed);
    const after = smoothFactor(next, values);
    if (!(after.loglik > smoothed.loglik)) break;
    const gain = after.loglik - smoothed.loglik;
    model = next;
    smoothed = after;
    if (gain < EM_ENOUGH) break;
  }
  return { model, loglik: smoothed.loglik };
}

const valueAt = (values: Float64Array, place: number): number => {
  const value = values[place] ?? Number.NaN;
  return Number.isNaN(value) ? 0 : value;
};

/** Weights of the first principal component of the figures with gaps at the mean, by the power method. */
function principalWeights(values: Float64Array, count: number): readonly number[] {
  const rows = values.length / count;
  let weights = Array.from({ length: count }, (_, i) => 1 + i / (10 * count));
  const factor = new Float64Array(rows);
  for (let step = 0; step < 50; step += 1) {
    for (let t = 0; t < rows; t += 1)
      factor[t] = weights.reduce((sum, weight, i) => sum + weight * valueAt(values, t * count + i), 0);
    const next = weights.map((_, i) => factor.reduce((sum, f, t) => sum + f * valueAt(values, t * count + i), 0));
    const length = Math.hypot(...next);
    if (!(length > 0)) break;
    weights = next.map((weight) => weight / length);
  }
  return weights;
}

/** A model whose factor is a weighted sum of the figures: loadings by regression on it, the factor's noise of variance one. */
function fromWeights(values: Float64Array, weights: readonly number[]): Parameters {
  const count = weights.length;
  const rows = values.length / count;
  const factor = Float64Array.from({ length: rows }, (_, t) =>
    weights.reduce((sum, weight, i) => sum + weight * valueAt(values, t * count + i), 0),
  );
  const square = factor.reduce((sum, f) => sum + f * f, 0);
  const cross = factor.reduce((sum, f, t) => sum + (t > 0 ? f * (factor[t - 1] ?? 0) : 0), 0);
  const persistence = square > 0 ? Math.max(-0.9, Math.min(0.9, cross / square)) : 0;
  const unit = Math.sqrt((square / rows) * (1 - persistence ** 2)) || 1;
  const loadings: number[] = [];
  const variances: number[] = [];
  for (let i = 0; i < count; i += 1) {
    let [product, squares, own, found] = [0, 0, 0, 0];
    for (let t = 0; t < rows; t += 1) {
      const value = values[t * count + i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      product += value * (factor[t] ?? 0);
      squares += (factor[t] ?? 0) ** 2;
      own += value * value;
      found += 1;
    }
    const loading = squares > 0 ? product / squares : 0;
    loadings.push(loading * unit);
    variances.push(Math.max(LEAST_VARIANCE, (own - loading * product) / Math.max(1, found)));
  }
  return { loadings, variances, persistence };
}

/** One EM step; the factor's noise is set back to variance one by its scale. */
export function emStep(before: Parameters, values: Float64Array, { mean, variance, link }: SmoothedFactor): Parameters {
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
