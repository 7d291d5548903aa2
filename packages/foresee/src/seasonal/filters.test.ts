import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundAverage } from "./compound-average.ts";
import { replaceExtremes } from "./extreme-replacement.ts";
import { extremeWeights } from "./extremes.ts";
import { hendersonTrend, hendersonWeights, musgraveWeights } from "./henderson.ts";
import { smoothYears } from "./seasonal-average.ts";
import { seasonalFactors } from "./seasonal-factors.ts";
import { averageRun, cyclicalDominance } from "./span-changes.ts";

const close = (found: readonly number[], expected: readonly number[], digits: number) => {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, digits);
};

describe("Henderson averages", () => {
  // As printed in Shiskin, Young & Musgrave (1967), Technical Paper 15, appendix B, and Ladiray & Quenneville (2001), 3.2.
  it("have the printed weights", () => {
    close(hendersonWeights(5), [-0.073, 0.294, 0.559, 0.294, -0.073], 3);
    close(hendersonWeights(9), [-0.041, -0.01, 0.118, 0.267, 0.331, 0.267, 0.118, -0.01, -0.041], 3);
    close(hendersonWeights(13).slice(6), [0.24006, 0.21434, 0.14736, 0.06549, 0, -0.02786, -0.01935], 5);
    const long = [0.144, 0.138, 0.122, 0.097, 0.068, 0.039, 0.013, -0.005, -0.015, -0.016, -0.011, -0.004];
    close(hendersonWeights(23).slice(11), long, 3);
  });

  it("have the printed weights at the end of a series", () => {
    const ends = [7, 8, 9].map((available) => musgraveWeights(hendersonWeights(13), available, 3.5));
    close(ends[0] ?? [], [-0.092, -0.058, 0.012, 0.12, 0.244, 0.353, 0.421], 3);
    close(ends[1] ?? [], [-0.043, -0.039, 0.002, 0.08, 0.174, 0.254, 0.292, 0.279], 3);
    close(ends[2] ?? [], [-0.016, -0.025, 0.003, 0.068, 0.149, 0.216, 0.241, 0.215, 0.148], 3);
  });

  it("keep a cubic in the middle, a level everywhere, and a straight line to the end if the ratio says so", () => {
    const cubic = Array.from({ length: 40 }, (_, t) => 5 + t - 0.2 * t ** 2 + 0.004 * t ** 3);
    const line = cubic.map((_, t) => 3 + 2 * t);
    close(hendersonTrend(cubic, 13, 3.5).slice(6, 34), cubic.slice(6, 34), 9);
    close(hendersonTrend(line, 7, 4.5), line, 4);
    fc.assert(
      fc.property(fc.constantFrom(5, 7, 9, 13, 23), fc.double({ min: 0.5, max: 9, noNaN: true }), (length, ratio) => {
        for (const value of hendersonTrend(new Array<number>(30).fill(7), length, ratio))
          expect(value).toBeCloseTo(7, 10);
      }),
    );
  });

  it("treat both ends alike", () => {
    const values = Array.from({ length: 31 }, (_, t) => Math.sin(t) + t / 10);
    const back = hendersonTrend([...values].reverse(), 13, 3.5);
    close([...back].reverse(), hendersonTrend(values, 13, 3.5), 12);
  });
});

describe("moving averages", () => {
  it("of 2x4 take a quarterly season away", () => {
    const values = Array.from({ length: 16 }, (_, t) => t + ([3, -1, -4, 2][t % 4] ?? 0));
    close(
      compoundAverage(values, 2, 4),
      Array.from({ length: 12 }, (_, i) => i + 2),
      12,
    );
  });

  it("of 3x5 have the weights 1 2 3 3 3 2 1 over 15", () => {
    const pulse = Array.from({ length: 13 }, (_, t) => (t === 6 ? 15 : 0));
    close(compoundAverage(pulse, 3, 5), [1, 2, 3, 3, 3, 2, 1], 12);
  });

  // Ladiray & Quenneville (2001), section 3.3: 3x3 ends on 11 11 5 and 7 10 7 3 over 27.
  it("of the years end on the printed weights", () => {
    const last = (filter: "3x3" | "3x5", year: number) =>
      Array.from({ length: 9 }, (_, t) => {
        const pulse = Array.from({ length: 9 }, (_, s) => (s === t ? 1 : 0));
        return smoothYears(pulse, filter)[year] ?? Number.NaN;
      });
    close(last("3x3", 8).slice(5), [0, 5 / 27, 11 / 27, 11 / 27], 12);
    close(last("3x3", 7).slice(5), [3 / 27, 7 / 27, 10 / 27, 7 / 27], 12);
    close(last("3x5", 8).slice(4), [0, 9 / 60, 17 / 60, 17 / 60, 17 / 60], 12);
    close(last("3x5", 0).slice(0, 5), [17 / 60, 17 / 60, 17 / 60, 9 / 60, 0], 12);
  });

  it("leave a factor that is the same in all years as it is", () => {
    for (const filter of ["3x1", "3x3", "3x5", "3x9", "stable"] as const)
      for (let years = 3; years < 15; years += 1)
        for (const value of smoothYears(new Array<number>(years).fill(1.1), filter)) expect(value).toBeCloseTo(1.1, 12);
  });
});

