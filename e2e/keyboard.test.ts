import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFinds, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("⌘K finds cảng by typing cang, and Enter opens it", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2023&lang=vi");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("cang");
  await page.locator(".choice", { hasText: "Sản lượng hàng hóa thông qua cảng" }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  const chosen = page.locator(".choice[aria-selected=true]");
  for (let i = 0; i < 12 && !(await textOf(chosen)).includes("Sản lượng hàng hóa thông qua cảng"); i += 1)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/indicator\/port-cargo/);
  await context.close();
});

test("the territory is found without diacritics and the page stays", async () => {
  const { page, context } = await visit(stage, "/hai-phong/measure?period=2023&asof=2023-12-31&lang=vi");
  await page.locator(".territory .trigger").press("Enter");
  await page.keyboard.type("quang ninh");
  await page.locator(".choice").first().waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/quang-ninh\/measure\?.*asof=2023-12-31/);
  await context.close();
});

test("the skip link is the first stop and leads into the page", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2023&lang=en");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to main content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await context.close();
});

test("? opens the help, g and a letter go to a page, [ goes one release date back", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2023&lang=en");
  await page.keyboard.press("?");
  await page.locator("dialog.box h2", { hasText: "Help" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.waitForURL(/\/brief/);
  await page.keyboard.press("[");
  await page.waitForURL(/asof=2\d{3}-/);
  await context.close();
});

test("a chart has its table, its files and its embedding address", async () => {
  const { page, context } = await visit(stage, "/hai-phong/indicator/grdp?period=2024&lang=en");
  const chart = page.locator("figure.chart").first();
  expect(await chart.locator("svg.drawing").getAttribute("aria-label")).toContain("GRDP");
  await chart.getByRole("button", { name: "Table" }).click();
  await chart.locator("table").waitFor();
  for (const name of ["PNG", "SVG", "CSV"] as const) {
    const file = page.waitForEvent("download");
    await chart.locator(".chart-foot").getByRole("button", { name, exact: true }).click();
    expect((await file).suggestedFilename()).toBe(`grdp-yoy_pct-hai-phong.${name.toLowerCase()}`);
  }
  await chart.getByRole("button", { name: "Embed" }).click();
  expect(await chart.locator(".embed-code input").inputValue()).toContain("/embed/indicator/hai-phong/grdp");
  await context.close();
});
