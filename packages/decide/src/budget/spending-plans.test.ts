import { period } from "@hoatieu/core";
import { INVESTMENT, RECURRENT } from "@hoatieu/measure";
import { describe, expect, it } from "vitest";
import { budgetOn, spent } from "../testing.ts";
import { impliedVersions } from "./implied-versions.ts";
import { planOf } from "./plan-of.ts";
import { recurrentCut } from "./recurrent-cut.ts";

/** The monthly reports of the statistics office on 2023: February, April and November, as printed. */
const snapshot = budgetOn([
  ...spent(INVESTMENT, "2023-M1-2", "2087.1", "10.1"),
  ...spent(INVESTMENT, "2023-M1-4", "5397.6", "26.13"),
  ...spent(INVESTMENT, "2023-M1-11", "13583.2", "61.7"),
  ...spent(RECURRENT, "2023-M1-11", "11469.9", "78.96"),
]);

describe("the versions of a spending plan", () => {
  it("20,664 in February and 20,657 in April are one plan; 22,015 in November is an amended one", () => {
    const versions = impliedVersions(snapshot, INVESTMENT, 2023);
    expect(versions.map((v) => [v.period.text, Math.round(v.plan.value), v.amended])).toEqual([
      ["2023-M1-2", 20_664, false],
      ["2023-M1-4", 20_657, false],
      ["2023-M1-11", 22_015, true],
    ]);
    // By hand: 2,087.1 ± 0.05 over 10.1 ± 0.05 %.
    expect(versions[0]?.low).toBeCloseTo(2087.05 / 0.1015, 6);
    expect(versions[0]?.high).toBeCloseTo(2087.15 / 0.1005, 6);
  });

  it("the newest is the plan of the year; a year without a printed percentage has none", () => {
    expect(planOf(snapshot, RECURRENT, period("2023"))).toMatchObject({ kind: "finding", formula: "implied-plan" });
    expect(planOf(snapshot, RECURRENT, period("2024"))).toEqual({
      kind: "missing",
      reason: "no-plan",
      needed: [RECURRENT, "2024"],
    });
  });
});

describe("a cut of recurrent spending", () => {
  const base = { recurrent: 14_526, investment: 22_015, revenue: undefined };

  it("by 10 %: 14,526 becomes 13,073.4, and the money saved counts twice when it goes to investment", () => {
    expect(recurrentCut(base, { percent: 10 })).toEqual({
      cut: expect.closeTo(1452.6, 9),
      percent: expect.closeTo(10, 9),
      recurrent: expect.closeTo(13_073.4, 9),
      marginSaved: expect.closeTo(22_015 - 13_073.4, 9),
      marginMoved: expect.closeTo(22_015 + 1452.6 - 13_073.4, 9),
      balance: undefined,
    });
  });

  it("of more than everything or less than nothing is none", () => {
    expect(recurrentCut(base, { amount: 14_526.1 })).toBeUndefined();
    expect(recurrentCut(base, { percent: -1 })).toBeUndefined();
    expect(recurrentCut(base, { amount: Number.NaN })).toBeUndefined();
    expect(recurrentCut({ ...base, revenue: 15_000 }, { amount: 500 })?.balance).toBe(974);
  });
});