describe("seasonal factors", () => {
  it("average one over any twelve months of a stable season", () => {
    const season = [0.9, 0.8, 1.1, 1, 1, 1.05, 1.15, 1.2, 1, 0.9, 0.85, 1.05];
    const ratios = Array.from({ length: 100 }, (_, t) => 2 * (season[t % 12] ?? 1));
    const factors = seasonalFactors(ratios, 12, "3x5", "multiplicative");
    close(factors.slice(0, 24), [...season, ...season], 12);
  });
});

describe("extreme values", () => {
  const calm = Array.from({ length: 72 }, (_, t) => 1 + (t % 2 === 0 ? 0.01 : -0.01));

  it("beyond 2.5 sigma count nothing, between 1.5 and 2.5 in part", () => {
    const irregular = calm.map((x, t) => (t === 30 ? 1.5 : t === 33 ? 1.02 : x));
    const weights = extremeWeights(irregular, 12, 1, 0);
    expect(weights[30]).toBe(0);
    // Without the value at 30 the sixty months of years 1 to 5 have sigma^2 = (58 * 0.01^2 + 0.02^2) / 59.
    const sigma = Math.sqrt((58 * 1e-4 + 4e-4) / 59);
    expect(weights[33]).toBeCloseTo(2.5 - 0.02 / sigma, 10);
    expect(weights.filter((weight) => weight === 1)).toHaveLength(70);
  });

  it("are judged around the known mean, in whole calendar years from five on", () => {
    const shifted = calm.map((x) => x - 1 + 0.05);
    expect(extremeWeights(shifted, 12, 0, 5).every((weight) => weight === 1)).toBe(true);
    expect(extremeWeights(new Array<number>(40).fill(1), 12, 1, 3).every((weight) => weight === 1)).toBe(true);
  });

  it("give way to themselves, by weight, and the nearest two on either side", () => {
    const month = [10, 20, 30, 400, 50, 60, 70];
    const weights = [1, 1, 1, 0.5, 1, 1, 1];
    const spread = (values: readonly number[]) => values.flatMap((value) => [value, 0, 0, 0]);
    const full = (values: readonly number[]) => values.flatMap((value) => [value, 1, 1, 1]);
    expect(replaceExtremes(spread(month), full(weights), 4)[12]).toBeCloseTo((200 + 20 + 30 + 50 + 60) / 4.5, 12);
    const early = [1, 0, 1, 1, 1, 1, 1];
    expect(replaceExtremes(spread(month), full(early), 4)[4]).toBeCloseTo((10 + 30 + 400 + 50) / 4, 12);
    const oneSided = [0, 0, 1, 0, 1, 1, 1];
    expect(replaceExtremes(spread(month), full(oneSided), 4)[12]).toBeCloseTo((30 + 50 + 60 + 70) / 4, 12);
    const few = [1, 0, 0, 0, 0, 1, 1];
    expect(replaceExtremes(spread(month), full(few), 4)[12]).toBeCloseTo(640 / 7, 12);
  });
});

describe("summary measures", () => {
  it("count runs by their turns", () => {
    expect(averageRun([1, 2, 3, 2, 1, 1, 2])).toBe(2);
    expect(averageRun([1, 2, 1, 2, 1])).toBe(1);
    expect(averageRun([1, 1, 2, 3])).toBe(3);
  });

  it("find where the trend outweighs the irregular, between whole months", () => {
    expect(cyclicalDominance([2, 1.2, 0.8, 0.5], 4)).toBeCloseTo(2.5, 12);
    expect(cyclicalDominance([0.8, 0.4, 0.2, 0.1], 4)).toBeCloseTo(0.5, 12);
    expect(cyclicalDominance([2, 2, 2, 2], 4)).toBeCloseTo(46.5, 12);
  });
});
