import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cannot, isCannot } from "../series/cannot.ts";
import { x11Quality } from "./quality.ts";
import { type SeasonalAdjustment, seasonallyAdjust } from "./seasonally-adjust.ts";
import { x11 } from "./x11.ts";

interface Table {
  readonly values: readonly number[];
}

interface OracleCase {
  readonly id: string;
  readonly input: Table;
  readonly expected: Readonly<Record<string, Table>>;
}

// X-13ARIMA-SEATS build 1.1 b61 through R seasonal 1.10.0.
const file = new URL("../../../../oracles/series/seasonal_adjustment.json", import.meta.url);
const oracle = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly OracleCase[] };

function caseOf(id: string): OracleCase {
  const found = oracle.cases.find((item) => item.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

function sure(answer: SeasonalAdjustment | Cannot): SeasonalAdjustment {
  if (isCannot(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const off = (found: readonly number[], expected: Table | undefined): number =>
  Math.max(...(expected?.values ?? []).map((value, i) => Math.abs((found[i] ?? Number.NaN) / value - 1)));

const pure = caseOf("airpassengers-x11-pure");
const PASSENGERS = pure.input.values;

describe("X-11", () => {
  it("alone, its averages held fixed, is that of X-13", () => {
    const found = x11(PASSENGERS, { frequency: 12, mode: "multiplicative", seasonal: "3x5", trendLength: 13 });
    expect(off(found.adjusted, pure.expected.sa)).toBeLessThan(1e-9);
    expect(off(found.trend, pure.expected.trend)).toBeLessThan(1e-9);
    expect(off(found.seasonal, pure.expected.seasonal_factor)).toBeLessThan(1e-9);
    expect(off(found.irregular, pure.expected.irregular)).toBeLessThan(1e-9);
  });

  it("behind an airline model's forecasts, its averages chosen, is that of X-13", () => {
    const { input, expected } = caseOf("airpassengers-x11-airline");
    // The coefficients that X-13 printed: what is left is X-11 itself.
    const fixed = { ma: -0.40180794879, seasonalMa: -0.55694564337 };
    const held = sure(seasonallyAdjust(input.values, 12, { fixed }));
    expect(off(held.adjusted, expected.sa)).toBeLessThan(1e-9);
    expect(off(held.trend, expected.trend)).toBeLessThan(1e-9);
    const found = sure(seasonallyAdjust(input.values, 12));
    expect(off(found.adjusted, expected.sa)).toBeLessThan(1e-5);
    expect(off(found.seasonal, expected.seasonal_factor)).toBeLessThan(1e-5);
    expect(found.quality.q).toBeCloseTo(0.26, 2);
    expect(found.seasonalFilter).toEqual({ filter: "3x3", decided: true });
    expect(found.trendLength).toBe(9);
  });
});

const series = fc
  .record({
    frequency: fc.constantFrom<12 | 4>(12, 4),
    years: fc.integer({ min: 3, max: 9 }),
    more: fc.integer({ min: 0, max: 3 }),
    start: fc.integer({ min: 0, max: 3 }),
    noise: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 120, maxLength: 120 }),
  })
  .map(({ frequency, years, more, start, noise }) => ({
    frequency,
    start,
    values: Array.from({ length: frequency * years + more }, (_, t) =>
      Math.exp(4 + 0.01 * t + 0.2 * Math.sin((2 * Math.PI * t) / frequency) + 0.03 * (noise[t] ?? 0)),
    ),
  }));

describe("its parts", () => {
  it("make up the series, multiplied or added", () => {
    fc.assert(
      fc.property(series, fc.constantFrom("multiplicative" as const, "additive" as const), (given, mode) => {
        const { frequency, start, values } = given;
        const found = x11(values, { frequency, mode, start });
        for (const [t, value] of values.entries()) {
          const parts = [found.trend[t] ?? 0, found.seasonal[t] ?? 0, found.irregular[t] ?? 0];
          const whole = mode === "additive" ? parts.reduce((a, b) => a + b, 0) : parts.reduce((a, b) => a * b, 1);
          expect(whole / value).toBeCloseTo(1, 10);
        }
        expect(found.ahead).toHaveLength(frequency);
      }),
      { numRuns: 40 },
    );
  });

  it("follow the series' unit, and an additive season does not see the level", () => {
    fc.assert(
      fc.property(series, ({ frequency, start, values }) => {
        const times = x11(
          values.map((x) => 1000 * x),
          { frequency, mode: "multiplicative", start },
        );
        const once = x11(values, { frequency, mode: "multiplicative", start });
        for (const [t, factor] of once.seasonal.entries()) expect(times.seasonal[t]).toBeCloseTo(factor, 8);
        const raised = x11(
          values.map((x) => x + 50),
          { frequency, mode: "additive", start },
        );
        const flat = x11(values, { frequency, mode: "additive", start });
        for (const [t, factor] of flat.seasonal.entries()) expect(raised.seasonal[t]).toBeCloseTo(factor, 6);
      }),
      { numRuns: 25 },
    );
  });

  it("leave nothing irregular in a straight line with a fixed season", () => {
    const season = [4, -3, 1, -2];
    const values = Array.from({ length: 33 }, (_, t) => 10 + 0.5 * t + (season[t % 4] ?? 0));
    const found = x11(values, { frequency: 4, mode: "additive", start: 1 });
    for (const [t, value] of found.adjusted.entries()) {
      // The quarterly end weights assume an almost, not quite, straight line.
      expect(value).toBeCloseTo(10 + 0.5 * t, 6);
      expect(found.irregular[t]).toBeCloseTo(0, 6);
    }
  });

  it("have a quality without NaN, however little there is to measure", () => {
    const season = [5, 6, 7, 8];
    for (const slope of [0, 1])
      for (const height of [0, 1]) {
        const values = Array.from({ length: 40 }, (_, t) => 10 + slope * t + height * (season[t % 4] ?? 0));
        for (const mode of ["multiplicative", "additive"] as const) {
          const { m, q, qWithoutM2 } = x11Quality(values, x11(values, { frequency: 4, mode }));
          expect([...m, q, qWithoutM2].every((value) => value >= 0 && value <= 3)).toBe(true);
        }
      }
  });

  it("show an outlier in the irregular, where it weighs nothing", () => {
    const spoilt = PASSENGERS.map((x, t) => (t === 70 ? 2 * x : x));
    const found = x11(spoilt, { frequency: 12, mode: "multiplicative" });
    expect(found.weights[70]).toBe(0);
    // Less than 2: the first trend, that all else begins from, still sees it.
    expect(found.irregular[70]).toBeGreaterThan(1.5);
    // Doubling one month moves no month's factor by as much as a twentieth.
    const before = x11(PASSENGERS, { frequency: 12, mode: "multiplicative" }).seasonal;
    expect(off(found.seasonal, { values: before })).toBeLessThan(0.05);
    expect(x11Quality(spoilt, found).m).toHaveLength(11);
  });
});

describe("seasonallyAdjust", () => {
  it("says what it cannot do", () => {
    const put = (place: number, value: number | undefined) => PASSENGERS.map((x, t) => (t === place ? value : x));
    expect(seasonallyAdjust([], 12)).toEqual({ cannot: "no-data", needed: 36, found: 0 });
    expect(seasonallyAdjust(PASSENGERS.slice(0, 35), 12)).toEqual({ cannot: "too-short", needed: 36, found: 35 });
    expect(seasonallyAdjust(put(7, undefined), 12)).toEqual({ cannot: "gaps", at: 7 });
    expect(seasonallyAdjust(put(7, 0), 12)).toEqual({ cannot: "not-positive", at: 7 });
    expect(seasonallyAdjust(put(7, Number.POSITIVE_INFINITY), 12)).toEqual({ cannot: "not-finite", at: 7 });
    expect(seasonallyAdjust(new Array<number>(48).fill(3), 12)).toEqual({ cannot: "constant" });
    // A factor of a thousand from month to month: smoothed, the trend dips below zero.
    const wild = seasonallyAdjust(
      PASSENGERS.map((x, t) => x * (t % 7 === 0 ? 1000 : 1)),
      12,
      { extension: "none" },
    );
    expect(wild).toMatchObject({ cannot: "not-positive" });
    expect(isCannot(seasonallyAdjust(put(7, -2), 12, { mode: "additive" }))).toBe(false);
  });

  it("answers without NaN from three years on", () => {
    for (const mode of ["multiplicative", "additive"] as const)
      for (const extension of ["airline", "none"] as const)
        for (const length of [36, 41, 60, 71]) {
          const found = sure(seasonallyAdjust(PASSENGERS.slice(0, length), 12, { mode, extension }));
          for (const table of [
            found.seasonal,
            found.adjusted,
            found.trend,
            found.irregular,
            found.weights,
            found.ahead,
          ])
            expect(table.every(Number.isFinite)).toBe(true);
          expect(found.adjusted).toHaveLength(length);
          expect(found.quality.m).toHaveLength(7);
          expect(Number.isFinite(found.quality.q)).toBe(true);
          expect(found.model === undefined).toBe(extension === "none");
        }
  });

  it("throws for what no series could mend", () => {
    expect(() => seasonallyAdjust(PASSENGERS, 7)).toThrow(RangeError);
    expect(() => x11(PASSENGERS.slice(0, 40), { frequency: 12, mode: "additive", forecasts: 12 })).toThrow(RangeError);
    expect(() => x11([...PASSENGERS, -1], { frequency: 12, mode: "multiplicative" })).toThrow(RangeError);
    expect(() => seasonallyAdjust(PASSENGERS, 12, { trendLength: 12 })).toThrow(RangeError);
    expect(() => seasonallyAdjust(PASSENGERS, 12, { start: 12 })).toThrow(RangeError);
    expect(() => seasonallyAdjust(PASSENGERS, 12, { limits: { lower: 3, upper: 2 } })).toThrow(RangeError);
  });
});
