import type { EtsFit } from "./ets-fit.ts";
import { etsName } from "./ets-model.ts";
import { etsMoments } from "./ets-moments.ts";
import { type Forecast, normalBounds } from "./forecast.ts";

/**
 * Forecasts of a fitted model, with normal intervals about the exact mean and variance (`etsMoments`).
 * Parameters are taken as known: intervals are on the narrow side.
 * @param horizon steps ahead, at least 1
 * @throws RangeError when the horizon is no positive whole number
 * @example etsForecast(fit, 12).upper95
 */
export function etsForecast(fit: EtsFit, horizon: number): Forecast {
  if (!Number.isInteger(horizon) || horizon < 1) throw new RangeError(`no horizon of ${horizon}`);
  const { mean, variance } = etsMoments(fit, horizon);
  const deviation = variance.map((x) => Math.sqrt(Math.max(0, x)));
  const { alpha, beta, gamma, phi } = fit.smoothing;
  return {
    method: etsName(fit.model),
    ...normalBounds(mean, deviation),
    sigma2: fit.sigma2,
    parameters: {
      alpha,
      ...(fit.model.trend === "N" ? {} : { beta }),
      ...(fit.model.seasonal === "N" ? {} : { gamma }),
      ...(fit.model.trend === "Ad" ? { phi } : {}),
    },
  };
}
