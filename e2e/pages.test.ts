import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFinds, faultsOfLook, openStage, SIZES, type Stage, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const PAGES = [
  "/hai-phong/bridge?period=2023&asof=2023-12-04",
  "/hai-phong/measure?period=2023&asof=2023-12-04",
  "/hai-phong/explain?period=2022",
  "/hai-phong/indicator/grdp?period=2024&asof=2025-01-06",
  "/hai-phong/indicator/budget.revenue.import-export?period=2023&asof=2023-12-04&kind=cumulative&measure=level",
  "/hai-phong/directives?asof=2024-01-01&kind=chain",
  "/hai-phong/brief?period=2023&asof=2023-12-04",
  "/hai-phong/data/import",
  "/hai-phong/data/catalogue?q=iip",
  "/hai-phong/data/sources?q=2023",
  "/hai-phong/data/checks?period=2023",
  "/hai-phong/data/log",
  "/embed/indicator/hai-phong/grdp?period=2024",
] as const;

const withLanguage = (path: string, lang: string) => `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;

describe.each(PAGES)("%s", (path) => {
  test.each(["vi", "en"] as const)(
    "axe finds nothing in light, dark and on a phone, and nothing runs out of the window (%s)",
    async (lang) => {
      const { page, context, complaints } = await visit(stage, withLanguage(path, lang));
      expect(await faultsOfLook(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

test("high contrast has no findings either", async () => {
  const { page, context } = await visit(stage, PAGES[0]);
  await page.evaluate(() => localStorage.setItem("hoatieu.theme", "contrast"));
  await page.reload();
  await page.locator("h1 .num").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("contrast");
  expect(await axeFinds(page)).toEqual([]);
  await context.close();
});

test("the indicator page's first load is under 250 kB compressed and asks no other host", async () => {
  const context = await stage.browser.newContext({ viewport: SIZES.office });
  const page = await context.newPage();
  const hosts = new Set<string>();
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    hosts.add(new URL(request.url()).host);
    if (/\.(js|css|woff2)$/.test(new URL(request.url()).pathname)) bytes += (await request.sizes()).responseBodySize;
  });
  await page.goto(`${stage.url}/hai-phong/indicator/grdp?period=2024&lang=vi`);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  expect([...hosts]).toEqual([new URL(stage.url).host]);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(250_000);
  await context.close();
});
