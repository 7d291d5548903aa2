import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

/**
 * The conference of 4 December 2023, statement by statement, as a reader sees it. Figures: the article of that day and
 * the statistics office's reports, as they stand in data/viet-nam; verdicts follow from them by hand.
 */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const VIEW = "period=2023&asof=2023-12-04";

const BRIDGE = {
  vi: [
    "Bạn đang xem số liệu đã công bố đến ngày 04/12/2023",
    "10,34 %",
    "2,36 điểm",
    "102.614 tỷ đồng",
    "88,1 %",
    "42.500 tỷ đồng",
    "100,0 %",
    "10.020,2",
    "1,56 lần",
    "51.749,6 tỷ đồng",
    "74,0 %",
    "-17,19 %",
    "18.150,4",
    "3,70 lần",
    "170 triệu tấn",
    "chưa có kế hoạch trong dữ liệu",
    "3.500 triệu USD",
    "vượt kế hoạch",
    "không đạt",
    "1,4 lần",
    "còn 27 ngày",
    "13.583,2 tỷ đồng",
    "11.469,9 tỷ đồng",
    "2.113,3 tỷ đồng",
  ],
  en: [
    "10.34 %",
    "2.36 points",
    "102,614 bn VND",
    "88.1 %",
    "42,500 bn VND",
    "10,020.2",
    "1.56 times",
    "51,749.6 bn VND",
    "-17.19 %",
    "18,150.4",
    "3.70 times",
    "170 million tonnes",
    "no plan on record",
    "3,500 million USD",
    "exceeded",
    "missed",
    "27 days left",
    "13,583.2 bn VND",
    "2,113.3 bn VND",
  ],
} as const;

describe.each(["vi", "en"] as const)("in %s", (lang) => {
  test("the overview says what the conference said, and what cannot be said", async () => {
    const { page, context, complaints } = await visit(stage, `/hai-phong/bridge?${VIEW}&lang=${lang}`);
    const text = `${await textOf(page.locator(".past"))} ${await mainText(page)}`;
    for (const words of BRIDGE[lang]) expect(text, words).toContain(words);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the scorecard counts one exceeded, one met, two missed, three that cannot be said", async () => {
    const { page, context } = await visit(stage, `/hai-phong/measure?${VIEW}&lang=${lang}`);
    const chips = await page.locator(".chips").first().locator(".chip b").allTextContents();
    expect(chips.slice(0, 4)).toEqual(["1", "1", "2", "3"]);
    const text = await mainText(page);
    for (const words of lang === "vi"
      ? ["20 chỉ tiêu có số lũy kế: 18 tăng, 2 giảm"]
      : ["20 indicators with cumulative rates: 18 up, 2 down"])
      expect(text).toContain(words);
    await page
      .locator(".chip", { hasText: lang === "vi" ? "không đạt" : "missed" })
      .first()
      .click();
    expect(page.url()).toContain("status=missed");
    expect(await page.locator("table.scorecard tbody tr").count()).toBe(2);
    await context.close();
  });

  test("directives: in time on the day, overdue on 1 January 2024, done late from 13 May", async () => {
    const state = async (day: string, words: string) => {
      const path = `/hai-phong/directives?asof=${day}&lang=${lang}&q=vocational-party-resolution`;
      const { page, context } = await visit(stage, path);
      expect(await textOf(page.locator(".directive").first())).toContain(words);
      await context.close();
    };
    const words =
      lang === "vi"
        ? ["còn 27 ngày", "quá hạn 1 ngày", "chậm 134 ngày"]
        : ["27 days left", "1 day overdue", "134 days late"];
    await state("2023-12-04", words[0] ?? "");
    await state("2024-01-01", words[1] ?? "");
    await state("2024-05-13", words[2] ?? "");
  });
});

test("the plan of 2024 is not known before 10 January 2024", async () => {
  const at = async (day: string) => {
    const { page, context } = await visit(stage, `/hai-phong/indicator/grdp?period=2024&asof=${day}`);
    const text = await mainText(page);
    await context.close();
    return text;
  };
  expect(await at("2024-01-09")).not.toContain("11,5–12 %");
  expect(await at("2024-01-10")).toContain("11,5–12 %");
});

test("the merger holds: first half of 2025, both halves and the merged city", async () => {
  const { page, context } = await visit(stage, "/hai-phong-2025/measure?period=2025-M1-6");
  const text = await mainText(page);
  for (const words of ["146.903,7", "62.764,6", "209.668,3", "11,04 %", "11,59 %", "11,20 %"])
    expect(text).toContain(words);
  await context.close();
});

test("a second province opens and says what is known and what is missing", async () => {
  const { page, context, complaints } = await visit(stage, "/quang-ninh/bridge?period=2023");
  expect(await textOf(page.locator("h1"))).not.toBe("");
  expect(await page.locator("main .missing").count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await context.close();
});
