import { period } from "@hoatieu/core";
import { RECURRENT } from "@hoatieu/measure";
import { describe, expect, it } from "vitest";
import { budgetOn, spent } from "../testing.ts";
import { DOMESTIC, LAND_USE } from "./land-use.ts";
import { KEPT, plannedBalance, structuralBalance } from "./structural-balance.ts";

const at = (when: string, ...levels: readonly (readonly [string, string])[]) =>
  structuralBalance(budgetOn(levels.flatMap(([code, amount]) => spent(code, when, amount))), period(when));

describe("the balance without land", () => {
  it("January-November 2023: the levy is not printed apart, so it stays open; the room is 32,479.8 - 11,469.9", () => {
    const balance = at("2023-M1-11", [DOMESTIC, "32479.8"], [RECURRENT, "11469.9"]);
    expect(balance).toMatchObject({
      definition: "collected",
      balance: { kind: "missing", needed: [LAND_USE, "2023-M1-11"] },
      state: "cannot-say",
    });
    expect(balance.room.kind === "finding" && balance.room.value).toBeCloseTo(21_009.9, 9);
  });

  it("January-October 2025: land is known (89,289.413 less 38,252.446), recurrent spending is not: nothing is borrowed from August", () => {
    const snapshot = budgetOn([
      ...spent(DOMESTIC, "2025-M1-10", "89289.413"),
      ...spent(LAND_USE, "2025-M1-10", "38252.446"),
      ...spent(RECURRENT, "2025-M1-8", "21762.2"),
    ]);
    const balance = structuralBalance(snapshot, period("2025-M1-10"));
    expect(balance.without.kind === "finding" && balance.without.value).toBeCloseTo(51_036.967, 6);
    expect(balance.balance).toMatchObject({ kind: "missing", needed: [RECURRENT, "2025-M1-10"] });
  });

  it("above zero proves nothing of what is only collected, and something of what is kept", () => {
    const known = [
      [DOMESTIC, "100"],
      [LAND_USE, "30"],
      [RECURRENT, "60"],
    ] as const;
    expect(at("2025", ...known)).toMatchObject({
      definition: "collected",
      state: "cannot-say",
      balance: { value: 10 },
    });
    expect(at("2025", ...known, [KEPT, "95"])).toMatchObject({
      definition: "kept",
      state: "holds",
      balance: { value: 5 },
    });
  });

  it("below zero fails by either definition, even where the levy is not known", () => {
    expect(at("2025", [DOMESTIC, "100"], [LAND_USE, "50"], [RECURRENT, "60"]).state).toBe("fails");
    expect(at("2025", [DOMESTIC, "50"], [RECURRENT, "60"]).state).toBe("fails");
  });

  it("on the plan of 2026-2030: kept 413,230.779, recurrent 206,232.599 (document of 15 December 2025); land is not planned apart", () => {
    const plan = (code: string, printed: string) =>
      ({ indicator: code, period: "2026-2030", printed, measure: "plan", status: "plan" }) as const;
    const balance = plannedBalance(
      budgetOn([plan(KEPT, "413230.779"), plan(RECURRENT, "206232.599")]),
      period("2026-2030"),
    );
    expect(balance).toMatchObject({ basis: "plan", definition: "kept", state: "cannot-say" });
    expect(balance.room.kind === "finding" && balance.room.value).toBeCloseTo(206_998.18, 6);
  });
});
