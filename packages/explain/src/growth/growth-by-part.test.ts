import { period } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { type Page, printedPages } from "../testing.ts";
import { gapByPart } from "./gap-by-part.ts";
import { type GrowthByPart, isGrowthByPart } from "./growth-by-part.ts";
import { growthByPart } from "./parts-of-growth.ts";

const MONTHS9: Page = {
  period: "2023-M1-9",
  total: "10.08",
  growth: ["1.18", "10.49", "10.93", "6.09"],
  points: ["0.04", "5.77", "3.91", "0.37"],
};
const YEAR2022: Page = {
  period: "2022",
  total: "12.32",
  growth: ["1.21", "15.56", "9.06", "9.57"],
  points: ["0.04", "8.39", "3.32", "0.57"],
};

function growthOf(pages: readonly Page[], p: string): GrowthByPart {
  const found = growthByPart(printedPages(pages), "grdp", period(p));
  if (!isGrowthByPart(found)) throw new Error(found.reason);
  return found;
}
const part = (growth: GrowthByPart, name: string) => {
  const found = growth.parts.find((p) => p.indicator === `grdp.${name}`);
  if (found?.share.kind !== "finding") throw new Error(name);
  return { ...found, share: found.share };
};

describe("contributions as published, and the base shares they imply", () => {
  // Statistics office, first quarter 2025 (https://vietnambiz.vn, 2025-04-10): the shares are this page's
  // contributions over its growth rates, to four digits as the oracle file gives them.
  const quarter: Page = {
    period: "2025-Q1",
    total: "11.07",
    growth: ["1.52", "12.74", "9.40", "10.00"],
    points: ["0.04", "7.03", "3.46", "0.54"],
  };

  it("first quarter of 2025", () => {
    const growth = growthOf([quarter], "2025-Q1");
    expect(growth.basis).toBe("printed");
    expect(growth.sum.value).toBeCloseTo(11.07, 9);
    expect(growth.closes).toBe(true);
    for (const [name, share] of [
      ["agriculture", 2.63],
      ["industry-construction", 55.18],
      ["services", 36.81],
      ["product-taxes", 5.4],
    ] as const) {
      const found = part(growth, name);
      expect(found.share.value).toBeCloseTo(share, 2);
      expect(found.shareRange?.low).toBeLessThan(found.share.value);
      expect(found.shareRange?.high).toBeGreaterThan(found.share.value);
    }
    // Two decimals leave a small part loose: 0.035 / 1.525 to 0.045 / 1.515.
    expect(part(growth, "agriculture").shareRange?.low).toBeCloseTo(2.295, 3);
    expect(part(growth, "agriculture").shareRange?.high).toBeCloseTo(2.97, 2);
  });

  it.each([YEAR2022, MONTHS9])("$period closes within rounding (traps of the reference data)", (page) => {
    const growth = growthOf([page], page.period);
    expect(growth.closes).toBe(true);
    expect(growth.residual.kind === "finding" && Math.abs(growth.residual.value)).toBeLessThanOrEqual(0.0100001);
  });

  it("a page whose parts do not close is said not to", () => {
    const growth = growthOf([{ ...YEAR2022, total: "12.45" }], "2022");
    expect(growth.closes).toBe(false);
  });

  it("what a missing part brings stays in the residual, and no verdict is given on closing", () => {
    const growth = growthOf([{ ...YEAR2022, points: ["0.04", "8.39", "3.32", ""] }], "2022");
    expect(growth.lacking).toEqual(["grdp.product-taxes"]);
    expect(growth.residual).toMatchObject({ kind: "finding" });
    expect(growth.residual.kind === "finding" && growth.residual.value).toBeCloseTo(0.57, 9);
    expect(growth.closes).toBeUndefined();
  });

  it("the year 2023 from its rates and the shares of its first nine months meets what was published later", () => {
    // Published for 2023: 0.04 + 6.39 + 3.57 + 0.34 = 10.34. Shares of nine months are near those of the year.
    const rates: Page = { period: "2023", total: "10.34", growth: ["1.11", "11.54", "10.02", "5.83"] };
    const growth = growthOf([MONTHS9, rates], "2023");
    expect(growth.basis).toBe("implied-shares");
    expect(growth.sharesOf?.text).toBe("2023-M1-9");
    for (const [name, points] of [
      ["agriculture", 0.04],
      ["industry-construction", 6.39],
      ["services", 3.57],
      ["product-taxes", 0.34],
    ] as const)
      expect(Math.abs(part(growth, name).contribution.value - points)).toBeLessThan(0.05);
    expect(growth.closes).toBe(true);
  });

  it("falls back to the longest opening part, and says which", () => {
    expect(growthOf([MONTHS9, { period: "2023", total: "10.34" }], "2023").period.text).toBe("2023-M1-9");
  });

  it("from levels at constant prices it needs no rounding", () => {
    // National accounts, quarters of a year added up where the period itself is not printed.
    const levels = (p: string, of: readonly string[], sum: string): Page => ({
      period: p,
      levels: of,
      levelTotal: sum,
    });
    const growth = growthOf(
      [
        levels("2023-Q1", ["10", "40", "40", "10"], "100"),
        levels("2023-Q2", ["10", "40", "40", "10"], "100"),
        levels("2024-Q1", ["10", "44", "42", "11"], "107"),
        levels("2024-Q2", ["11", "44", "42", "10"], "107"),
        { period: "2024-M1-6", total: "7.0" },
      ],
      "2024-M1-6",
    );
    expect(growth.basis).toBe("levels");
    expect(growth.parts.map((p) => p.contribution.value)).toEqual([0.5, 4, 0.5, 2].map((x) => expect.closeTo(x, 9)));
    expect(growth.residual).toMatchObject({ value: expect.closeTo(0, 9) });
  });

  it("nothing on record is said, never zero", () => {
    const found = growthByPart(printedPages([{ period: "2022", total: "12.32" }]), "grdp", period("2022"));
    expect(found).toMatchObject({ kind: "missing", reason: "never-published" });
  });
});

