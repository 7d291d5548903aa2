import { panelOf } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { combination } from "../joint-normal.ts";
import { conditionYear, weightedSum } from "./condition-year.ts";
import { growthModel } from "./growth-model.ts";
import { growthHistory } from "./history.ts";
import { SECTORS, TOTAL } from "./nodes.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { QUARTERS, type Quarters } from "./quarters.ts";
import { cellWeights, growthOf } from "./readings.ts";

const NODES = [TOTAL, ...SECTORS];
const PLACES = ["a", "b", "c", "d"];

const rate = (place: string, node: string, when: string, value: number): Given => ({
  indicator: node,
  territory: place,
  period: when,
  measure: "yoy_pct",
  printed: value.toFixed(2),
  unit: "%",
  released: `${Number(when.slice(0, 4)) + (when.length === 4 ? 1 : 0)}-${when.length === 4 ? "01-10" : "10-10"}`,
});

/** Four provinces with their own paths: growth of the total, and of sectors about it. */
const past = PLACES.flatMap((place, p) =>
  [2019, 2020, 2021, 2022, 2023].flatMap((year, y) =>
    NODES.flatMap((node, n) => {
      const growth = 7 + p + 2 * Math.sin(3 * y + p) + (n === 0 ? 0 : 2 * Math.cos(5 * n + y + 2 * p));
      return [
        rate(place, node, `${year}-M1-9`, growth + 0.5 + 0.6 * Math.sin(7 * y + 5 * p + n)),
        rate(place, node, `${year}`, growth),
      ];
    }),
  ),
);
const shares = SECTORS.map(
  (node, n): Given => ({
    ...rate("a", node, "2023", [10, 40, 43, 7][n] ?? 0),
    measure: "share_pct",
    unit: "% of GRDP",
  }),
);

function outlookFrom(extra: readonly Given[], asOf = "2024-10-31") {
  const data = dataset(
    NODES.map((code) => indicator(code)),
    PLACES.map((code) => territory(code)),
    [...past, ...shares, ...extra],
  );
  const model = growthModel(panelOf(data, { indicators: NODES, asOf: "2024-01-31" }), data.reference.territories, 2024);
  const snapshot = snapshotFor(data, asOf);
  const outlook = outlookOf(snapshot, model, 2024);
  if ("kind" in outlook) throw new Error(outlook.reason);
  return { outlook, model, snapshot };
}

const columns = (outlook: Outlook): Quarters => {
  const column = (q: number) => outlook.shares.reduce((sum, row) => sum + (row[q] ?? 0), 0);
  return [column(0), column(1), column(2), column(3)];
};

const { outlook, model, snapshot } = outlookFrom([
  rate("a", TOTAL, "2024-M1-9", 8.4),
  rate("a", "grdp.agriculture", "2024-M1-9", 3.1),
  rate("a", "grdp.services", "2024-M1-9", 7.7),
]);

describe("the joint outlook of a year", () => {
  const quarters = columns(outlook);
  const history = growthHistory(snapshot, TOTAL, 2024, quarters);
  const whole = conditionYear(model.total.process, history.statements, 2024);

  it("gives the total its own law, whatever its sectors say", () => {
    for (const q of QUARTERS) {
      const expected = weightedSum(
        whole,
        QUARTERS.map((other) => Number(other === q)),
      );
      const found = growthOf(outlook, TOTAL, [q]);
      expect(found.location).toBeCloseTo(expected.location, 6);
      expect(found.scale).toBeCloseTo(expected.scale, 6);
      expect(found.degrees).toBe(whole.degrees);
    }
    const year = weightedSum(whole, [...quarters]);
    expect(growthOf(outlook, TOTAL).location).toBeCloseTo(year.location, 6);
    expect(growthOf(outlook, TOTAL).scale).toBeCloseTo(year.scale, 6);
  });

  it("sectors' own parts cancel in every quarter: no spread is left between them and the total", () => {
    for (const q of QUARTERS) {
      // Total twice: as the total reads, and summed over sectors' own readings.
      const sum = outlook.nodes.map((node) => cellWeights(outlook, node, [q]));
      const column = quarters[q - 1] ?? Number.NaN;
      const weights = cellWeights(outlook, TOTAL, [q]).map(
        (w, i) => w - sum.reduce((s, row, n) => s + ((outlook.shares[n]?.[q - 1] ?? 0) / column) * (row[i] ?? 0), 0),
      );
      expect(Math.max(...weights.map(Math.abs))).toBeLessThan(1e-12);
      expect(combination(outlook.distribution, weights).deviation).toBeLessThan(1e-6);
    }
  });

  it("follows what is printed of the sectors", () => {
    expect(Math.abs(growthOf(outlook, "grdp.agriculture", [1, 2, 3]).location - 3.1)).toBeLessThan(0.7);
    expect(growthOf(outlook, "grdp.agriculture", [1, 2, 3]).location).toBeLessThan(
      growthOf(outlook, "grdp.services", [1, 2, 3]).location,
    );
  });

  it("three quarters printed together have passed, none of them known apart", () => {
    expect(outlook.elapsed).toBe(3);
    expect(growthOf(outlook, TOTAL, [1]).scale).toBeGreaterThan(growthOf(outlook, TOTAL, [1, 2, 3]).scale);
  });

  it("names its sources", () => {
    expect(outlook.basis).toMatchObject({
      learnedOn: "2024-01-31",
      territories: 4,
      rates: 40,
      ownRates: 11,
      history: "rates",
      shares: "current-price-shares",
      quarters: "usual",
    });
    for (const node of outlook.nodes)
      expect(cellWeights(outlook, node, QUARTERS).reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  });
});

describe("quarters that have passed", () => {
  const passed = (extra: readonly Given[]) => outlookFrom(extra).outlook.elapsed;

  it("are those from the first on that printed rates cover together", () => {
    expect(passed([])).toBe(0);
    expect(passed([rate("a", TOTAL, "2024-Q1", 8)])).toBe(1);
    expect(passed([rate("a", TOTAL, "2024-Q1", 8), rate("a", TOTAL, "2024-Q2", 8)])).toBe(2);
    expect(passed([rate("a", TOTAL, "2024-M1-6", 8), rate("a", TOTAL, "2024-Q3", 8)])).toBe(3);
  });

  it("reach to the last printed one, though those before it are not printed", () => {
    expect(passed([rate("a", TOTAL, "2024-Q3", 8)])).toBe(3);
  });

  it("are all four when the year is printed, though its quarters are not known apart", () => {
    const printed = [{ ...rate("a", TOTAL, "2024", 9), released: "2024-12-20" }];
    expect(outlookFrom(printed, "2024-12-19").outlook.elapsed).toBe(0);
    const found = outlookFrom(printed, "2024-12-31").outlook;
    expect(found.elapsed).toBe(4);
    expect(Math.abs(growthOf(found, TOTAL).location - 9)).toBeLessThan(0.2);
    for (const q of QUARTERS) expect(growthOf(found, TOTAL, [q]).scale).toBeGreaterThan(growthOf(found, TOTAL).scale);
  });
});
