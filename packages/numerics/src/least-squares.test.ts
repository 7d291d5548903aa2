import { describe, expect, it } from "vitest";
import { type LeastSquaresProblem, leastSquares } from "./least-squares.ts";

/** NIST Statistical Reference Datasets, Misra1a: `y = b1 (1 - exp(-b2 x))`. */
const X = [77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0];
const Y = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78];

const misra = (upper: readonly number[]): LeastSquaresProblem => ({
  size: X.length,
  lower: Float64Array.of(0, 0),
  upper: Float64Array.from(upper),
  residuals: ([a = 0, b = 0], out) => {
    for (const [t, x] of X.entries()) out[t] = (Y[t] ?? 0) - a * (1 - Math.exp(-b * x));
    return true;
  },
  jacobian: ([a = 0, b = 0], out) => {
    for (const [t, x] of X.entries()) {
      out[t] = Math.exp(-b * x) - 1;
      out[X.length + t] = -a * x * Math.exp(-b * x);
    }
  },
});

/** Rosenbrock (1960): the banana valley, least at (1, 1). */
const rosenbrock = (lower: number, upper: number, defined: (x: number) => boolean): LeastSquaresProblem => ({
  size: 2,
  lower: Float64Array.of(lower, -10),
  upper: Float64Array.of(upper, 10),
  residuals: ([x = 0, y = 0], out) => {
    out[0] = 10 * (y - x * x);
    out[1] = 1 - x;
    return defined(x);
  },
  jacobian: ([x = 0], out) => out.set([-20 * x, -1, 10, 0]),
});

const options = { iterations: 200, tolerance: 1e-14 };
const everywhere = () => true;

describe("least squares within a box", () => {
  it.each([
    [500, 0.0001],
    [250, 0.0005],
  ])("certified values of NIST Misra1a from (%d, %d)", (a, b) => {
    const found = leastSquares(misra([1e6, 1]), Float64Array.of(a, b), options);
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(238.94212918, 5);
    expect((found.point[1] ?? 0) / 5.5015643181e-4).toBeCloseTo(1, 7);
    expect(found.sum / 1.2455138894e-1).toBeCloseTo(1, 9);
  });

  it("follows a curved valley", () => {
    const found = leastSquares(rosenbrock(-10, 10, everywhere), Float64Array.of(-1.2, 1), options);
    expect(found.point[0]).toBeCloseTo(1, 8);
    expect(found.point[1]).toBeCloseTo(1, 8);
  });

  it("stops at a bound: with x at most 0.5 the least is (0.5, 0.25)", () => {
    const found = leastSquares(rosenbrock(-10, 0.5, everywhere), Float64Array.of(-1.2, 1), options);
    expect([...found.point]).toEqual([0.5, expect.closeTo(0.25, 8)]);
    expect(found.sum).toBeCloseTo(0.25, 10);
  });

  it("leaves a bound that the start is on", () => {
    const found = leastSquares(rosenbrock(0, 10, everywhere), Float64Array.of(0, 0), options);
    expect(found.point[0]).toBeCloseTo(1, 8);
  });

  it("steps back from where the function is not defined, and says that the optimum is on that border", () => {
    const found = leastSquares(
      rosenbrock(-10, 10, (x) => x <= 0.7),
      Float64Array.of(-1.2, 1),
      options,
    );
    expect(found.bordered).toBe(true);
    expect(found.point[0]).toBeLessThanOrEqual(0.7);
    expect(found.sum).toBeLessThan(0.5);
  });

  it("has an infinite sum when the start is not defined", () => {
    const found = leastSquares(
      rosenbrock(-10, 10, (x) => x > 0),
      Float64Array.of(-1, 1),
      options,
    );
    expect(found).toMatchObject({ sum: Number.POSITIVE_INFINITY, converged: false });
  });
});
