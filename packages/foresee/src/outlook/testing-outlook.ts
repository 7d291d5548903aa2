/** For tests: an outlook made by hand. */
import type { Matrix, Vector } from "@hoatieu/numerics";
import type { Outlook } from "./outlook.ts";

/** @param shares share of each node and quarter @param mean growth, node by node @param covariance default: unit variances */
export function outlookWith(
  shares: Matrix,
  mean: Vector,
  over: { readonly elapsed?: number; readonly covariance?: Matrix; readonly degrees?: number } = {},
): Outlook {
  const nodes = shares.map((_, n) => `grdp.${String.fromCharCode(97 + n)}`);
  return {
    territory: "x",
    year: 2025,
    asOf: "2025-08-01",
    nodes,
    shares,
    distribution: {
      mean,
      covariance: over.covariance ?? mean.map((_, i) => mean.map((_, j) => (i === j ? 1 : 0))),
    },
    degrees: over.degrees ?? 10,
    elapsed: over.elapsed ?? 0,
    printed: new Map(),
    basis: {
      learnedOn: "2025-01-31",
      territories: 0,
      rates: 0,
      ownRates: 0,
      history: "rates",
      shares: "usual",
      quarters: "usual",
    },
    figures: [],
  };
}

/** A covariance with every cell tied to every other: `A A' + I`, A a fixed pattern. */
export function tiedCovariance(size: number): Matrix {
  const factor = (i: number, k: number) => Math.sin(1 + 3 * i + 7 * k) + (k === 0 ? 1 : 0);
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      const common = [0, 1, 2].reduce((sum, k) => sum + factor(i, k) * factor(j, k), 0);
      return common + (i === j ? 1 : 0);
    }),
  );
}
