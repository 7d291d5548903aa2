import { NEXT_YEAR } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { budgetOn, limit, spent } from "../testing.ts";
import { capitalPots, DEADLINE, DEADLINE_ADDED } from "./capital-pots.ts";
import { CARRIED_OVER, DISBURSED, disbursementOf, RATE } from "./disbursement.ts";

/** Law 58/2024, article 72: 31 January of the next year; 31 December for capital added after 30 September. */
const LAW = {
  kind: "deadline",
  unit: NEXT_YEAR,
  document: "58/2024",
  issued: "2024-12-31",
  validTo: undefined,
} as const;
const limits = [limit(DEADLINE, { ...LAW, value: "01-31" }), limit(DEADLINE_ADDED, { ...LAW, value: "12-31" })];
const potsOn = (asOf: string, year: number) =>
  capitalPots(budgetOn([], { asOf, limits }), year).map((p) => [p.planYear, p.pot, p.deadline, p.state, p.days]);

describe("the last days of capital", () => {
  it("on 31 August 2025: this year's is open; of 2024's the plan has passed and what was added late has 122 days", () => {
    expect(potsOn("2025-08-31", 2025)).toEqual([
      [2025, "plan", "2026-01-31", "open", 153],
      [2025, "added", "2026-12-31", "open", 487],
      [2024, "plan", "2025-01-31", "passed", 212],
      [2024, "added", "2025-12-31", "open", 122],
    ]);
  });

  it("the day itself is still open, the next one is past", () => {
    expect(potsOn("2026-01-31", 2025)[0]).toEqual([2025, "plan", "2026-01-31", "open", 0]);
    expect(potsOn("2026-02-01", 2025)[0]).toEqual([2025, "plan", "2026-01-31", "passed", 1]);
  });

  it("no law of the time was read: not read, even when a later law is known by then", () => {
    expect(potsOn("2023-12-04", 2023).map((p) => p[3])).toEqual(["not-read", "not-read", "not-read", "not-read"]);
    expect(potsOn("2026-11-23", 2023).map((p) => p[3])).toEqual(["not-read", "not-read", "not-read", "not-read"]);
  });
});

describe("disbursement", () => {
  const of = (percent: string, measure: "pct_of_plan" | "pct_of_central_plan", code = RATE, note = "") =>
    ({ indicator: code, period: "2025-M1-8", printed: percent, measure, unit: "%", note }) as const;

  it("end of August 2025: 21,749.4 bn, 60.6 % of the Prime Minister's plan, 55.3 % of the city's; carried over apart (news.laodong.vn, 1572806)", () => {
    const { points, carriedOver } = disbursementOf(
      budgetOn([
        ...spent(DISBURSED, "2025-M1-8", "21749.4"),
        of("60.6", "pct_of_central_plan"),
        of("55.3", "pct_of_plan"),
        of("42.1", "pct_of_plan", CARRIED_OVER),
      ]),
      2025,
    );
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({
      amount: { value: 21_749.4 },
      ofCity: { value: 55.3 },
      ofCentral: { value: 60.6 },
    });
    expect(carriedOver.map((c) => c.rate.value)).toEqual([42.1]);
  });

  it("another cut-off day is another row, and lends no rate", () => {
    const { points } = disbursementOf(
      budgetOn([
        { indicator: DISBURSED, period: "2025-M1-8", printed: "20858.8", note: "to 28 August 2025", source: "b" },
        of("60.6", "pct_of_central_plan"),
      ]),
      2025,
    );
    expect(points.map((p) => [p.scope, p.amount.kind, p.ofCentral.kind])).toEqual([
      ["", "missing", "finding"],
      ["to 28 August 2025", "finding", "missing"],
    ]);
  });

  it("a rate above 100 % stands (Hà Tĩnh 122.8 %, December 2025), the lowest owner first", () => {
    const { owners } = disbursementOf(
      budgetOn([of("122.8", "pct_of_plan", `${RATE}.owner.a`), of("30.3", "pct_of_plan", `${RATE}.owner.b`)]),
      2025,
    );
    expect(owners.map((o) => o.rate.value)).toEqual([30.3, 122.8]);
  });
});
