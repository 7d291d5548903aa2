import { period } from "@hoatieu/core";
import { INVESTMENT, RECURRENT } from "@hoatieu/measure";
import { describe, expect, it } from "vitest";
import { budgetOn, limit, spent } from "../testing.ts";
import { budgetOf } from "./budget.ts";
import { DOMESTIC, LAND_USE } from "./land-use.ts";
import { BORROWING, DEFICIT } from "./limit-checks.ts";

const plan = (code: string, when: string, printed: string) =>
  ({ indicator: code, period: when, printed, measure: "plan", status: "plan" }) as const;
const OF_2026 = {
  document: "89/2025/QH15",
  issued: "2025-12-31",
  validFrom: "2026-01-01",
  validTo: undefined,
  read: false,
};
const limits = [
  ...["balance-recurrent", "balance-deficit", "balance-borrowing"].flatMap((code) => [
    limit(code),
    limit(code, OF_2026),
  ]),
  limit("reserve-fund-balance", { kind: "ceiling", value: "25" }),
];
const checksOf = (given: Parameters<typeof budgetOn>[0], when: string, asOf = "2026-11-23") =>
  budgetOf(budgetOn(given, { limits, asOf }), period(when)).checks;
const one = (checks: ReturnType<typeof checksOf>, code: string) => checks.find((c) => c.limit.code === code);

describe("legal rules", () => {
  it("the law of 2015 rules on 2025: a deficit above investment fails, borrowing below it proves nothing", () => {
    const given = [plan(DEFICIT, "2025", "500"), plan(BORROWING, "2025", "300"), plan(INVESTMENT, "2025", "400")];
    const checks = checksOf(given, "2025");
    expect(one(checks, "balance-deficit")).toMatchObject({ state: "fails", limit: { document: "83/2015" } });
    expect(one(checks, "balance-borrowing")).toMatchObject({ state: "cannot-say", needed: ["use-of-borrowing"] });
    expect(one(checksOf([plan(DEFICIT, "2025", "300"), given[2] as never], "2025"), "balance-deficit")?.state).toBe(
      "holds",
    );
  });

  it("the law of 2025 rules on 2026 and was not read: 38,000 against 254,859 of the plan 2026-2030 is shown, not judged", () => {
    const checks = checksOf([plan(DEFICIT, "2026-2030", "38000"), plan(INVESTMENT, "2026-2030", "254859.362")], "2026");
    expect(one(checks, "balance-deficit")).toMatchObject({
      state: "not-read",
      limit: { document: "89/2025/QH15" },
      left: { value: 38_000 },
      right: { value: 254_859.362 },
      period: { text: "2026-2030" },
    });
  });

  it("the balance fails where revenue without land is below recurrent spending", () => {
    const given = [
      ...spent(DOMESTIC, "2025", "100"),
      ...spent(LAND_USE, "2025", "50"),
      ...spent(RECURRENT, "2025", "60"),
    ];
    expect(one(checksOf(given, "2025"), "balance-recurrent")).toMatchObject({ state: "fails", needed: [] });
  });

  it("says what is missing, and knows no law of later", () => {
    expect(one(checksOf([], "2025"), "reserve-fund-balance")).toMatchObject({
      state: "cannot-say",
      needed: ["reserve-fund-balance"],
    });
    expect(checksOf([], "2026", "2023-12-04").map((c) => c.limit.document)).not.toContain("89/2025/QH15");
  });
});
