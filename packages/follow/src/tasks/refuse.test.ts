import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseMeeting, refuseMeetingChange } from "../meetings/meeting.ts";
import { created, fields, proof, type Step, taskOf } from "../testing.ts";
import { refuseDeed } from "./refuse-deed.ts";
import { bearsSecrecyMark, circleOf, refuseFields } from "./refuse-fields.ts";
import type { TaskDeed } from "./task.ts";

const TODAY = "2024-06-30";
const codes = (over: Parameters<typeof fields>[0]) =>
  refuseFields(fields(over)).map((found) => `${found.place.column}: ${found.code}`);

describe("a task that cannot be given", () => {
  it("is told at its field", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ owner: " " })).toEqual(["owner: task-without-owner"]);
    expect(codes({ due: "2023-12-03" })).toEqual(["due: due-before-assigned"]);
    expect(codes({ due: "" })).toEqual(["due: due-missing"]);
    expect(codes({ due: "none" })).toEqual([]);
    expect(codes({ due: "2024-02-30" })).toEqual(["due: unknown-date"]);
    expect(codes({ title: "" })).toEqual(["title: task-without-title"]);
    expect(codes({ coOwners: ["Sở Tài chính"] })).toEqual(["coOwners: owner-among-co-owners"]);
    expect(codes({ remind: "2024-12-10", escalate: "2024-12-01" })).toEqual(["escalate: escalate-before-remind"]);
    expect(codes({ document: "12/KH (TỐI MẬT)" })).toEqual(["document: secrecy-mark"]);
    expect(codes({ title: "a\u0000b" })).toEqual(["title: text-unreadable"]);
  });

  it("secrecy marks are seen, other words are not", () => {
    for (const text of ["Công văn số 5 - MẬT", "bao_cao_TUYỆT MẬT.pdf", "(Tối mật)", "MẬT_2024.docx".normalize("NFD")])
      expect(bearsSecrecyMark(text), text).toBe(true);
    for (const text of ["thân mật", "Bí mật kinh doanh", "MẬTỘ", "xây dựng bề mặt"])
      expect(bearsSecrecyMark(text), text).toBe(false);
  });
});

describe("sub-tasks", () => {
  it("hanging a task under another makes a circle exactly when that one hangs under it", () => {
    const forest = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (numbers, a, b) => {
        // Each node's parent has a smaller number: a forest by construction.
        const parents = numbers.map((n, index) => (index === 0 ? undefined : n % (index + 1)));
        const parentOf = (id: string) => {
          const parent = parents[Number(id)];
          return parent === undefined || parent === Number(id) ? undefined : `${parent}`;
        };
        const [id, under] = [`${a % numbers.length}`, `${b % numbers.length}`];
        const above: string[] = [];
        for (let at: string | undefined = under; at !== undefined; at = parentOf(at)) above.push(at);
        expect(circleOf(id, under, parentOf) !== undefined).toBe(above.includes(id));
      }),
    );
  });
});

const reported: Step = [
  "2024-05-14",
  "Minh",
  { kind: "reported", text: "Đã trình", done: true, evidence: proof("2024-05-13") },
];
const confirmed: Step = ["2024-05-15", "Hoa", { kind: "confirmed", report: "2.0" }];
const caused: Step = ["2024-05-16", "Minh", { kind: "cause-stated", text: "Luật chưa ban hành" }];

