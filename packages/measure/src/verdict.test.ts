import type { Target } from "@hoatieu/core";
import { period } from "@hoatieu/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapTo, judge } from "./verdict.ts";

const target = (low: number, high: number, over: Partial<Target> = {}): Target => ({
  id: "t",
  indicator: "grdp",
  territory: "hai-phong",
  period: period("2023"),
  measure: "yoy_pct",
  comparison: low === high ? "at-least" : "range",
  low,
  high,
  decimals: 1,
  unit: "%",
  issuer: "council",
  document: "",
  source: "",
  knownOn: "2022-12-07",
  figures: [],
  statements: [],
  ...over,
});

describe("verdicts", () => {
  it("Hải Phòng's growth against its plans: 2023 missed, 2019 exceeded, 2018 exceeded, 2024 missed", () => {
    expect(judge(10.34, 2, target(12.7, 13), "up")).toBe("missed");
    expect(judge(16.68, 2, target(15.5, 15.5), "up")).toBe("exceeded");
    expect(judge(16.25, 2, target(15, 15), "up")).toBe("exceeded");
    expect(judge(11.01, 2, target(11.5, 12), "up")).toBe("missed");
  });

  it("domestic revenue of 2023: met on 42,500; exceeded on 43,466; FDI beyond its range: exceeded", () => {
    expect(judge(42500, 0, target(42500, 42500, { decimals: 0 }), "up")).toBe("met");
    expect(judge(43466, 0, target(42500, 42500, { decimals: 0 }), "up")).toBe("exceeded");
    expect(judge(3500, 0, target(2000, 2500, { decimals: 0 }), "up")).toBe("exceeded");
  });

  it("equal as printed is met: 15.0 against 15, but not 15.11", () => {
    expect(judge(15.02, 2, target(15, 15), "up")).toBe("met");
    expect(judge(15.11, 2, target(15, 15), "up")).toBe("exceeded");
  });

  it("an upper limit turns the direction: consumer prices of at most 4.5 %", () => {
    const limit = target(4.5, 4.5, { comparison: "at-most" });
    expect(judge(3.2, 1, limit, "none")).toBe("exceeded");
    expect(judge(5.1, 1, limit, "none")).toBe("missed");
  });

  it("the gap is to the nearer bound and 0 inside", () => {
    expect(gapTo(10.34, { low: 12.7, high: 13 })).toBeCloseTo(-2.36, 10);
    expect(gapTo(12.9, { low: 12.7, high: 13 })).toBe(0);
    expect(gapTo(3500, { low: 2000, high: 2500 })).toBe(1000);
  });

  it("more is never judged worse where more is better", () => {
    const order = ["missed", "met", "exceeded"];
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (value, more, width) => {
          const plan = target(10, 10 + width, { comparison: "range" });
          expect(order.indexOf(judge(value + more, 2, plan, "up"))).toBeGreaterThanOrEqual(
            order.indexOf(judge(value, 2, plan, "up")),
          );
        },
      ),
    );
  });
});
