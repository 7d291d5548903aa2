import { type Cannot, faultIn, isCannot, type Observed, tooShort } from "./cannot.ts";
import type { EtsFit } from "./ets-fit.ts";
import { type EtsModel, etsCandidates, LONGEST_SEASON, parameterCount } from "./ets-model.ts";
import { type EtsOptimum, searchEts } from "./ets-search.ts";

/** Fewer values say nothing about a level that moves: the simplest model has three parameters. */
const LEAST_VALUES = 5;

/** Beyond this, variances overflow. */
const LARGEST = 1e100;

export interface EtsOptions {
  /** Default: all that the data allow. */
  readonly models?: readonly EtsModel[];
}

/**
 * Exponential smoothing chosen by the data: all state space models of `etsCandidates` by maximum likelihood, the one with
 * the least corrected information criterion (AICc) wins. Hyndman, Koehler, Snyder & Grose (2002); Hyndman, Koehler, Ord &
 * Snyder (2008, chapters 2, 5 and 7). Models with more parameters than the series can pay for (AICc not defined) are not
 * tried: a series shorter than about a year and a half has no season. Seasons above 24 are left out; zeros or negatives
 * leave the additive models.
 *
 * Measured on 92 series of the M3 competition: sMAPE 11.61, and 90.2 of 100 figures inside the 95 per cent intervals. R's
 * forecast 8.20, whose search ends below the maximum when there are many starting states, has 11.10 and 92.6 there: the most
 * likely parameters are not always the ones that forecast best. Better used in the combination than alone.
 * @param values in time order, without gaps
 * @param season observations a year: 12, 4, or 1 for none
 * @returns `Cannot`: "too-short" below 5 values, "constant", "gaps", "not-finite", "no-data", "no-convergence";
 * "not-positive" when only multiplicative models are asked for
 * @throws RangeError when the season is no positive whole number, or no model asked for has anything to do with it
 * @example const fit = ets([112, 118, 132, ...], 12); if (!isCannot(fit)) etsForecast(fit, 12).mean;
 */
export function ets(values: readonly Observed[], season: number, options: EtsOptions = {}): EtsFit | Cannot {
  if (!Number.isInteger(season) || season < 1) throw new RangeError(`no season of ${season}`);
  if (options.models && !options.models.some((model) => model.seasonal === "N" || hasSeason(season)))
    throw new RangeError(`no model for a season of ${season}`);
  const complete = completeSeries(values);
  if (isCannot(complete)) return complete;
  const n = complete.length;
  const seasonal = hasSeason(season) && n > season;
  const positive = complete.every((y) => y > 0);
  const models = options.models?.filter((m) => positive || (m.error === "A" && m.seasonal !== "M"));
  const tried = (models ?? etsCandidates(positive, seasonal)).filter(
    (model) => (seasonal || model.seasonal === "N") && parameterCount(model, season) < n - 1,
  );
  if (models?.length === 0) return { cannot: "not-positive", at: complete.findIndex((y) => y <= 0) };
  if (tried.length === 0) return tooShort(neededBy(options.models ?? [], season), n);
  const scale = complete.reduce((sum, y) => sum + Math.abs(y), 0) / n;
  const scaled = complete.map((y) => y / scale);
  const found = new Map<string, EtsOptimum>();
  let best: EtsFit | undefined;
  for (const model of tried) {
    const optimum = searchEts(scaled, scale, season, model, warmStarts(model, found));
    if (!optimum) continue;
    found.set(keyOf(model), optimum);
    if (!best || optimum.fit.aicc < best.aicc) best = optimum.fit;
  }
  return best ?? { cannot: "no-convergence" };
}

const hasSeason = (season: number): boolean => season > 1 && season <= LONGEST_SEASON;

const keyOf = (model: EtsModel): string => `${model.error}${model.trend}${model.seasonal}`;

/** The optimum of the same model with additive errors is a start for the one with multiplicative errors. */
function warmStarts(model: EtsModel, found: ReadonlyMap<string, EtsOptimum>): readonly Float64Array[] {
  const twin = model.error === "M" ? found.get(keyOf({ ...model, error: "A" })) : undefined;
  return twin ? [twin.point] : [];
}

const neededBy = (models: readonly EtsModel[], season: number): number =>
  Math.max(LEAST_VALUES, Math.min(...models.map((model) => parameterCount(model, season) + 2)));

/** The values as numbers, or what is wrong with them. */
function completeSeries(values: readonly Observed[]): Float64Array | Cannot {
  const fault = faultIn(values, { complete: true, least: LEAST_VALUES });
  if (fault) return fault;
  const complete = Float64Array.from(values, (y) => y ?? Number.NaN);
  if (complete.every((y) => y === complete[0])) return { cannot: "constant" };
  const at = complete.findIndex((y) => Math.abs(y) > LARGEST);
  return at < 0 ? complete : { cannot: "not-finite", at };
}
