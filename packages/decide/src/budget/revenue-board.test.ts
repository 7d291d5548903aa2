import { period } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { budgetOn, councilPlan, spent } from "../testing.ts";
import { DOMESTIC, LAND_USE } from "./land-use.ts";
import { REVENUE, revenueBoard } from "./revenue-board.ts";

describe("revenue against every plan", () => {
  it("domestic 2023: 43,466 is 102.3 % of the Council's 42,500 and 138.7 % of a central estimate of about 31,338 (trap 5)", () => {
    const board = revenueBoard(
      budgetOn(
        [
          ...spent(DOMESTIC, "2023", "43466", "102.3"),
          { indicator: DOMESTIC, period: "2023", printed: "138.7", measure: "pct_of_central_plan", unit: "%" },
        ],
        { targets: [councilPlan(DOMESTIC, "2023", 42_500, "2023-05-15")] },
      ),
      period("2023"),
    );
    const line = board.find((l) => l.indicator === DOMESTIC);
    expect(line).toMatchObject({ depth: 1, row: { verdict: "exceeded" } });
    expect(line?.plans.map((p) => [p.issuer, p.versions.map((v) => v.target.low)])).toEqual([["council", [42_500]]]);
    // The Council's plan is stated: its printed percentage adds nothing. The central one is known by its percentage only.
    expect(line?.attainments.map((a) => [a.issuer, a.rate.value, a.verdict])).toEqual([["central", 138.7, "exceeded"]]);
    const plan = line?.attainments[0]?.plan;
    expect(plan?.kind === "finding" && plan.value).toBeCloseTo(43_466 / 1.387, 6);
  });

  it("a plan that was amended keeps both versions, the newer counts", () => {
    const [line] = revenueBoard(
      budgetOn(spent(REVENUE, "2023", "105"), {
        targets: [councilPlan(REVENUE, "2023", 110, "2023-07-20"), councilPlan(REVENUE, "2023", 100, "2022-12-09")],
      }),
      period("2023"),
    );
    expect(line?.plans[0]?.versions.map((v) => [v.target.low, v.target.knownOn, v.verdict])).toEqual([
      [100, "2022-12-09", "exceeded"],
      [110, "2023-07-20", "missed"],
    ]);
    expect(line?.row.verdict).toBe("missed");
  });

  it("the scenario is its own plan: 134.14 % of it in February 2026; a line without figures says so", () => {
    const board = revenueBoard(
      budgetOn([
        ...spent(DOMESTIC, "2026-M1-2", "21929"),
        {
          indicator: `${DOMESTIC}.growth-scenario`,
          period: "2026-M1-2",
          printed: "134.14",
          measure: "pct_of_plan",
          unit: "%",
        },
      ]),
      period("2026"),
    );
    expect(board.map((l) => l.indicator)).toEqual([REVENUE, DOMESTIC, LAND_USE]);
    expect(board[1]?.attainments.map((a) => [a.issuer, a.rate.value, a.verdict])).toEqual([
      ["scenario", 134.14, "exceeded"],
    ]);
    expect(board[2]?.row.result).toMatchObject({ kind: "missing", reason: "never-published" });
  });
});
