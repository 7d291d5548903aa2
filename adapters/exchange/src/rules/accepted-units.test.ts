import type { Measure } from "@hoatieu/core";
import { indicator } from "@hoatieu/core/testing";
import { expect, it } from "vitest";
import { acceptedUnits, acceptsUnit } from "./accepted-units.ts";

const grdp = indicator("grdp", { otherUnits: ["million USD"] });
const iip = indicator("iip.manufacturing", { unit: "index, 2015 = 100" });

/** Measure and unit pairs as the observations print them, and what must not pass. */
it.each<[Measure, string, boolean]>([
  ["level", "bn VND", true],
  ["level", "million USD", true],
  ["level", "%", false],
  ["plan", "%", true],
  ["plan_low", "bn VND", true],
  ["plan_high", "% of GDP", true],
  ["plan", "tonnes", false],
  ["yoy_pct", "%", true],
  ["yoy_pct", "times", false],
  ["yoy_ratio", "times", true],
  ["yoy_ratio", "ratio", true],
  ["yoy_ratio", "%", false],
  ["contribution_pp", "pp", true],
  ["contribution_pp", "pp of IIP", false],
  ["share_pct", "% of GRDP", true],
  ["pct_of_plan", "% of annual plan", true],
  ["share_of_growth_pct", "% of GRDP growth", true],
  ["share_of_growth_pct", "% of value-added growth", true],
  ["share_of_growth_pct", "% of GRDP", false],
  ["rank", "of 63", true],
  ["rank", "rank Red River Delta", true],
  ["rank", "rank", true],
  ["rank", "63", false],
  ["streak_years", "years", true],
])("%s in %s: %s", (measure, unit, accepted) => {
  expect(acceptsUnit(measure, unit, grdp)).toBe(accepted);
});

it("points of IIP growth belong to IIP alone: the two are never added", () => {
  expect(acceptsUnit("contribution_pp", "pp of IIP", iip)).toBe(true);
  expect(acceptsUnit("contribution_pp", "pp", iip)).toBe(false);
});

it("names what would be accepted", () => {
  expect(acceptedUnits("level", grdp)).toBe("bn VND, million USD");
  expect(acceptedUnits("contribution_pp", iip)).toBe("pp of IIP");
});
