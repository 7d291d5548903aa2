/**
 * The state space models of exponential smoothing, as the taxonomy of Hyndman, Koehler, Ord & Snyder (2008, table 2.1)
 * names them: error additive or multiplicative; trend none, additive or damped; seasonal none, additive or multiplicative.
 * Multiplicative trends are left out: they explode in forecasts.
 */
export interface EtsModel {
  readonly error: "A" | "M";
  readonly trend: "N" | "A" | "Ad";
  readonly seasonal: "N" | "A" | "M";
}

/** Beyond this season the model has more starting states than a series can pay for. */
export const LONGEST_SEASON = 24;

/** @example etsName({ error: "M", trend: "Ad", seasonal: "M" }) // "ETS(M,Ad,M)" */
export const etsName = (model: EtsModel): string => `ETS(${model.error},${model.trend},${model.seasonal})`;

/** Smoothing parameters: level, trend, seasonal, damping. */
export const smoothingCount = (model: EtsModel): number =>
  1 + (model.trend === "N" ? 0 : 1) + (model.seasonal === "N" ? 0 : 1) + (model.trend === "Ad" ? 1 : 0);

/** Free starting states: level, slope, and all seasonal ones but the last, which the others fix by their sum. */
export const stateCount = (model: EtsModel, season: number): number =>
  1 + (model.trend === "N" ? 0 : 1) + (model.seasonal === "N" ? 0 : season - 1);

/** What the information criterion counts: smoothing parameters, starting states and the error variance. */
export const parameterCount = (model: EtsModel, season: number): number =>
  smoothingCount(model) + stateCount(model, season) + 1;

/**
 * The models tried for a series. Additive errors with a multiplicative season are left out, for their forecast variance
 * can be infinite (Hyndman et al. 2008, section 15.2); multiplicative models need positive figures.
 */
export function etsCandidates(positive: boolean, seasonal: boolean): readonly EtsModel[] {
  const errors = positive ? (["A", "M"] as const) : (["A"] as const);
  const seasons = !seasonal ? (["N"] as const) : (["N", "A", "M"] as const);
  return errors.flatMap((error) =>
    seasons
      .filter((kind) => !(error === "A" && kind === "M"))
      .flatMap((kind) => (["N", "A", "Ad"] as const).map((trend) => ({ error, trend, seasonal: kind }))),
  );
}
