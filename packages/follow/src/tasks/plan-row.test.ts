import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { created, events, fields, proof, type Step, taskOf } from "../testing.ts";
import { foldTask } from "./fold-task.ts";
import { delaysOf, kpiFacts } from "./kpi-facts.ts";
import { planRow } from "./plan-row.ts";
import { tidyFields } from "./refuse-fields.ts";
import { columnOf, REGISTER_COLUMNS } from "./register-columns.ts";
import { rowOf } from "./register-rows.ts";
import { standingOn } from "./standing.ts";
import type { Task, TaskFields } from "./task.ts";

const TODAY = "2026-11-24";
const row = (task: Task) => rowOf({ task, standing: standingOn(task, TODAY) });

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const anyFields: fc.Arbitrary<TaskFields> = fc
  .record({
    title: text,
    product: text,
    coefficient: some(fc.constantFrom(0.5, 1, 2.25)),
    coOwners: fc.array(text, { maxLength: 3 }),
    assigned: day(0, 300),
    due: fc.oneof(day(301, 900), fc.constant("none" as const)),
    document: text,
    parent: some(fc.constantFrom("nq45", "hai-phong-1")),
    aim: some(
      fc.record({
        indicator: fc.constant("grdp"),
        measure: fc.constant("yoy_pct"),
        by: fc.constantFrom(0.5, -2, 12.25),
        unit: fc.constant("%"),
      }),
    ),
    remind: some(day(301, 320)),
    reportEvery: some(fc.integer({ min: 1, max: 60 })),
  })
  .map((over) => tidyFields(fields({ ...over, title: `Việc ${over.title}` })));

const more: fc.Arbitrary<readonly Step[]> = fc.constantFrom<readonly Step[]>(
  [],
  [["2026-01-05", "Lan", { kind: "extended", due: "2027-06-30", document: "1/TB" }, "chờ văn bản"]],
  [
    ["2026-02-01", "Minh", { kind: "reported", text: "xong", done: true, evidence: proof("2026-01-31") }],
    ["2026-02-02", "Hoa", { kind: "confirmed", report: "2.0" }],
  ],
  [["2026-03-01", "Lan", { kind: "cancelled", document: "9/QĐ" }, "trùng"]],
);

describe("the register as rows", () => {
  it("an export read back changes nothing, whatever happened to a task", () => {
    fc.assert(
      fc.property(anyFields, more, (made, steps) => {
        const task = taskOf([created(made), ...steps], TODAY);
        expect(planRow(row(task), task, "hai-phong", TODAY)).toEqual({ effect: "same", id: "t-1" });
      }),
    );
  });

  it("read into an empty register it makes the same rows", () => {
    const steps: readonly Step[] = [
      created({ due: "2024-12-31" }),
      ["2025-10-14", "Minh", { kind: "reported", text: "xong", done: true, evidence: proof("2025-10-13") }],
      ["2025-10-15", "Hoa", { kind: "confirmed", report: "2.0" }],
    ];
    const task = taskOf(steps, TODAY);
    const plan = planRow(row(task), undefined, "hai-phong", TODAY);
    if (plan.effect !== "new") throw new Error(plan.effect);
    const again = foldTask(
      plan.deeds.map(({ deed, why, day: on, who }, index) => ({
        ...{ id: `${index + 1}.0`, task: "t-1", day: on ?? TODAY, who: who ?? "Lan", by: "", at: "", why },
        deed: deed.kind === "confirmed" ? { ...deed, report: "2.0" } : deed,
      })),
      TODAY,
    );
    expect(again && row(again)).toEqual(row(task));
    expect(again && standingOn(again, TODAY)).toMatchObject({ state: "done-late", days: 286 });
  });

  it("days and numbers are read as people write them, in either language's headings", () => {
    const cells = { title: "Việc", owner: "Sở", assigned: "4/12/2023", due: "31/12/2024", coefficient: "1,5" };
    const plan = planRow(cells, undefined, "hai-phong", TODAY);
    if (plan.effect !== "new") throw new Error(JSON.stringify(plan));
    expect(plan.deeds[0]?.deed).toMatchObject({
      fields: { assigned: "2023-12-04", due: "2024-12-31", coefficient: 1.5 },
    });
    expect([columnOf("Đơn vị chủ trì"), columnOf("owner "), columnOf("Owner"), columnOf("x")]).toEqual([
      "owner",
      "owner",
      "owner",
      undefined,
    ]);
    expect(new Set(REGISTER_COLUMNS.map((c) => c.code)).size).toBe(REGISTER_COLUMNS.length);
  });

  it.each([
    [{ title: "Việc", owner: "", due: "none" }, ["owner: task-without-owner"]],
    [{ title: "Việc", owner: "Sở" }, ["due: due-missing"]],
    [{ title: "Việc", owner: "Sở", due: "soon" }, ["due: date-invalid"]],
    [{ title: "Việc", owner: "Sở", due: "không", coefficient: "nhiều" }, ["coefficient: number-invalid"]],
    [{ title: "Việc", owner: "Sở", assigned: "2024-02-01", due: "2024-01-31" }, ["due: due-before-assigned"]],
    [
      { title: "Việc", owner: "Sở", assigned: "2024-02-01", due: "2024-03-31", done_on: "2024-03-01" },
      ["evidence: end-unproved", "reported_by: end-unproved", "confirmed_by: end-unproved"],
    ],
    [
      {
        title: "Việc",
        owner: "Sở",
        assigned: "2024-02-01",
        due: "2024-03-31",
        done_on: "2024-03-01",
        evidence: "https://x.vn/1",
        reported_by: "Minh",
        confirmed_by: "Minh",
      },
      ["confirmed_by: own-report"],
    ],
    [{ id: "=1+1", title: "Việc", owner: "Sở", due: "none" }, ["id: task-code-refused"]],
  ])("a wrong row is told at its cell: %j", (cells, expected) => {
    const plan = planRow(cells, undefined, "hai-phong", TODAY);
    expect(plan.effect === "refused" && plan.problems.map((p) => `${p.place.column}: ${p.code}`)).toEqual(expected);
  });

  it("an extension from elsewhere needs its day: no delay is made up and none is hidden", () => {
    const cells = { title: "Việc", owner: "Sở", assigned: "2024-01-02", first_due: "2024-03-31", due: "2024-06-30" };
    const why = { extension_reason: "chờ số liệu" };
    const without = planRow({ ...cells, ...why }, undefined, "hai-phong", TODAY);
    expect(without.effect === "refused" && without.problems[0]?.place.column).toBe("extended_on");
    const plan = planRow({ ...cells, ...why, extended_on: "2024-03-20" }, undefined, "hai-phong", TODAY);
    if (plan.effect !== "new") throw new Error(plan.effect);
    const task = foldTask(
      plan.deeds.map(({ deed, why: reason, day: on }, index) => ({
        ...{ id: `${index}.0`, task: "t", day: on ?? TODAY, who: "Lan", by: "", at: "", why: reason, deed },
      })),
      TODAY,
    );
    expect(task && delaysOf(task, "2024-06-01")).toEqual([]);
    expect(task && row(task).extended_on).toBe("2024-03-20");
  });

  it("a sheet of a few columns changes only what it holds", () => {
    const task = taskOf([created({ product: "Tờ trình", reportEvery: 30 })], TODAY);
    expect(planRow({ id: "t-1", title: task.title }, task, "hai-phong", TODAY)).toEqual({ effect: "same", id: "t-1" });
    expect(planRow({ id: "t-1", product: "", assigned: "" }, task, "hai-phong", TODAY)).toMatchObject({
      effect: "changed",
      deeds: [{ deed: { kind: "edited", fields: { product: "" } } }],
    });
  });

  it("the end of a task on record is not typed into a sheet; a new deadline needs a new reason", () => {
    const task = taskOf([created()], TODAY);
    const plan = planRow({ ...row(task), done_on: "2024-12-01" }, task, "hai-phong", TODAY);
    expect(plan.effect === "refused" && plan.problems[0]).toMatchObject({
      code: "result-by-hand",
      place: { column: "done_on" },
    });
    const later = planRow({ ...row(task), due: "2027-01-31" }, task, "hai-phong", TODAY);
    expect(later.effect === "refused" && later.problems[0]?.place.column).toBe("extension_reason");
    const reasoned = planRow(
      { ...row(task), due: "2027-01-31", extension_reason: "chờ luật" },
      task,
      "hai-phong",
      TODAY,
    );
    expect(reasoned).toMatchObject({
      effect: "changed",
      deeds: [{ deed: { kind: "extended", due: "2027-01-31" }, why: "chờ luật" }],
    });
  });
});

