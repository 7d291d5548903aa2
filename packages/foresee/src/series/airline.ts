import { difference, lostTo } from "./airline-difference.ts";
import { type Differenced, leastValues, type Profile, profile, valuesUsed } from "./airline-likelihood.ts";
import { leastPoint, type Optimum } from "./airline-search.ts";
import { type Cannot, faultIn, type Observed, tooShort } from "./cannot.ts";
import { correctedAkaike } from "./forecast.ts";

export interface AirlineOptions {
  /** Periods a year: 12, 4, or 1 (then the model is (0,1,1) alone). */
  readonly frequency: number;
  /** Model the logarithm. Default: no. */
  readonly log?: boolean;
  /** Columns beside the model, each as long as the series (the Tet regressor, a pulse, a step). */
  readonly regressors?: readonly (readonly number[])[];
  /** Coefficients to hold instead of searching for them, with the signs of `AirlineFit.ma`. */
  readonly fixed?: { readonly ma: number; readonly seasonalMa?: number };
}

/** An airline model fitted to one series. Everything but `values` is on the model's scale (the logarithm, if asked for). */
export interface AirlineFit {
  readonly frequency: number;
  readonly log: boolean;
  /** Coefficients of `(1 + ma B)(1 + seasonalMa B^s)`, as R writes them. X-13 prints `theta = -ma`, `Theta = -seasonalMa`. */
  readonly ma: number;
  /** 0 without a season. */
  readonly seasonalMa: number;
  /** Standard errors of `ma` and `seasonalMa` from the curvature of the likelihood; absent where it has none to give. */
  readonly standardErrors: { readonly ma?: number; readonly seasonalMa?: number };
  /** Effect of each regressor, with its standard error. */
  readonly effects: readonly { readonly coefficient: number; readonly standardError: number }[];
  /** Innovation variance over the degrees of freedom: the sum of squares over `used` less the coefficients. */
  readonly sigma2: number;
  /** Innovation variance of maximum likelihood: the sum of squares over `used`. */
  readonly sigma2MaximumLikelihood: number;
  /** Exact Gaussian log-likelihood of the differenced series on the model's scale, all constants in. */
  readonly loglik: number;
  /** `-sum log y` over the values used, 0 without logarithm: `loglik + logJacobian` is the likelihood of the series itself. */
  readonly logJacobian: number;
  /** Parameters estimated, the variance included. */
  readonly parameters: number;
  /** Values that the likelihood rests on: those observed less those that differencing takes. */
  readonly used: number;
  /** AICc on the model's scale, as R prints it. */
  readonly aicc: number;
  /** AICc of the series itself, for comparing logarithm with none, as X-13 prints it. */
  readonly aiccOriginal: number;
  /** One-step errors, aligned with the series; absent at its start and in gaps. Their variance is `sigma2`. */
  readonly residuals: readonly Observed[];
  /** The series on the model's scale, gaps filled by their expectation given all that was observed. */
  readonly completed: readonly number[];
  /** Places of the gaps, and `(X' V^-1 X)^-1` of their pulses: times `sigma2`, the covariance of the fillings. */
  readonly gaps: { readonly places: readonly number[]; readonly inverse: readonly (readonly number[])[] };
  readonly regressors: readonly (readonly number[])[];
}

/**
 * Fits the airline model `(1 - B)(1 - B^s) y_t = (1 + ma B)(1 + seasonalMa B^s) e_t` (Box & Jenkins 1976, ch. 9) by exact
 * Gaussian maximum likelihood, with gaps and regressors. Gaps at either end are allowed; a gap is `undefined`.
 * @example const fit = fitAirline(AIR_PASSENGERS, { frequency: 12, log: true }); // ma -0.4018, seasonalMa -0.5569
 */
