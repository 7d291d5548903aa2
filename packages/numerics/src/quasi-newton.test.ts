import { describe, expect, it } from "vitest";
import { minimize } from "./quasi-newton.ts";

describe("minimize", () => {
  // Moré, Garbow & Hillstrom (1981), problems 1 and 13: both have the minimum 0.
  it("finds the bottom of Rosenbrock's valley", () => {
    const found = minimize(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1]);
    expect(found.value).toBeLessThan(1e-10);
    expect(found.x[0]).toBeCloseTo(1, 4);
    expect(found.x[1]).toBeCloseTo(1, 4);
  });

  it("finds the minimum of Powell's singular function", () => {
    const powell = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
    expect(minimize(powell, [3, -1, 0, 1], { tolerance: 1e-14 }).value).toBeLessThan(1e-8);
  });

  it("keeps inside where the function is finite, and refuses a start outside", () => {
    const found = minimize(([x = 0]) => (x > 0 ? x - Math.log(x) : Number.NaN), [5]);
    expect(found.x[0]).toBeCloseTo(1, 4);
    expect(() => minimize(() => Number.NaN, [0])).toThrow(RangeError);
  });
});
