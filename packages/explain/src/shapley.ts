import { type Cannot, faultIn } from "./cannot.ts";

/** Coefficients of `(a0 + b0 t)(a1 + b1 t)...`, lowest power first. */
function expand(factors: readonly (readonly [number, number])[]): readonly number[] {
  return factors.reduce<readonly number[]>(
    (terms, [a, b]) =>
      Array.from({ length: terms.length + 1 }, (_, s) => (terms[s] ?? 0) * a + (terms[s - 1] ?? 0) * b),
    [1],
  );
}

/**
 * Change of a product of drivers by driver, without a rest: what a driver adds when it moves, averaged over all orders in
 * which the drivers can move (Shapley value). Zero and negative drivers are allowed, unlike in LMDI.
 * The average is not taken order by order: with `s` of the other `n - 1` drivers moved, the sum over all such choices is
 * the coefficient of `t^s` in the product of `(before + after t)` over the others, and weighs `s! (n - 1 - s)! / n!`.
 * Source: Shorrocks (2013) Journal of Economic Inequality 11.
 * @returns one value a driver, in the unit of the product: they sum to its change
 * @example shapley([10, 2], [12, 3]) // [5, 11]
 */
export function shapley(before: readonly number[], after: readonly number[]): readonly number[] | Cannot {
  const fault = faultIn([before, after], false);
  if (fault) return fault;
  const n = before.length;
  // s! (n - 1 - s)! / n!, each from the one before it.
  const weights = [1 / n];
  for (let s = 1; s < n; s += 1) weights.push(((weights[s - 1] ?? 0) * s) / (n - s));
  const values = before.map((own, k) => {
    const others = before.flatMap((x, j): readonly (readonly [number, number])[] =>
      j === k ? [] : [[x, after[j] ?? Number.NaN]],
    );
    const mean = expand(others).reduce((sum, term, s) => sum + term * (weights[s] ?? 0), 0);
    return ((after[k] ?? Number.NaN) - own) * mean;
  });
  return values.every(Number.isFinite) ? values : { cannot: "not-finite" };
}
