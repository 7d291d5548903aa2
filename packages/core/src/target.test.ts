import { expect, test } from "vitest";
import type { Indicator } from "./indicator.ts";
import { targetMeasure } from "./target.ts";

const indicator = (unit: string, otherUnits: readonly string[], leading: Indicator["leading"]) =>
  ({ unit, otherUnits, leading }) as Indicator;

// Units as the documents print them: resolution of the Party congress 2025-2030, Government and Council plans.
test("the measure of a target follows from its unit", () => {
  const tfp = indicator("% of growth", [], "share_pct");
  const manufacturing = indicator("bn VND", ["% of GDP"], "yoy_pct");
  const perCapita = indicator("million VND per person", ["USD per person"], "level");
  const rate = indicator("%", [], "pct_of_plan");
  expect(targetMeasure("%", tfp)).toBe("share_pct");
  expect(targetMeasure("% of GDP", manufacturing)).toBe("share_pct");
  expect(targetMeasure("%", manufacturing)).toBe("yoy_pct");
  expect(targetMeasure("%/year", manufacturing)).toBe("yoy_pct");
  expect(targetMeasure("bn VND (value added)", manufacturing)).toBe("level");
  expect(targetMeasure("USD", perCapita)).toBe("level");
  expect(targetMeasure("%", rate)).toBe("level");
});
