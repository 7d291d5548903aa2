import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFinds, faultsOfLook, openStage, type Stage, textOf, visit } from "./harness.ts";

/** Step 3: the merged city on 1 August 2025, six months printed at 11.20 %, the Council's target 12.35 %. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const AUGUST = "/hai-phong-2025/foresee?period=2025&asof=2025-08-01";
const BESIDE = "/viet-nam/foresee?period=2024&asof=2024-11-01";

const number = (text: string) => Number(text.replaceAll("\u2212", "-").replace(",", "."));
const field = (page: Page, name: string): Locator => page.getByRole("textbox", { name });
const value = async (at: Locator) => number(await at.inputValue());
/** Points that the rows above the total add. */
const points = async (page: Page) => {
  const cells = await page.locator(".scenario tbody tr:not(.sum) td:nth-last-child(2)").allTextContents();
  return cells.map(number);
};
const atAddress = (page: Page, part: RegExp) => page.waitForURL((url) => part.test(decodeURIComponent(url.search)));

describe.each(["vi", "en"] as const)("in %s", (lang) => {
  test.each([
    AUGUST,
    BESIDE,
    "/hai-phong-2025/foresee?period=2025",
    `${AUGUST}&locks=agriculture*3*20_agriculture*4*4_agriculture*1234*4.15`,
  ])("%s: axe finds nothing in light, dark and on a phone, and nothing runs out of the window", async (path) => {
    const { page, context, complaints } = await visit(stage, `${path}&lang=${lang}`);
    expect(await faultsOfLook(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("a typed target is answered in either notation, and stands in the address", async () => {
  const { page, context } = await visit(stage, `${AUGUST}&lang=vi`);
  const own = field(page, "Mục tiêu tăng trưởng cả năm, %");
  await own.fill("12,35");
  const panel = page.locator(".chance");
  const official = await textOf(panel.locator(".target-row").first().locator(".values small"));
  expect(await textOf(panel.locator(".big .num"))).toBe(official);
  await atAddress(page, /target=12\.35/);
  await own.fill("8.5");
  expect(await textOf(panel.locator(".big"))).toContain("trên 99 %");
  await own.fill("45");
  expect(await textOf(panel)).toContain("Mục tiêu ngoài khoảng hợp lý");
  expect(await textOf(panel.locator(".big"))).toContain("dưới 1 % rất khó");
  await context.close();
});

test("agriculture's year held at 4.15: the rest solves again and the points still add up to 12.35", async () => {
  const { page, context } = await visit(stage, `${AUGUST}&lang=vi`);
  const services = field(page, "Dịch vụ, Quý IV, %");
  const before = await value(services);
  const year = field(page, "Nông, lâm, thủy sản, Cả năm, %");
  await year.fill("4,15");
  expect(await value(services)).not.toBe(before);
  const parts = await points(page);
  expect(parts.reduce((sum, p) => sum + p, 0)).toBeCloseTo(12.35, 1);
  // Weighted by its quarters' shares, agriculture's open quarters now make a year of 4.15.
  expect(await value(year)).toBe(4.15);
  await atAddress(page, /locks=agriculture\*1234\*4\.15/);
  await page.reload();
  await year.waitFor();
  expect(await value(year)).toBe(4.15);
  await year.press("Escape");
  await expect.poll(() => value(services)).toBe(before);
  await context.close();
});

test("locks that cannot all hold are named with what each misses; nothing typed is lost, and undo goes back", async () => {
  const { page, context } = await visit(stage, `${AUGUST}&lang=vi`);
  await field(page, "Nông, lâm, thủy sản, Quý III, %").fill("20");
  await field(page, "Nông, lâm, thủy sản, Quý IV, %").fill("4");
  await field(page, "Nông, lâm, thủy sản, Cả năm, %").fill("4,15");
  const clash = page.locator(".clash[role=alert]");
  await clash.waitFor();
  const words = await textOf(clash);
  expect(words).toContain("Nông, lâm, thủy sản, quý III: 20,00 %");
  expect(words).toContain("Nông, lâm, thủy sản, quý IV: 4,00 %");
  expect(words).toContain("Nông, lâm, thủy sản, cả năm: 4,15 %");
  expect(words).toMatch(/lệch ít nhất \d+,\d\d điểm/);
  expect(await value(field(page, "Nông, lâm, thủy sản, Quý III, %"))).toBe(20);
  expect(await page.getByRole("button", { name: "Lưu kịch bản" }).isDisabled()).toBe(true);
  await field(page, "Nông, lâm, thủy sản, Cả năm, %").press("Control+z");
  await clash.waitFor({ state: "detached" });
  expect(await value(field(page, "Nông, lâm, thủy sản, Quý IV, %"))).toBe(4);
  await context.close();
});

test("arrow keys and Enter go from cell to cell; what cannot be read stays, marked", async () => {
  const { page, context } = await visit(stage, `${AUGUST}&lang=en`);
  const first = page.locator(".scenario input").first();
  await first.focus();
  const place = () =>
    page.evaluate(() => {
      const { row, column } = (document.activeElement as HTMLElement).dataset;
      return `${row}/${column}`;
    });
  expect(await place()).toBe("0/3");
  await page.keyboard.press("ArrowRight");
  expect(await place()).toBe("0/4");
  await page.keyboard.press("Enter");
  expect(await place()).toBe("1/4");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  expect(await place()).toBe("0/3");
  await page.keyboard.type("abc");
  await page.keyboard.press("Tab");
  expect(await first.inputValue()).toBe("abc");
  expect(await first.getAttribute("aria-invalid")).toBe("true");
  await context.close();
});

test("a scenario is saved, a second version follows, and the dialog keeps what was typed when another came between", async () => {
  const { page, context } = await visit(stage, `${AUGUST}&target=12.35&locks=agriculture*1234*4.15&lang=vi`);
  const title = `Kịch bản thử ${Date.now()}`;
  await page.getByRole("button", { name: "Lưu kịch bản" }).click();
  const dialog = page.locator("dialog[open]");
  expect(await axeFinds(page)).toEqual([]);
  await dialog.getByLabel("Tên kịch bản").fill(title);
  await dialog.getByLabel("Cơ quan lập").fill("UBND");
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.locator(".save-bar output", { hasText: "Đã lưu, phiên bản 1" }).waitFor();
  expect(await page.locator(".save-bar output a").getAttribute("href")).toContain(
    "/foresee/scenario/hai-phong-2025-2025-",
  );
  const other = await context.newPage();
  await other.goto(page.url());
  for (const one of [page, other]) {
    await one.getByRole("button", { name: "Lưu kịch bản" }).click();
    const option = one.locator("dialog[open] option", { hasText: title });
    await option.waitFor({ state: "attached" });
    await one.locator("dialog[open] select").selectOption(await option.getAttribute("value"));
    await one.locator("dialog[open] textarea").fill("ghi chú");
  }
  await other.locator("dialog[open]").getByRole("button", { name: "Lưu", exact: true }).click();
  await other.locator(".save-bar output", { hasText: "Đã lưu, phiên bản 2" }).waitFor();
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await dialog.locator(".state.error").waitFor();
  expect(await textOf(dialog)).toContain("là bản 2");
  expect(await dialog.locator("textarea").inputValue()).toBe("ghi chú");
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.locator(".save-bar output", { hasText: "Đã lưu, phiên bản 3" }).waitFor();
  await context.close();
});

test("value added instead of growth: a level typed holds the growth that leads to it", async () => {
  const { page, context } = await visit(stage, `${AUGUST}&lang=vi`);
  const growth = field(page, "Dịch vụ, Quý IV, %");
  await growth.fill("10");
  await page.getByRole("button", { name: "Giá trị tăng thêm" }).click();
  const level = page.getByRole("textbox", { name: /^Dịch vụ, Quý IV, tỷ đồng/ });
  const at10 = Number((await level.inputValue()).replaceAll(".", "").replace(",", "."));
  await level.fill(String(Math.round((at10 / 1.1) * 1.2)));
  await page.getByRole("button", { name: "Tăng trưởng, %" }).click();
  expect(await value(growth)).toBeCloseTo(20, 1);
  await context.close();
});

test("g and k open the page", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2023&asof=2023-12-04&lang=vi");
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await page.waitForURL(/\/hai-phong\/foresee/);
  expect(await textOf(page.locator("h1"))).toContain("10,34 %");
  await context.close();
});

test("before any figure is known the page says so and what to do", async () => {
  const { page, context, complaints } = await visit(stage, "/hai-phong/foresee?period=2012&asof=2012-01-01&lang=vi");
  expect(await textOf(page.locator(".state.empty"))).toContain("Chưa thể dự báo");
  expect(await page.locator(".state.empty a").getAttribute("href")).toContain("/hai-phong/data/import");
  expect(await axeFinds(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
