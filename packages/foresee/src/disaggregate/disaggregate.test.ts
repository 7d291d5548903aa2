import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chowLin } from "./chow-lin.ts";
import { denton, dentonCholette } from "./denton.ts";
import { aggregate, type Conversion, type DisaggregationInput, frameOf } from "./frame.ts";
import { fernandez, litterman } from "./litterman.ts";
import type { Refusal } from "./refusal.ts";
import type { RegressionDisaggregation } from "./regression.ts";

const CONVERSIONS: readonly Conversion[] = ["sum", "average", "first", "last"];
const value = fc.double({ min: 1, max: 100, noNaN: true });

/** A low series of 4 to 9 years and an indicator that starts up to 5 periods before and ends up to 5 after. */
const inputs: fc.Arbitrary<DisaggregationInput> = fc
  .record({
    low: fc.array(value, { minLength: 4, maxLength: 9 }),
    ratio: fc.constantFrom(1, 2, 3, 4, 12),
    conversion: fc.constantFrom(...CONVERSIONS),
    before: fc.nat(5),
    after: fc.nat(5),
    noise: fc.array(value, { minLength: 118, maxLength: 118 }),
  })
  .map(({ low, ratio, conversion, before, after, noise }) => ({
    low,
    ratio,
    conversion,
    before,
    indicators: [noise.slice(0, before + low.length * ratio + after)],
  }))
  .filter(varies);

/** An indicator that is constant at the low frequency is refused beside an intercept, and one nearly so is ill-posed. */
function varies(input: DisaggregationInput): boolean {
  const frame = frameOf(input, 1);
  if ("cannot" in frame) return false;
  const low = aggregate(frame, frame.indicators[0] ?? frame.low);
  return Math.max(...low) - Math.min(...low) > 0.01 * Math.max(...low);
}

function answered<T extends object>(answer: T | Refusal): T {
  if ("cannot" in answer) throw new Error(answer.cannot);
  return answer;
}

/** Equal to rounding at the size of the numbers. */
function same(found: ArrayLike<number>, expected: ArrayLike<number>, relative = 1e-9): void {
  expect(found.length).toBe(expected.length);
  const size = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i += 1)
    expect(Math.abs((found[i] ?? Number.NaN) - (expected[i] ?? Number.NaN))).toBeLessThanOrEqual(relative * size);
}

const METHODS: Readonly<Record<string, (input: DisaggregationInput) => Float64Array>> = {
  "Denton-Cholette": (input) => answered(dentonCholette(input)),
  "Denton-Cholette, additive, second differences": (input) =>
    answered(dentonCholette(input, { criterion: "additive", differences: 2 })),
  Denton: (input) => answered(denton(input, { criterion: "additive" })),
  "Chow-Lin": (input) => answered(chowLin(input, { rho: { fixed: 0.7 } })).values,
  "Chow-Lin by maximum likelihood": (input) => answered(chowLin(input)).values,
  Fernandez: (input) => answered(fernandez(input)).values,
  Litterman: (input) => answered(litterman(input, { rho: { fixed: 0.4 } })).values,
};

describe.each(Object.entries(METHODS))("%s", (name, method) => {
  const runs = { numRuns: name.includes("likelihood") ? 10 : 60 };

  it("gives the low series back exactly", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const frame = frameOf(input, 1);
        if ("cannot" in frame) throw new Error(frame.cannot);
        same(aggregate(frame, method(input)), frame.low);
      }),
      runs,
    );
  });

  it("returns the indicator when it already fits", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const frame = frameOf(input, 1);
        if ("cannot" in frame) throw new Error(frame.cannot);
        const truth = frame.indicators[0] ?? frame.low;
        same(method({ ...input, low: [...aggregate(frame, truth)] }), truth, 1e-7);
      }),
      runs,
    );
  });
});

