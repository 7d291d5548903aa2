import { normalDistribution, normalQuantile } from "@hoatieu/numerics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualGrowth } from "./annual-growth.ts";

describe("growth of a year under way", () => {
  it("on the plain scale is the normal distribution of the sum", () => {
    const growth = annualGrowth({
      known: [25, 27],
      previousYear: [24, 25, 25, 26],
      forecast: {
        mean: [27, 28],
        covariance: [
          [1, 0.5],
          [0.5, 2],
        ],
        log: false,
      },
    });
    expect(growth.mean).toBeCloseTo(0.07, 12);
    expect(growth.probabilityAtLeast(0.08)).toBeCloseTo(1 - normalDistribution(0.5), 12);
    expect(growth.quantile(0.9)).toBeCloseTo(0.07 + 0.02 * normalQuantile(0.9), 12);
    expect(growth.requiredOfRest(0.08)).toBeCloseTo(56 / 51 - 1, 12);
  });

  it("of one unknown on the logarithmic scale is lognormal", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (deviation, p) => {
          const { quantile, probabilityAtLeast, mean } = annualGrowth({
            known: [],
            previousYear: [100],
            forecast: { mean: [Math.log(100)], covariance: [[deviation ** 2]], log: true },
          });
          const exact = Math.exp(deviation * normalQuantile(p)) - 1;
          expect(Math.abs(quantile(p) - exact)).toBeLessThan(1e-3);
          expect(Math.abs(probabilityAtLeast(exact) - (1 - p))).toBeLessThan(5e-4);
          expect(mean).toBeCloseTo(Math.exp(deviation ** 2 / 2) - 1, 12);
        },
      ),
    );
  });

  it("of values that move as one has the distribution of one, all the way to eleven", () => {
    const n = 11;
    const covariance = Array.from({ length: n }, () => new Array<number>(n).fill(0.01));
    const mean = new Array<number>(n).fill(Math.log(100));
    const previousYear = new Array<number>(n + 1).fill(100);
    const growth = annualGrowth({ known: [100], previousYear, forecast: { mean, covariance, log: true } });
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      const exact = (100 + 1100 * Math.exp(0.1 * normalQuantile(p))) / 1200 - 1;
      expect(Math.abs(growth.quantile(p) - exact)).toBeLessThan(5e-4);
    }
  });

  it("of a year that is over is sure", () => {
    const growth = annualGrowth({
      known: [50, 58],
      previousYear: [50, 50],
      forecast: { mean: [], covariance: [], log: true },
    });
    expect(growth.mean).toBeCloseTo(0.08, 12);
    expect(growth.probabilityAtLeast(0.08)).toBe(1);
    expect(growth.probabilityAtLeast(0.081)).toBe(0);
  });

  it("refuses years that do not fit", () => {
    const forecast = { mean: [1], covariance: [[1]], log: false };
    expect(() => annualGrowth({ known: [1], previousYear: [1], forecast })).toThrow(RangeError);
    expect(() => annualGrowth({ known: [1], previousYear: [1, -1], forecast })).toThrow(RangeError);
  });
});
