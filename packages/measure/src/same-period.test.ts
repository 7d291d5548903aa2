import { figureAt, period } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { growthOf } from "./same-period.ts";

const merged = territory("hai-phong-2025", { validFrom: "2025-07-01" });

describe("growth on the same period", () => {
  it("is refused across the birth of a territory: a figure of 2025 has no base in the old city's 2024", () => {
    const snapshot = snapshotFor(
      dataset(
        [indicator("budget.revenue.total")],
        [merged],
        [
          { period: "2025", printed: "187766.6", released: "2025-12-31" },
          { period: "2024", printed: "118255.3", released: "2025-01-07" },
        ],
      ),
      "2026-01-31",
    );
    const figure = figureAt(snapshot, {
      indicator: "budget.revenue.total",
      measure: "level",
      period: period("2025"),
    })?.figure;
    expect(figure && growthOf(snapshot, figure)).toMatchObject({ kind: "missing", reason: "territory-changed" });
  });

  it("never compares current with constant prices", () => {
    const snapshot = snapshotFor(
      dataset(
        [indicator("grdp")],
        [territory("hai-phong")],
        [
          { period: "2024", printed: "445995", note: "current prices", released: "2025-01-13" },
          { period: "2023", printed: "259878", note: "constant 2010 prices" },
        ],
      ),
      "2026-01-31",
    );
    const figure = figureAt(snapshot, { indicator: "grdp", measure: "level", period: period("2024") })?.figure;
    expect(figure && growthOf(snapshot, figure)).toMatchObject({
      kind: "missing",
      reason: "no-base",
      needed: ["2023"],
    });
  });

  it("is the level over the same months a year before", () => {
    const snapshot = snapshotFor(
      dataset(
        [indicator("revenue")],
        [territory("x")],
        [
          { period: "2023-M1-9", printed: "110" },
          { period: "2022-M1-9", printed: "100" },
          { period: "2022", printed: "500" },
        ],
      ),
      "2024-06-30",
    );
    const figure = figureAt(snapshot, { indicator: "revenue", measure: "level", period: period("2023-M1-9") })?.figure;
    const growth = figure && growthOf(snapshot, figure);
    expect(growth?.kind === "finding" && growth.value).toBeCloseTo(10, 10);
  });
});
