import type { Cannot, CannotCode } from "../series/cannot.ts";

/** Why a series cannot be disaggregated: what every method of this package may answer, and what belongs to this one. */
export type DisaggregationCode =
  | CannotCode
  /** The indicators end before the last low period does: `needed` high periods against `found`. */
  | "indicator-short"
  /** A proportional method divides by the indicator, and it is zero at `at`. */
  | "indicator-zero"
  /** The equations have no single answer: indicators repeat one another (or the intercept) at the low frequency. */
  | "collinear"
  /** The autocorrelation must lie between -1 and 1; `found` does not. */
  | "rho-outside";

/** A method's answer when it has none. */
export type Refusal = Omit<Cannot, "cannot"> & { readonly cannot: DisaggregationCode };
