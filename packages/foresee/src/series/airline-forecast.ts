import type { Matrix } from "@hoatieu/numerics";
import type { AirlineFit } from "./airline.ts";
import { difference, integrate, lostTo } from "./airline-difference.ts";
import { airlineCovariances, toeplitzFactor } from "./airline-innovations.ts";
import { type Forecast, normalBounds } from "./forecast.ts";

/** The path ahead of a series, jointly normal on the model's scale. */
export interface AirlineForecast {
  /** Means of the coming values on the model's scale. */
  readonly mean: readonly number[];
  /** Covariance of their errors; what an annual sum needs. */
  readonly covariance: Matrix;
  /** Mean and covariance are of the logarithm. */
  readonly log: boolean;
}

export interface AirlineForecastOptions {
  /** The regressors' values in the periods ahead, one column each, in the order of the fit. */
  readonly regressors?: readonly (readonly number[])[];
  /** Which innovation variance scales the covariance. Default: over the degrees of freedom. */
  readonly variance?: "degrees-of-freedom" | "maximum-likelihood";
}

/**
 * Forecasts the coming `horizon` values: best linear prediction given the whole series, with the exact covariance of the
 * errors. The parameters are taken as known, as in R and X-13: what their estimation adds is left out.
 *
 * With `L` the Cholesky factor of the covariance of the differenced series, past and coming together, the coming part is
 * `L21 e + L22 e'` with `e` the past innovations and `e'` new ones: the first is the forecast, the second its error
 * (Brockwell & Davis 1991, section 5.2, innovations form). Sums of differences give the levels; uncertain fillings of
 * gaps add their share.
 * @throws RangeError when the regressors' values ahead are missing
 * @example forecastAirline(fit, 12).mean // 12 logarithms, if the fit is of logarithms
 */
export function forecastAirline(
  fit: AirlineFit,
  horizon: number,
  options: AirlineForecastOptions = {},
): AirlineForecast {
  const ahead = options.regressors ?? [];
  if (ahead.length !== fit.regressors.length || ahead.some((column) => column.length < horizon))
    throw new RangeError(`${fit.regressors.length} regressors of ${horizon} values ahead wanted`);
  const effect = (columns: readonly (readonly number[])[], t: number) =>
    fit.effects.reduce((sum, { coefficient }, i) => sum + coefficient * (columns[i]?.[t] ?? 0), 0);
  const series = fit.completed.map((value, t) => value - effect(fit.regressors, t));
  const pulses = fit.gaps.places.map((place) => series.map((_, t) => (t === place ? 1 : 0)));
  const { paths, responses } = project(fit, [series, ...pulses], horizon);
  const [path, ...shifts] = paths;
  const sigma2 = options.variance === "maximum-likelihood" ? fit.sigma2MaximumLikelihood : fit.sigma2;
  const entry = (i: number, j: number) => {
    let sum = 0;
    for (const response of responses) sum += (response[i] ?? 0) * (response[j] ?? 0);
    for (const [a, row] of fit.gaps.inverse.entries())
      for (const [b, value] of row.entries()) sum += value * (shifts[a]?.[i] ?? 0) * (shifts[b]?.[j] ?? 0);
    return sigma2 * sum;
  };
  const steps = Array.from({ length: horizon }, (_, i) => i);
  return {
    mean: steps.map((i) => (path?.[i] ?? 0) + effect(ahead, i)),
    covariance: steps.map((i) => steps.map((j) => entry(Math.min(i, j), Math.max(i, j)))),
    log: fit.log,
  };
}

/** The forecasts as points and intervals in the series' own unit. */
export function airlineIntervals(fit: AirlineFit, forecast: AirlineForecast): Forecast {
  const deviation = forecast.covariance.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? 0)));
  const seasonal = fit.frequency > 1 ? { seasonalMa: fit.seasonalMa } : {};
  return {
    method: fit.frequency > 1 ? `ARIMA(0,1,1)(0,1,1)[${fit.frequency}]` : "ARIMA(0,1,1)",
    ...normalBounds(forecast.mean, deviation, forecast.log ? "log" : "unit"),
    sigma2: fit.sigma2,
    loglik: fit.loglik,
    aicc: fit.aicc,
    parameters: { ma: fit.ma, ...seasonal },
  };
}

/** What each level series leads to without new innovations, and what each new innovation of size one does to the path. */
function project(fit: AirlineFit, levels: readonly (readonly number[])[], horizon: number) {
  const n = fit.completed.length - lostTo(fit.frequency);
  const columns = levels.map((level) => {
    const column = new Float64Array(n + horizon);
    column.set(difference(level, fit.frequency));
    return column;
  });
  const factor = toeplitzFactor(airlineCovariances(fit.ma, fit.seasonalMa, fit.frequency));
  const reach = factor.column.length - 1;
  const responses: Float64Array[] = [];
  for (let k = 0; k < n + horizon; k += 1) {
    if (k > 0) factor.next();
    if (k >= n) {
      const pulse = new Float64Array(horizon);
      for (let j = 0; j <= reach && k - n + j < horizon; j += 1) pulse[k - n + j] = factor.column[j] ?? 0;
      responses.push(integrate(new Float64Array(lostTo(fit.frequency)), pulse, fit.frequency));
      continue;
    }
    for (const column of columns) {
      const innovation = (column[k] ?? 0) / (factor.column[0] ?? 1);
      for (let j = 0; j <= reach && k + j < n + horizon; j += 1)
        column[k + j] = (column[k + j] ?? 0) - innovation * (factor.column[j] ?? 0);
    }
  }
  // What whitening took off the zeros ahead is the forecast, with its sign turned.
  const paths = columns.map((column, i) =>
    integrate(
      levels[i] ?? [],
      column.slice(n).map((value) => -value),
      fit.frequency,
    ),
  );
  return { paths, responses };
}
