import { dependentColumn, type QuantileFit, quantileRegression, type Vector } from "@hoatieu/numerics";
import type { Cannot, Observed } from "./series/cannot.ts";

/** What was known at one time in one place, and the growth that followed. */
export interface RiskObservation {
  /** Growth over the periods ahead that the risk is asked for, in per cent. */
  readonly growth: Observed;
  /** Known at the start of those periods, in the same order everywhere. */
  readonly regressors: readonly Observed[];
  readonly province?: string;
}

export interface GrowthAtRiskOptions {
  /** Default 0.05, 0.25, 0.5, 0.75, 0.95. */
  readonly taus?: Vector;
  /** Each province has its own level (the slopes stay common). Default: false. */
  readonly provinceEffects?: boolean;
}

/** The line of one quantile: `intercept + effect of the province + slopes · regressors`. */
export interface RiskLine {
  readonly tau: number;
  readonly intercept: number;
  /** By province, summing to zero; empty without province effects. */
  readonly effects: Readonly<Record<string, number>>;
  readonly slopes: Vector;
  /** Mean check loss over the observations used. */
  readonly loss: number;
  /** False when another line may share the least loss. */
  readonly unique: boolean;
}

export interface GrowthAtRisk {
  /** In the order of the taus asked for. */
  readonly lines: readonly RiskLine[];
  readonly used: number;
  /** Observations left out because a value is missing. */
  readonly leftOut: number;
}

/** What is wrong with the observations; `regressor` is its place, `at` that of the observation. */
export interface RiskFault extends Cannot {
  readonly regressor?: number;
}

const TAUS = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * Growth at risk: quantiles of growth ahead as lines in what is known now (Adrian, Boyarchenko & Giannone 2019), by exact
 * quantile regression (Koenker & Bassett 1978), pooled over provinces, with a level for each where asked for (Koenker
 * 2004, without shrinkage). Observations with a gap are left out and counted.
 * @returns a fault when there are no more observations than coefficients, growth or a regressor never changes or is
 * missing throughout, or a regressor is a combination of the others (or of the provinces' levels)
 * @throws RangeError when observations differ in their number of regressors, a tau is not within 0 and 1, or a province is
 * not named though each has its level
 * @example const fit = growthAtRisk(rows); if (!isCannot(fit)) riskAhead(fit, [5.1, 0.2])
 */
export function growthAtRisk(
  observations: readonly RiskObservation[],
  options: GrowthAtRiskOptions = {},
): GrowthAtRisk | RiskFault {
  const count = observations[0]?.regressors.length ?? 0;
  const complete = observations.flatMap(({ growth, regressors, province }) => {
    if (regressors.length !== count) throw new RangeError(`${regressors.length} regressors beside ${count}`);
    const known = regressors.filter((value) => value !== undefined);
    return growth === undefined || known.length < count ? [] : [{ growth, regressors: known, province }];
  });
  const provinces = options.provinceEffects ? [...new Set(complete.map(({ province }) => named(province)))].sort() : [];
  const levels = Math.max(1, provinces.length);
  const fault = faultIn(observations, complete, count, count + levels);
  if (fault) return fault;
  const rows = complete.map(({ regressors, province }) => [
    ...(options.provinceEffects ? provinces.map((other) => (other === province ? 1 : 0)) : [1]),
    ...regressors,
  ]);
  const dependent = dependentColumn(rows);
  if (dependent !== undefined) return { cannot: "collinear", regressor: dependent - levels };
  const fits = quantileRegression(
    rows,
    complete.map(({ growth }) => growth),
    options.taus ?? TAUS,
  );
  return {
    lines: fits.map((fit) => lineOf(fit, provinces, levels)),
    used: complete.length,
    leftOut: observations.length - complete.length,
  };
}

function named(province: string | undefined): string {
  if (province === undefined) throw new RangeError("an observation names no province though each has its level");
  return province;
}

function lineOf(
  { tau, coefficients, loss, unique }: QuantileFit,
  provinces: readonly string[],
  levels: number,
): RiskLine {
  const own = coefficients.slice(0, levels);
  const intercept = own.reduce((sum, level) => sum + level, 0) / levels;
  return {
    tau,
    intercept,
    effects: Object.fromEntries(provinces.map((province, i) => [province, (own[i] ?? 0) - intercept])),
    slopes: coefficients.slice(levels),
    loss,
    unique,
  };
}

function faultIn(
  observations: readonly RiskObservation[],
  complete: readonly { readonly growth: number; readonly regressors: Vector }[],
  count: number,
  coefficients: number,
): RiskFault | undefined {
  const needed = coefficients + 1;
  if (observations.every(({ growth }) => growth === undefined)) return { cannot: "no-data", needed, found: 0 };
  for (let regressor = 0; regressor < count; regressor += 1)
    if (observations.every(({ regressors }) => regressors[regressor] === undefined))
      return { cannot: "no-data", needed, found: 0, regressor };
  for (const [at, { growth, regressors }] of observations.entries()) {
    if (growth !== undefined && !Number.isFinite(growth)) return { cannot: "not-finite", at };
    const regressor = regressors.findIndex((value) => value !== undefined && !Number.isFinite(value));
    if (regressor >= 0) return { cannot: "not-finite", at, regressor };
  }
  if (complete.length < needed) return { cannot: "too-short", needed, found: complete.length };
  const still = (values: Vector) => values.every((value) => value === values[0]);
  if (still(complete.map(({ growth }) => growth))) return { cannot: "constant" };
  for (let regressor = 0; regressor < count; regressor += 1)
    if (still(complete.map(({ regressors }) => regressors[regressor] ?? 0))) return { cannot: "constant", regressor };
  return undefined;
}

export interface RiskAhead {
  /** By rising tau, never falling. */
  readonly quantiles: readonly { readonly tau: number; readonly growth: number }[];
  /** True when the lines cross here and their values were put in order. */
  readonly rearranged: boolean;
}

/**
 * The quantiles of growth ahead for given regressors. Where the lines cross, the values are put in order, which brings them
 * no farther from the true quantiles (rearrangement: Chernozhukov, Fernández-Val & Galichon 2010, Econometrica 78), and
 * `rearranged` says so.
 * @returns "no-data" for a province that the fit with province effects has not seen
 * @throws RangeError when the number of regressors differs from the fit's or one is not finite
 */
export function riskAhead(fit: GrowthAtRisk, regressors: Vector, province?: string): RiskAhead | Cannot {
  const lines = [...fit.lines].sort((a, b) => a.tau - b.tau);
  const values: number[] = [];
  for (const { intercept, effects, slopes } of lines) {
    if (slopes.length !== regressors.length || !regressors.every(Number.isFinite))
      throw new RangeError(`${slopes.length} finite regressors are needed`);
    const effect = Object.keys(effects).length === 0 ? 0 : effects[named(province)];
    if (effect === undefined) return { cannot: "no-data" };
    values.push(slopes.reduce((sum, slope, j) => sum + slope * (regressors[j] ?? 0), intercept + effect));
  }
  const ordered = [...values].sort((a, b) => a - b);
  return {
    quantiles: lines.map(({ tau }, i) => ({ tau, growth: ordered[i] ?? Number.NaN })),
    rearranged: ordered.some((value, i) => value !== values[i]),
  };
}
