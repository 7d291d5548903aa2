import { type Indicator, type Language, period } from "@hoatieu/core";
import { councilPlan, dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { scorecardOf } from "@hoatieu/measure";
import { describe, expect, it } from "vitest";
import { briefOf } from "./brief-of.ts";
import { ledeSentence, verdictSentence } from "./sentences/verdict.ts";
import type { Sentence } from "./tree.ts";

/** Figures of the conference of 4 December 2023 and of the statistics office's report of 29 November 2023. */
const GRDP: Indicator = indicator("grdp", {
  short: { vi: "GRDP", en: "GRDP" },
  leading: "yoy_pct",
  headline: 1,
  streakAbove: 10,
  accumulation: "none",
});
const REVENUE: Indicator = indicator("budget.revenue.import-export", {
  short: { vi: "Thu xuất nhập khẩu", en: "Import-export revenue" },
  headline: 2,
});

const growth = (year: string, printed: string): Given => ({
  period: year,
  printed,
  measure: "yoy_pct",
  released: "2023-12-04",
});
const revenue = (when: string, printed: string, over: Partial<Given> = {}): Given => ({
  indicator: REVENUE.code,
  period: when,
  printed,
  released: "2023-11-29",
  ...over,
});

const snapshot = snapshotFor(
  dataset(
    [GRDP, REVENUE],
    [territory("hai-phong", { name: { vi: "Thành phố Hải Phòng", en: "Hai Phong" } })],
    [
      growth("2023", "10.34"),
      growth("2022", "12.32"),
      growth("2021", "12.38"),
      { period: "2023", printed: "9", measure: "streak_years", unit: "years", released: "2023-12-04" },
      revenue("2023-M1-11", "51749.6"),
      revenue("2023-11", "4902.4"),
      revenue("2023-M1-11", "-17.19", { measure: "yoy_pct", unit: "%" }),
    ],
    { targets: [councilPlan("grdp", 12.7, 13, { unit: "%" }), councilPlan(REVENUE.code, 69900, 69900)] },
  ),
  "2023-12-04",
);
const scorecard = scorecardOf(snapshot, period("2023"));
const plain = (sentence: Sentence) =>
  sentence
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", " ");

describe("sentences from the figures", () => {
  it("says the verdict in Vietnamese", () => {
    expect(plain(verdictSentence(snapshot, scorecard, "vi"))).toBe(
      "GRDP ước tăng 10,34 %, không đạt kế hoạch (12,7–13 %), thấp hơn mức thấp nhất của kế hoạch 2,36 điểm phần trăm; theo nguồn công bố, đây là năm thứ 9 liên tiếp tăng từ 10 % trở lên, trong đó số liệu hiện có kiểm chứng được 3 năm (chưa có số liệu kiểm chứng các năm 2015, 2016, 2017, 2018, 2019, 2020).",
    );
  });

  it("and in English", () => {
    expect(plain(verdictSentence(snapshot, scorecard, "en"))).toContain(
      "GRDP grew 10.34 %, 2.36 points below the lower bound of the plan (12.7–13 %)",
    );
  });

  it("counts verdicts and names the most urgent rest of the year", () => {
    expect(plain(ledeSentence(snapshot, scorecard, "vi"))).toBe(
      "Trong 2 chỉ tiêu có kế hoạch, có 1 chỉ tiêu không đạt kế hoạch và 1 chỉ tiêu chưa đủ căn cứ đánh giá. Để hoàn thành kế hoạch, thu xuất nhập khẩu tháng 12 năm 2023 phải đạt thêm 18.150,4 tỷ đồng, gấp 3,70 lần mức thực hiện của tháng gần nhất.",
    );
  });

  it("gives every number a pedigree, and every pedigree a note with source and date", () => {
    const brief = briefOf(snapshot, period("2023"), "vi");
    const numbers = brief.blocks
      .flatMap((b) =>
        b.kind === "paragraph"
          ? b.runs
          : b.kind === "list"
            ? b.items.flat()
            : b.kind === "table"
              ? b.rows.flat().flatMap((c) => c.runs)
              : [],
      )
      .filter((r) => r.kind === "number");
    expect(numbers.length).toBeGreaterThan(8);
    expect(brief.notes.map((n) => n.number)).toEqual(brief.notes.map((_, i) => i + 1));
    expect(brief.notes[0]?.text.replaceAll("\u00a0", " ")).toBe("GRDP, năm 2023: 10,34 % (ước tính, 04/12/2023, [1]).");
    for (const { answer } of numbers)
      if (answer.kind === "finding") expect(answer.inputs.length + answer.targets.length).toBeGreaterThan(0);
  });

  it.each<Language>(["vi", "en"])("is a pure function: the same snapshot gives the same document (%s)", (language) => {
    expect(JSON.stringify(briefOf(snapshot, period("2023"), language))).toBe(
      JSON.stringify(briefOf(snapshot, period("2023"), language)),
    );
  });
});