export function fitAirline(values: readonly Observed[], options: AirlineOptions): AirlineFit | Cannot {
  const { frequency, log = false, regressors = [], fixed } = options;
  if (!Number.isInteger(frequency) || frequency < 1) throw new RangeError(`no frequency: ${frequency}`);
  for (const column of regressors) {
    if (column.length !== values.length)
      throw new RangeError(`regressor of ${column.length}, series of ${values.length}`);
    const fault = faultIn(column, {});
    if (fault) return fault;
  }
  const fault = faultIn(values, { positive: log, least: leastValues(frequency, regressors.length) });
  if (fault) return fault;
  const scaled = values.map((value) => (value === undefined || !log ? value : Math.log(value)));
  const prepared = prepare(scaled, frequency, regressors);
  if ("cannot" in prepared) return prepared;
  const { data, places } = prepared;
  const used = valuesUsed(data);
  const best = fixed ? held(fixed.ma, fixed.seasonalMa ?? 0) : search(data);
  const [ma, seasonalMa] = best.point;
  const at = profile(data, ma, seasonalMa);
  if (!at) return { cannot: places.length > 0 ? "gaps" : "constant" };
  if (!Number.isFinite(at.loglik) || !(at.squares > 0)) return { cannot: "constant" };
  if (!best.settled) return { cannot: "no-convergence" };
  const coefficients = (fixed ? 0 : frequency > 1 ? 2 : 1) + regressors.length;
  if (used <= coefficients) return tooShort(lostTo(frequency) + coefficients + 1, used + lostTo(frequency));
  const sigma2 = at.squares / (used - coefficients);
  const logJacobian = log ? jacobian(scaled, lostTo(frequency)) : 0;
  const parameters = coefficients + 1;
  return {
    frequency,
    log,
    ma,
    seasonalMa,
    standardErrors: standardErrors(best, used, frequency > 1),
    effects: effectsOf(at, places.length, sigma2),
    sigma2,
    sigma2MaximumLikelihood: at.squares / used,
    loglik: at.loglik,
    logJacobian,
    parameters,
    used,
    aicc: correctedAkaike(at.loglik, parameters, used),
    aiccOriginal: correctedAkaike(at.loglik + logJacobian, parameters, used),
    residuals: values.map((value, t) => (value === undefined ? undefined : at.innovations[t - lostTo(frequency)])),
    completed: completed(prepared.filled, places, at),
    gaps: { places, inverse: places.map((_, i) => [...(at.inverse[i] ?? [])].slice(0, places.length)) },
    regressors,
  };
}

/** Differences of the series with its gaps filled anyhow, of a pulse for each gap, and of the regressors. */
function prepare(
  scaled: readonly Observed[],
  frequency: number,
  regressors: readonly (readonly number[])[],
): { readonly data: Differenced; readonly places: readonly number[]; readonly filled: readonly number[] } | Cannot {
  const places = scaled.flatMap((value, t) => (value === undefined ? [t] : []));
  let known = scaled.find((value) => value !== undefined) ?? 0;
  const filled = scaled.map((value) => {
    known = value ?? known;
    return known;
  });
  const pulses = places.map((place) => filled.map((_, t) => (t === place ? 1 : 0)));
  const series = difference(filled, frequency);
  const size = Math.max(...filled.map(Math.abs));
  if (places.length === 0 && series.every((value) => Math.abs(value) <= 1e-12 * size)) return { cannot: "constant" };
  const columns = [...pulses, ...regressors].map((column) => difference(column, frequency));
  return { data: { period: frequency, series, columns, gaps: places.length }, places, filled };
}

function search(data: Differenced): Optimum {
  const used = valuesUsed(data);
  return leastPoint(([ma, seasonalMa]) => {
    const found = profile(data, ma, seasonalMa);
    return found ? -found.loglik / used : Number.POSITIVE_INFINITY;
  }, data.period > 1);
}

const held = (ma: number, seasonalMa: number): Optimum => ({
  point: [ma, seasonalMa],
  value: Number.NaN,
  curvature: [0, 0, 0],
  settled: true,
});

function standardErrors(best: Optimum, used: number, seasonal: boolean): AirlineFit["standardErrors"] {
  const [aa, ab, bb] = best.curvature.map((x) => x * used) as [number, number, number];
  if (!seasonal) return aa > 0 ? { ma: 1 / Math.sqrt(aa) } : {};
  const determinant = aa * bb - ab * ab;
  if (!(aa > 0 && determinant > 0)) return {};
  return { ma: Math.sqrt(bb / determinant), seasonalMa: Math.sqrt(aa / determinant) };
}

function effectsOf(at: Profile, gaps: number, sigma2: number): AirlineFit["effects"] {
  return [...at.coefficients].slice(gaps).map((coefficient, i) => ({
    coefficient,
    standardError: Math.sqrt(sigma2 * (at.inverse[gaps + i]?.[gaps + i] ?? 0)),
  }));
}

/** A pulse's coefficient is what must be taken off the filling for the model to hold. */
function completed(filled: readonly number[], places: readonly number[], at: Profile): readonly number[] {
  const values = [...filled];
  for (const [i, place] of places.entries()) values[place] = (values[place] ?? 0) - (at.coefficients[i] ?? 0);
  return values;
}

/** The values that differencing takes off the start are given, so their own density has no part. */
function jacobian(scaled: readonly Observed[], lost: number): number {
  return -scaled.filter((value) => value !== undefined).reduce((sum, value, i) => (i < lost ? sum : sum + value), 0);
}
