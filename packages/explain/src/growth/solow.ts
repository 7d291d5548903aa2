import { type Cannot, faultIn } from "../cannot.ts";

/** Growth of output by factor, in percent points; the three sum to growth. */
export interface Solow {
  readonly capital: number;
  readonly labour: number;
  readonly tfp: number;
}

/**
 * Growth accounting: growth = alpha x growth of capital + (1 - alpha) x growth of labour + total factor productivity.
 * Source: Solow (1957) Review of Economics and Statistics 39(3). Constant returns; alpha is the share of capital in income.
 * @param growth, capital, labour percent @param alpha share of capital, 0 to 1, stated by whoever uses the answer
 * @example solow({ growth: 8, capital: 10, labour: 2, alpha: 0.4 }) // { capital: 4, labour: 1.2, tfp: 2.8 }
 */
export function solow(given: {
  readonly growth: number;
  readonly capital: number;
  readonly labour: number;
  readonly alpha: number;
}): Solow | Cannot {
  const fault = faultIn([[given.growth, given.capital, given.labour, given.alpha]], false);
  if (fault) return fault;
  if (given.alpha < 0 || given.alpha > 1) return { cannot: "not-positive", at: 3 };
  const capital = given.alpha * given.capital;
  const labour = (1 - given.alpha) * given.labour;
  return { capital, labour, tfp: given.growth - capital - labour };
}

/**
 * Incremental capital-output ratio: investment in percent of output over growth in percent (the way the statistics office
 * prints it): how many dong of investment go with one more dong of output.
 * @returns `not-positive` when output did not grow: the ratio has no meaning then
 * @example icor(43.7, 11.81) // 3.70
 */
export function icor(investmentShare: number, growth: number): number | Cannot {
  const fault = faultIn([[investmentShare, growth]], false) ?? faultIn([[investmentShare, growth]], true);
  return fault ?? investmentShare / growth;
}
