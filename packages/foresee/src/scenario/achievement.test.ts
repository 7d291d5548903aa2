import { describe, expect, it } from "vitest";
import { rate } from "../outlook/testing-process.ts";
import { achievements, plannedGrowth } from "./achievement.ts";
import { contentOf } from "./testing-content.ts";

const content = contentOf([
  { node: "grdp.services", share: 0.25, growth: [8, 9, 10, 11] },
  { node: "grdp.mining", share: 0.25, growth: [-4, -2, 0, 2] },
  { node: "grdp.manufacturing", share: 0.5, growth: [12, 12, 14, 14] },
]);

describe("growth a scenario plans", () => {
  it("is the base-weighted mean of its cells", () => {
    expect(plannedGrowth(content, "grdp.services", [1, 2])).toBeCloseTo(8.5, 12);
    // 0.25 * 8 + 0.25 * -4 + 0.5 * 12
    expect(plannedGrowth(content, "grdp", [1])).toBeCloseTo(7, 12);
  });

  it("of industry is that of the industries inside: (0.25 * -4 + 0.5 * 12) / 0.75", () => {
    expect(plannedGrowth(content, "grdp.industry", [1])).toBeCloseTo(20 / 3, 12);
  });

  it("is unknown for a node the scenario has not", () => {
    expect(plannedGrowth(content, "grdp.agriculture", [1])).toBeUndefined();
  });
});

describe("what became of a scenario", () => {
  it("every printed rate stands beside the plan of the same quarters", () => {
    const printed = new Map([
      ["grdp", [rate("2025-Q1", [1, 0, 0, 0], 7.4), rate("2025-M1-6", [0.5, 0.5, 0, 0], 7)]],
      ["grdp.services", [rate("2025-Q1", [1, 0, 0, 0], 7.5)]],
      ["grdp.agriculture", [rate("2025-Q1", [1, 0, 0, 0], 3)]],
    ]);
    const found = achievements(content, printed);
    expect(found.map((a) => `${a.node} ${a.period.text}`)).toEqual([
      "grdp 2025-Q1",
      "grdp 2025-M1-6",
      "grdp.services 2025-Q1",
    ]);
    expect(found[0]?.gap).toBeCloseTo(0.4, 12);
    // Second quarter planned: 0.25 * 9 - 0.25 * 2 + 0.5 * 12 = 7.75; half a year: 7.375.
    expect(found[1]?.planned).toBeCloseTo(7.375, 12);
    expect(found[1]?.gap).toBeCloseTo(-0.375, 12);
    expect(found[2]?.gap).toBeCloseTo(-0.5, 12);
  });
});
