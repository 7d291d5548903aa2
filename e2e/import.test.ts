import { afterAll, beforeAll, expect, test } from "vitest";
import { atRest, axeFinds, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Two rows to take (an invented month far from any real one) and one with an unknown indicator. */
const FILE = `indicator,territory,period,measure,value,unit,note,status,released,source
iip,hai-phong,2009-05,yoy_pct,4.5,%,,estimate,2009-06-05,hoa-tieu-test
iip,hai-phong,2009-06,yoy_pct,48.7654,%,,estimate,2009-07-05,hoa-tieu-test
ipp,hai-phong,2009-07,yoy_pct,4.1,%,,estimate,2009-08-05,hoa-tieu-test
`;

const SOURCES = `source,title,url,published
hoa-tieu-test,A page that only this test knows,https://example.org/test,2009-08-05
`;

async function take(page: Awaited<ReturnType<typeof visit>>["page"], name: string, content: string) {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.waitForURL(/job=/);
  await page.getByText("awaiting a decision").first().waitFor();
}

test("a file is tried, its refused row explained, committed, and undone", async () => {
  const { page, context } = await visit(stage, "/hai-phong/data/import?lang=en");
  await take(page, "sources.csv", SOURCES);
  await page.getByRole("button", { name: /^Commit/ }).click();
  await page.getByText("committed", { exact: true }).first().waitFor();

  await page.goto(`${stage.url}/hai-phong/data/import?lang=en`);
  await take(page, "observations.csv", FILE);
  expect(await page.locator(".chip b").allTextContents()).toEqual(["2", "0", "0", "1"]);
  await page.locator(".chip", { hasText: "refused" }).click();
  const refused = page.locator(".rows tbody tr");
  await refused.first().waitFor();
  expect(await refused.count()).toBe(1);
  expect(await textOf(refused.first())).toContain("ipp");
  expect(await page.locator(".cell.bad").count()).toBeGreaterThan(0);
  expect(await axeFinds(page)).toEqual([]);

  await page.getByRole("button", { name: /^Commit 2/ }).click();
  await page.getByRole("button", { name: "Undo this import" }).waitFor();
  const indicator = await visit(stage, "/hai-phong/indicator/iip?period=2009&kind=monthly&lang=en");
  expect(await textOf(indicator.page.locator("main"))).toContain("48.7654");
  await indicator.context.close();

  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByText("undone", { exact: true }).first().waitFor();
  const after = await visit(stage, "/hai-phong/indicator/iip?period=2009&kind=monthly&lang=en");
  expect(await textOf(after.page.locator("main"))).not.toContain("48.7654");
  await after.context.close();
  await context.close();
});

test("the audit log verifies", async () => {
  const { page, context } = await visit(stage, "/hai-phong/data/log?lang=en");
  await page.getByRole("button", { name: "Verify the whole log" }).click();
  await page.getByText(/^Intact:/).waitFor();
  await atRest(page);
  await context.close();
});
