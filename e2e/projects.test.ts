import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSheet, writeSheetWorkbook } from "@hoatieu/exchange";
import { projectColumnOf } from "@hoatieu/language";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atRest, faultsOfLook, mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const PATH = "/hai-phong/decide/projects?asof=2026-11-23&lang=en";

test("the list says what is known of the costs, filters by address, and opens every statement of a project", async () => {
  const { page, context, complaints } = await visit(stage, PATH);
  const text = await mainText(page);
  expect(text).toContain("70 statements of 57 projects");
  expect(text).toContain("spending by function is not in the data");
  await page.getByRole("searchbox").fill("may chai");
  await page.getByRole("button", { name: "Cầu Máy Chai (cầu Hoàng Gia)" }).click();
  const drawer = page.getByRole("dialog");
  const told = await textOf(drawer);
  // projects.csv: two pages, over 2,300 and nearly 2,000.
  expect(told).toContain("sources disagree: 2,000–2,300");
  expect(told).toContain("completed; inauguration planned 19 Aug 2025 (private investor Vingroup; over 2,300)");
  expect(await drawer.getByRole("link").count()).toBe(2);
  expect(new URL(page.url()).searchParams.get("project")).toBe("may-chai-bridge");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /3 disputed/ }).click();
  expect(await page.locator("table.projects tbody tr").count()).toBe(1);
  expect(await faultsOfLook(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the sheet goes out, comes back filled in, and is undone on the page", async () => {
  const { page, context, complaints } = await visit(stage, "/hai-phong/decide/projects?lang=vi");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải mẫu Excel" }).click(),
  ]);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of readSheet({ name: "mau.xlsx", path: await download.path() })) rows.push(cells);
  const [head = []] = rows;
  const codes = head.map((title) => projectColumnOf(title) ?? title);
  const fill: Readonly<Record<string, string>> = {
    ...{
      capital_plan_year: "2026",
      capital_plan_bn_vnd: "100",
      disbursed_bn_vnd: "122.8",
      disbursed_as_of: "31/10/2026",
    },
    ...{ document: "15/BC-STC", published: "05/11/2026" },
  };
  const own = rows
    .slice(1)
    .map((row) => (row[0] === "rao-1-bridge" ? codes.map((c, i) => fill[c] ?? row[i] ?? "") : row));
  const file = join(tmpdir(), `du-an-${process.pid}.xlsx`);
  await writeFile(
    file,
    await writeSheetWorkbook(
      "du-an",
      head.map((title) => ({ title })),
      own.map((cells) => ({ cells })),
    ),
  );
  expect((await readFile(file)).length).toBeGreaterThan(0);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: /Ghi 1/ }).click();
  await page.getByRole("button", { name: "Hoàn tác" }).waitFor();
  await atRest(page);
  await page.getByRole("button", { name: "Cầu Rào 1" }).click();
  expect(await textOf(page.getByRole("dialog"))).toContain("122,8 %");
  await page.keyboard.press("Escape");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByText("đã hoàn tác").first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
