import { period } from "@hoatieu/core";
import { territory } from "@hoatieu/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCannot } from "../cannot.ts";
import { type Page, printedPages } from "../testing.ts";
import { againstNation } from "./against-nation.ts";
import { isGrowthByPart } from "./growth-by-part.ts";
import { growthByPart } from "./parts-of-growth.ts";
import { shiftShare } from "./shift-share.ts";
import { icor, solow } from "./solow.ts";
import { normOfChange, structureChange } from "./structure.ts";

const rate = fc.double({ min: -50, max: 100, noNaN: true });
const weight = fc.double({ min: 0.01, max: 1, noNaN: true });

describe("shift-share", () => {
  it("three parts sum to share x growth; performance at national shares and allocation sum to own performance", () => {
    const industry = fc.record({ share: weight, growth: rate, nationGrowth: rate, nationShare: weight });
    fc.assert(
      fc.property(fc.array(industry, { minLength: 1, maxLength: 6 }), rate, (industries, total) => {
        const split = shiftShare(industries, total);
        if (isCannot(split)) throw new Error(split.cannot);
        industries.forEach((i, k) => {
          const s = split[k];
          if (!s) throw new Error("short");
          expect(s.national + s.mix + s.own).toBeCloseTo(i.share * i.growth, 9);
          expect((s.atNationalShares ?? 0) + (s.allocation ?? 0)).toBeCloseTo(s.own, 9);
        });
      }),
    );
  });

  it("a province that is the nation has neither mix nor performance in sum", () => {
    // Three industries, shares 0.2, 0.3, 0.5, growth 2, 6, 10: total 7.2.
    const of = [0.2, 0.3, 0.5].map((share, i) => {
      const growth = [2, 6, 10][i] ?? 0;
      return { share, growth, nationGrowth: growth, nationShare: share };
    });
    const split = shiftShare(of, 7.2);
    if (isCannot(split)) throw new Error(split.cannot);
    expect(split.reduce((sum, s) => sum + s.mix, 0)).toBeCloseTo(0, 12);
    expect(split.every((s) => s.own === 0)).toBe(true);
  });

  it("wrong input is an answer", () => {
    expect(shiftShare([], 5)).toEqual({ cannot: "too-short", needed: 1, found: 0 });
    expect(shiftShare([{ share: Number.NaN, growth: 1, nationGrowth: 1 }], 5)).toMatchObject({ cannot: "not-finite" });
  });
});

describe("a province against the nation, as printed on 4 December 2023", () => {
  const own = printedPages([
    {
      period: "2023-M1-9",
      total: "10.08",
      growth: ["1.18", "10.49", "10.93", "6.09"],
      points: ["0.04", "5.77", "3.91", "0.37"],
    },
  ]);
  // Statistics office, 29 September 2023: the nation 4.24; 3.43, 2.41 and 6.32 by sector, no rate of product taxes.
  const nationPage: Page = { period: "2023-M1-9", total: "4.24", growth: ["3.43", "2.41", "6.32", ""] };
  const nation = printedPages([nationPage], territory("viet-nam", { level: "country" }));
  const growth = growthByPart(own, "grdp", period("2023-M1-9"));
  if (!isGrowthByPart(growth)) throw new Error(growth.reason);

  it("splits the three sectors and leaves product taxes whole", () => {
    const found = againstNation(growth, nation);
    if (found.kind === "missing") throw new Error(found.reason);
    expect(found.undecomposed.map((p) => p.indicator)).toEqual(["grdp.product-taxes"]);
    const industry = found.parts.find((p) => p.indicator === "grdp.industry-construction");
    // By hand, share 5.77 / 10.49: national x 4.24, mix x (2.41 - 4.24), own 5.77 - share x 2.41.
    const share = 5.77 / 10.49;
    expect(industry?.national.value).toBeCloseTo(share * 4.24, 9);
    expect(industry?.mix.value).toBeCloseTo(share * (2.41 - 4.24), 9);
    expect(industry?.own.value).toBeCloseTo(5.77 - share * 2.41, 9);
    expect(found.ownRange.low).toBeLessThan(found.own.value);
    expect(found.ownRange.high).toBeGreaterThan(found.own.value);
    // Everything adds up: the four, product taxes (0.37) and rounding (-0.01) are in the rest.
    const { rest, objective } = found;
    expect(rest.kind === "finding" && rest.value).toBeCloseTo(0.36, 9);
    expect(objective.value).toBeCloseTo(found.national.value + found.mix.value, 12);
    expect(found.allocation.kind).toBe("missing");
  });

  it("without the nation's growth there is no answer", () => {
    const silent = printedPages([{ period: "2022", total: "8.02" }], territory("viet-nam", { level: "country" }));
    expect(againstNation(growth, silent)).toMatchObject({ kind: "missing", reason: "no-base" });
  });
});

