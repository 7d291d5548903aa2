import type { WireAgainstNation, WireAnswer, WireBrief, WireExplainPage, WireGapByPart } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "../folder-provider.ts";
import { REFERENCE_DATA } from "../product.ts";
import { get, testApp, testContext } from "../testing.ts";

/** Explain over the reference data: expected values are the printed ones, or follow from them by the hand in the comment. */
let app: FastifyInstance;

beforeAll(async () => {
  const { dataset } = await readFolder(REFERENCE_DATA);
  app = await testApp(testContext(memoryProvider(dataset)));
});

const page = (territory: string, period: string, asof: string, lang = "en") =>
  get<WireExplainPage>(app, `/api/${territory}/explain?period=${period}&asof=${asof}&lang=${lang}`);
const value = (answer: WireAnswer | undefined) => (answer?.kind === "finding" ? answer.value : answer?.reason);
const said = (runs: WireExplainPage["verdict"]) =>
  runs
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", " ");
const gapOf = ({ gap }: WireExplainPage): WireGapByPart => {
  if (gap.kind === "missing") throw new Error(gap.reason);
  return gap;
};
const shiftOf = (nation: WireExplainPage["nation"]): WireAgainstNation => {
  if (nation.kind === "missing") throw new Error(nation.reason);
  return nation;
};

describe("the conference of 4 December 2023", () => {
  it("12: nine months by sector as printed, against the nation of the same months", async () => {
    const { growth, nation, gap } = await page("hai-phong", "2023", "2023-12-04");
    if (growth.kind === "missing") throw new Error(growth.reason);
    // Printed on 2023-10-04: 0.04 + 5.77 + 3.91 + 0.37 = 10.09 against 10.08.
    expect(growth.period).toBe("2023-M1-9");
    expect(growth.parts.map((p) => p.contribution.value).sort()).toEqual([0.04, 0.37, 3.91, 5.77]);
    expect(value(growth.residual)).toBeCloseTo(-0.01, 9);
    expect(growth.closes).toBe(true);
    // The nation, printed on 2023-09-29: 4.24; 3.43, 2.41, 6.32 by sector, no product taxes.
    const shift = shiftOf(nation);
    expect(shift.nationGrowth.value).toBe(4.24);
    expect(shift.undecomposed.map((p) => p.indicator)).toEqual(["grdp.product-taxes"]);
    const own = 0.04 * (1 - 3.43 / 1.18) + 5.77 * (1 - 2.41 / 10.49) + 3.91 * (1 - 6.32 / 10.93);
    expect(shift.own.value).toBeCloseTo(own, 9);
    expect(shift.objective.value).toBeCloseTo(0.04 + 5.77 + 3.91 - own, 9);
    // Row 11: no plan by sector is on record for 2023.
    expect(gap).toMatchObject({ kind: "missing", reason: "no-plan" });
  });

  it("5 and 12: import-export revenue needs its base, the trade, and says so", async () => {
    const { revenue } = await page("hai-phong", "2023", "2023-12-04");
    const item = revenue.find((r) => r.indicator === "budget.revenue.import-export");
    expect(item).toMatchObject({ period: "2023-M1-11", verdict: "cannot-say", gap: { reason: "unfinished" } });
    expect(value(item?.result)).toBe(51749.6);
    // 51,749.6 is -17.19 % on the same period.
    expect(value(item?.before)).toBeCloseTo(51749.6 / (1 - 0.1719), 6);
    expect(item?.drivers).toMatchObject({
      kind: "missing",
      needed: ["customs.trade.total", "2023-M1-11", "2022-M1-11"],
    });
  });

  it("nothing that came later leaks in, and capital and labour are named as missing", async () => {
    const { accounting, nationBefore } = await page("hai-phong", "2023", "2023-12-04");
    expect(accounting.tfp).toMatchObject({ kind: "missing", needed: ["capital-stock", "2023"] });
    expect(accounting.withinBetween).toMatchObject({ kind: "missing", needed: ["employed-by-sector", "2023"] });
    expect(nationBefore.kind).toBe("missing");
  });
});

