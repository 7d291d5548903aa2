import { period } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { contributionsOf } from "./contributions.ts";

const PARTS = ["agriculture", "industry-construction", "services", "product-taxes"];
const indicators = [
  indicator("grdp", { identity: "weighted" }),
  ...PARTS.map((part) => indicator(`grdp.${part}`, { parent: "grdp" })),
];

/** Contributions in the order of PARTS, and the total, as pages printed them. */
function printed(
  when: string,
  total: string,
  points: readonly string[],
  sources: readonly string[] = ["a", "a", "a", "a"],
) {
  const parts = points.map(
    (point, i): Given => ({
      indicator: `grdp.${PARTS[i]}`,
      period: when,
      measure: "contribution_pp",
      unit: "pp",
      printed: point,
      source: sources[i] ?? "a",
    }),
  );
  return snapshotFor(
    dataset(
      indicators,
      [territory("hai-phong")],
      [...parts, { indicator: "grdp", period: when, measure: "yoy_pct", printed: total }],
    ),
    "2026-11-23",
  );
}
const of = (snapshot: ReturnType<typeof printed>, when: string) => contributionsOf(snapshot, "grdp", period(when));

describe("contributions to growth, as published", () => {
  it.each([
    ["2022", "12.32", ["0.04", "8.39", "3.32", "0.57"]],
    ["2023-Q1", "9.65", ["0.01", "5.71", "3.56", "0.37"]],
    ["2023", "10.34", ["0.04", "6.39", "3.57", "0.34"]],
    ["2025", "11.81", ["0.19", "7.62", "3.38", "0.62"]],
  ])("%s closes at %s", (when, total, points) => {
    const found = of(printed(when, total, points), when);
    expect(found?.sum.value).toBeCloseTo(Number(total), 10);
    expect(found?.closes).toBe(true);
  });

  it("a part moved by a tenth does not close", () => {
    expect(of(printed("2022", "12.32", ["0.14", "8.39", "3.32", "0.57"]), "2022")?.closes).toBe(false);
  });

  it("is completed from a second page where the first lacks a part (2022: two pages of two parts)", () => {
    const found = of(printed("2022", "12.32", ["0.04", "8.39", "3.32", "0.57"], ["a", "a", "b", "b"]), "2022");
    expect(found?.parts).toHaveLength(4);
    expect(found?.closes).toBe(true);
  });
});
