import { describe, expect, it } from "vitest";
import { chowLin } from "./chow-lin.ts";
import expected from "./closed-forms.json" with { type: "json" };
import { denton, dentonCholette } from "./denton.ts";
import type { Conversion, DisaggregationInput } from "./frame.ts";
import { litterman } from "./litterman.ts";
import type { RhoChoice } from "./rho-choice.ts";

/**
 * Against dense closed forms in numpy (`closed-forms.py` beside this file): all conversions, both frequencies' ends
 * extrapolated, first and second differences, and the methods of which the oracles have no case.
 */
const { low, ratio, before, indicator, second } = expected;

/** An intercept alone is a constant indicator: so it too is carried beyond the low series' ends. */
const input = (conversion: string, indicators: readonly (readonly number[])[]): DisaggregationInput => ({
  low,
  ratio,
  before,
  conversion: conversion as Conversion,
  indicators: indicators.length > 0 ? indicators : [indicator.map(() => 1)],
});

/** As many digits as the fixture prints, less what two orders of elimination may differ by. */
function near(found: ArrayLike<number>, wanted: readonly number[], every = 1): void {
  for (const [i, value] of wanted.entries())
    expect(Math.abs((found[i * every] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value));
}

describe("temporal disaggregation against dense closed forms", () => {
  for (const one of expected.cases) {
    const indicators = one.indicators ?? 1;
    it(`${one.method} ${one.conversion} ${one.criterion ?? `rho ${one.rho}`} ${one.differences ?? indicators}`, () => {
      const own = input(one.conversion, [indicator, second].slice(0, indicators));
      if (one.criterion !== undefined) {
        const method = one.method === "denton" ? denton : dentonCholette;
        const found = method(own, {
          criterion: one.criterion === "additive" ? "additive" : "proportional",
          differences: one.differences === 2 ? 2 : 1,
        });
        if ("cannot" in found) throw new Error(found.cannot);
        near(found, one.thirds, 3);
        return;
      }
      const method = one.method === "litterman" ? litterman : chowLin;
      const found = method(own, {
        intercept: one.intercept === true && indicators > 0,
        rho: { fixed: one.rho ?? Number.NaN },
      });
      if ("cannot" in found) throw new Error(found.cannot);
      near(found.values, one.thirds, 3);
      near(found.coefficients, one.coefficients ?? []);
      near(found.standardErrors, one.standardErrors ?? []);
      near([found.weightedSquares], [one.weightedSquares ?? Number.NaN]);
      near([found.logLikelihood], [one.logLikelihood ?? Number.NaN]);
    });
  }
});

describe("the search for rho against a refined grid", () => {
  for (const one of expected.searches) {
    it(`${one.method} ${one.conversion} ${one.indicators} by ${one.by} from ${one.atLeast}`, () => {
      const method = one.method === "litterman" ? litterman : chowLin;
      const indicators = [one.method === "litterman" ? second : indicator].slice(0, one.indicators);
      const rho: RhoChoice = { by: one.by as "least-squares", atLeast: one.atLeast };
      const found = method(input(one.conversion, indicators), { rho, intercept: one.indicators > 0 });
      if ("cannot" in found) throw new Error(found.cannot);
      // The top of a likelihood is flat: the grid itself is good to about 1e-7.
      expect(Math.abs(found.rho - one.rho)).toBeLessThan(1e-6);
    });
  }
});
