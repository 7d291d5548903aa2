import type { Smoothing } from "./ets-admissible.ts";
import { type EtsStates, pointOf, smoothingAt, startingStates } from "./ets-layout.ts";
import { type EtsModel, parameterCount } from "./ets-model.ts";
import { EtsProblem } from "./ets-problem.ts";
import { correctedAkaike } from "./forecast.ts";

/** A model with its parameters, on a series. */
export interface EtsFit {
  readonly model: EtsModel;
  readonly season: number;
  readonly smoothing: Smoothing;
  /** Before the first observation. */
  readonly start: EtsStates;
  /** After the last. */
  readonly end: EtsStates;
  readonly fitted: readonly number[];
  /** Errors of the model: in the series' unit, or relative to the fitted value when they are multiplicative. */
  readonly errors: readonly number[];
  /** Error variance, corrected for the parameters other than itself. */
  readonly sigma2: number;
  /** `-n/2 log sum e^2`, less `sum log fitted` when errors are multiplicative: constants are left out. */
  readonly loglik: number;
  readonly aicc: number;
}

/**
 * A model at given parameters and starting states: the likelihood of Hyndman, Koehler, Ord & Snyder (2008, section 5.1)
 * without its constants, as published tables give it.
 * @returns `undefined` where the model is not defined (a fitted value that is not positive under multiplicative errors)
 */
export function etsAt(
  values: ArrayLike<number>,
  season: number,
  model: EtsModel,
  smoothing: Smoothing,
  start: EtsStates,
): EtsFit | undefined {
  const problem = new EtsProblem(Float64Array.from(values), model, season);
  return finished(problem, model, season, pointOf(problem.layout, smoothing, start), 1);
}

/** What is left when errors vanish: a share of the series' own size, for the likelihood to stay finite. */
const LEAST_ERROR = 1e-10;

/** The fit at a point found on the values divided by `scale`, in the series' own unit. */
export function finished(
  problem: EtsProblem,
  model: EtsModel,
  season: number,
  point: Float64Array,
  scale: number,
): EtsFit | undefined {
  if (!problem.run(point)) return undefined;
  const { layout, pass, size: n } = problem;
  const relative = model.error === "M";
  const errors = Array.from(pass.deviation, (d, t) => (relative ? d / (pass.fitted[t] ?? 1) : d * scale));
  const squares = errors.reduce((sum, e) => sum + e * e, 0);
  const size = relative ? 1 : (scale * pass.values.reduce((sum, y) => sum + Math.abs(y), 0)) / n;
  const fitted = Array.from(pass.fitted, (mu) => mu * scale);
  const logs = relative ? fitted.reduce((sum, mu) => sum + Math.log(mu), 0) : 0;
  const loglik = (-n / 2) * Math.log(Math.max(squares, n * (LEAST_ERROR * size) ** 2)) - logs;
  const count = parameterCount(model, season);
  const unit = (states: EtsStates): EtsStates => ({
    level: states.level * scale,
    slope: states.slope * scale,
    seasonal: model.seasonal === "A" ? states.seasonal.map((s) => s * scale) : states.seasonal,
  });
  const next = n % layout.period;
  const seasonal = model.seasonal === "N" ? [] : [...pass.season.subarray(next), ...pass.season.subarray(0, next)];
  return {
    model,
    season,
    smoothing: smoothingAt(layout, point),
    start: unit(startingStates(layout, point)),
    end: unit({ level: pass.level, slope: pass.slope, seasonal }),
    fitted,
    errors,
    sigma2: squares / (n - count + 1),
    loglik,
    aicc: correctedAkaike(loglik, count, n),
  };
}
