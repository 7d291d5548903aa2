import { period, type TargetStatement } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { recordTerritory, targetHistory, yearOutcome, yearTarget } from "./target-history.ts";

const growth = (place: string, year: number, printed: string, over: Partial<Given> = {}): Given => ({
  indicator: "grdp",
  territory: place,
  period: `${year}`,
  measure: "yoy_pct",
  printed,
  unit: "%",
  released: `${year + 1}-01-10`,
  ...over,
});

const target = (place: string, year: number, low: number, issuer: TargetStatement["issuer"]): TargetStatement => ({
  indicator: "grdp",
  territory: place,
  period: period(`${year}`),
  measure: "yoy_pct",
  comparison: "at-least",
  low,
  high: low,
  decimals: 1,
  unit: "%",
  issuer,
  document: `${issuer} ${year}`,
  source: "a",
  knownOn: `${year - 1}-12-10`,
  figures: [],
});

const city = snapshotFor(
  dataset(
    [indicator("grdp")],
    [
      territory("city", { validFrom: "2025-07-01" }),
      territory("port", { mergedInto: "city" }),
      territory("inland", { mergedInto: "city" }),
    ],
    [
      growth("port", 2021, "9.9"),
      growth("port", 2022, "12.3"),
      growth("port", 2023, "10.3"),
      growth("port", 2024, "11.0"),
      growth("inland", 2024, "10.2"),
      growth("city", 2025, "11.8"),
      growth("city", 2026, "13", { status: "forecast", released: "2026-06-10" }),
    ],
    {
      targets: [
        target("port", 2021, 13, "council"),
        target("port", 2023, 12.7, "council"),
        target("port", 2024, 11, "council"),
        target("port", 2024, 12, "government"),
        target("inland", 2024, 9, "council"),
        target("city", 2025, 12.35, "council"),
        target("city", 2026, 13, "council"),
      ],
    },
  ),
  "2026-11-01",
);

describe("targets and outcomes of a territory", () => {
  it("before a merger are those of the part with most figures", () => {
    expect(recordTerritory(city, 2025)).toBe("city");
    expect(recordTerritory(city, 2024)).toBe("port");
  });

  it("run back unbroken, newest first, the Council's target judging", () => {
    const history = targetHistory(city, 2026);
    // 2022 has no target: what lies before it does not count.
    expect(history.map((h) => [h.year, h.territory, h.target.low, h.outcome.value, h.met])).toEqual([
      [2025, "city", 12.35, 11.8, false],
      [2024, "port", 11, 11, true],
      [2023, "port", 12.7, 10.3, false],
    ]);
  });

  it("a forecast is no outcome", () => {
    expect(yearOutcome(city, "city", 2026)).toBeUndefined();
    expect(yearTarget(city, "city", 2026)?.low).toBe(13);
    expect(targetHistory(city, 2027)).toEqual([]);
  });
});
