import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type FolderDataset, readFolder } from "./folder/read-folder.ts";

/** The reference province as its own README and the official files count it. */
const FOLDER = join(import.meta.dirname, "../../../data/viet-nam");
let read: FolderDataset;
beforeAll(async () => {
  read = await readFolder(FOLDER, "2026-11-24");
});

describe("the reference data", () => {
  it("enters without a single refusal", () => {
    expect(read.refusals).toEqual([]);
  });

  it("holds every row: 4,533 and 8,757 observations and the 8,873 of the official files less those without a value", () => {
    const { figures } = read.dataset;
    const official = figures.filter((f) => /^(IREF|.*(CPI|GDP|IIP|LMI|POP)VNM)/i.test(f.source));
    expect(figures.length - official.length).toBe(4_533 + 8_757);
    // 42 of the 8,873 observations read "na"; five annual series are printed in two messages of equal values or none.
    expect(official.length).toBeGreaterThan(8_873 - 42 - 1);
    expect(official.length).toBeLessThanOrEqual(8_873);
  });

  it("knows 63 provinces until the middle of 2025 and 34 after", () => {
    const provinces = [...read.dataset.reference.territories.values()].filter((t) => t.level === "province");
    const on = (day: string) =>
      provinces.filter((t) => (t.validFrom ?? "") <= day && day <= (t.validTo ?? "9999")).length;
    expect([on("2025-06-30"), on("2025-07-01")]).toEqual([63, 34]);
  });

  it("names ten headline indicators in both languages, each once", () => {
    const headline = [...read.dataset.reference.indicators.values()].filter((i) => i.headline !== undefined);
    expect(headline.map((i) => i.headline).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    for (const i of read.dataset.reference.indicators.values()) {
      expect(
        [i.name.vi, i.name.en, i.short.vi, i.short.en, i.definition.vi, i.definition.en, i.owner.vi, i.owner.en].every(
          (text) => text !== "",
        ),
      ).toBe(true);
      expect(Object.values(i.pillars).reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1);
    }
  });

  it("is a tree: every parent exists and no path comes back", () => {
    const { indicators } = read.dataset.reference;
    for (const start of indicators.values()) {
      const seen = new Set<string>();
      for (let at: string | undefined = start.code; at !== undefined; at = indicators.get(at)?.parent) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
        expect(indicators.has(at)).toBe(true);
      }
    }
  });

  it("industries of the nation add up to GDP in constant prices, to the rounding of the official file (2023)", () => {
    const at = (code: string) =>
      read.dataset.figures.find(
        (f) =>
          f.indicator === code &&
          f.territory === "viet-nam" &&
          f.period.text === "2023" &&
          f.measure === "level" &&
          f.scope === "constant 2010 prices",
      )?.value ?? Number.NaN;
    const parts = ["grdp.agriculture", "grdp.industry-construction", "grdp.services", "grdp.product-taxes"].map(at);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(at("grdp"), 0);
  });
});