describe("change of structure", () => {
  it("two equal parts, one grows by a fifth: closed forms", () => {
    const change = structureChange([50, 50], [0, 20]);
    if (isCannot(change)) throw new Error(change.cannot);
    expect(change.norm).toBeCloseTo(1 / 22, 12);
    expect(change.lilien).toBeCloseTo(Math.sqrt((5 / 11) * Math.log(1.1) ** 2 + (6 / 11) * Math.log(12 / 11) ** 2), 12);
  });

  it("equal growth changes nothing; the norm lies between 0 and 1 and is symmetric", () => {
    const parts = fc.array(fc.tuple(weight, rate), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, rate, (list, same) => {
        const shares = list.map(([share]) => share);
        const still = structureChange(
          shares,
          list.map(() => same),
        );
        if (isCannot(still)) throw new Error(still.cannot);
        expect(still.norm).toBeCloseTo(0, 12);
        expect(still.lilien).toBeCloseTo(0, 6);
        const moved = structureChange(
          shares,
          list.map(([, growth]) => growth),
        );
        if (isCannot(moved)) throw new Error(moved.cannot);
        expect(moved.norm).toBeGreaterThanOrEqual(0);
        expect(moved.norm).toBeLessThan(1);
        const sum = shares.reduce((a, b) => a + b, 0);
        const [before, after] = [shares.map((s) => s / sum), moved.shares];
        expect(normOfChange(before, after)).toBeCloseTo(moved.norm, 12);
        expect(normOfChange(after, before)).toBeCloseTo(moved.norm, 12);
      }),
    );
  });

  it("printed structures of the city, first halves of 2022 and 2024", () => {
    // anhp.vn 2022-06-28: 4.05, 53.83, 36.49, 5.63; the city's portal, June 2024: 3.70, 50.49, 40.06, 5.75.
    expect(normOfChange([4.05, 53.83, 36.49, 5.63], [3.7, 50.49, 40.06, 5.75])).toBeCloseTo(3.69, 9);
  });

  it("wrong input is an answer", () => {
    expect(structureChange([1, 0], [1, 1])).toEqual({ cannot: "not-positive", at: 1 });
    expect(structureChange([1], [-100])).toEqual({ cannot: "not-positive", at: 0 });
    expect(normOfChange([1], [1, 2])).toEqual({ cannot: "uneven", needed: 1, found: 2 });
  });
});

describe("growth accounting", () => {
  it("the three sum to growth", () => {
    fc.assert(
      fc.property(rate, rate, rate, fc.double({ min: 0, max: 1, noNaN: true }), (growth, capital, labour, alpha) => {
        const parts = solow({ growth, capital, labour, alpha });
        if (isCannot(parts)) throw new Error(parts.cannot);
        expect(parts.capital + parts.labour + parts.tfp).toBeCloseTo(growth, 9);
      }),
    );
  });

  it("says no to a share outside 0 to 1 and to a ratio over growth that is none", () => {
    expect(solow({ growth: 1, capital: 1, labour: 1, alpha: 1.2 })).toEqual({ cannot: "not-positive", at: 3 });
    expect(icor(40, 0)).toEqual({ cannot: "not-positive", at: 1 });
    expect(icor(40, -2)).toEqual({ cannot: "not-positive", at: 1 });
  });
});
