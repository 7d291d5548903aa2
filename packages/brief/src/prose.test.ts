import { type Indicator, period } from "@hoatieu/core";
import { councilPlan, dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { scorecardOf, spendingRules, unsaidOf } from "@hoatieu/measure";
import { describe, expect, it } from "vitest";
import { budgetBlocks } from "./sections/budget.ts";
import { unsaidBlocks } from "./sections/checks.ts";
import { missedBlocks } from "./sections/missed.ts";
import { overviewBlocks } from "./sections/overview.ts";
import type { Block } from "./tree.ts";

/**
 * Hải Phòng 2023: the conference article of 4 December (revenue about 102,614, domestic revenue 42,500, FDI 3.5 bn USD)
 * and the statistics office's report of 29 November (import-export revenue, spending of eleven months).
 */
const ENTRIES: readonly (readonly [code: string, vi: string, leading?: Indicator["leading"]])[] = [
  ["budget.revenue.total", "Tổng thu ngân sách nhà nước trên địa bàn"],
  ["budget.revenue.domestic", "Thu nội địa"],
  ["budget.revenue.import-export", "Thu từ hoạt động xuất nhập khẩu"],
  ["fdi.registered", "Vốn FDI đăng ký"],
  ["budget.expenditure.development-investment", "Chi đầu tư phát triển"],
  ["budget.expenditure.recurrent", "Chi thường xuyên"],
  ["port.cargo", "Sản lượng hàng hóa qua cảng"],
];
const indicators = ENTRIES.map(([code, vi], index) =>
  indicator(code, { name: { vi, en: code }, short: { vi, en: code }, headline: index + 1, leading: "level" }),
);

const figure = (of: string, when: string, printed: string, over: Partial<Given> = {}): Given => ({
  indicator: of,
  period: when,
  printed,
  released: "2023-11-29",
  ...over,
});
/** Whole years as told at the conference. */
const told = { released: "2023-12-04" } as const;
const rate = { measure: "yoy_pct", unit: "%" } as const;
const share = { measure: "pct_of_plan", unit: "%" } as const;

const snapshot = snapshotFor(
  dataset(
    indicators,
    [territory("hai-phong", { name: { vi: "Thành phố Hải Phòng", en: "Hai Phong" } })],
    [
      figure("budget.revenue.total", "2023", "102614", told),
      figure("budget.revenue.total", "2023-M1-11", "-11.9", rate),
      figure("budget.revenue.domestic", "2023", "42500", told),
      figure("budget.revenue.import-export", "2023-M1-11", "51749.6"),
      figure("budget.revenue.import-export", "2023-M1-11", "-17.19", rate),
      figure("budget.revenue.import-export", "2023-11", "4902.4"),
      figure("fdi.registered", "2023", "3500", { unit: "million USD", ...told }),
      figure("port.cargo", "2023", "170", { unit: "million tonnes", ...told }),
      figure("budget.expenditure.development-investment", "2023-M1-11", "13583.2"),
      figure("budget.expenditure.development-investment", "2023-M1-11", "61.7", share),
      figure("budget.expenditure.recurrent", "2023-M1-11", "11469.9"),
      figure("budget.expenditure.recurrent", "2023-M1-11", "78.96", share),
    ],
    {
      targets: [
        councilPlan("budget.revenue.total", 116_442.134, 116_442.134, { decimals: 3 }),
        councilPlan("budget.revenue.domestic", 42_500, 42_500),
        councilPlan("budget.revenue.import-export", 69_900, 69_900),
        councilPlan("fdi.registered", 2000, 2500, { unit: "million USD" }),
      ],
    },
  ),
  "2023-12-04",
);
const scorecard = scorecardOf(snapshot, period("2023"));
const words = (blocks: readonly Block[]) =>
  blocks.flatMap((b) => (b.kind === "paragraph" ? [b.runs] : b.kind === "list" ? b.items : []));
const said = (blocks: readonly Block[]) =>
  words(blocks).map((s) =>
    s
      .map((run) => run.text)
      .join("")
      .replaceAll("\u00a0", " "),
  );

describe("Vietnamese of a report", () => {
  it("counts by verdict, says what the rest of the year must bring, and what fell", () => {
    expect(said(overviewBlocks(snapshot, scorecard, undefined, "vi"))[1]).toBe(
      "Trong 4 chỉ tiêu có kế hoạch, có 1 chỉ tiêu vượt kế hoạch, 1 chỉ tiêu đạt kế hoạch, 1 chỉ tiêu không đạt kế hoạch và 1 chỉ tiêu chưa đủ căn cứ đánh giá. Để hoàn thành kế hoạch, thu từ hoạt động xuất nhập khẩu tháng 12 năm 2023 phải đạt thêm 18.150,4 tỷ đồng, gấp 3,70 lần mức thực hiện của tháng gần nhất. So với cùng kỳ năm trước, trong 2 chỉ tiêu có số liệu lũy kế gần nhất đã kiểm chứng, có 0 chỉ tiêu tăng và 2 chỉ tiêu giảm (thu từ hoạt động xuất nhập khẩu giảm 17,19 %; tổng thu ngân sách nhà nước trên địa bàn giảm 11,9 %).",
    );
  });

  it("calls an estimate ước đạt, a missed plan không đạt, and what the year still asks", () => {
    const lines = said(missedBlocks(snapshot, scorecard, "vi"));
    expect(lines).toEqual([
      expect.stringMatching(
        /^Tổng thu ngân sách nhà nước trên địa bàn ước đạt 102\.614 tỷ đồng.*, bằng 88,1 % kế hoạch \(ít nhất 116\.442,134 tỷ đồng\), không đạt\.$/,
      ),
      "Thu từ hoạt động xuất nhập khẩu 11 tháng năm 2023 ước đạt 51.749,6 tỷ đồng, giảm 17,19 % so với cùng kỳ năm trước, bằng 74,0 % kế hoạch (ít nhất 69.900 tỷ đồng); để hoàn thành kế hoạch, tháng 12 năm 2023 phải đạt thêm 18.150,4 tỷ đồng, gấp 3,70 lần mức thực hiện của tháng gần nhất (4.902,4 tỷ đồng); chưa đủ căn cứ đánh giá khả năng hoàn thành (kỳ chưa kết thúc, chưa đủ số năm để biết tiến độ thường lệ).",
    ]);
  });

  it("sets investment beside recurrent spending", () => {
    expect(said(budgetBlocks(spendingRules(snapshot, 2023), "vi"))).toEqual([
      "11 tháng năm 2023, chi đầu tư phát triển đạt 13.583,2 tỷ đồng, bằng 61,7 % dự toán; chi thường xuyên đạt 11.469,9 tỷ đồng, bằng 78,96 % dự toán; trong thực hiện, chi đầu tư phát triển cao hơn chi thường xuyên. Dự toán năm suy ra từ tỷ lệ thực hiện là 22.015 tỷ đồng chi đầu tư phát triển và 14.526 tỷ đồng chi thường xuyên.",
    ]);
  });

  it("gathers what cannot be said by its reason", () => {
    const lines = said(
      unsaidBlocks(
        snapshot,
        unsaidOf(scorecard, () => true),
        "vi",
      ),
    );
    expect(lines).toContain(
      "Chưa đánh giá được mức thực hiện so với kế hoạch đối với chi đầu tư phát triển; chi thường xuyên; sản lượng hàng hóa qua cảng (chưa có kế hoạch trong dữ liệu).",
    );
  });
});
