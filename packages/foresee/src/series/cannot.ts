/** Why a method has no answer for a series. */
export type CannotCode =
  /** Too few values for the method: `needed` against `found`. */
  | "too-short"
  /** No variation to learn from. */
  | "constant"
  /** A logarithm was asked for and a value is zero or negative; `at` is its place. */
  | "not-positive"
  /** Values missing where the method cannot do without them. */
  | "gaps"
  /** A value is infinite or not a number; `at` is its place. */
  | "not-finite"
  /** No value at all. */
  | "no-data"
  /** A regressor that is a combination of the others. */
  | "collinear"
  /** The search for the parameters did not settle. */
  | "no-convergence";

/**
 * The answer of a method that has no answer: wrong input is a value, never an exception and never NaN.
 * @example const fit = theta(values, 12, 6); if (isCannot(fit)) return say(fit.cannot);
 */
export interface Cannot {
  readonly cannot: CannotCode;
  readonly needed?: number;
  readonly found?: number;
  /** Place in the series, counted from 0. */
  readonly at?: number;
}

export function isCannot(answer: object): answer is Cannot {
  return "cannot" in answer;
}

export const tooShort = (needed: number, found: number): Cannot =>
  found === 0 ? { cannot: "no-data", needed, found } : { cannot: "too-short", needed, found };

/** A value of a series; `undefined` is a gap. */
export type Observed = number | undefined;

/** What is wrong with the values of a series before any method looks at them, or `undefined`. */
export function faultIn(
  values: readonly Observed[],
  needs: { readonly complete?: boolean; readonly positive?: boolean; readonly least?: number },
): Cannot | undefined {
  const found = values.filter((value) => value !== undefined);
  if (found.length === 0) return tooShort(needs.least ?? 1, 0);
  for (const [at, value] of values.entries()) {
    if (value === undefined) {
      if (needs.complete) return { cannot: "gaps", at };
    } else if (!Number.isFinite(value)) return { cannot: "not-finite", at };
    else if (needs.positive && value <= 0) return { cannot: "not-positive", at };
  }
  if (found.length < (needs.least ?? 1)) return tooShort(needs.least ?? 1, found.length);
  return undefined;
}
