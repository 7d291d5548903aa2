import { parsePeriod } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { periodWeights, quartersOf, USUAL_SHARES } from "../outlook/quarters.ts";
import { contradictions } from "./contradictions.ts";

const rate = (text: string, value: number) => {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  const weights = periodWeights(quartersOf(period) ?? [], USUAL_SHARES);
  return { year: 2025, weights, value, period, figures: [text] };
};

describe("rates that contradict each other", () => {
  it("finds a half year above both of its quarters, with what it was held against", () => {
    const found = contradictions([rate("2025-Q1", 6), rate("2025-Q2", 8), rate("2025-M1-6", 9)]);
    expect(found).toEqual([
      { period: parsePeriod("2025-M1-6"), value: 9, missedBy: 1, figures: ["2025-M1-6", "2025-Q1", "2025-Q2"] },
    ]);
  });

  it("lets a mean stand whatever its weights, and says nothing where a quarter is missing", () => {
    expect(contradictions([rate("2025-Q1", 6), rate("2025-Q2", 8), rate("2025-M1-6", 6.4)])).toEqual([]);
    expect(contradictions([rate("2025-Q1", 6), rate("2025-M1-6", 9)])).toEqual([]);
    expect(contradictions([rate("2025-Q1", 6), rate("2025-Q2", 8), rate("2025-M1-6", 8.01)])).toEqual([]);
  });
});
