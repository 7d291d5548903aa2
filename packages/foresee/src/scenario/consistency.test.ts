import { describe, expect, it } from "vitest";
import { TOTAL } from "../outlook/nodes.ts";
import { QUARTERS, type Quarter } from "../outlook/quarters.ts";
import { consistent, type RoundedStatement } from "./consistency.ts";

const printed = (node: string, quarters: readonly Quarter[], value: number, rounding: number): RoundedStatement => ({
  node,
  quarters,
  low: value,
  high: value,
  rounding,
});

const TWO = {
  nodes: ["grdp.a", "grdp.b"],
  shares: [
    [0.125, 0.125, 0.125, 0.125],
    [0.125, 0.125, 0.125, 0.125],
  ],
};

/** A total alone, with shares of its quarters. */
const alone = (shares: readonly number[]) => ({ nodes: ["grdp.a"], shares: [shares] });

const missed = (frame: Parameters<typeof consistent>[0], statements: readonly RoundedStatement[]) => {
  const found = consistent(frame, statements);
  return found.consistent
    ? new Map<string, number>()
    : new Map(found.clashes.map((c) => [`${c.statement.node} ${c.statement.quarters.join("")}`, c.missedBy]));
};

describe("published numbers that can hold", () => {
  it("within their rounding", () => {
    // Halves at 5 and 7 make 6; printed 6.05 with a rounding of 0.05 can be.
    const sectors = [printed("grdp.a", QUARTERS, 5, 0.005), printed("grdp.b", QUARTERS, 7, 0.005)];
    expect(consistent(TWO, [...sectors, printed(TOTAL, QUARTERS, 6.05, 0.05)])).toEqual({ consistent: true });
    expect(consistent(TWO, [...sectors, printed(TOTAL, QUARTERS, 6.05, 0.005)]).consistent).toBe(false);
  });

  it("no statement is consistent", () => {
    expect(consistent(TWO, [])).toEqual({ consistent: true });
  });

  it("at least and at most leave room on one side", () => {
    const least: RoundedStatement = { node: TOTAL, quarters: QUARTERS, low: 8, high: undefined, rounding: 0.05 };
    expect(consistent(TWO, [least, printed("grdp.a", QUARTERS, 20, 0.05)]).consistent).toBe(true);
    const most: RoundedStatement = { node: TOTAL, quarters: QUARTERS, low: undefined, high: 7, rounding: 0.05 };
    expect(missed(TWO, [least, most]).size).toBeGreaterThan(0);
  });
});

describe("published numbers that cannot hold", () => {
  it("name the irreducible set, with the points missed", () => {
    // At most 5.05 and 7.05 make 6.05; 6.5 printed is at least 6.45: 0.4 short. One half alone would need 0.8 more.
    const found = missed(TWO, [
      printed("grdp.a", [1], 30, 0.05),
      printed(TOTAL, QUARTERS, 6.5, 0.05),
      printed("grdp.a", QUARTERS, 5, 0.05),
      printed("grdp.b", QUARTERS, 7, 0.05),
      printed("grdp.b", [2], 1, 0.05),
    ]);
    expect([...found.keys()].sort()).toEqual(["grdp 1234", "grdp.a 1234", "grdp.b 1234"]);
    expect(found.get("grdp 1234")).toBeCloseTo(0.4, 8);
    expect(found.get("grdp.a 1234")).toBeCloseTo(0.8, 8);
    expect(found.get("grdp.b 1234")).toBeCloseTo(0.8, 8);
  });

  it("a half year outside its quarters", () => {
    // 8 and 7.5 half and half make 7.75; 7 printed: 0.735 above 7.005 after every rounding.
    const found = missed(TWO, [
      printed(TOTAL, [1], 8, 0.005),
      printed(TOTAL, [2], 7.5, 0.005),
      printed(TOTAL, [1, 2], 7, 0.005),
    ]);
    expect(found.size).toBe(3);
    expect(found.get("grdp 12")).toBeCloseTo(0.74, 8);
  });
});

