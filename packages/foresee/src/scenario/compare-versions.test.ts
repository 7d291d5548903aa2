import { describe, expect, it } from "vitest";
import { compareVersions } from "./compare-versions.ts";
import { contentOf } from "./testing-content.ts";

const even = (growth: number) => [growth, growth, growth, growth] as const;
const thaiNguyen = (industry: number, services: number) =>
  contentOf([
    { node: "grdp.agriculture", share: 0.1, growth: even(4.7) },
    { node: "grdp.industry-construction", share: 0.64, growth: even(industry) },
    { node: "grdp.services", share: 0.26, growth: even(services) },
  ]);

describe("two versions of a scenario", () => {
  // Thai Nguyen, April 2025 (en.thainguyen.gov.vn, 2025-04-24): 10.5 % kept; industry 12.3 to 9.9, services with taxes 8.3
  // to 14.2. With agriculture unchanged the two shares stand as 5.9 to 2.4; at 0.64 and 0.26 the total moves by
  // 0.64 * -2.4 + 0.26 * 5.9 = -0.002.
  it("Thai Nguyen keeps its total and moves its parts", () => {
    const difference = compareVersions(thaiNguyen(12.3, 8.3), thaiNguyen(9.9, 14.2));
    expect(difference.total.before).toBeCloseTo(0.1 * 4.7 + 0.64 * 12.3 + 0.26 * 8.3, 9);
    expect(difference.totalKept).toBe(true);
    expect(difference.shifts.map((s) => s.node)).toEqual(["grdp.industry-construction", "grdp.services"]);
    const [industry, services] = difference.shifts;
    expect([industry?.before, industry?.after]).toEqual([12.3, 9.9]);
    expect(industry?.shifted).toBeCloseTo(-1.536, 9);
    expect([services?.before, services?.after]).toEqual([8.3, 14.2]);
    expect(services?.shifted).toBeCloseTo(1.534, 9);
    expect(industry?.quarters.map((q) => q.quarter)).toEqual([1, 2, 3, 4]);
  });

  it("a raised target is not kept", () => {
    const difference = compareVersions(thaiNguyen(12.3, 8.3), thaiNguyen(12.3, 8.4));
    expect(difference.totalKept).toBe(false);
    expect(difference.total.after - difference.total.before).toBeCloseTo(0.026, 9);
    expect(difference.shifts.length).toBe(1);
  });

  it("a shift between quarters of one sector is found though its year is the same", () => {
    const version = (third: number, fourth: number) =>
      contentOf([{ node: "grdp.services", share: 1, growth: [8, 8, third, fourth] }]);
    const difference = compareVersions(version(9, 11), version(10, 10));
    expect(difference.totalKept).toBe(true);
    expect(difference.shifts[0]?.shifted).toBeCloseTo(0, 12);
    expect(difference.shifts[0]?.quarters).toEqual([
      { quarter: 3, before: 9, after: 10 },
      { quarter: 4, before: 11, after: 10 },
    ]);
  });

  it("the same version twice differs in nothing", () => {
    const difference = compareVersions(thaiNguyen(12.3, 8.3), thaiNguyen(12.3, 8.3));
    expect(difference).toMatchObject({ totalKept: true, shifts: [] });
  });

  it("a sector that only one version has is named without inventing its change", () => {
    const before = contentOf([{ node: "grdp.services", share: 1, growth: even(8) }]);
    const after = contentOf([
      { node: "grdp.services", share: 0.5, growth: even(8) },
      { node: "grdp.mining", share: 0.5, growth: even(6) },
    ]);
    const mining = compareVersions(before, after).shifts.find((s) => s.node === "grdp.mining");
    expect(mining).toMatchObject({ before: undefined, after: 6, shifted: 3 });
    const gone = compareVersions(after, before).shifts.find((s) => s.node === "grdp.mining");
    expect(gone).toMatchObject({ before: 6, after: undefined, shifted: -3 });
  });
});
