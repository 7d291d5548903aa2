import { afterAll, beforeAll, expect, test } from "vitest";
import { atRest, mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("moving the date from 2024-12-10 to 2025-01-06 changes 2024's growth from 10.55 to 11.01 everywhere", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2024&asof=2024-12-10&lang=vi");
  const slider = page.getByRole("slider");
  expect(await mainText(page)).toContain("10,55 %");
  for (
    let step = 0;
    step < 40 && (await slider.getAttribute("aria-valuetext"))?.startsWith("06/01/2025") !== true;
    step += 1
  ) {
    await slider.press("ArrowRight");
  }
  await page.waitForURL(/asof=2025-01-06/);
  await atRest(page);
  expect(await textOf(page.locator("h1"))).toContain("11,01");
  expect(await mainText(page)).not.toContain("10,55 %");
  for (const [name, path] of [
    ["measure", "measure"],
    ["brief", "brief"],
    ["indicator", "indicator/grdp"],
  ]) {
    await page.goto(`${stage.url}/hai-phong/${path}?period=2024&asof=2025-01-06&lang=vi`);
    await atRest(page);
    expect(await mainText(page), name).toContain("11,01 %");
  }
  await context.close();
});

test("the pedigree shows both values with their sources, the replaced one struck through", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2024&asof=2025-01-06&lang=vi");
  await page.locator("h1 .num").first().click();
  const drawer = page.locator("dialog.drawer");
  await drawer.locator(".vintages li").first().waitFor();
  expect(await textOf(drawer)).toContain("11,01 %");
  expect(await textOf(drawer.locator("s").first())).toContain("10,55 %");
  expect(await drawer.locator("a[href^=http]").count()).toBeGreaterThan(1);
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  await context.close();
});

test("the date can be typed, and the way back is in the band", async () => {
  const { page, context } = await visit(stage, "/hai-phong/bridge?period=2023&lang=en");
  await page.locator(".asof-date .trigger").click();
  await page.locator(".date-panel input[type=date]").fill("2023-12-04");
  await page.keyboard.press("Enter");
  await page.waitForURL(/asof=2023-12-04/);
  expect(await textOf(page.locator(".past"))).toContain("4 Dec 2023");
  await page.locator(".past button").click();
  await page.waitForURL((url) => !url.searchParams.has("asof"));
  await context.close();
});

test("the address holds the view, and the back button goes back in it", async () => {
  const { page, context } = await visit(
    stage,
    "/hai-phong/measure?period=2023&asof=2023-12-04&lang=en&pillar=seaport-logistics",
  );
  expect(await page.locator(".filters select").first().inputValue()).toBe("seaport-logistics");
  await page.locator(".period select").selectOption("2022");
  await page.waitForURL(/period=2022/);
  await page.goBack();
  await page.waitForURL(/period=2023/);
  expect(await page.locator(".period select").inputValue()).toBe("2023");
  await context.close();
});
