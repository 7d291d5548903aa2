/** For tests of tasks: a task given, reported, and the words of a meeting. */
import type { MeetingContent, PlannedDeed, TaskDeed, TaskFields } from "@hoatieu/follow";
import type { Store } from "../store.ts";
import type { Person, Written } from "./write-tasks.ts";

export const TODAY = "2026-11-24";
export const LAN: Person = { who: "Lan", by: "account-lan" };
export const MINH: Person = { who: "Minh", by: "account-minh" };
export const HOA: Person = { who: "Hoa", by: "account-hoa" };

export const fields = (over: Partial<TaskFields> = {}): TaskFields => ({
  territory: "hai-phong-2025",
  title: "Trình đề án khu thương mại tự do",
  product: "Tờ trình",
  coefficient: 1.5,
  owner: "Sở Tài chính",
  coOwners: ["Ban Quản lý Khu kinh tế"],
  assigned: "2026-10-01",
  due: "2026-12-31",
  document: "01-KL/TU",
  parent: undefined,
  meeting: undefined,
  conclusion: undefined,
  aim: undefined,
  remind: undefined,
  escalate: undefined,
  reportEvery: undefined,
  ...over,
});

export const deed = (what: TaskDeed, why = ""): PlannedDeed => ({ deed: what, why, day: undefined, who: undefined });

export const ended: TaskDeed = {
  kind: "reported",
  text: "Đã trình",
  done: true,
  evidence: { kind: "address", url: "https://haiphong.gov.vn/van-ban/1", day: "2026-11-20" },
};

/** Does deeds to one task as a person; without a code a new one. */
export function act(
  store: Store,
  person: Person,
  task: string,
  deeds: readonly PlannedDeed[],
  expected?: number,
): Promise<Written> {
  const writing = { person, today: TODAY, subject: "", documents: new Set(["nq45"]) };
  return store.tasks.write(writing, () => [{ task, deeds, expected }]);
}

export async function give(store: Store, over: Partial<TaskFields> = {}): Promise<string> {
  const made = fields(over);
  const { tasks } = await act(store, LAN, "", [
    { deed: { kind: "created", fields: made }, why: "", day: made.assigned, who: undefined },
  ]);
  return tasks[0] ?? "";
}

export const meeting = (over: Partial<MeetingContent> = {}): MeetingContent => ({
  title: "Hội nghị Ban Chấp hành",
  day: "2026-11-20",
  chair: "Bí thư Thành ủy",
  agenda: ["Kinh tế – xã hội"],
  report: "GRDP tăng 10,34 %",
  opinions: [{ who: "Sở Tài chính", text: "Thu xuất nhập khẩu thấp" }],
  conclusions: [
    { id: "1", kind: "information", text: "Ghi nhận kết quả" },
    { id: "2", kind: "task", text: "Sơ kết 5 năm Nghị quyết 45" },
  ],
  document: "55-TB/TU",
  ...over,
});
