import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionYear, weightedSum } from "./condition-year.ts";
import { reaches } from "./readings.ts";
import { PROCESS, RATES, rate, SHARES } from "./testing-process.ts";

const close = (found: readonly number[], expected: readonly number[], digits = 9) => {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] ?? Number.NaN, digits);
  });
};

/** The half year of 2023 is off by more than the law's noise. */
const LOOSE = RATES.map((r, i) => (i === 3 ? { ...r, noise: 0.7 } : r));

describe("growth of a year given rates", () => {
  // growth-law.py (numpy 2.4, scipy 1.17): dense covariance of 24 quarters, conditional multivariate t
  // (Kotz & Nadarajah 2004, 1.11) with scale matrices throughout.
  it("is the conditional multivariate t of the textbook", () => {
    const told = conditionYear(PROCESS, RATES, 2024);
    close(told.location, [6.590765393517651, 7.198299381083801, 8.0072840242629, 8.876717681185097]);
    const scale = [
      [0.07940414416268998, 0.056254172243131936, 0.043368359418499855, 0.034858365811144224],
      [0.056254172243131936, 6.495529523076563, 3.6876223829342436, 2.947382537602518],
      [0.043368359418499855, 3.687622382934243, 8.89538113514713, 5.382994098153894],
      [0.034858365811144224, 2.947382537602517, 5.382994098153894, 10.174653975114305],
    ];
    told.scale.forEach((row, i) => {
      close(row, scale[i] ?? []);
    });
    expect(told.degrees).toBe(10);
  });

  it("without rates is the process's, with its covariance turned into a scale", () => {
    const told = conditionYear(PROCESS, [], 2024);
    close(told.location, [6, 7, 8, 9]);
    close(told.scale[0] ?? [], [3.93828, 2.670342, 2.1655626, 1.79146878]);
    expect(told.degrees).toBe(5);
  });

  it("from earlier years only", () => {
    const told = conditionYear(PROCESS, RATES.slice(0, 4), 2024);
    close(told.location, [5.221185914417503, 6.22801551579707, 7.259257384996817, 8.275473212230258]);
    close(
      told.scale.map((row, i) => row[i] ?? Number.NaN),
      [12.96327794796851, 13.565080173854753, 13.56743140472208, 13.606657753990579],
    );
  });

  it("of a year with later rates", () => {
    const told = conditionYear(PROCESS, RATES, 2022);
    close(told.location, [4.999472657439232, 7.289016846449973, 9.883545728545974, 9.853401594977745]);
    close(
      told.scale.map((row, i) => Math.sqrt(row[i] ?? Number.NaN)),
      [2.0426086485436166, 1.8045827377315329, 1.7246970042528964, 1.9346055676721867],
    );
  });

  it("sums over the year, with the probability of a target", () => {
    const year = weightedSum(conditionYear(PROCESS, RATES, 2024), SHARES);
    close([year.location, year.scale, year.degrees], [7.753629371643398, 1.8542164782952388, 10]);
    expect(reaches(year, 8)).toBeCloseTo(0.4484657481816376, 10);
  });

  // growth-law.py, last line.
  it("takes a rate's own noise where it has one", () => {
    const told = conditionYear(PROCESS, LOOSE, 2024);
    close(told.location, [6.590865707066786, 7.185209797357773, 8.002946142785907, 8.875304825067975]);
    close(
      told.scale.map((row, i) => row[i] ?? Number.NaN),
      [0.07940375903299286, 6.643729869422082, 8.910716247132369, 10.175219010029037],
    );
  });

  it("does not depend on the order of the rates", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...RATES], { minLength: RATES.length }), (shuffled) => {
        const [one, other] = [conditionYear(PROCESS, RATES, 2024), conditionYear(PROCESS, shuffled, 2024)];
        close(other.location, one.location);
        other.scale.forEach((row, i) => {
          close(row, one.scale[i] ?? []);
        });
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("a year's own rate fixes the year up to what a print is off by", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 20, noNaN: true }), (value) => {
        const precise = { ...PROCESS, noise: 1e-4 };
        const year = weightedSum(conditionYear(precise, [...RATES, rate("2024", SHARES, value)], 2024), SHARES);
        // The five older rates hold quarters and a year: the residual of a print is at most a few noises.
        expect(year.location).toBeCloseTo(value, 4);
        expect(year.scale).toBeLessThan(1e-3);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it("a bad quarter lifts the same quarter of the next year, when deviations pass", () => {
    const passing = { ...PROCESS, territory: 0, cycle: 0, calendarYear: 0, quarter: 0 };
    const told = conditionYear(passing, [rate("2023-Q3", [0, 0, 1, 0], -6)], 2024);
    expect(told.location[2]).toBeGreaterThan(8 + 5);
    expect(told.location[0]).toBeLessThan(8);
  });

  it("surprises widen, quiet rates narrow the scale", () => {
    const spread = (value: number) =>
      conditionYear(PROCESS, [rate("2023-Q1", [1, 0, 0, 0], value)], 2024).scale[3]?.[3];
    expect(spread(30)).toBeGreaterThan(10 * (spread(6) ?? Number.NaN));
  });

  it("stays finite with a rate a thousand times too large, and says little then", () => {
    const told = conditionYear(PROCESS, [...RATES, rate("2024-M1-6", [0.48, 0.52, 0, 0], 6800)], 2024);
    for (const value of [...told.location, ...told.scale.flat()]) expect(Number.isFinite(value)).toBe(true);
    expect(Math.sqrt(told.scale[3]?.[3] ?? 0)).toBeGreaterThan(100);
  });

  it("rates of one year that contradict each other widen every quarter of it", () => {
    const [q1, q2] = [rate("2024-Q1", [1, 0, 0, 0], 7), rate("2024-Q2", [0, 1, 0, 0], 7)];
    const half = (value: number) =>
      conditionYear(PROCESS, [q1, q2, rate("2024-M1-6", [0.48, 0.52, 0, 0], value)], 2024);
    const [agreeing, contradicting] = [half(7), half(10)];
    for (const q of [0, 1, 2, 3])
      expect(contradicting.scale[q]?.[q]).toBeGreaterThan(4 * (agreeing.scale[q]?.[q] ?? Number.NaN));
  });
});
