import { describe, expect, it } from "vitest";
import { isCannot, type Observed } from "./cannot.ts";
import { DEATHS, GAS } from "./ets-testing.ts";
import { type HoltWintersFit, holtWinters, holtWintersMeans } from "./holt-winters.ts";
import { NILE, PASSENGERS } from "./testing-series.ts";

function fitted(values: readonly Observed[], season: number): HoltWintersFit {
  const fit = holtWinters(values, season);
  if (isCannot(fit)) throw new Error(fit.cannot);
  return fit;
}

describe("additive Holt-Winters", () => {
  // R 4.2.2, HoltWinters(): weights, sum of squares, first forecasts (oracles/series/forecast.json).
  it.each([
    [
      "passengers",
      PASSENGERS,
      12,
      [0.24795948974, 0.034533729649, 1],
      21860.1846218501,
      [453.4977217513, 429.3905692519],
    ],
    ["gas", GAS, 4, [0.021276890677, 1, 0.98990915522], 124947.412688746, [1205.3876064638, 654.1653774036]],
    ["deaths", DEATHS, 12, [0.73771916756, 0.022318383323, 1], 8639347.23993199, [7973.4320642403, 7013.3631286197]],
    ["Nile", NILE, 1, [0.41906430797, 0.059877045771], 2267504.07066982, [749.4891434141, 742.0645468287]],
  ] as const)("%s as R", (_, values, season, weights, squares, ahead) => {
    const fit = fitted(values, season);
    const found = [fit.alpha, fit.beta, ...(fit.gamma === undefined ? [] : [fit.gamma])];
    expect(found).toHaveLength(weights.length);
    for (const [i, weight] of weights.entries()) expect((found[i] ?? Number.NaN) / weight).toBeCloseTo(1, 2);
    // R's own search stops a little early: never below.
    expect(fit.squares).toBeLessThanOrEqual(squares * (1 + 1e-9));
    expect(fit.squares / squares).toBeCloseTo(1, 6);
    const means = holtWintersMeans(fit, ahead.length);
    for (const [h, value] of ahead.entries()) expect((means[h] ?? Number.NaN) / value).toBeCloseTo(1, 4);
  });

  it("goes on with the season of the next period", () => {
    const pattern = [10, 20, 40, 30];
    const values = Array.from({ length: 22 }, (_, t) => 100 + 2 * t + (pattern[t % 4] ?? 0));
    const means = holtWintersMeans(fitted(values, 4), 6);
    for (const [h, value] of means.entries())
      expect(value).toBeCloseTo(100 + 2 * (22 + h) + (pattern[(22 + h) % 4] ?? 0), 6);
  });

  it.each([
    ["none", [], 12, "no-data"],
    ["two years and no more", PASSENGERS.slice(0, 24), 12, "too-short"],
    ["three values without a season", [1, 2, 4], 1, "too-short"],
    ["a constant", new Array(40).fill(7), 4, "constant"],
    ["a gap", [1, 2, undefined, 4, 5, 6, 7, 8, 9, 10], 4, "gaps"],
    ["not finite", [1, 2, Number.POSITIVE_INFINITY, 4, 5, 6, 7, 8, 9, 10], 4, "not-finite"],
  ])("%s: says why not", (_, values: readonly Observed[], season, code) => {
    expect(holtWinters(values, season)).toMatchObject({ cannot: code });
  });

  it("throws on a season that is none", () => {
    expect(() => holtWinters(NILE, 0)).toThrow(RangeError);
  });
});
