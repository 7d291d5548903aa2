import { period } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { DOMESTIC, LAND_USE, landUseSplit } from "./land-use.ts";

const snapshot = snapshotFor(
  dataset(
    [indicator(DOMESTIC), indicator(LAND_USE)],
    [territory("hai-phong-2025")],
    [
      { indicator: DOMESTIC, period: "2026-M1-2", printed: "21929" },
      { indicator: LAND_USE, period: "2026-M1-2", printed: "1663" },
      { indicator: DOMESTIC, period: "2026-01", printed: "12000" },
      { indicator: LAND_USE, period: "2026", printed: "30000" },
    ].map((figure) => ({ ...figure, released: "2026-03-02" })),
  ),
  "2026-03-31",
);

describe("the land-use levy inside domestic revenue", () => {
  it("is taken out: 21,929 less 1,663 in January-February 2026 (thoibaotaichinhvietnam.vn, 192907)", () => {
    const split = landUseSplit(snapshot, period("2026-M1-2"));
    expect(split.without).toMatchObject({ kind: "finding", value: 20_266, unit: "bn VND", formula: "difference" });
    expect(split.share.kind === "finding" && split.share.value).toBeCloseTo(7.58, 2);
  });

  it("is not borrowed from another period: where the levy is not on record, that is the answer", () => {
    const split = landUseSplit(snapshot, period("2026-01"));
    expect(split.domestic).toMatchObject({ kind: "finding", value: 12_000 });
    expect(split.without).toEqual({ kind: "missing", reason: "never-published", needed: [LAND_USE, "2026-01"] });
    expect(landUseSplit(snapshot, period("2026")).domestic).toMatchObject({
      kind: "missing",
      needed: [DOMESTIC, "2026"],
    });
  });
});
