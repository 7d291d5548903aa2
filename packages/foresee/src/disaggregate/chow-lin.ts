import { autoregressive } from "./errors.ts";
import type { DisaggregationInput } from "./frame.ts";
import type { Refusal } from "./refusal.ts";
import type { RegressionDisaggregation } from "./regression.ts";
import { type RegressionOptions, withRho } from "./rho-choice.ts";

/**
 * Chow & Lin's temporal disaggregation: regression of the low series on indicators with autoregressive high-frequency
 * errors. For a series that moves with its indicators (cointegrated).
 * Source: Chow & Lin (1971) Review of Economics and Statistics 53; Sax & Steiner (2013) R Journal 5(2), section 2.2; search
 * for `rho` as there, on [-0.999, 0.999] and not below 0 unless asked.
 * @param options how `rho` is had (maximum likelihood unless said), and whether there is an intercept
 * @returns values in the unit of the low series for every high period of the indicators; or why there are none: at least
 *   one low period more than regressors is needed
 * @example chowLin({ low, ratio: 4, conversion: "sum", indicators: [exports], before: 12 }, { rho: { fixed: 0.75 } })
 */
export function chowLin(
  input: DisaggregationInput,
  options: RegressionOptions = {},
): RegressionDisaggregation | Refusal {
  return withRho(input, options, autoregressive);
}
