import type { Meeting } from "@hoatieu/follow";
import { standingOn } from "@hoatieu/follow";
import { created, proof, type Step, taskOf } from "@hoatieu/follow/testing";
import { describe, expect, it } from "vitest";
import type { Block } from "../tree.ts";
import { meetingBlocks } from "./meetings.ts";
import { registerBlocks } from "./register.ts";

/** The conference of 4 December 2023 and two of its tasks, as the article prints them. */
const meeting: Meeting = {
  id: "hai-phong-m1",
  territory: "hai-phong",
  number: 2,
  closed: true,
  savedBy: "Lan",
  savedAt: "2023-12-04T10:00:00Z",
  title: "Hội nghị Thành ủy",
  day: "2023-12-04",
  chair: "Bí thư Thành ủy",
  agenda: [],
  report: "Báo cáo của UBND thành phố",
  opinions: [{ who: "Sở Tài chính", text: "Thu xuất nhập khẩu giảm sâu" }],
  conclusions: [
    { id: "1", kind: "information", text: "Ghi nhận GRDP tăng 10,34 %" },
    { id: "2", kind: "task", text: "Xây dựng đề án khu thương mại tự do" },
    { id: "3", kind: "task", text: "Sơ kết 5 năm Nghị quyết 45-NQ/TW" },
  ],
  document: "12-TB/TU",
};

const stand = (steps: readonly Step[], day: string) => {
  const task = taskOf(steps, day);
  return { task, standing: standingOn(task, day) };
};
const scheme = [created({ meeting: "hai-phong-m1", conclusion: "2", coOwners: ["Ban Quản lý Khu kinh tế"] })];
const words = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      const runs = (list: readonly { readonly text: string }[]) => list.map((run) => run.text).join("");
      if (block.kind === "heading") return block.text;
      if (block.kind === "list") return block.items.map(runs).join("\n");
      if (block.kind === "table")
        return [block.caption, ...block.rows.map((row) => row.map((c) => runs(c.runs)).join(" | "))].join("\n");
      return "runs" in block ? runs(block.runs) : "";
    })
    .join("\n");

describe("meetings in the brief", () => {
  it("tells report, opinions and conclusions, and which conclusion nobody was given", () => {
    const told = words(meetingBlocks({ meetings: [meeting], tasks: [stand(scheme, "2023-12-04")] }, "vi"));
    expect(told).toContain("Hội nghị Thành ủy (04/12/2023, chủ trì: Bí thư Thành ủy)");
    expect(told).toContain("Báo cáo của UBND thành phố.");
    expect(told).toContain("Sở Tài chính: Thu xuất nhập khẩu giảm sâu.");
    expect(told).toContain("Kết luận của hội nghị (12-TB/TU):");
    expect(told).toContain("Kết luận 1 (thông tin): Ghi nhận GRDP tăng 10,34 %.");
    expect(told).toContain("Kết luận 2 (giao nhiệm vụ): Xây dựng đề án khu thương mại tự do. Đã giao: Sở Tài chính.");
    expect(told).toContain(
      "Kết luận 3 (giao nhiệm vụ): Sơ kết 5 năm Nghị quyết 45-NQ/TW. Chưa giao cơ quan thực hiện.",
    );
    expect(told).toContain(
      "Sản phẩm: Tờ trình | Sở Tài chính; Ban Quản lý Khu kinh tế | 31/12/2024 | ○ trong hạn, còn",
    );
  });

  it("on the day after the deadline the task is overdue", () => {
    const told = words(meetingBlocks({ meetings: [meeting], tasks: [stand(scheme, "2025-01-01")] }, "en"));
    expect(told).toContain("31 Dec 2024 | ✕ 1 day overdue");
  });

  it("says nothing without a meeting", () => {
    expect(meetingBlocks(undefined, "vi")).toEqual([]);
    expect(registerBlocks([], "vi")).toEqual([]);
  });
});

describe("the register in the brief", () => {
  it("gives every rate with its denominator, by department, and the total below", () => {
    const done: readonly Step[] = [
      created({ owner: "Sở Y tế", due: "2024-06-30" }),
      ["2024-05-01", "Nam", { kind: "reported", text: "xong", done: true, evidence: proof("2024-05-01") }],
      ["2024-05-02", "Hoa", { kind: "confirmed", report: "2.0" }],
    ];
    const items = [done, scheme, [created({ due: "none" })]].map((steps) => stand(steps, "2025-01-01"));
    const told = words(registerBlocks(items, "vi"));
    expect(told).toContain("Sổ theo dõi có 3 nhiệm vụ được giao.");
    expect(told).toContain("được xác nhận: 1/3 (33,3 %)");
    expect(told).toContain("quá hạn 1/1 (100,0 %); không đặt thời hạn 1/3 (33,3 %)");
    expect(told).toContain("Sở Tài chính | 2 | 0 | 0 | 0 | 1 | 1 | 0");
    expect(told).toContain("Sở Y tế | 1 | 1 | 0 | 0 | 0 | 0 | 0");
    expect(told).toContain("Tổng cộng | 3 | 1 | 0 | 0 | 1 | 1 | 0");
  });
});
