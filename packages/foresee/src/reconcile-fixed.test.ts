import { apply, build, identity, multiply, transpose, type Vector } from "@hoatieu/numerics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { autocorrelatedLevels } from "./autocorrelated-levels.ts";
import { reconcile } from "./reconcile.ts";
import { reconcileFixed } from "./reconcile-fixed.ts";

const SUMMING = [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0], [0, 0, 0, 1, 1], ...identity(5)];
const value = fc.double({ min: -100, max: 100, noNaN: true });
const forecasts = fc.array(value, { minLength: 8, maxLength: 8 });
const errors = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 }).map((list) => {
  const root = build(8, 8, (i, j) => (list[i * 8 + j] ?? 0) + (i === j ? 3 : 0));
  return multiply(root, transpose(root));
});
const near = (found: Vector, expected: Vector) =>
  expected.forEach((x, i) => {
    expect(found[i] ?? Number.NaN).toBeCloseTo(x, 7);
  });

describe("reconciliation with fixed nodes", () => {
  it("holds them exactly and adds up", () => {
    fc.assert(
      fc.property(forecasts, errors, value, value, (base, weights, total, sector) => {
        const found = reconcileFixed(SUMMING, weights, base, [
          { node: 0, value: total },
          { node: 4, value: sector },
        ]);
        if ("cannot" in found) throw new Error("contradiction");
        near([found[0] ?? 0, found[4] ?? 0], [total, sector]);
        near(apply(SUMMING, found.slice(3)), found);
      }),
    );
  });

  it("changes nothing when a node is fixed where it would be anyway, or none is", () => {
    fc.assert(
      fc.property(forecasts, errors, (base, weights) => {
        const free = reconcile(SUMMING, weights, base);
        for (const fixed of [[], [{ node: 1, value: free[1] ?? 0 }]]) {
          const found = reconcileFixed(SUMMING, weights, base, fixed);
          if ("cannot" in found) throw new Error("contradiction");
          near(found, free);
        }
      }),
    );
  });

  it("takes a fixed node that follows from the others, and names one that contradicts them", () => {
    const parts = [
      { node: 3, value: 1 },
      { node: 4, value: 2 },
      { node: 5, value: 3 },
    ];
    const base = [20, 6, 14, 1, 2, 3, 7, 7];
    const found = reconcileFixed(SUMMING, identity(8), base, [...parts, { node: 1, value: 6 }]);
    near("cannot" in found ? [] : found, base);
    expect(reconcileFixed(SUMMING, identity(8), base, [...parts, { node: 1, value: 7 }])).toEqual({
      cannot: "contradiction",
      node: 1,
      implied: 6,
    });
    expect(() => reconcileFixed(SUMMING, identity(8), base, [{ node: 8, value: 1 }])).toThrow(RangeError);
  });
});

describe("autocorrelated errors of a temporal hierarchy", () => {
  it("are refused where a level is too short or does not vary", () => {
    expect(autocorrelatedLevels([1, 2, 3], [1, 2])).toEqual({ cannot: "too-short", needed: 2, found: 1 });
    expect(autocorrelatedLevels([1, 2, 3, 3, 3, 3], [1, 2])).toEqual({ cannot: "constant", at: 2 });
  });

  // By hand: level 2 is 1, -1, 1, -1: mean 0, autocorrelation -3/4, mean square 1; level 1 is 2, 4: mean square 10.
  it("decay by the level's own autocorrelation", () => {
    expect(autocorrelatedLevels([2, 4, 1, -1, 1, -1], [1, 2])).toEqual([
      [10, 0, 0],
      [0, 1, -0.75],
      [0, -0.75, 1],
    ]);
  });
});
