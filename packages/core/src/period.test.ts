import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePeriods,
  contains,
  cumulative,
  daysOf,
  isCumulative,
  monthPeriod,
  monthsIn,
  type Period,
  parsePeriod,
  period,
  quarterPeriod,
  restOf,
  samePeriodBefore,
  startYearOf,
  yearOf,
  yearPeriod,
} from "./period.ts";

const year = fc.integer({ min: 1990, max: 2040 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map(yearPeriod),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterPeriod(y, q)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthPeriod(y, m)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => cumulative(y, m)),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 }))
    .map(([y, from, more]) => period(`${y}-M${from}-${Math.min(12, from + more)}`)),
  fc.tuple(year, fc.integer({ min: 1, max: 9 })).map(([y, n]) => period(`${y}-${y + n}`)),
);

describe("the algebra of periods", () => {
  it("reads back what it writes, as the same object", () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(parsePeriod(p.text)).toBe(p);
      }),
    );
  });

  it("orders totally: antisymmetric, transitive, equal only to itself", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it("contains reflexively and transitively, and only what is no longer", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(contains(a, a)).toBe(true);
        if (contains(a, b)) expect(monthsIn(b)).toBeLessThanOrEqual(monthsIn(a));
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
        if (contains(a, b) && contains(b, a)) expect(a).toBe(b);
      }),
    );
  });

  it("finds the same period of the year before: same length, a year earlier, and same kind", () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        const before = samePeriodBefore(p);
        expect(monthsIn(before)).toBe(monthsIn(p));
        expect(yearOf(before)).toBe(yearOf(p) - 1);
        expect(before.kind).toBe(p.kind);
        expect(comparePeriods(before, p)).toBeLessThan(0);
      }),
    );
  });

  it("splits a year into an opening part and its rest without loss", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 11 }), (y, m) => {
        const [whole, part] = [yearPeriod(y), cumulative(y, m)];
        const rest = restOf(whole, part);
        expect(rest && monthsIn(rest) + monthsIn(part)).toBe(12);
        expect(rest && contains(whole, rest) && !contains(part, rest)).toBe(true);
        expect(isCumulative(part)).toBe(true);
      }),
    );
  });
});

describe("notations", () => {
  it.each([
    ["2023", "2023", "year"],
    ["2023-A1", "2023", "year"],
    ["2023-M1-12", "2023", "year"],
    ["2023-S1", "2023-M1-6", "half"],
    ["2023-M7-12", "2023-M7-12", "half"],
    ["2023-Q1", "2023-Q1", "quarter"],
    ["2023-M1-3", "2023-Q1", "quarter"],
    ["2023-09", "2023-09", "month"],
    ["2023-M09", "2023-09", "month"],
    ["2026-M2", "2026-02", "month"],
    ["2023-M1-9", "2023-M1-9", "cumulative"],
    ["2023-M4-8", "2023-M4-8", "span"],
    ["2021-2025", "2021-2025", "span"],
  ])("%s reads as %s, a %s", (text, canonical, kind) => {
    expect(parsePeriod(text)).toMatchObject({ text: canonical, kind });
  });

  it.each([
    "2023-13",
    "2023-00",
    "2023-Q5",
    "2023-Q0",
    "2023-M9-1",
    "2025-2021",
    "2023-M0-3",
    "2023-M1-13",
    "23",
    "",
    "2023-S3",
    "năm 2023",
  ])("%s is no period", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it("knows first and last day, leap years included", () => {
    expect(daysOf(period("2024-02"))).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(daysOf(period("2021-2025"))).toEqual({ first: "2021-01-01", last: "2025-12-31" });
    expect(startYearOf(period("2021-2025"))).toBe(2021);
  });
});
