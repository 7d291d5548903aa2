import { cholesky } from "@hoatieu/numerics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GrowthProcess, lagCovariance, meansOf, yearCovariance } from "./growth-process.ts";
import { PROCESS } from "./testing-process.ts";

/** Deviation alone: growth is its change over four quarters. */
const BASE_EFFECT: GrowthProcess = { ...PROCESS, territory: 0, cycle: 0, calendarYear: 0, quarter: 0 };

const processes: fc.Arbitrary<GrowthProcess> = fc.record({
  means: fc.constant(PROCESS.means),
  territory: fc.double({ min: 0, max: 5, noNaN: true }),
  cycle: fc.double({ min: 0, max: 5, noNaN: true }),
  cyclePersistence: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  calendarYear: fc.double({ min: 0, max: 5, noNaN: true }),
  deviation: fc.double({ min: 0, max: 5, noNaN: true }),
  deviationPersistence: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  quarter: fc.double({ min: 0, max: 5, noNaN: true }),
  noise: fc.constant(0.1),
  degrees: fc.constant(5),
});

describe("covariance of growth", () => {
  // growth-law.py: A G A' with A the difference over four quarters, not the formula of lags (numpy 2.4).
  it("equals the covariance built from the parts themselves", () => {
    const same = [
      [6.5638, 4.45057, 3.609271, 2.9857813],
      [4.45057, 6.5638, 4.45057, 3.609271],
      [3.609271, 4.45057, 6.5638, 4.45057],
      [2.9857813, 3.609271, 4.45057, 6.5638],
    ];
    const next = [
      [0.57773439, 1.082120317, 1.1412760951, 1.08529482853],
      [1.5457813, 0.57773439, 1.082120317, 1.1412760951],
      [2.169271, 1.5457813, 0.57773439, 1.082120317],
      [3.01057, 2.169271, 1.5457813, 0.57773439],
    ];
    yearCovariance(PROCESS, 0).forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(same[i]?.[j] ?? Number.NaN, 10);
      });
    });
    yearCovariance(PROCESS, 1).forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(next[i]?.[j] ?? Number.NaN, 10);
      });
    });
  });

  it("between a year and an earlier one is the transpose of the other way round", () => {
    const [ahead, back] = [yearCovariance(PROCESS, 2), yearCovariance(PROCESS, -2)];
    ahead.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(back[j]?.[i]).toBeCloseTo(value, 12);
      });
    });
  });

  it("is positive semidefinite over six years, whatever the parts", () => {
    fc.assert(
      fc.property(processes, (process) => {
        const size = 24;
        const whole = Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => {
            const block = yearCovariance(process, Math.floor(j / 4) - Math.floor(i / 4));
            return (block[i % 4]?.[j % 4] ?? Number.NaN) + (i === j ? 1e-6 : 0);
          }),
        );
        // A semidefinite matrix with a hair on its diagonal has a Cholesky factor.
        expect(() => cholesky(whole)).not.toThrow();
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("has the base effect: a bad quarter is followed by a good one a year later", () => {
    // Var(u) (2 r^4 - 1 - r^8), r the persistence: half the variance with the sign turned round when r is small.
    const expected = 2 * 0.3 ** 4 - 1 - 0.3 ** 8;
    expect(lagCovariance(BASE_EFFECT, 4)).toBeCloseTo(expected, 12);
    expect(lagCovariance(BASE_EFFECT, 4)).toBeLessThan(0);
    expect(lagCovariance(BASE_EFFECT, 0)).toBeCloseTo(2 * (1 - 0.3 ** 4), 12);
  });

  it("has one mean for each quarter", () => {
    expect(meansOf(PROCESS)).toEqual([6, 7, 8, 9]);
  });
});
