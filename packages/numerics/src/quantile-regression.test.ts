import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CollinearError,
  dependentColumn,
  dot,
  type Matrix,
  quantileRegression,
  solveVector,
  type Vector,
} from "./index.ts";

/** Brownlee's stack loss: air flow, water temperature, acid concentration, loss (Brownlee 1965, p. 454; R's `stackloss`). */
const STACK: Matrix = [
  [80, 27, 89, 42],
  [80, 27, 88, 37],
  [75, 25, 90, 37],
  [62, 24, 87, 28],
  [62, 22, 87, 18],
  [62, 23, 87, 18],
  [62, 24, 93, 19],
  [62, 24, 93, 20],
  [58, 23, 87, 15],
  [58, 18, 80, 14],
  [58, 18, 89, 14],
  [58, 17, 88, 13],
  [58, 18, 82, 11],
  [58, 19, 93, 12],
  [50, 18, 89, 8],
  [50, 18, 86, 7],
  [50, 19, 72, 8],
  [50, 19, 79, 8],
  [50, 20, 80, 9],
  [56, 20, 82, 15],
  [70, 20, 91, 15],
];
const ROWS = STACK.map(([a = 0, w = 0, c = 0]) => [1, a, w, c]);
const LOSS = STACK.map((row) => row[3] ?? 0);

const checkLoss = (rows: Matrix, y: Vector, beta: Vector, tau: number) =>
  rows.reduce((sum, row, i) => {
    const r = (y[i] ?? 0) - dot(row, beta);
    return sum + r * (r < 0 ? tau - 1 : tau);
  }, 0) / rows.length;

