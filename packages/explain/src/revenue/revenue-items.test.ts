import { period } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { revenueItems } from "./revenue-items.ts";

const REVENUE = "budget.revenue.import-export";
const TRADE = "customs.trade.total";
const DOMESTIC = "budget.revenue.domestic";
const indicators = [
  indicator(REVENUE),
  indicator(DOMESTIC),
  indicator(TRADE, { unit: "million USD" }),
  indicator("grdp", { leading: "yoy_pct" }),
];

const snapshot = (given: readonly Given[]) =>
  snapshotFor(dataset(indicators, [territory("hai-phong")], given), "2026-11-23");

function item(given: readonly Given[], p: string, code = REVENUE) {
  const found = revenueItems(snapshot(given), period(p)).find((i) => i.indicator === code);
  if (!found) throw new Error("no item");
  return found;
}

describe("revenue by base and rate", () => {
  // January 2022, customs department and the ministry's portal as printed: revenue 4,742.3 bn, +6.7 %; trade 9,540
  // million USD, +23.1 %.
  const january: readonly Given[] = [
    { indicator: REVENUE, period: "2022-01", printed: "4742.3" },
    { indicator: REVENUE, period: "2022-01", printed: "6.7", measure: "yoy_pct" },
    { indicator: TRADE, period: "2022-01", printed: "23.1", measure: "yoy_pct" },
  ];

  it("import-export revenue: trade brought more than the revenue grew by, the rate took it back", () => {
    const { change, drivers } = item(january, "2022-01");
    if (!Array.isArray(drivers) || change.kind === "missing") throw new Error("no drivers");
    // By hand: L = 297.78 / ln 1.067; base L ln 1.231, rate L ln (1.067 / 1.231).
    const before = 4742.3 / 1.067;
    const mean = (4742.3 - before) / Math.log(1.067);
    expect(drivers.map((d) => [d.driver, d.effect.value])).toEqual([
      ["base", expect.closeTo(mean * Math.log(1.231), 6)],
      ["rate", expect.closeTo(mean * Math.log(1.067 / 1.231), 6)],
    ]);
    expect(drivers.reduce((sum, d) => sum + d.effect.value, 0)).toBeCloseTo(change.value, 9);
  });

  it("domestic revenue: volume, price and rate of GRDP, without a rest", () => {
    const levels = (p: string, value: string): Given => ({
      indicator: "grdp",
      period: p,
      printed: value,
      note: "current prices",
    });
    const { change, drivers } = item(
      [
        { indicator: DOMESTIC, period: "2023", printed: "1100" },
        { indicator: DOMESTIC, period: "2022", printed: "1000" },
        { indicator: "grdp", period: "2023", printed: "5.0", measure: "yoy_pct" },
        levels("2022", "10000"),
        levels("2023", "10710"),
      ],
      "2023",
      DOMESTIC,
    );
    if (!Array.isArray(drivers) || change.kind === "missing") throw new Error("no drivers");
    expect(drivers.map((d) => [d.driver, d.ratio.value])).toEqual([
      ["base", expect.closeTo(1.05, 9)],
      ["price", expect.closeTo(1.02, 9)],
      ["rate", expect.closeTo(1.1 / 1.071, 9)],
    ]);
    expect(drivers.reduce((sum, d) => sum + d.effect.value, 0)).toBeCloseTo(100, 9);
  });

  it("names what is missing", () => {
    const { drivers } = item(january.slice(0, 2), "2022-01");
    expect(drivers).toMatchObject({ kind: "missing", reason: "no-base", needed: [TRADE, "2022-01", "2021-01"] });
    expect(item(january.slice(0, 1), "2022-01").drivers).toMatchObject({
      kind: "missing",
      needed: [REVENUE, "2021-01"],
    });
  });
});
