import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseLevel, growthFromParts, requiredGrowth, requiredGrowthFromLevels } from "./required-growth.ts";

describe("required growth of the rest of the year", () => {
  it("closes: reaching it gives exactly the target", () => {
    const rate = fc.double({ min: -20, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), rate, rate, (weight, done, target) => {
        const rest = requiredGrowth(weight, done, target);
        expect(
          growthFromParts([
            { weight, growth: done },
            { weight: 1 - weight, growth: rest },
          ]),
        ).toBeCloseTo(target, 8);
      }),
    );
  });

  it("gives the same from levels as from growth and weights", () => {
    const base = 1000;
    const baseDone = 466.2;
    const done = baseDone * 1.0752;
    expect(requiredGrowthFromLevels(base, baseDone, done, 8)).toBeCloseTo(requiredGrowth(0.4662, 7.52, 8), 10);
  });

  it("merger of the first half of 2025: 11.04 % and 11.59 % give 11.20 %", () => {
    const sides = [
      { level: 146903.7, growth: 11.04 },
      { level: 62764.6, growth: 11.59 },
    ];
    expect(growthFromParts(sides.map((s) => ({ weight: baseLevel(s.level, s.growth), growth: s.growth })))).toBeCloseTo(
      11.2,
      2,
    );
  });

  it("refuses a year that has no rest", () => {
    expect(() => requiredGrowthFromLevels(100, 100, 110, 8)).toThrow(RangeError);
    expect(() => requiredGrowth(1, 8, 8)).toThrow(RangeError);
    expect(() => growthFromParts([])).toThrow(RangeError);
  });
});