describe("known later", () => {
  it("2022: the gap of 0.68 points by sector; plans 1.16, 19.25 and 5.15 as printed", async () => {
    const found = await page("hai-phong", "2022", "2026-11-23");
    const gap = gapOf(found);
    expect(gap.gap.value).toBeCloseTo(-0.68, 9);
    expect(gap.rows.reduce((sum, row) => sum + row.gap.value, 0)).toBeCloseTo(-0.68, 9);
    const row = (part: string) => gap.rows.find((r) => r.parts.includes(part))?.gap.value;
    expect(row("grdp.industry-construction")).toBeCloseTo(8.39 * (1 - 19.25 / 15.56), 9);
    expect(row("grdp.services")).toBeCloseTo(3.32 * (1 - 5.15 / 9.06), 9);
    expect(said(found.verdict)).toBe(
      "GRDP in 2022 grew by 12.32 %, below the plan (at least 13 %) by 0.68 points: industry and construction fell short by 1.99 points; taxes less subsidies on products fell short by 0.12 points; services came in above by 1.43 points.",
    );
  });

  it("merged city 2025: 12.35 planned, 11.81 reached, industry and construction lacks most", async () => {
    const gap = gapOf(await page("hai-phong-2025", "2025", "2026-11-23"));
    expect(gap.gap.value).toBeCloseTo(-0.54, 9);
    const least = [...gap.rows].sort((a, b) => a.gap.value - b.gap.value)[0];
    expect(least?.parts).toEqual(["grdp.industry-construction"]);
    expect(least?.gap.value).toBeCloseTo(7.62 * (1 - 14.33 / 13.61), 9);
  });

  it("2023 slowed with the country and not by itself", async () => {
    const found = await page("hai-phong", "2023", "2026-11-23");
    const [now, before] = [shiftOf(found.nation), shiftOf(found.nationBefore)];
    // National accounts at constant prices, October 2024: 8.12 % in 2022, 5.05 % in 2023.
    expect(before.nationGrowth.value).toBeCloseTo(8.12, 2);
    expect(now.nationGrowth.value).toBeCloseTo(5.05, 2);
    expect(now.objective.value - before.objective.value).toBeLessThan(-3);
    expect(now.own.value - before.own.value).toBeGreaterThan(1);
    for (const s of [now, before])
      expect(s.objective.value + s.own.value + Number(value(s.rest))).toBeCloseTo(Number(value(s.growth)), 9);
    expect(said(found.verdict)).toMatch(/slower by 1\.98 points than a year before/);
  });

  it("ICOR from printed investment and GRDP at current prices: 321,000 of 734,420 bn at 11.81 %", async () => {
    const { accounting } = await page("hai-phong-2025", "2025", "2026-11-23");
    expect(value(accounting.icor)).toBeCloseTo(321_000 / 734_420 / 0.1181, 9);
    expect(value(accounting.tfpShare)).toBe(47);
  });

  it("the nation has its own accounts and no shift-share", async () => {
    const { growth, nation } = await page("viet-nam", "2023", "2026-11-23");
    expect(growth).toMatchObject({ basis: "levels" });
    expect(nation).toMatchObject({ kind: "missing", reason: "not-steered" });
  });

  it("the brief has the section, in both languages, with what is not typed yet", async () => {
    for (const [lang, title, none] of [
      ["vi", "Nguyên nhân", "Chưa có nguyên nhân nào được ghi cho kỳ này."],
      ["en", "Causes", "No cause is typed for this period yet."],
    ] as const) {
      const brief = await get<WireBrief>(app, `/api/hai-phong/brief?period=2022&lang=${lang}`);
      const headings = brief.blocks.flatMap((b) => (b.kind === "heading" ? [b.text] : []));
      expect(headings.some((h) => h.endsWith(`. ${title}`))).toBe(true);
      expect(JSON.stringify(brief.blocks)).toContain(none);
    }
  });
});
