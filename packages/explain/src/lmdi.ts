import { type Cannot, faultIn } from "./cannot.ts";

/**
 * Logarithmic mean of two positive numbers, `(a - b) / ln(a / b)`, and `a` when they are equal.
 * @example logarithmicMean(1, Math.E) // 1.718281828459045
 */
export function logarithmicMean(a: number, b: number): number {
  const share = (a - b) / b;
  if (share === 0) return a;
  // Near one another log1p keeps the digits of the difference; far apart `1 + share` would lose those of a / b.
  return (a - b) / (Math.abs(share) < 0.5 ? Math.log1p(share) : Math.log(a / b));
}

/**
 * Change of a product of drivers (base x rate x price, say) by driver, without a rest: `L(V1, V0) ln(x1 / x0)`, with `L`
 * the logarithmic mean. Additive LMDI-I. For a sum of products, add up the answers of its terms.
 * Source: Ang (2005) Energy Policy 33, equations of additive decomposition; Ang (2015) Energy Policy 86.
 * @param before the drivers, all above zero @param after the same drivers later
 * @returns one value a driver, in the unit of the product: they sum to its change
 * @example lmdi([10, 2], [12, 2]) // [4, 0]
 */
export function lmdi(before: readonly number[], after: readonly number[]): readonly number[] | Cannot {
  const fault = faultIn([before, after], true);
  if (fault) return fault;
  const product = (drivers: readonly number[]) => drivers.reduce((value, x) => value * x, 1);
  const [from, to] = [product(before), product(after)];
  // Drivers that are each fine can multiply to something that no longer fits a number.
  if (!(from > 0 && to > 0 && Number.isFinite(from + to))) return { cannot: "not-finite" };
  const weight = logarithmicMean(to, from);
  return after.map((x, i) => weight * Math.log(x / (before[i] ?? Number.NaN)));
}
