import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest, faultsOfLook, mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const RECORD = "/hai-phong/foresee/record";

describe("the record of forecasts of Hải Phòng", () => {
  test.each(["vi", "en"] as const)("axe finds nothing, nothing runs out of the window (%s)", async (lang) => {
    const { page, context, complaints } = await visit(stage, `${RECORD}?lang=${lang}`);
    expect(await faultsOfLook(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("every target from 2020 to 2024 stands above its outcome, as the Council and the statistics office printed them", async () => {
    const { page, context } = await visit(stage, `${RECORD}?lang=en&kind=october&sort=y.year.up`);
    const rows = page.locator(".table.told tbody tr");
    const printed: readonly (readonly [year: string, target: string, outcome: string])[] = [
      ["2020", "16.5", "11.2 %"],
      ["2021", "13.5", "12.38 %"],
      ["2022", "13", "12.32 %"],
      ["2023", "12.7–13", "10.34 %"],
      ["2024", "11.5–12", "11.01 %"],
    ];
    for (const [year, target, outcome] of printed) {
      const row = rows.filter({ has: page.locator("th", { hasText: year }) });
      expect(await textOf(row.locator('td[data-title="Target, %"]'))).toBe(target);
      expect(await textOf(row.locator('td[data-title="Outcome"]'))).toBe(outcome);
      expect(Number.parseFloat(target)).toBeGreaterThan(Number.parseFloat(outcome));
    }
    await context.close();
  });

  test("an outcome opens its pedigree, and moments are chosen by their chip", async () => {
    const { page, context } = await visit(stage, `${RECORD}?lang=vi`);
    const rows = page.locator(".table.told tbody tr");
    const all = await rows.count();
    await page.getByRole("button", { name: /sau 9 tháng/ }).click();
    await page.waitForURL(/kind=october/);
    expect(await rows.count()).toBeLessThan(all);
    await rows.filter({ hasText: "2023" }).locator(".num").click();
    const drawer = page.getByRole("dialog");
    await drawer.locator(".pedigree-entry").first().waitFor();
    expect(await textOf(drawer)).toContain("10,34 %");
    await context.close();
  });

  test("looked at at the end of 2023, no later year is told", async () => {
    const { page, context } = await visit(stage, `${RECORD}?lang=en&asof=2023-12-31&kind=december`);
    const row = page.locator(".table.told tbody tr").filter({ has: page.locator("th", { hasText: "2023" }) });
    expect(await textOf(row)).toContain("10.34 %");
    expect(await page.locator(".table.told tbody th", { hasText: /202[4-6]/ }).count()).toBe(0);
    await context.close();
  });

  test("skill is told over all territories, with how it is made", async () => {
    const { page, context } = await visit(stage, `${RECORD}?lang=en`);
    const panel = page.getByRole("region", { name: "Over all territories" });
    expect(await panel.locator("tbody tr").count()).toBe(9);
    expect(await textOf(panel)).toContain("each year in turn is left out");
    await context.close();
  });
});

describe("a scenario's history", () => {
  // The merged city in 2025: target 12.35 (42/NQ-HĐND); agriculture 4.15 in the city's own scenario.
  const send = async (path: string, body: unknown): Promise<{ readonly id: string; readonly number: number }> => {
    const response = await fetch(`${stage.url}/api/hai-phong-2025/scenarios${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as { readonly id: string; readonly number: number };
  };
  const agriculture = { node: "grdp.agriculture", quarters: [1, 2, 3, 4], growth: 4.15 };
  const services = (growth: number) => ({ node: "grdp.services", quarters: [4], growth });
  let id = "";
  beforeAll(async () => {
    const wish = { asof: "2025-08-01", document: "42/NQ-HĐND", target: { low: 12.35 } };
    const first = { ...wish, year: 2025, title: "Six months to go", issuer: "UBND thành phố" };
    id = (await send("", { ...first, locks: [agriculture, services(12.5)] })).id;
    const locks = [agriculture, services(14)];
    const second = await send(`/${id}/versions`, { ...wish, note: "services do more", locks, expected: 1 });
    expect(second.number).toBe(2);
  });
  const address = (lang: string) => `/hai-phong-2025/foresee/scenario/${id}?period=2025&lang=${lang}`;

  test("two versions: the total is kept, services do more, the others less", async () => {
    const { page, context, complaints } = await visit(stage, address("en"));
    expect(await textOf(page.locator("h1"))).toBe("Six months to go");
    expect(await page.locator(".table.versions tbody tr").count()).toBe(2);
    const difference = page.getByRole("region", { name: "Version 2 against version 1" });
    expect(await textOf(difference)).toContain("The total stays at 12.35 %");
    const shifted = difference.locator('table:not(.unseen) td[data-title="Shifted, points"]');
    const points = (await shifted.allTextContents()).map((text) => Number(text.replace("\u2212", "-")));
    expect(points[0]).toBeGreaterThan(0);
    expect(Math.abs(points.reduce((sum, p) => sum + p, 0))).toBeLessThan(0.03);
    expect(await textOf(page.locator(".table.version"))).toContain("locked");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("what became of it: 11.81 against 12.35 over the year, the figure opens its pedigree", async () => {
    const { page, context } = await visit(stage, address("en"));
    const became = page.getByRole("region", { name: "What became of it" });
    const whole = became.locator("tbody tr").filter({ hasText: "12.35" }).first();
    expect(await textOf(whole)).toMatch(/11\.81 %.*-0\.54.*below the scenario/);
    await whole.locator(".num").click();
    expect(await textOf(page.getByRole("dialog"))).toContain("11.81 %");
    await context.close();
    const earlier = await visit(stage, `${address("en")}&asof=2025-08-01`);
    expect(await mainText(earlier.page)).not.toContain("11.81");
    await earlier.context.close();
  });

  test("the first version can be shown again, and opens in the editor with its target and lock", async () => {
    const { page, context } = await visit(stage, address("vi"));
    await page.getByRole("button", { name: "Phiên bản 1" }).click();
    await page.waitForURL(/version=1/);
    await atRest(page);
    expect(await page.getByRole("region", { name: "Phiên bản 2 so với phiên bản 1" }).count()).toBe(0);
    const link = page.getByRole("link", { name: /Mở lại trong bảng soạn/ });
    const search = new URL((await link.getAttribute("href")) ?? "", stage.url).searchParams;
    expect(search.get("target")).toBe("12.35");
    expect(search.get("period")).toBe("2025");
    expect(search.get("locks")).toContain("services*4*12.5");
    await context.close();
  });

  test("its workbook is handed over", async () => {
    const { page, context } = await visit(stage, address("vi"));
    const link = page.locator(".table-box", { has: page.locator(".table.version") }).locator("a[download]");
    const response = await fetch(new URL((await link.getAttribute("href")) ?? "", stage.url));
    expect(response.status).toBe(200);
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 2))).toBe("PK");
    await context.close();
  });

  test.each(["vi", "en"] as const)("axe finds nothing, nothing runs out of the window (%s)", async (lang) => {
    const { page, context } = await visit(stage, address(lang));
    expect(await faultsOfLook(page)).toEqual([]);
    await context.close();
  });
});
