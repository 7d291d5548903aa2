import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atRest, axeFinds, mainText, openStage, SIZES, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("causes", () => {
  it("the gap of 2022 by sector, read aloud and drawn; a number opens its pedigree", async () => {
    const { page, context, complaints } = await visit(stage, "/hai-phong/explain?period=2022");
    expect(await textOf(page.locator("h1"))).toContain("khu vực công nghiệp và xây dựng thiếu 1,99 điểm");
    expect(await mainText(page)).toContain("Hạch toán, không phải nguyên nhân");
    expect(await page.locator("figure.chart svg.drawing").count()).toBeGreaterThanOrEqual(3);
    await page.locator("h1 .num").first().click();
    await page.locator("dialog.drawer[open] .pedigree-entry").first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("a person types a cause of the missed import-export revenue, says it otherwise, and takes it back", async () => {
    const { page, context, complaints } = await visit(stage, "/hai-phong/explain?period=2023");
    const dialog = page.locator("dialog[open]");
    const words = `Thương mại qua cảng giảm ${Date.now()}`;
    const card = page.locator("article.cause", { hasText: words });
    await page.getByRole("button", { name: "Ghi nguyên nhân cho Thu xuất nhập khẩu" }).click();
    await dialog.getByLabel("khách quan").check();
    await dialog.getByLabel("Nguyên nhân", { exact: true }).fill(words);
    expect(await axeFinds(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await card.waitFor();
    const column = (name: string) => page.locator(`section.board-column[aria-label="${name}"]`);
    await column("khách quan").getByText("58.000").waitFor();

    await card.getByRole("button", { name: "Sửa" }).click();
    await dialog.getByLabel("chủ quan").check();
    await dialog.getByLabel("Lý do sửa").fill("đã đối chiếu");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await column("chủ quan").locator("article.cause", { hasText: words }).waitFor();

    await card.getByRole("button", { name: "Rút" }).click();
    await dialog.getByLabel("Lý do rút").fill("trùng");
    await dialog.getByRole("button", { name: "Rút nguyên nhân" }).click();
    await page.locator("details.withdrawn").waitFor();
    await page.locator("details.withdrawn > summary").click();
    await card.locator("details.cause-history > summary").click();
    const history = await textOf(card.locator(".cause-history"));
    for (const part of ["bản 1 · khách quan", "bản 2 · chủ quan", "bản 3", "đã rút", "trùng"])
      expect(history).toContain(part);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("an objective cause without anything to rest on is refused, and nothing typed is lost", async () => {
    const { page, context } = await visit(stage, "/hai-phong/explain?period=2023");
    const dialog = page.locator("dialog[open]");
    await page.locator("#causes").getByRole("button", { name: "Ghi nguyên nhân", exact: true }).click();
    await dialog.getByLabel("khách quan").check();
    await dialog.getByLabel("Nguyên nhân", { exact: true }).fill("Không có căn cứ");
    await dialog.getByLabel("Chỉ tiêu").selectOption("grdp");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    expect(await textOf(dialog.getByRole("alert"))).toContain("ít nhất một số liệu hoặc một văn bản");
    expect(await dialog.locator("textarea").inputValue()).toBe("Không có căn cứ");
    await context.close();
  });

  it.each([
    ["office", false],
    ["projector", true],
    ["phone", false],
  ] as const)("as known on 4 December 2023 on a %s screen (dark: %s): fits, axe finds nothing", async (size, dark) => {
    const { page, context } = await visit(stage, "/hai-phong/explain?period=2023&asof=2023-12-04", { size, dark });
    await atRest(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZES[size].width);
    expect(await axeFinds(page)).toEqual([]);
    await context.close();
  });
});
