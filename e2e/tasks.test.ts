import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest, axeFinds, faultsOfLook, mainText, openStage, type Stage, textOf, visit } from "./harness.ts";

/** From a conclusion of a meeting to a task, its report with evidence, and the board; rows 16 to 19 and 23 of the conference. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const CITY = "/hai-phong-2025";

test("the former address of the tasks leads to the board with the same filters", async () => {
  const { page, context } = await visit(stage, "/hai-phong/directives?asof=2023-12-04&q=vocational-party-resolution");
  expect(new URL(page.url()).pathname).toBe("/hai-phong/verify");
  expect(page.url()).toContain("asof=2023-12-04");
  expect(await textOf(page.locator(".directive").first())).toContain("còn 27 ngày");
  await context.close();
});

test("a conclusion becomes a task, the task is reported with evidence, and waits for another person", async () => {
  const { page, context, complaints } = await visit(stage, `${CITY}/assign`);
  await page.getByRole("button", { name: "Ghi cuộc họp" }).click();
  const meeting = page.getByRole("dialog");
  await meeting.getByLabel("Tên cuộc họp").fill("Hội nghị Thành ủy tháng 11");
  await meeting.getByLabel("Ý kiến, mỗi dòng: người nói: nội dung").fill("Sở Tài chính: thu xuất nhập khẩu thấp");
  await meeting.getByRole("button", { name: "Thêm kết luận" }).click();
  await meeting.getByRole("textbox", { name: "Kết luận 1" }).fill("Trình đề án tăng thu xuất nhập khẩu");
  await meeting.getByRole("button", { name: "Lưu" }).click();
  await meeting.waitFor({ state: "detached" });
  await page.getByText("1 kết luận, 1 giao nhiệm vụ").first().click();
  await page.getByRole("button", { name: "Giao thành nhiệm vụ" }).first().click();
  const form = page.getByRole("dialog");
  expect(await form.getByLabel("Việc phải làm").inputValue()).toBe("Trình đề án tăng thu xuất nhập khẩu");
  await form.getByLabel("Đơn vị chủ trì (một đơn vị)").fill("Sở Tài chính");
  await form.getByLabel("Thời hạn", { exact: true }).fill("2020-01-01");
  await form.getByRole("button", { name: "Lưu" }).click();
  // What is refused is said, and what was typed stays.
  await form.getByRole("alert").waitFor();
  expect(await textOf(form.getByRole("alert"))).toContain("sớm hơn ngày giao");
  await form.getByLabel("Thời hạn", { exact: true }).fill("2035-12-31");
  expect(await axeFinds(page)).toEqual([]);
  await form.getByRole("button", { name: "Lưu" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Trình đề án tăng thu xuất nhập khẩu" }).first().click();
  await page.waitForURL(/\/chain\//);
  await atRest(page);
  expect(await mainText(page)).toContain("Hội nghị Thành ủy tháng 11");
  await page.getByRole("button", { name: "Báo cáo" }).click();
  const report = page.getByRole("dialog");
  await report.getByLabel("Nội dung báo cáo").fill("Đã trình");
  await report.getByLabel("hoặc tệp (đến 25 MB)").setInputFiles({
    ...{ name: "to-trinh.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from("%PDF-1.7 tờ trình"),
  });
  await report.getByText("Đã nhận tệp to-trinh.pdf").waitFor();
  await report.getByRole("button", { name: "Báo cáo" }).click();
  await report.waitFor({ state: "detached" });
  await page.getByText("chờ xác nhận").first().waitFor();
  const text = await mainText(page);
  expect(text).toContain("người khác phải xác nhận");
  expect(text).toContain("to-trinh.pdf");
  expect(await page.getByRole("button", { name: "Xác nhận hoàn thành" }).count()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
  // The refusal that was provoked above is the browser's only complaint.
  expect(complaints.filter((line) => !line.includes("422"))).toEqual([]);
  await context.close();
});

describe.each([`${CITY}/assign`, "/hai-phong/verify?asof=2024-01-01&state=overdue", "/hai-phong/chain/ftz-scheme"])(
  "%s",
  (path) => {
    test.each(["vi", "en"])(
      "axe finds nothing in light, dark and on a phone, and nothing runs out (%s)",
      async (lang) => {
        const { page, context, complaints } = await visit(
          stage,
          `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`,
        );
        expect(await faultsOfLook(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      },
    );
  },
);