describe("what cannot be done to a task", () => {
  const refusal = (steps: readonly Step[], deed: TaskDeed, by = "Hoa", why = "lý do") =>
    refuseDeed(taskOf(steps, TODAY), deed, { who: by, by, day: TODAY, why })?.code;

  it.each<[string, readonly Step[], TaskDeed, string | undefined, string, string]>([
    [
      "confirming one's own report",
      [created(), reported],
      { kind: "confirmed", report: "2.0" },
      "own-report",
      "Minh",
      "",
    ],
    ["confirming another's", [created(), reported], { kind: "confirmed", report: "2.0" }, undefined, "Hoa", ""],
    ["twice", [created(), reported, confirmed], { kind: "confirmed", report: "2.0" }, "report-answered", "An", ""],
    ["a report that is none", [created()], { kind: "confirmed", report: "9.0" }, "unknown-report", "Hoa", ""],
    [
      "returning without saying why",
      [created(), reported],
      { kind: "returned", report: "2.0", quality: true },
      "text-missing",
      "Hoa",
      "",
    ],
    [
      "an end without evidence",
      [created()],
      { kind: "reported", text: "xong", done: true, evidence: undefined },
      "evidence-missing",
      "Minh",
      "",
    ],
    [
      "evidence from the future",
      [created()],
      { kind: "reported", text: "xong", done: true, evidence: proof("2024-07-01") },
      "evidence-in-future",
      "Minh",
      "",
    ],
    [
      "evidence from before the task",
      [created()],
      { kind: "reported", text: "xong", done: true, evidence: proof("2023-12-03") },
      "evidence-before-task",
      "Minh",
      "",
    ],
    [
      "an address that is none",
      [created()],
      {
        kind: "reported",
        text: "x",
        done: true,
        evidence: { kind: "address", url: "javascript:alert(1)", day: "2024-01-01" },
      },
      "address-refused",
      "Minh",
      "",
    ],
    [
      "a second end while the first waits",
      [created(), reported],
      { kind: "reported", text: "x", done: true, evidence: proof("2024-05-20") },
      "report-waiting",
      "Minh",
      "",
    ],
    [
      "an extension without a reason",
      [created()],
      { kind: "extended", due: "2025-01-31", document: "" },
      "reason-missing",
      "Hoa",
      " ",
    ],
    [
      "an extension to an earlier day",
      [created()],
      { kind: "extended", due: "2024-12-31", document: "" },
      "extension-not-later",
      "Hoa",
      "x",
    ],
    [
      "a deadline changed by hand",
      [created()],
      { kind: "edited", fields: { due: "2025-12-31" } },
      "due-by-extension",
      "Hoa",
      "x",
    ],
    [
      "editing what is completed",
      [created(), reported, confirmed],
      { kind: "edited", fields: { title: "khác" } },
      "task-completed",
      "Hoa",
      "x",
    ],
    ["cancelling without a reason", [created()], { kind: "cancelled", document: "1/QĐ" }, "reason-missing", "Hoa", ""],
    [
      "a cause after the end",
      [created(), reported, confirmed],
      { kind: "cause-stated", text: "bão" },
      undefined,
      "Minh",
      "",
    ],
    [
      "confirming one's own cause",
      [created(), reported, confirmed, caused],
      { kind: "cause-confirmed", cause: "4.0", document: "2/TB" },
      "own-cause",
      "Minh",
      "",
    ],
    [
      "a cause without the authority's document",
      [created(), reported, confirmed, caused],
      { kind: "cause-confirmed", cause: "4.0", document: "" },
      "authority-missing",
      "Hoa",
      "",
    ],
  ])("%s", (_what, steps, deed, code, by, why) => {
    expect(refusal(steps, deed, by, why)).toBe(code);
  });
});

describe("a meeting", () => {
  const content = {
    ...{ title: "Hội nghị", day: "2023-12-04", chair: "Bí thư", agenda: ["KT-XH"], report: "", document: "" },
    opinions: [{ who: "Sở Tài chính", text: "Thu thấp" }],
    conclusions: [{ id: "1", kind: "task" as const, text: "Sơ kết Nghị quyết 45" }],
  };
  const meeting = {
    ...content,
    id: "m",
    territory: "hai-phong",
    number: 2,
    closed: false,
    savedBy: "Lan",
    savedAt: "",
  };

  it("says what is wrong at its place", () => {
    expect(refuseMeeting(content)).toEqual([]);
    const empty = { ...content, title: "", conclusions: [{ id: "1", kind: "information" as const, text: " " }] };
    expect(refuseMeeting(empty).map((p) => `${p.place.column}: ${p.code}`)).toEqual([
      "title: meeting-without-title",
      "conclusion 1: conclusion-empty",
    ]);
  });

  it("stays as it was closed, and of two who save the second is told", () => {
    expect(refuseMeetingChange(meeting, 2)).toBeUndefined();
    expect(refuseMeetingChange(meeting, 1)).toMatchObject({ code: "meeting-changed", words: { who: "Lan" } });
    expect(refuseMeetingChange({ ...meeting, closed: true }, 2)?.code).toBe("meeting-closed");
  });
});
