import { cumulative } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, withinYearPath } from "./path.ts";

const revenue = indicator("revenue");
const years = (shares: Readonly<Record<number, number>>) =>
  snapshotFor(
    dataset(
      [revenue],
      [territory("x")],
      Object.entries(shares).flatMap(([year, share]) => [
        { period: year, printed: "1000" },
        { period: `${year}-M1-9`, printed: `${share}` },
      ]),
    ),
    "2024-06-30",
  );

describe("within-year path", () => {
  it("needs three earlier years, and says which it has", () => {
    expect(withinYearPath(years({ 2021: 700, 2022: 720 }), "revenue", cumulative(2023, 9))).toEqual({
      kind: "missing",
      reason: "no-path",
      needed: ["2022", "2021"],
    });
  });

  it("gives median and quartiles of the shares reached by that month", () => {
    const path = withinYearPath(years({ 2020: 680, 2021: 700, 2022: 740 }), "revenue", cumulative(2023, 9));
    expect(path).toMatchObject({ kind: "path", median: 70, lowerQuartile: 69, upperQuartile: 72 });
  });

  it("never looks at the year itself", () => {
    const path = withinYearPath(years({ 2020: 680, 2021: 700, 2022: 740, 2023: 10 }), "revenue", cumulative(2023, 9));
    expect(path.kind === "path" && path.years.map((y) => y.year)).toEqual([2022, 2021, 2020]);
  });

  it("quantiles are R's type 7: quantile(c(1, 2, 4, 8), .25) is 1.75", () => {
    expect(quantile([8, 1, 4, 2], 0.25)).toBe(1.75);
    expect(quantile([8, 1, 4, 2], 0.5)).toBe(3);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const q = quantile(values, p);
          expect(q).toBeGreaterThanOrEqual(Math.min(...values));
          expect(q).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});