describe("methods that are one another's special case", () => {
  const sameFit = (a: RegressionDisaggregation, b: RegressionDisaggregation) => {
    same(a.values, b.values);
    same(a.coefficients, b.coefficients);
    same([a.logLikelihood, a.weightedSquares], [b.logLikelihood, b.weightedSquares]);
  };

  it("Litterman with rho zero is Fernandez", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        sameFit(answered(litterman(input, { rho: { fixed: 0 } })), answered(fernandez(input)));
      }),
    );
  });

  it("Chow-Lin with rho zero is ordinary least squares, the year's residual shared equally", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const input: DisaggregationInput = { ...drawn, conversion: "sum" };
        fc.pre(varies(input));
        const frame = frameOf(input, 1);
        if ("cannot" in frame) throw new Error(frame.cannot);
        const [x, y] = [aggregate(frame, frame.indicators[0] ?? frame.low), frame.low];
        const mean = (list: Float64Array) => list.reduce((sum, v) => sum + v, 0) / list.length;
        const [mx, my] = [mean(x), mean(y)];
        const spread = x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
        const slope = x.reduce((sum, v, k) => sum + (v - mx) * ((y[k] ?? 0) - my), 0) / spread;
        const constant = (my - slope * mx) / frame.ratio;
        const found = answered(chowLin(input, { rho: { fixed: 0 } }));
        same(found.coefficients, [constant, slope]);
        const expected = (frame.indicators[0] ?? x).map((v, t) => {
          const k = Math.floor((t - frame.before) / frame.ratio);
          const rest = (y[k] ?? 0) - constant * frame.ratio - slope * (x[k] ?? 0);
          return constant + slope * v + (k in y ? rest / frame.ratio : 0);
        });
        same(found.values, expected);
      }),
    );
  });

  it("Denton-Cholette proportional does not depend on the indicator's unit", () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (input, unit) => {
        const scaled = input.indicators?.map((list) => list.map((x) => (x ?? 0) * unit)) ?? [];
        same(answered(dentonCholette({ ...input, indicators: scaled })), answered(dentonCholette(input)));
      }),
    );
  });

  it("without indicators the smoothest series is found: a straight line stays one in second differences", () => {
    const low = [10, 26, 42, 58];
    const options = { criterion: "additive", differences: 2 } as const;
    same(
      answered(dentonCholette({ low, ratio: 4, conversion: "sum" }, options)),
      Array.from({ length: 16 }, (_, t) => 1 + t),
    );
  });
});

describe("what cannot be disaggregated says why", () => {
  const low = [10, 12, 11, 15];
  const years = { low, ratio: 4, conversion: "sum" } as const;
  const ramp = Array.from({ length: 16 }, (_, t) => 1 + t * t);
  const gapped = [1, undefined, 3];
  it.each([
    ["no values", dentonCholette({ ...years, low: [] }), { cannot: "no-data", needed: 1, found: 0 }],
    ["a gap", dentonCholette({ ...years, low: gapped }), { cannot: "gaps", at: 1 }],
    ["a gap in the indicator", chowLin({ ...years, indicators: [gapped] }), { cannot: "gaps", at: 1 }],
    ["not a number", fernandez({ ...years, low: [1, Number.NaN, 3] }), { cannot: "not-finite", at: 1 }],
    [
      "an indicator that ends early",
      dentonCholette({ ...years, indicators: [ramp.slice(1)] }),
      { cannot: "indicator-short", needed: 16, found: 15 },
    ],
    [
      "an indicator that starts late",
      chowLin({ ...years, before: 1, indicators: [ramp] }),
      { cannot: "indicator-short", needed: 17, found: 16 },
    ],
    [
      "a zero to divide by",
      dentonCholette({ ...years, indicators: [ramp.with(5, 0)] }),
      { cannot: "indicator-zero", at: 5 },
    ],
    [
      "too few years for two differences",
      dentonCholette({ ...years, low: [10] }, { differences: 2 }),
      { cannot: "too-short", needed: 2, found: 1 },
    ],
    [
      "as many regressors as years",
      chowLin({ ...years, low: [10, 12], indicators: [ramp] }),
      { cannot: "too-short", needed: 3, found: 2 },
    ],
    [
      "a constant beside the intercept",
      litterman({ ...years, indicators: [ramp.map(() => 3)] }),
      { cannot: "collinear" },
    ],
    ["the same indicator twice", fernandez({ ...years, indicators: [ramp, ramp] }), { cannot: "collinear" }],
    ["a unit root", chowLin(years, { rho: { fixed: 1 } }), { cannot: "rho-outside", found: 1 }],
    [
      "nothing left to search",
      chowLin(years, { rho: { by: "maximum-likelihood", atLeast: 1 } }),
      { cannot: "rho-outside", found: 1 },
    ],
  ])("%s", (_, answer, reason) => {
    expect(answer).toEqual(reason);
  });

  it("a frame that is no frame is a fault in the program", () => {
    expect(() => dentonCholette({ ...years, ratio: 2.5 })).toThrow(RangeError);
    expect(() => dentonCholette({ ...years, before: -1 })).toThrow(RangeError);
    expect(() => dentonCholette({ ...years, indicators: [ramp, ramp] })).toThrow(RangeError);
  });

  it("a low series that does not vary has no R squared, and its numbers are still there", () => {
    const found = answered(chowLin({ ...years, low: [8, 8, 8, 8], indicators: [ramp] }, { rho: { fixed: 0.5 } }));
    expect(found.adjustedRSquared).toBeUndefined();
    same(found.values, new Float64Array(16).fill(2));
  });
});
