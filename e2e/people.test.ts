import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest, axeFinds, colours, faultsOfLook, SIZES, visit } from "./harness.ts";
import { openSignedInStage, type SignedInStage } from "./signed-in-stage.ts";

const PASSWORD = "con thuyền ra khơi sớm";

let stage: SignedInStage;
beforeAll(async () => {
  stage = await openSignedInStage();
});
afterAll(() => stage?.close());

const path = (address: string) => address.replace(stage.url, "");

/** Nothing is wrong with how the page looks; it is left light and on an office screen, for the steps that follow. */
async function lookAt(page: Page): Promise<void> {
  expect(await faultsOfLook(page)).toEqual([]);
  await colours(page, "light");
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
    const { page, context } = await visit(stage, path(stage.firstLink));
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