describe("gap to plan by part", () => {
  // Council's growth plans for 2022 as printed (consosukien.vn, 2022-12-31): total 13, agriculture 1.16, industry and
  // construction 19.25, services 5.15; product taxes have none.
  const planned = printedPages([{ ...YEAR2022, planTotal: "13", plan: ["1.16", "19.25", "5.15", ""] }]);
  const of = (snapshot: typeof planned) => {
    const growth = growthByPart(snapshot, "grdp", period("2022"));
    if (!isGrowthByPart(growth)) throw new Error(growth.reason);
    return gapByPart(snapshot, growth);
  };

  it("2022: industry and construction fell short by two points, services came in above", () => {
    const gap = of(planned);
    if (gap.kind === "missing") throw new Error(gap.reason);
    expect(gap.gap.value).toBeCloseTo(-0.68, 9);
    expect(gap.rows.reduce((sum, row) => sum + row.gap.value, 0)).toBeCloseTo(gap.gap.value, 9);
    const row = (name: string) => gap.rows.find((r) => r.parts.includes(`grdp.${name}`))?.gap.value;
    // By hand: 8.39 x (1 - 19.25 / 15.56), 3.32 x (1 - 5.15 / 9.06), 0.04 x (1 - 1.16 / 1.21).
    expect(row("industry-construction")).toBeCloseTo(8.39 * (1 - 19.25 / 15.56), 9);
    expect(row("services")).toBeCloseTo(3.32 * (1 - 5.15 / 9.06), 9);
    expect(row("agriculture")).toBeCloseTo(0.04 * (1 - 1.16 / 1.21), 9);
    expect(gap.rows.map((r) => r.kind)).toEqual(["part", "part", "part", "rest"]);
  });

  it("plans of all parts that do not add up to the total's plan get a row of their own", () => {
    const gap = of(printedPages([{ ...YEAR2022, planTotal: "13", plan: ["1.16", "19.25", "5.15", "9"] }]));
    if (gap.kind === "missing") throw new Error(gap.reason);
    expect(gap.rows.at(-1)?.kind).toBe("plan-rest");
    expect(gap.rows.reduce((sum, row) => sum + row.gap.value, 0)).toBeCloseTo(-0.68, 9);
  });

  it("without plans by part there is no split", () => {
    expect(of(printedPages([{ ...YEAR2022, planTotal: "13" }]))).toMatchObject({ kind: "missing", reason: "no-plan" });
    expect(of(printedPages([YEAR2022]))).toMatchObject({ kind: "missing", reason: "no-plan" });
  });
});
