import { describe, expect, it } from "vitest";
import { incompleteBeta, logGamma } from "./gamma.ts";
import { normalDistribution } from "./normal.ts";
import { studentDensity, studentDistribution, studentQuantile } from "./student.ts";

/** Expected values: scipy 1.17.1, `scipy.stats.t` and `scipy.special`. */
describe("Student's t distribution", () => {
  it.each([
    [0.5, 1, 0.6475836176504333, 0.2546479089470326],
    [-2.3, 2.5, 0.06123983221207763, 0.049508925255193695],
    [2.570582, 5, 0.97500000498643, 0.030337781175199318],
    [1.2, 40.7, 0.8814609883119076, 0.19204594112993761],
    [-4, 3, 0.014004228005073076, 0.009163361142744466],
  ])("at %d with %d degrees", (t, degrees, distribution, density) => {
    expect(studentDistribution(t, degrees)).toBeCloseTo(distribution, 12);
    expect(studentDensity(t, degrees)).toBeCloseTo(density, 12);
  });

  it.each([
    [0.975, 5, 2.5705818356363146],
    [0.1, 2.5, -1.7302509288071761],
    [0.9, 80.3, 1.2921833767298636],
    [0.995, 1, 63.656741162871526],
  ])("has the quantile of %d with %d degrees", (p, degrees, quantile) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(quantile, 9);
  });

  it("becomes the normal distribution, and has no quantile of 0 or 1", () => {
    expect(studentDistribution(1.3, Number.POSITIVE_INFINITY)).toBe(normalDistribution(1.3));
    for (const p of [0, 1, Number.NaN]) expect(() => studentQuantile(p, 4)).toThrow(RangeError);
  });

  it.each([
    [2, 3, 0.5, 0.6875],
    [0.5, 0.5, 0.1, 0.20483276469913345],
    [30, 0.5, 0.9, 0.012282448499852763],
  ])("incomplete beta of %d, %d at %d", (a, b, x, value) => {
    expect(incompleteBeta(a, b, x)).toBeCloseTo(value, 13);
  });

  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [3.7, 1.428072326665388],
    [50, 144.56574394634487],
  ])("log gamma of %d", (x, value) => {
    expect(Math.abs(logGamma(x) / value - 1)).toBeLessThan(1e-12);
  });
});
