import type { Directive } from "@hoatieu/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stateOn } from "../state.ts";
import { created, events, proof, type Step, taskOf } from "../testing.ts";
import { foldTask } from "./fold-task.ts";
import { standingOn } from "./standing.ts";
import { taskOfDirective } from "./task-of-directive.ts";

const report = (day: string, of: string, who = "Minh"): Step => [
  day,
  who,
  { kind: "reported", text: "Đã trình", done: true, evidence: proof(of) },
];
const confirm = (day: string, id: string): Step => [day, "Hoa", { kind: "confirmed", report: id }];
const standing = (steps: readonly Step[], day: string) => standingOn(taskOf(steps, day), day);

// Row 17 of the conference: due 2023-12-31, issued on 2024-05-13: 134 days late.
const VOCATIONAL = [
  created({ due: "2023-12-31" }),
  report("2024-05-14", "2024-05-13"),
  confirm("2024-05-15", "2.0"),
] as const;

describe("the state of a task, from dates and evidence", () => {
  it("in time with 27 days left, overdue, then done 134 days late by the day of its evidence", () => {
    expect(standing(VOCATIONAL, "2023-12-04")).toMatchObject({ state: "in-time", days: 27, done: false });
    expect(standing(VOCATIONAL, "2023-12-31")).toMatchObject({ state: "in-time", days: 0 });
    expect(standing(VOCATIONAL, "2024-01-01")).toMatchObject({ state: "overdue", days: 1, evidence: false });
    expect(standing(VOCATIONAL, "2024-05-14")).toMatchObject({ state: "overdue", awaiting: true, evidence: true });
    expect(standing(VOCATIONAL, "2024-05-15")).toMatchObject({ state: "done-late", days: 134, done: true });
  });

  it("is not there before it was given, and a report is no end until another person confirms it", () => {
    expect(foldTask(events(VOCATIONAL), "2023-12-03")).toBeUndefined();
    const returned: Step = ["2024-01-10", "Hoa", { kind: "returned", report: "2.0", quality: true }, "thiếu phụ lục"];
    const steps = [created({ due: "2023-12-31" }), report("2023-12-30", "2023-12-30"), returned];
    expect(standing(steps, "2024-01-09")).toMatchObject({ state: "overdue", awaiting: true });
    expect(standing(steps, "2024-01-10")).toMatchObject({ state: "overdue", awaiting: false, done: false });
  });

  it("confirmed after the deadline, but with evidence from before it, is done on time", () => {
    const steps = [created({ due: "2023-12-31" }), report("2023-12-30", "2023-12-29"), confirm("2024-01-05", "2.0")];
    expect(standing(steps, "2024-01-05")).toMatchObject({ state: "done-on-time", lateOnFirst: 0 });
  });

  it("an extension keeps the first deadline in sight", () => {
    const extended: Step = [
      "2024-12-20",
      "Lan",
      { kind: "extended", due: "2025-12-31", document: "12/TB" },
      "chờ luật",
    ];
    const steps = [created(), extended, report("2025-10-13", "2025-10-13"), confirm("2025-10-14", "3.0")];
    const task = taskOf(steps, "2025-10-14");
    expect([task.firstDue, task.due, task.extensions[0]?.reason]).toEqual(["2024-12-31", "2025-12-31", "chờ luật"]);
    // 2024-12-31 to 2025-10-13: 286 days by the calendar.
    expect(standingOn(task, "2025-10-14")).toMatchObject({ state: "done-on-time", lateOnFirst: 286 });
  });

  it("counts apart what has no deadline, what is silent too long and what was cancelled by decision", () => {
    expect(standing([created({ due: "none" })], "2030-01-01")).toMatchObject({ state: "no-deadline", done: false });
    expect(standing([created({ reportEvery: 30 })], "2024-01-03")).toMatchObject({ state: "in-time", silent: 30 });
    expect(standing([created({ reportEvery: 30 })], "2024-01-04")).toMatchObject({ state: "stalled", silent: 31 });
    const heard: Step = [
      "2024-01-02",
      "Minh",
      { kind: "reported", text: "đang làm", done: false, evidence: undefined },
    ];
    expect(standing([created({ reportEvery: 30 }), heard], "2024-01-04").state).toBe("in-time");
    const cancelled: Step = ["2024-02-01", "Lan", { kind: "cancelled", document: "5/QĐ" }, "không còn phù hợp"];
    expect(standing([created(), cancelled], "2025-06-01")).toMatchObject({ state: "cancelled", days: undefined });
  });

  it("a reminder and an escalation call on their days, while it is open", () => {
    const steps = [created({ remind: "2024-12-01", escalate: "2024-12-20" })];
    expect(standing(steps, "2024-11-30").call).toBeUndefined();
    expect(standing(steps, "2024-12-01").call).toBe("remind");
    expect(standing(steps, "2024-12-20").call).toBe("escalate");
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const directive: fc.Arbitrary<Directive> = fc.record({
  id: fc.constant("d"),
  number: fc.constant("1-NQ/TU"),
  kind: fc.constant("task"),
  title: fc.constant({ vi: "v", en: "e" }),
  issuingBody: fc.constant("Thành ủy"),
  issued: fc.option(day, { nil: undefined }),
  assigned: fc.option(day, { nil: undefined }),
  knownFrom: day,
  deadline: fc.option(day, { nil: undefined }),
  responsibleBody: fc.constantFrom("", "Sở Tài chính"),
  territory: fc.constant("hai-phong"),
  recordedStatus: fc.constantFrom("done", "in_progress", "superseded", "cancelled", "ended", "unknown"),
  outcome: fc.constantFrom("", "issued"),
  outcomeDate: fc.option(day, { nil: undefined }),
  outcomeKnownOn: day,
  parent: fc.constant(undefined),
  sourceUrl: fc.constant("https://example.vn/1"),
});

it("a directive of the data stands in the list in the state it always had", () => {
  fc.assert(
    fc.property(directive, day, (given, on) => {
      const { state, days, done } = stateOn(given, on);
      expect(standingOn(taskOfDirective(given, on), on)).toMatchObject({ state, days, done });
    }),
  );
});
