import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, build, identity, multiply, transpose } from "./matrix.ts";
import { normalDistribution, normalQuantile } from "./normal.ts";
import { cholesky, SingularError, solve } from "./solve.ts";

describe("the normal distribution", () => {
  // Abramowitz & Stegun, tables 26.1 and 26.2; NIST Digital Library 7.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [2.5758293035489, 0.995],
    [-3, 0.00134989803163],
    [-6, 9.865876450377e-10],
  ])("at %d is %d", (z, p) => {
    expect(Math.abs(normalDistribution(z) - p)).toBeLessThan(1e-14 + p * 1e-12);
  });

  it("and its quantile undo each other", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalDistribution(normalQuantile(p)) - p)).toBeLessThan(1e-13);
      }),
    );
  });

  it("has no quantile outside (0, 1)", () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe("linear systems", () => {
  const size = 5;
  const entries = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
    minLength: size * size,
    maxLength: size * size,
  });
  const matrix = entries.map((list) => build(size, size, (i, j) => (list[i * size + j] ?? 0) + (i === j ? 60 : 0)));

  it("solves what it set up", () => {
    fc.assert(
      fc.property(
        matrix,
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: size, maxLength: size }),
        (a, x) => {
          const found = solve(
            a,
            apply(a, x).map((value) => [value]),
          );
          found.forEach((row, i) => {
            expect(row[0]).toBeCloseTo(x[i] ?? Number.NaN, 8);
          });
        },
      ),
    );
  });

  it("factors a positive definite matrix and puts it together again", () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const positive = multiply(a, transpose(a));
        const lower = cholesky(positive);
        multiply(lower, transpose(lower)).forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value).toBeCloseTo(positive[i]?.[j] ?? Number.NaN, 6);
          });
        });
      }),
    );
  });

  it("refuses what has no solution", () => {
    expect(() =>
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        identity(2),
      ),
    ).toThrow(SingularError);
    expect(() =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(SingularError);
  });
});