describe("quantileRegression", () => {
  // R 4, quantreg 5.94: rq(stack.loss ~ stack.x, tau), method "br", coefficients and rho / 21.
  it.each([
    [0.05, [-29.01401869158876, 0.3154205607476635, 1.2242990654205608, -0.0280373831775703], 0.203487983978639],
    [0.25, [-36, 0.5, 1, 0], 0.791666666666668],
    [0.5, [-39.68985507246379, 0.8318840579710135, 0.5739130434782647, -0.0608695652173913], 1.00193236714976],
    [0.75, [-54.1896551724138, 0.870689655172414, 0.982758620689655, 0], 0.773912151067326],
    [0.95, [-58.461997019374152, 0.524590163934425, 1.858420268256336, 0.107302533532043], 0.208846071960827],
  ])("agrees with quantreg on the stack loss at %f", (tau, coefficients, loss) => {
    const [fit] = quantileRegression(ROWS, LOSS, [tau]);
    expect(fit?.loss).toBeCloseTo(loss, 12);
    for (const [j, value] of coefficients.entries()) expect(fit?.coefficients[j]).toBeCloseTo(value, 9);
  });

  it("answers several taus in their order, as each alone", () => {
    const taus = [0.9, 0.1, 0.5];
    const fits = quantileRegression(ROWS, LOSS, taus);
    expect(fits.map(({ tau }) => tau)).toEqual(taus);
    for (const fit of fits)
      expect(fit.loss).toBeCloseTo(quantileRegression(ROWS, LOSS, [fit.tau])[0]?.loss ?? Number.NaN, 12);
  });

  it("is the order statistic when there is a constant only", () => {
    const y = [9, 1, 4, 7, 3, 8, 2];
    const ones = y.map(() => [1]);
    const found = quantileRegression(ones, y, [0.2, 0.5, 0.8]).map(({ coefficients }) => coefficients[0]);
    for (const [i, value] of [2, 4, 8].entries()) expect(found[i]).toBeCloseTo(value, 12);
  });

  it("says whether other coefficients share the least loss", () => {
    const of = (y: Vector) =>
      quantileRegression(
        y.map(() => [1]),
        y,
        [0.5],
      )[0]?.unique;
    expect(of([1, 2, 9])).toBe(true);
    // Every value from 2 to 5 is a median.
    expect(of([1, 2, 5, 9])).toBe(false);
  });

  const integer = fc.integer({ min: -3, max: 3 });
  const problems = fc
    .record({
      x: fc.array(fc.tuple(integer, integer), { minLength: 5, maxLength: 9 }),
      y: fc.array(integer, { minLength: 9, maxLength: 9 }),
      tau: fc.constantFrom(0.1, 0.25, 0.5, 0.6, 0.9),
    })
    .map(({ x, y, tau }) => ({ rows: x.map(([a, b]) => [1, a, b]), y: y.slice(0, x.length), tau }))
    .filter(({ rows }) => dependentColumn(rows) === undefined);

  it("has the least loss of all planes through three rows, ties and all", () => {
    fc.assert(
      fc.property(problems, ({ rows, y, tau }) => {
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i < rows.length; i += 1)
          for (let j = 0; j < i; j += 1)
            for (let k = 0; k < j; k += 1) {
              const three = [i, j, k].map((row) => rows[row] ?? []);
              if (dependentColumn(three) !== undefined) continue;
              const beta = solveVector(three, [y[i] ?? 0, y[j] ?? 0, y[k] ?? 0]);
              least = Math.min(least, checkLoss(rows, y, beta, tau));
            }
        const [fit] = quantileRegression(rows, y, [tau]);
        expect(fit?.loss).toBeCloseTo(least, 10);
        expect(checkLoss(rows, y, fit?.coefficients ?? [], tau)).toBeCloseTo(least, 10);
        for (const row of fit?.met ?? [])
          expect(dot(rows[row] ?? [], fit?.coefficients ?? [])).toBeCloseTo(y[row] ?? 0, 9);
      }),
      { numRuns: 300 },
    );
  });

  // Koenker & Bassett (1978), theorem 3.2: scale and shift; with a falling scale tau becomes 1 - tau.
  it("moves with the figures as it must", () => {
    fc.assert(
      fc.property(
        problems,
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        integer,
        ({ rows, y, tau }, scale, shift) => {
          const [plain] = quantileRegression(rows, y, [tau]);
          const moved = y.map((value, i) => scale * value + shift * dot(rows[i] ?? [], [1, 2, 3]));
          const [other] = quantileRegression(rows, moved, [tau]);
          expect((other?.loss ?? Number.NaN) / scale).toBeCloseTo(plain?.loss ?? 0, 8);
          const turned = y.map((value) => -scale * value);
          expect((quantileRegression(rows, turned, [1 - tau])[0]?.loss ?? Number.NaN) / scale).toBeCloseTo(
            plain?.loss ?? 0,
            8,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("meets the same rows whatever the level and the units of figures and regressors", () => {
    const y = ROWS.map((_, i) => (LOSS[i] ?? 0) + 0.1 * Math.sin(i));
    const other = ROWS.map(([, a = 0, w = 0, c = 0]) => [1, 2000 + a / 10, (2000 + a / 10) * 1e3 + w, c * 1e-6]);
    const taus = [0.1, 0.5, 0.8];
    const plain = quantileRegression(ROWS, y, taus);
    const moved = quantileRegression(
      other,
      y.map((value) => 1e6 + value),
      taus,
    );
    for (const [i, fit] of plain.entries()) {
      expect(moved[i]?.met).toEqual(fit.met);
      expect(moved[i]?.loss).toBeCloseTo(fit.loss, 9);
    }
  });

  it("refuses dependent columns, too few rows and what is no number", () => {
    const twice = ROWS.map((row) => [...row, 2 * (row[1] ?? 0) - 3]);
    expect(dependentColumn(ROWS)).toBeUndefined();
    expect(() => quantileRegression(twice, LOSS, [0.5])).toThrow(CollinearError);
    expect(dependentColumn(twice)).toBe(4);
    expect(() => quantileRegression(ROWS.slice(0, 3), LOSS.slice(0, 3), [0.5])).toThrow(RangeError);
    expect(() => quantileRegression(ROWS, LOSS.slice(1), [0.5])).toThrow(RangeError);
    expect(() => quantileRegression([[1], [Number.NaN]], [1, 2], [0.5])).toThrow(RangeError);
    expect(() => quantileRegression(ROWS, LOSS, [1])).toThrow(RangeError);
    expect(quantileRegression([[1], [1]], [0, 0], [0.5])[0]?.coefficients[0]).toBeCloseTo(0, 12);
  });
});
