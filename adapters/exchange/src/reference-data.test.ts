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

  it("holds every row: 4,535 and 8,757 observations, and the 8,873 of the official files", () => {
    const { figures } = read.dataset;
    const official = figures.filter((f) => f.source.startsWith("iref"));
    expect(figures.length - official.length).toBe(4_535 + 8_757);
    // 42 observations of the labour survey read "na": stated to be without a value, neither figures nor faults.
    expect(read.skipped.map((skip) => skip.text)).toEqual(Array.from({ length: 42 }, () => "na"));
    expect(official.length + read.skipped.length).toBe(8_873);
  });

  it("every official figure is of one vintage: the day its message was prepared", () => {
    const days = new Map<string, Set<string>>();
    for (const f of read.dataset.figures.filter(({ source }) => source.startsWith("iref")))
      days.set(f.source, (days.get(f.source) ?? new Set()).add(f.released));
    expect(Object.fromEntries([...days].map(([source, released]) => [source, [...released]]))).toEqual({
      "iref392914-nag": ["2024-10-24"],
      "iref805461-cpi": ["2024-11-13"],
      "iref805356-ind": ["2024-11-13"],
      "iref368165-lmi": ["2024-10-09"],
      "iref370868-pop": ["2024-10-09"],
    });
  });

  it("reads the labour survey's own marks: a space between groups, sb for preliminary, one multiplier over rates too", () => {
    const at = (indicator: string, when: string) =>
      read.dataset.figures.find(
        (f) => f.indicator === indicator && f.period.text === when && f.source === "iref368165-lmi",
      );
    expect(at("labour.earnings", "2023-Q1")).toMatchObject({ printed: "7902.3", unit: "thousand VND per month" });
    expect(at("labour.unemployed.male", "2023-Q2")).toMatchObject({ printed: "519.4", status: "preliminary" });
    expect(at("labour.unemployment-rate", "2023-Q1")?.value).toBeLessThan(5);
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