describe("facts for the KPI programs (Decree 335/2025)", () => {
  it("each missed deadline is a delay, each return for quality a failure, a confirmed objective cause stands beside", () => {
    const steps: readonly Step[] = [
      created({ due: "2024-03-31", coefficient: 1.5 }),
      ["2024-04-10", "Lan", { kind: "extended", due: "2024-06-30", document: "" }, "chờ số liệu"],
      ["2024-06-20", "Minh", { kind: "reported", text: "xong", done: true, evidence: proof("2024-06-20") }],
      ["2024-06-25", "Hoa", { kind: "returned", report: "3.0", quality: true }, "thiếu phụ lục"],
      ["2024-07-05", "Minh", { kind: "reported", text: "xong", done: true, evidence: proof("2024-07-04") }],
      ["2024-07-06", "Hoa", { kind: "confirmed", report: "5.0" }],
      ["2024-07-07", "Minh", { kind: "cause-stated", text: "bão số 3" }],
      ["2024-07-08", "Chủ tịch", { kind: "cause-confirmed", cause: "7.0", document: "7/TB" }],
    ];
    const facts = kpiFacts(taskOf(steps, TODAY), TODAY);
    expect(facts.delays).toEqual([
      { due: "2024-03-31", until: "2024-04-10", days: 10, ended: "extended" },
      { due: "2024-06-30", until: "2024-07-04", days: 4, ended: "handed-in" },
    ]);
    expect(facts).toMatchObject({
      coefficient: 1.5,
      handedIn: "2024-07-04",
      qualityFailures: [{ why: "thiếu phụ lục" }],
      objectiveCauses: [{ text: "bão số 3", confirmedBy: "Chủ tịch", document: "7/TB" }],
      penaltyPercentEach: 25,
    });
    expect(Object.keys(facts).some((key) => /score|points/i.test(key))).toBe(false);
  });

  it("a task still open past its deadline is a delay that runs; without a deadline there is none", () => {
    expect(delaysOf(taskOf([created()], "2025-01-10"), "2025-01-10")).toEqual([
      { due: "2024-12-31", until: "2025-01-10", days: 10, ended: "running" },
    ]);
    expect(delaysOf(taskOf([created({ due: "none" })], TODAY), TODAY)).toEqual([]);
    expect(events([created()])).toHaveLength(1);
  });
});
