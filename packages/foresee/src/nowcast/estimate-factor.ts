import { type Minimum, minimize, type Vector } from "@hoatieu/numerics";
import { factorLikelihood } from "./factor-filter.ts";
import { type DynamicFactor, faultInPanel, type Panel, type PanelFault, standardised } from "./factor-model.ts";
import { startingPoints } from "./factor-starts.ts";

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
const STEPS = 400;
/** A finer threshold of gain than the search's own: a variance that goes to zero goes slowly. */
const ENOUGH = 1e-11;
/** Of the figures' own variance: below it the estimate is zero to all purposes and the likelihood is flat. */
const SMALLEST = 1e-12;

/**
 * Estimates a one-factor dynamic model by maximum likelihood from figures with any pattern of gaps: first the EM steps of
 * Shumway & Stoffer (1982) as Bańbura & Modugno (2014), section 2, write them for gaps, from several starts; then a
 * quasi-Newton search of the exact likelihood from the best of them, because EM crawls when a variance goes to zero and
 * the likelihood of a weak factor has several summits. The factor's sign is set so that the loadings sum to more than zero.
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
  let found: Minimum | undefined;
  for (const point of startingPoints(values, count)) {
    const summit = minimize((x) => -factorLikelihood(unpacked(x, count), values), packed(point), {
      iterations: STEPS,
      tolerance: ENOUGH,
    });
    if (!found || summit.value < found.value) found = summit;
  }
  if (!found) return { cannot: "no-convergence" };
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
