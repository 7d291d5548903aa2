import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfLook, mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A period that no other test freezes. */
const AT = "/hai-phong/brief?period=2022";

describe("freezing the brief", () => {
  it("keeps it as it is, then a correction that marks what changed, each at its own address", async () => {
    const { page, context, complaints } = await visit(stage, `${AT}&asof=2022-12-31`);
    const dialog = page.locator("dialog[open]");
    await page.getByRole("button", { name: "Chốt báo cáo" }).click();
    expect(await textOf(dialog)).toContain("Chỉ dùng số liệu đã đến giờ công bố");
    await dialog.getByLabel("Người ký").fill("GS. Trần Văn An");
    await dialog.getByRole("button", { name: "Chốt", exact: true }).click();
    // Decree 30/2020 has no titles before a signer's name; what was typed stays.
    await dialog.getByRole("alert").waitFor();
    expect(await dialog.getByLabel("Người ký").inputValue()).toBe("GS. Trần Văn An");
    await dialog.getByLabel("Người ký").fill("Trần Văn An");
    await dialog.getByRole("button", { name: "Chốt", exact: true }).click();
    await dialog.getByRole("link", { name: "2022-vi-1" }).waitFor();

    await page.goto(`${stage.url}${AT}&asof=2023-12-04`);
    await page.getByRole("button", { name: "Chốt bản đính chính" }).click();
    await dialog.getByLabel("Lý do đính chính").fill("Cập nhật số liệu cả năm");
    await dialog.getByRole("button", { name: "Chốt", exact: true }).click();
    await dialog.getByRole("link", { name: "2022-vi-2" }).click();

    const band = page.locator(".frozen-band");
    await band.waitFor();
    expect(await textOf(band)).toContain("Đính chính bản 1: Cập nhật số liệu cả năm");
    expect(await textOf(band)).toMatch(/Mã băm: [0-9a-f]{64}/);
    expect(await mainText(page)).toContain("Những nội dung đính chính so với bản 1");
    await page.getByRole("button", { name: "Kiểm tra mã băm" }).click();
    expect(await textOf(page.locator(".frozen-verdict"))).toContain("Nguyên vẹn");
    await page.getByText("Nội dung đính chính", { exact: true }).click();
    await page.locator(".frozen-section del").first().waitFor();
    await page.getByText("Điều đã nêu và kết quả", { exact: true }).first().click();
    await page.locator(".frozen-part table").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải bản Word" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("hoatieu-hai-phong-2022-vi-2.docx");
    await page.goto(`${stage.url}${AT}&asof=2023-12-04`);
    await page.getByText("Kiểm tra thể thức văn bản").click();
    const chosen = { name: "ban-2.docx", mimeType: "", buffer: await readFile(await file.path()) };
    await page.locator(".form-check input[type=file]").setInputFiles(chosen);
    expect(await textOf(page.locator(".form-check section p").first())).toBe(
      "ban-2.docx: không có điểm nào sai thể thức.",
    );
    // The refused signer is the one complaint of the browser.
    expect(complaints.filter((line) => !line.includes("422"))).toEqual([]);
    expect(await faultsOfLook(page)).toEqual([]);
    await context.close();
  });
});
