import { afterAll, beforeAll, expect, test } from "vitest";
import { atRest, mainText, openStage, type Stage, type Visit, visit } from "./harness.ts";

/** Statements of the conference beyond its overview, on that day and later, on the pages, in both languages. */
let stage: Stage;
let readers: { readonly vi: Visit; readonly en: Visit };
beforeAll(async () => {
  stage = await openStage();
  readers = { vi: await visit(stage, "/"), en: await visit(stage, "/") };
});
afterAll(() => stage?.close());

type Case = readonly [what: string, path: string, vi: readonly string[], en: readonly string[]];

const directive = (id: string, day: string) => `/hai-phong/directives?asof=${day}&q=${id}`;

const CASES: readonly Case[] = [
  [
    "1, 14: growth of the year, fifth of 63 (28 December 2023)",
    "/hai-phong/indicator/grdp?period=2023&asof=2023-12-28",
    ["10,34 %", "5 trong 63", "3 trong 63"],
    ["10.34 %", "5 of 63", "3 of 63"],
  ],
  [
    "2: seven years verified, 2016 and 2015 named",
    "/hai-phong/indicator/grdp?period=2023&asof=2023-12-04",
    ["xác minh được 7 năm liên tiếp", "2016", "2015"],
    ["7 years in a row above 10 % verified", "2016", "2015"],
  ],
  [
    "2: eight years verified with 2024",
    "/hai-phong/indicator/grdp?period=2024&asof=2025-01-06",
    ["xác minh được 8 năm liên tiếp"],
    ["8 years in a row above 10 % verified"],
  ],
  [
    "3, 4: revenue as known on 29 February 2024",
    "/hai-phong/bridge?period=2023&asof=2024-02-29",
    ["103.619 tỷ đồng", "43.466 tỷ đồng", "102,3 %"],
    ["103,619 bn VND", "43,466 bn VND", "102.3 %"],
  ],
  [
    "5: import-export revenue missed",
    "/hai-phong/indicator/budget.revenue.import-export?period=2023&asof=2023-12-31",
    ["58.000 tỷ đồng", "83,0 %", "không đạt"],
    ["58,000 bn VND", "83.0 %", "missed"],
  ],
  [
    "7: foreign investment, where sources disagree",
    "/hai-phong/indicator/fdi.registered.total?period=2023&asof=2026-11-23",
    ["3.260 triệu USD", "3.400 triệu USD", "3.500 triệu USD", "68,27 %", "Các nguồn không thống nhất"],
    ["3,260 million USD", "3,400 million USD", "3,500 million USD", "68.27 %", "Sources disagree"],
  ],
  [
    "9: investment below recurrent in 11 months of 2024",
    "/hai-phong/measure?period=2024",
    ["13.631,3", "14.157,2", "không giữ"],
    ["13,631.3", "14,157.2", "fails"],
  ],
  [
    "11: the Council counts 14 of 19 targets met",
    "/hai-phong/measure?period=2023",
    ["14 trên 19 chỉ tiêu đạt", "chưa tìm thấy"],
    ["14 of 19 targets met", "not found"],
  ],
  [
    "12: nine months by sector beside the nation's, accounting and not cause",
    "/hai-phong/explain?period=2023&asof=2023-12-04",
    ["10,08 %", "+5,77", "+3,91", "+0,37", "+4,24 %", "Hạch toán, không phải nguyên nhân"],
    ["10.08 %", "+5.77", "+3.91", "+0.37", "+4.24 %", "Accounting, not cause"],
  ],
  [
    "13: targets against outcomes by the day of the conference",
    "/hai-phong/foresee/record?period=2023&asof=2023-12-04",
    ["16,68", "11,2", "12,38", "13,5", "12,32", "10,34", "12,7–13"],
    ["16.68", "11.2", "12.38", "13.5", "12.32", "10.34", "12.7–13"],
  ],
  [
    "13: the merged city's year 2025 missed its plan",
    "/hai-phong-2025/bridge?period=2025",
    ["11,81 %", "12,35", "không đạt"],
    ["11.81 %", "12.35", "missed"],
  ],
  [
    "14: foreign investment second of 63",
    "/hai-phong/indicator/fdi.registered.total?period=2023&asof=2023-12-04",
    ["2 trong 63"],
    ["2 of 63"],
  ],
  [
    "15: three pillars",
    "/hai-phong/bridge?period=2023&asof=2023-12-04",
    ["Công nghiệp công nghệ cao", "Cảng biển – logistics", "Du lịch – thương mại"],
    ["High-tech industry", "Seaport and logistics", "Tourism and trade"],
  ],
  [
    "16: the year's theme, 27 days left",
    directive("theme-2023", "2023-12-04"),
    ["còn 27 ngày", "chưa có bằng chứng trong dữ liệu"],
    ["27 days left", "no evidence on record"],
  ],
  [
    "16: the year's theme, overdue without evidence",
    directive("theme-2023", "2024-01-01"),
    ["quá hạn", "chưa có bằng chứng trong dữ liệu"],
    ["overdue", "no evidence on record"],
  ],
  [
    "18: the five-year review, overdue without evidence",
    directive("nq45-review5", "2025-01-01"),
    ["quá hạn", "31/12/2024", "chưa có bằng chứng trong dữ liệu"],
    ["overdue", "31 Dec 2024", "no evidence on record"],
  ],
  ["19: the free-trade zone, overdue", directive("ftz-scheme", "2025-01-01"), ["quá hạn"], ["overdue"]],
  [
    "19: the free-trade zone, done late",
    directive("ftz-scheme", "2025-10-13"),
    ["hoàn thành quá hạn", "226/2025/QH15"],
    ["done late", "226/2025/QH15"],
  ],
];

/** One reader of each language goes from page to page. */
test.each(CASES)("%s", async (_what, path, vi, en) => {
  for (const [lang, words] of [
    ["vi", vi],
    ["en", en],
  ] as const) {
    const page = readers[lang].page;
    await page.goto(`${stage.url}${path}&lang=${lang}`);
    await atRest(page);
    const text = await mainText(page);
    for (const word of words) expect(text, `${lang}: ${word}`).toContain(word);
  }
});
