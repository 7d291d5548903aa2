import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfLook, mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const MERGED = "/hai-phong-2025/decide?period=2025&asof=2026-11-23";
const THEN = "/hai-phong/decide?period=2023&asof=2023-12-04";

describe("the budget as it stands", () => {
  it.each([
    ["vi", "chiếm 42,8 % thu nội địa", "Thu nội địa không kể tiền sử dụng đất", "38.252,446"],
    [
      "en",
      "the land-use levy is 42.8 % of domestic revenue",
      "Domestic revenue without the land-use levy",
      "38,252.446",
    ],
  ])("row 20: new revenue other than land (%s)", async (lang, lede, title, amount) => {
    const { page, context, complaints } = await visit(stage, `${MERGED}&lang=${lang}`);
    expect(await textOf(page.locator("p.lede"))).toContain(lede);
    const panel = await textOf(page.locator(`section[aria-label="${title}"]`));
    for (const part of [amount, lang === "vi" ? "42,8 %" : "42.8 %"]) expect(panel).toContain(part);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("row 20, as known at the conference: the levy is not on record and nothing stands in its place", async () => {
    const { page, context } = await visit(stage, THEN);
    expect(await textOf(page.locator("#land-use"))).toContain("không nguồn nào nêu riêng");
    expect(await textOf(page.locator("h1"))).toContain("88,1 % kế hoạch");
    await page.locator("h1 .num").first().click();
    await page.locator("dialog.drawer[open] .pedigree-entry").first().waitFor();
    await context.close();
  });

  it.each([
    ["vi", "500", "14.026", "Phép tính số học", "Hãy gõ số"],
    ["en", "500", "14,026", "Arithmetic on the plan", "Type a number"],
  ])(
    "row 21: a cut of recurrent spending is solved while typing and stands in the address (%s)",
    async (lang, typed, left, label, wrong) => {
      const { page, context, complaints } = await visit(stage, `${THEN}&lang=${lang}`);
      const panel = page.locator("#cut");
      await panel.locator("input").fill(typed);
      // 11,469.9 over 78.96 % is 14,526.2; less 500.
      expect(await textOf(panel.locator("tbody tr").first())).toContain(left);
      expect(await textOf(panel)).toContain(label);
      await page.waitForURL(/cut=500/);
      await page.reload();
      await panel.locator("input").waitFor();
      expect(await panel.locator("input").inputValue()).toBe("500");
      await panel.locator("input").fill("20000");
      expect(await textOf(panel.getByRole("alert"))).toContain(wrong);
      if (lang === "en") expect(await faultsOfLook(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it("is a step of the house: in the rail, by the keys g and c, and onward to causes and tasks", async () => {
    const { page, context } = await visit(stage, "/hai-phong/bridge?period=2023&asof=2023-12-04");
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.waitForURL(/\/hai-phong\/decide/);
    await page.locator("#rules").waitFor();
    expect(await mainText(page)).toContain("Văn bản chưa đọc");
    expect(
      await page.locator(".next a").evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? "")),
    ).toEqual([expect.stringContaining("/hai-phong/explain"), expect.stringContaining("/hai-phong/assign")]);
    await context.close();
  });
});
