import { figureAt, period } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { impliedRemainder, lastMonthLevel } from "./remainder.ts";

const ASOF = "2024-02-01";
const given = (...figures: Parameters<typeof dataset>[2]) =>
  snapshotFor(dataset([indicator("budget.revenue.domestic")], [territory("hai-phong")], figures), ASOF);
const shown = (snapshot: ReturnType<typeof given>, when: string) => {
  const selected = figureAt(snapshot, { indicator: "budget.revenue.domestic", measure: "level", period: period(when) });
  if (!selected) throw new Error(when);
  return selected.figure;
};

describe("the rest of the year", () => {
  it("domestic revenue of 2023: 42,500 implies 10,020.2 for December, 1.56 times November's 6,438.1: flagged", () => {
    const snapshot = given(
      { period: "2023", printed: "42500" },
      { period: "2023-M1-11", printed: "32479.8" },
      { period: "2023-11", printed: "6438.1" },
    );
    const rest = impliedRemainder(snapshot, shown(snapshot, "2023"));
    expect(rest?.amount.value).toBe(10020.2);
    expect(rest?.rest.text).toBe("2023-12");
    expect(rest?.ratio).toMatchObject({ kind: "finding" });
    expect(rest?.ratio.kind === "finding" && rest.ratio.value).toBeCloseTo(1.56, 2);
    expect(rest?.flagged).toBe(true);
  });

  it("takes the last month from two cumulative figures when the month itself was not printed", () => {
    const snapshot = given({ period: "2023-M1-11", printed: "32479.8" }, { period: "2023-M1-10", printed: "26041.7" });
    expect(lastMonthLevel(snapshot, shown(snapshot, "2023-M1-11"))).toMatchObject({
      value: 6438.1,
      formula: "difference",
    });
  });

  it("does not mix an estimate with cumulative figures that were printed after it", () => {
    const snapshot = given(
      { period: "2023", printed: "42500", released: "2023-11-15" },
      { period: "2023-M1-11", printed: "32479.8", released: "2023-11-29" },
    );
    expect(impliedRemainder(snapshot, shown(snapshot, "2023"))).toBeUndefined();
  });
});
