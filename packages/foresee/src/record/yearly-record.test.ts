import { describe, expect, it } from "vitest";
import { scoreForecast, TELLING_DAYS } from "./yearly-record.ts";

const told = { location: 8, scale: 0.5, degrees: 6 };

describe("a forecast beside the outcome", () => {
  // scipy 1.17: t.cdf(1.2, 6); CRPS by quadrature of (F - 1{y >= 8.6})^2, F = t(6, 8, .5); t.ppf(.9, 6) * .5 = 0.71988,
  // t.ppf(.975, 6) * .5 = 1.22346.
  it("is scored by its error, its distribution and its intervals", () => {
    const score = scoreForecast(told, 8.6);
    expect(score.error).toBeCloseTo(0.6, 12);
    expect(score.transform).toBeCloseTo(0.8623164186099239, 9);
    expect(score.crps).toBeCloseTo(0.3701307975610695, 7);
    expect([score.inside80, score.inside95]).toEqual([true, true]);
    expect(scoreForecast(told, 8.75)).toMatchObject({ inside80: false, inside95: true });
    expect(scoreForecast(told, 6.7)).toMatchObject({ inside80: false, inside95: false });
  });

  it("without spread has no score", () => {
    expect(() => scoreForecast({ ...told, scale: 0 }, 8)).toThrow(RangeError);
    expect(() => scoreForecast({ ...told, scale: Number.NaN }, 8)).toThrow(RangeError);
  });
});

it("a year is told on its eve and a month after each of three quarters", () => {
  expect(TELLING_DAYS.map((day) => day(2025))).toEqual(["2024-12-31", "2025-04-30", "2025-07-31", "2025-10-31"]);
});
