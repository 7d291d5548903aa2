import { integrated } from "./errors.ts";
import type { DisaggregationInput } from "./frame.ts";
import type { Refusal } from "./refusal.ts";
import type { RegressionDisaggregation } from "./regression.ts";
import { type RegressionOptions, withRho } from "./rho-choice.ts";

/**
 * Litterman's temporal disaggregation: regression with high-frequency errors that are a random walk with autoregressive
 * steps. For a series that drifts away from its indicators (not cointegrated).
 * Source: Litterman (1983) Journal of Business & Economic Statistics 1; Sax & Steiner (2013) R Journal 5(2), section 2.2.
 * The walk starts at zero before the first period of the indicators.
 * @returns as `chowLin`
 * @example litterman({ low, ratio: 4, conversion: "sum", indicators: [exports] }, { rho: { fixed: 0.5 } })
 */
export function litterman(
  input: DisaggregationInput,
  options: RegressionOptions = {},
): RegressionDisaggregation | Refusal {
  return withRho(input, options, integrated);
}

/**
 * Fernandez's temporal disaggregation: Litterman's with `rho` zero, the errors a plain random walk.
 * Source: Fernandez (1981) Review of Economics and Statistics 63.
 * @example fernandez({ low, ratio: 4, conversion: "sum", indicators: [exports] })
 */
export function fernandez(
  input: DisaggregationInput,
  options: Pick<RegressionOptions, "intercept"> = {},
): RegressionDisaggregation | Refusal {
  return withRho(input, { ...options, rho: { fixed: 0 } }, integrated);
}
