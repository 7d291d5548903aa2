import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCannot, type Observed } from "./cannot.ts";
import { type CombinedForecast, combinedForecast } from "./combination.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { PASSENGERS } from "./testing-series.ts";
import { theta } from "./theta.ts";

function combined(values: readonly Observed[], frequency: number, horizon: number): CombinedForecast {
  const forecast = combinedForecast(values, frequency, horizon);
  if (isCannot(forecast)) throw new Error(forecast.cannot);
  return forecast;
}

const BOUNDS = ["lower95", "lower80", "mean", "upper80", "upper95"] as const;

describe("the combination", () => {
  it("is the mean of theta, the airline model and exponential smoothing, with seasonal naive beside", () => {
    const forecast = combined(PASSENGERS, 12, 12);
    expect(forecast.members.map((member) => member.method)).toEqual([
      "theta, seasonally adjusted",
      "ARIMA(0,1,1)(0,1,1)[12]",
      "ETS(M,A,M)",
    ]);
    for (const [h, value] of forecast.mean.entries()) {
      const sum = forecast.members.reduce((total, member) => total + (member.mean[h] ?? Number.NaN), 0);
      expect(value).toBeCloseTo(sum / 3, 9);
    }
    expect(forecast.beside).toEqual(seasonalNaive(PASSENGERS, 12, 12));
    expect(forecast.absent).toEqual([]);
  });

  it("has intervals at least as wide as the members' are on average", () => {
    const { members, lower95, upper95 } = combined(PASSENGERS, 12, 12);
    for (const h of lower95.keys()) {
      const own = members.reduce((sum, m) => sum + (m.upper95[h] ?? 0) - (m.lower95[h] ?? 0), 0) / members.length;
      expect((upper95[h] ?? 0) - (lower95[h] ?? 0)).toBeGreaterThanOrEqual(own - 1e-9);
    }
  });

  it("leaves out and names what has no answer", () => {
    const short = combined([3, 1, 4, 1.5], 12, 3);
    expect(short.absent).toEqual([
      { method: "airline", cannot: "too-short" },
      { method: "ETS", cannot: "too-short" },
    ]);
    const own = theta([3, 1, 4, 1.5], 12, 3);
    expect(short.mean).toEqual(isCannot(own) ? undefined : own.mean);
    const gap = combined(
      PASSENGERS.map((y, t) => (t === 70 ? undefined : y)),
      12,
      3,
    );
    expect(gap.members).toHaveLength(1);
    expect(gap.absent.map((member) => member.cannot)).toEqual(["gaps", "gaps"]);
  });

  it.each([
    ["no values", [], "no-data"],
    ["one value", [1], "too-short"],
    ["a constant", new Array(40).fill(7), "constant"],
    ["not a number", [1, 2, Number.NaN, 4, 5], "not-finite"],
  ])("%s: says why not", (_, values: readonly Observed[], code) => {
    expect(combinedForecast(values, 12, 3)).toMatchObject({ cannot: code });
  });

  it("throws on a frequency or horizon that is none", () => {
    expect(() => combinedForecast(PASSENGERS, 0, 3)).toThrow(RangeError);
    expect(() => combinedForecast(PASSENGERS, 12, 0)).toThrow(RangeError);
  });

  it.each([0, 70, 143])("an outlier of factor 1,000 at %d leaves finite, ordered and not negative answers", (place) => {
    const forecast = combined(
      PASSENGERS.map((y, t) => (t === place ? 1000 * y : y)),
      12,
      12,
    );
    for (const name of BOUNDS) expect(forecast[name].every((x) => Number.isFinite(x) && x >= 0)).toBe(true);
  });

  it("keeps bounds in order on any series", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 12, maxLength: 30 }),
        (values) => {
          const forecast = combinedForecast(values, 4, 5);
          if (isCannot(forecast)) return forecast.cannot === "constant";
          const columns = BOUNDS.map((name) => forecast[name]);
          return columns.every((column, i) => {
            const next = columns[i + 1];
            return !next || column.every((x, h) => x <= (next[h] ?? Number.NaN) + 1e-9 * Math.abs(x));
          });
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  });
});
