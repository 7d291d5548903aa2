import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningProduct, startProduct } from "@hoatieu/server";
import { eraseDatabase } from "@hoatieu/store/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest, axeFinds, colours, openBrowser, SIZES, type Stage, visit } from "./harness.ts";

const PASSWORD = "con thuyền ra khơi sớm";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

let directory = "";
let product: RunningProduct;
let stage: Stage;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-e2e-people-"));
  product = await startProduct({ directory, port: await freePort(), users: {} });
  const browser = await openBrowser();
  stage = { url: product.url, browser, close: () => browser.close() };
});
afterAll(async () => {
  await stage?.close();
  await product?.stop();
  await eraseDatabase(directory);
});

const path = (address: string | undefined) => (address ?? "").replace(product.url, "");

/** Axe and the window's width, in light and dark, on a desk and on a phone. */
async function lookAt(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await colours(page, colorScheme);
    for (const size of [SIZES.office, SIZES.phone]) {
      await page.setViewportSize(size);
      expect(await axeFinds(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      const shots = process.env.HOATIEU_SHOTS;
      const name = `${new URL(page.url()).pathname.replaceAll("/", "-")}-${colorScheme}-${size.width}`;
      if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(SIZES.office);
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await atRest(page);
}

describe("several people", () => {
  test("the first administrator comes by the printed link, and makes a person with a role", async () => {
    const { page, context } = await visit(stage, path(product.firstLink));
    await lookAt(page);
    await page.getByLabel("Họ và tên").fill("Nguyễn Thị Hải");
    await page.getByLabel("Tên đăng nhập").fill("hai.nguyen");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("ngắn");
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await page.getByText("Mật khẩu cần ít nhất 12 ký tự").waitFor();
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await page.waitForURL("**/people");
    await atRest(page);
    await lookAt(page);
    await page.getByLabel("Họ và tên").fill("Trần Văn Minh");
    await page.getByLabel("Tên đăng nhập").fill("minh");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    const dialog = page.getByRole("dialog", { name: "Trần Văn Minh" });
    await dialog.getByRole("button", { name: "Thêm vai trò" }).click();
    await dialog.getByRole("combobox", { name: "Vai trò" }).selectOption("reporter");
    await dialog.getByLabel("Cơ quan").fill("Sở Tài chính");
    await dialog.getByRole("combobox", { name: "Địa bàn" }).selectOption("hai-phong-2025");
    await dialog.getByLabel("Lý do").fill("Người mới");
    await dialog.getByRole("button", { name: "Lưu vai trò" }).click();
    await dialog.getByText("Đã lưu.").waitFor();
    await lookAt(page);
    await page.keyboard.press("Escape");
    const row = page.getByRole("row", { name: /Trần Văn Minh/ });
    expect(await row.textContent()).toMatch(/Người báo cáo · Sở Tài chính · .*Hải Phòng/);
    await context.close();
  });

  test("who is not signed in is led to the door, and back to the page asked for", async () => {
    const { page, context } = await visit(stage, "/hai-phong/measure?period=2023&asof=2023-12-04");
    await page.waitForURL((url) => url.pathname === "/sign-in");
    await page.getByLabel("Tên đăng nhập").waitFor();
    await lookAt(page);
    await page.getByLabel("Tên đăng nhập").fill("minh");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("không đúng");
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.getByText("Tên đăng nhập hoặc mật khẩu không đúng").waitFor();
    await signIn(page, "minh");
    expect(new URL(page.url()).pathname).toBe("/hai-phong/measure");
    expect(new URL(page.url()).searchParams.get("asof")).toBe("2023-12-04");
    // He does not administer: no door to people, and a refusal behind it.
    await page.getByRole("button", { name: "Tài khoản: Trần Văn Minh" }).click();
    expect(await page.getByRole("link", { name: "Người dùng" }).count()).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("link", { name: "Tài khoản" }).click();
    await page.waitForURL("**/account**");
    await page.getByLabel("Dùng cho").fill("báo cáo đêm");
    await page.getByRole("button", { name: "Tạo mã" }).click();
    await page.getByText(/^hoatieu_/).waitFor();
    await lookAt(page);
    await page.goto(`${stage.url}/people`);
    await page.getByText("Bạn không có quyền thực hiện việc này").waitFor();
    await page.getByRole("button", { name: "Tài khoản: Trần Văn Minh" }).click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.waitForURL((url) => url.pathname === "/sign-in");
    await page.goto(`${stage.url}/hai-phong/bridge`);
    await page.waitForURL((url) => url.pathname === "/sign-in");
    await context.close();
  });

  test("the door speaks English as well, and remembers it with the account", async () => {
    const { page, context, complaints } = await visit(stage, "/sign-in?lang=en");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByLabel("User name").fill("minh");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL("**/bridge**");
    await atRest(page);
    const kept = page.waitForResponse((r) => r.url().endsWith("/api/my/language"));
    await page.getByRole("button", { name: "en", exact: true }).first().click();
    await kept;
    expect(complaints).toEqual([]);
    await context.close();
    const next = await visit(stage, "/sign-in");
    await signIn(next.page, "minh");
    await next.page.waitForURL("**/bridge**");
    expect(await next.page.evaluate(() => document.documentElement.lang)).toBe("en");
    await next.context.close();
  });
});
