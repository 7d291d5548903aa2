import { type Indicator, type Language, period } from "@hoatieu/core";
import { councilPlan, dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { briefOf } from "../brief-of.ts";
import type { ChartBlock } from "../tree.ts";
import { chartDrawing } from "./chart-drawing.ts";

const name = (words: string) => ({ vi: words, en: words });
const REVENUE = "budget.revenue.total";
const DOMESTIC = "budget.revenue.domestic";
const INVESTMENT = "budget.expenditure.development-investment";
const RECURRENT = "budget.expenditure.recurrent";
const INDICATORS: readonly Indicator[] = [
  indicator("grdp", { short: name("GRDP"), leading: "yoy_pct", headline: 1, accumulation: "none" }),
  indicator(REVENUE, { short: name("Total revenue"), headline: 2 }),
  indicator(DOMESTIC, { short: name("Domestic revenue"), headline: 3 }),
  indicator(INVESTMENT, { short: name("Investment") }),
  indicator(RECURRENT, { short: name("Recurrent") }),
];

/** Growth, revenue and plans of the conference article of 4 December 2023; spending from the reports of its months. */
const growth = (when: string, printed: string): Given => ({ period: when, printed, measure: "yoy_pct" });
const amount = (of: string, when: string, printed: string): Given => ({ indicator: of, period: when, printed });
const snapshot = snapshotFor(
  dataset(
    INDICATORS,
    [territory("hai-phong", { name: { vi: "Thành phố Hải Phòng", en: "Hai Phong" } })],
    [
      growth("2020", "11.2"),
      growth("2022", "12.32"),
      growth("2023", "10.34"),
      amount(REVENUE, "2023", "102614"),
      amount(DOMESTIC, "2023", "42500"),
      amount(INVESTMENT, "2023-M1-4", "5398.1"),
      amount(INVESTMENT, "2023-M1-11", "13583.2"),
      amount(RECURRENT, "2023-M1-11", "11469.9"),
    ],
    {
      targets: [
        councilPlan("grdp", 12.7, 13, { unit: "%" }),
        councilPlan(REVENUE, 116442.134, 116442.134),
        councilPlan(DOMESTIC, 42500, 42500),
      ],
    },
  ),
  "2026-11-23",
);
const chartsOf = (language: Language): readonly ChartBlock[] =>
  briefOf(snapshot, period("2023"), language).blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const find = (kind: ChartBlock["chart"]["kind"]) => {
  const found = chartsOf("vi").find((block) => block.chart.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

describe("the charts of the brief", () => {
  it("draws growth by year with the plan beside; a year without a figure keeps its place", () => {
    const { chart, alternative } = find("history");
    if (chart.kind !== "history") throw new Error();
    expect(chart.points.map((p) => [p.year, p.value])).toEqual([
      [2020, 11.2],
      [2021, undefined],
      [2022, 12.32],
      [2023, 10.34],
    ]);
    expect(chart.plans).toEqual([{ year: 2023, low: 12.7, high: 13, shown: "12,7–13" }]);
    expect(alternative).toBe("2020: 11,2; 2021: chưa có số liệu; 2022: 12,32; 2023: 10,34 (kế hoạch 12,7–13).");
  });

  it("draws results in percent of plan with their verdicts: 88.1 % missed, 100 % met (as the article has them)", () => {
    expect(plain(find("attainment").alternative)).toBe(
      "Total revenue: 88,1 %, không đạt; Domestic revenue: 100,0 %, đạt.",
    );
    const { chart } = find("attainment");
    expect(chart.kind === "attainment" && chart.rows.map((row) => row.look)).toEqual(["short", "reached"]);
  });

  it("draws spending by month, a month with one amount only too", () => {
    expect(plain(find("pairs").alternative)).toBe(
      "4 tháng/2023: Chi đầu tư phát triển 5.398, Chi thường xuyên chưa có số liệu; 11 tháng/2023: Chi đầu tư phát triển 13.583, Chi thường xuyên 11.470.",
    );
  });

  it("numbers them in order and names under each its sources and the day", () => {
    const charts = chartsOf("vi");
    expect(charts.map((c) => c.caption.split(".")[0])).toEqual(charts.map((_, i) => `Biểu đồ ${i + 1}`));
    expect(charts.length).toBe(3);
    for (const block of charts) {
      expect(block.figures.length).toBeGreaterThan(0);
      expect(block.source).toMatch(/^Nguồn: \[\d+\].*; số liệu công bố đến ngày 23\/11\/2026\./);
    }
    expect(chartsOf("en")[0]?.source).toMatch(/^Sources: \[\d+\]; as known on 23 Nov 2026\./);
  });

  it("draws nothing that is not known: no chart without two years, two plans or an amount", () => {
    const bare = snapshotFor(dataset(INDICATORS, [territory("hai-phong")], [growth("2023", "10.34")]), "2026-11-23");
    expect(briefOf(bare, period("2023"), "vi").blocks.some((block) => block.kind === "chart")).toBe(false);
  });

  it.each<Language>(["vi", "en"])(
    "shows every value of its data in the drawing, in the reader's notation (%s)",
    (language) => {
      for (const block of chartsOf(language)) {
        const texts = chartDrawing(block, language).shapes.flatMap((shape) => shape.text ?? []);
        const shown = [...JSON.stringify(block.chart).matchAll(/"shown":"([^"]+)"/g)].map(([, text = ""]) => text);
        expect(shown.length).toBeGreaterThan(1);
        for (const text of shown)
          expect(
            texts.some((drawn) => drawn.includes(text)),
            text,
          ).toBe(true);
      }
    },
  );
});