// oracles/series/growth_scenario.json, family growth-scenario: addresses of the sources are there.
describe("published scenarios of 2025", () => {
  it("Hai Duong's quarters make its year", () => {
    // Base shares from printed levels over growth: 27215.3, 29190.5, 28520.7 and the rest of 118421.4.
    const frame = alone([0.22982, 0.2465, 0.24084, 0.28285]);
    const path = [printed(TOTAL, [1], 11, 0.05), printed(TOTAL, [2], 11.8, 0.05), printed(TOTAL, [3], 13.7, 0.05)];
    const year = printed(TOTAL, QUARTERS, 12, 0.05);
    expect(consistent(frame, [...path, year, printed(TOTAL, [4], 11.539, 0.3)])).toEqual({ consistent: true });
    // With a last quarter of 13 the year would be 12.41, 12.36 at the least of its rounding.
    const found = missed(frame, [...path, year, printed(TOTAL, [4], 13, 0)]);
    expect(found.get("grdp 1234")).toBeCloseTo(
      0.22982 * 10.95 + 0.2465 * 11.75 + 0.24084 * 13.65 + 0.28285 * 13 - 12.05 + 0.00001 * -12.36,
      3,
    );
  });

  it.each([
    [0.5, 398051, 17389],
    [0.55, 409470, 28808],
  ])(
    "Hai Phong's half year, sectors and quarters, the fourth quarter being %f of the second half",
    (fourth, total, taxes) => {
      const half = 188550.4 / total;
      const quarters = [0.484 * half, 0.516 * half, (1 - fourth) * (1 - half), fourth * (1 - half)];
      const frame = {
        nodes: ["grdp.agriculture", "grdp.industry-construction", "grdp.services", "grdp.product-taxes"],
        shares: [17837.7, 230155.7, 132668.5, taxes].map((base) => quarters.map((q) => (q * base) / total)),
      };
      const statements = [
        printed(TOTAL, [1, 2], 11.2, 0.05),
        printed(TOTAL, QUARTERS, 12.35, 0.005),
        printed(TOTAL, [3], 13.92, 0.005),
        { node: TOTAL, quarters: [4], low: 12.85, high: undefined, rounding: 0.005 } as const,
        printed("grdp.agriculture", QUARTERS, 4.15, 0.005),
        printed("grdp.industry-construction", QUARTERS, 14.33, 0.005),
        printed("grdp.services", QUARTERS, 10.36, 0.005),
      ];
      expect(consistent(frame, statements)).toEqual({ consistent: true });
      // Not at any growth of product taxes: those sectors alone already make more than 11 of the year.
      expect(
        consistent(frame, [
          ...statements,
          { node: "grdp.product-taxes", quarters: QUARTERS, low: undefined, high: -10, rounding: 0 },
        ]).consistent,
      ).toBe(false);
    },
  );

  const NATION = alone([0.2242, 0.242, 0.259, 0.2748]);
  it.each([
    ["statistics office after the first quarter", [6.93, 8.19, 8.27, 8.46], undefined, 8],
    ["finance ministry, first", [undefined, undefined, 8.3, 8.5], 7.52, 8],
    ["finance ministry, second, low", [undefined, undefined, 8.9, 9.1], 7.52, 8.3],
    ["finance ministry, second, high", [undefined, undefined, 9.2, 9.5], 7.52, 8.5],
    ["as it came", [7.05, 8.16, 8.25, 8.46], undefined, 8.02],
  ] as const)("the nation's path: %s", (_, path, half, year) => {
    const quarters = path.flatMap((value, q) =>
      value === undefined ? [] : [printed(TOTAL, [QUARTERS[q] ?? 1], value, 0.005)],
    );
    const first = half === undefined ? [] : [printed(TOTAL, [1, 2], half, 0.005)];
    const statements = [...quarters, ...first];
    expect(consistent(NATION, [...statements, printed(TOTAL, QUARTERS, year, 0.05)])).toEqual({ consistent: true });
    expect(consistent(NATION, [...statements, printed(TOTAL, QUARTERS, year + 0.5, 0.05)]).consistent).toBe(false);
  });
});
