import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cannot, isCannot } from "./cannot.ts";
import { drift } from "./drift.ts";
import { smooth } from "./exponential-smoothing.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { stlPeriodic } from "./stl.ts";
import { NILE, PASSENGERS } from "./testing-series.ts";
import { theta } from "./theta.ts";

function answered<T extends object>(answer: T | Cannot): T {
  if (isCannot(answer)) throw new Error(answer.cannot);
  return answer;
}

describe("seasonal naive", () => {
  it("as R forecast 8.20 snaive()", () => {
    const values = Array.from({ length: 24 }, (_, i) => 10 * ((i % 4) + 1) + i + 1);
    const { mean, lower80, upper95 } = answered(seasonalNaive(values, 4, 6));
    expect(mean).toEqual([31, 42, 53, 64, 31, 42]);
    expect(lower80[0]).toBeCloseTo(25.8737937378, 9);
    expect(lower80[4]).toBeCloseTo(23.7504495805, 9);
    expect(upper95[5]).toBeCloseTo(53.0872305948, 9);
  });

  it("takes the year before where the last value of a season is missing, with the variance of two years", () => {
    const values = [1, 5, 2, 7, undefined, 8];
    const forecast = answered(seasonalNaive(values, 2, 2));
    expect(forecast.mean).toEqual([2, 8]);
    expect((forecast.deviation?.[0] ?? 0) / (forecast.deviation?.[1] ?? 1)).toBeCloseTo(Math.SQRT2, 12);
  });

  it("says what is wrong", () => {
    expect(seasonalNaive([1, 2, 3, 4], 4, 2)).toEqual({ cannot: "too-short", needed: 5, found: 4 });
    expect(seasonalNaive([1, 2, 1, 2, 1, 2], 2, 2)).toEqual({ cannot: "constant" });
    expect(seasonalNaive([1, undefined, 3, undefined, 4], 2, 2)).toEqual({ cannot: "gaps", at: 3 });
    expect(seasonalNaive([1, 2, Number.NaN], 1, 2)).toEqual({ cannot: "not-finite", at: 2 });
    expect(seasonalNaive([], 4, 2)).toMatchObject({ cannot: "no-data" });
  });
});

describe("random walk with drift", () => {
  it("as R forecast 8.20 rwf(drift = TRUE): drift -3.8384, se 16.8979, sd 168.1319", () => {
    const { parameters, sigma2 = 0, deviation, mean } = answered(drift(NILE, 1));
    expect(parameters?.drift).toBeCloseTo(-3.8384, 4);
    expect(Math.sqrt(sigma2)).toBeCloseTo(168.1319, 4);
    expect(deviation?.[0]).toBeCloseTo(Math.hypot(168.1319, 16.8979), 3);
    expect(mean[0]).toBeCloseTo(740 - 3.8384, 4);
  });

  it("a gap at the end makes the way longer", () => {
    const known = answered(drift(NILE, 3));
    const gapped = answered(drift([...NILE, undefined, undefined], 1));
    expect(gapped.mean[0]).toBeCloseTo(known.mean[2] ?? 0, 9);
    expect(gapped.upper95[0]).toBeCloseTo(known.upper95[2] ?? 0, 9);
  });

  it("says what is wrong", () => {
    expect(drift([1, 2], 2)).toEqual({ cannot: "too-short", needed: 3, found: 2 });
    expect(drift([1, 2, 3, 4], 2)).toEqual({ cannot: "constant" });
    expect(drift([1, Number.NEGATIVE_INFINITY, 3, 4], 2)).toEqual({ cannot: "not-finite", at: 1 });
  });
});

describe("simple exponential smoothing", () => {
  it("as R forecast 8.20 ses() of the Nile: alpha 0.2457, first level 1110.73, sigma2 20802.80", () => {
    const { alpha, initial, squares } = smooth(NILE);
    expect(alpha).toBeCloseTo(0.245668, 3);
    expect(initial).toBeCloseTo(1110.734, 0);
    // The least sum of squares: R's search may stop above it, never below.
    expect(squares / 98).toBeLessThanOrEqual(20802.8003905);
    expect(squares / 98).toBeCloseTo(20802.8, 1);
  });

  it("has the errors that its parameters give", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 30 }),
        (values) => {
          const found = smooth(values);
          let level = found.initial;
          let squares = 0;
          for (const value of values) {
            squares += (value - level) ** 2;
            level += found.alpha * (value - level);
          }
          expect(Math.abs(found.level - level)).toBeLessThan(1e-6);
          expect(Math.abs(found.squares - squares)).toBeLessThan(1e-6 * (1 + squares));
        },
      ),
    );
  });
});

describe("theta", () => {
  it("says what is wrong", () => {
    expect(theta([3, 4, 5], 12, 6)).toEqual({ cannot: "too-short", needed: 4, found: 3 });
    expect(theta([3, 3, 3, 3, 3], 12, 6)).toEqual({ cannot: "constant" });
    expect(theta([3, undefined, 3, 3, 3], 12, 6)).toEqual({ cannot: "gaps", at: 1 });
    expect(theta([3, Number.POSITIVE_INFINITY, 3, 3, 3], 12, 6)).toEqual({ cannot: "not-finite", at: 1 });
  });

  it("bears a value a thousand times too large, and zeros", () => {
    for (const values of [PASSENGERS.with(70, 302_000), PASSENGERS.map((x, i) => (i % 12 === 3 ? 0 : x))])
      for (const value of answered(theta(values, 12, 24)).mean) expect(Number.isFinite(value)).toBe(true);
  });
});

describe("STL with a fixed season", () => {
  it("of a line with a fixed season, as R 4.2.2 stl(): the parts add up", () => {
    const shape = [5, -3, 1, -3];
    const values = Array.from({ length: 40 }, (_, i) => 10 + 0.5 * i + (shape[i % 4] ?? 0));
    const { seasonal, trend, remainder } = answered(stlPeriodic(values, 4));
    for (const [i, x] of [4.91906850525, -3.05659767347, 1.05659767347, -2.91906850525].entries())
      expect(seasonal[i]).toBeCloseTo(x, 10);
    for (const [i, x] of [28.0056726691, 28.4895776774, 28.9700119079, 29.4427110527].entries())
      expect(trend[36 + i]).toBeCloseTo(x, 9);
    for (const [t, x] of remainder.entries())
      expect(x + (trend[t] ?? 0) + (seasonal[t % 4] ?? 0)).toBeCloseTo(values[t] ?? 0, 10);
  });

  it("says what is wrong", () => {
    expect(stlPeriodic(PASSENGERS.slice(0, 24), 12)).toEqual({ cannot: "too-short", needed: 25, found: 24 });
    expect(stlPeriodic([...PASSENGERS, undefined], 12)).toEqual({ cannot: "gaps", at: 144 });
    expect(() => stlPeriodic(PASSENGERS, 1)).toThrow(RangeError);
  });
});
