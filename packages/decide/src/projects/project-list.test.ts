import { projectStatement as said } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { capitalOf } from "./capital.ts";
import { delayOf } from "./delay.ts";
import { type GroupThreshold, groupOf } from "./group.ts";
import { projectList } from "./project-list.ts";
import { newestStatus, statusOf } from "./status.ts";
import { snapshotWith } from "./testing.ts";

describe("totals", () => {
  const list = projectList(
    snapshotWith([
      said({ project: "a", sector: "transport; port", totalCost: "100", status: "started" }),
      said({ project: "b", totalCost: "250", status: "started (over 250)" }),
      said({ project: "c", totalCost: "900", status: "planned (nearly 900)" }),
      said({ project: "d" }),
      said({ project: "e", totalCost: "500", status: "started" }),
      said({ project: "e", totalCost: "700", status: "started", sourceUrl: "https://example.org/b" }),
      said({ project: "b.span", totalCost: "90", status: "started" }),
      said({ project: "f", territory: "quang-ninh", totalCost: "1" }),
      said({ project: "g", knownOn: "2027-01-01", published: "2027-01-01", totalCost: "1" }),
    ]),
  );

  it("add values and floors, never an unknown, a dispute, a part, another province or what came later", () => {
    expect(list.totals).toEqual({
      projects: 5,
      known: 1,
      bounded: 2,
      unknown: 1,
      disputed: 1,
      atLeast: "350",
      summed: 2,
      disputedLow: "500",
      disputedHigh: "700",
    });
    expect(list.statements).toBe(7);
  });

  it("a project of two sectors counts in each", () => {
    expect(list.sectors.map(({ sector, projects }) => [sector, projects])).toEqual([
      ["transport", 5],
      ["port", 1],
    ]);
  });

  it("spending by function is not in the data, whatever the projects", () => {
    expect(list.spendingByFunction.kind).toBe("missing");
    expect(list.social.map(({ sector }) => sector)).toEqual(["health", "education", "culture"]);
  });
});

describe("status and delay", () => {
  it("the opening words decide, in either language", () => {
    expect(statusOf("under construction; target opening 2 Sep 2027 (public; over 6,200)")).toBe("under-construction");
    expect(statusOf("start planned Aug 2025 (investor ACV)")).toBe("planned");
    expect(statusOf("Cơ bản hoàn thành")).toBe("nearly-complete");
    expect(statusOf("Đang thi công, chậm mặt bằng")).toBe("under-construction");
  });

  it("a dated page goes before one without date; of pages without date the one furthest on counts", () => {
    const approved = said({ status: "investment policy approved", published: "", knownOn: "2026-11-23" });
    const completed = { ...approved, status: "completed; inaugurated 11 May 2025" };
    expect(newestStatus([approved, completed])?.kind).toBe("completed");
    expect(newestStatus([completed, said({ status: "under construction" })])?.kind).toBe("under-construction");
  });

  it("a planned end that passed without a statement of completion is that, not a verdict of lateness", () => {
    const bank = said({ endYear: "2024", status: "behind schedule by more than 1 year" });
    expect(delayOf([bank], "2026-11-24")).toEqual({ state: "passed", end: 2024, years: 2, behind: true });
    expect(delayOf([bank], "2024-12-31").state).toBe("stated");
    expect(delayOf([said({ endYear: "2021", status: "completed in 2021" })], "2026-11-24").state).toBe("completed");
    expect(delayOf([said()], "2026-11-24").state).toBe("no-end");
  });
});

describe("capital of a year", () => {
  const plan = said({ capitalPlanYear: "2025", capitalPlan: "200", carriedOver: "40" });
  const first = said({ capitalPlanYear: "2025", disbursed: "100", disbursedAsOf: "2025-06-30" });
  const last = said({
    capitalPlanYear: "2025",
    disbursed: "245.6",
    disbursedCarriedOver: "10",
    disbursedAsOf: "2026-01-31",
  });

  it("has two pots with their own rates, above 100 as it is (Hà Tĩnh printed 122.8 % for 2025)", () => {
    const [year] = capitalOf([first, plan, last]);
    expect(year).toMatchObject({
      disbursed: "245.6",
      carriedOver: "40",
      countedTo: "2026-01-31",
      spendUntil: undefined,
    });
    expect(year?.rate.kind === "rate" && year.rate.value).toBeCloseTo(122.8, 10);
    expect(year?.carriedRate.kind === "rate" && year.carriedRate.value).toBe(25);
  });

  it("says what is missing instead of a rate", () => {
    expect(capitalOf([plan])[0]?.rate).toMatchObject({ kind: "missing", reason: "never-published" });
    expect(capitalOf([first])[0]?.rate).toMatchObject({ kind: "missing", reason: "no-plan" });
  });
});

describe("group", () => {
  const threshold = (law: string, field: string, from: number | undefined, start: string, group = "A" as const) => ({
    ...{ law, field, group, from, start },
    end: law === "39/2019" ? "2024-12-31" : undefined,
  });
  const national = (law: string, from: number | undefined, start: string): GroupThreshold => ({
    ...threshold(law, "", from, start),
    group: "QG",
  });
  // Group A from 4,600 and 1,600 by field under the law of 2024; half of it before. National importance from 30,000.
  const earlier = [threshold("39/2019", "1", 2300, "2019-12-31"), threshold("39/2019", "4", 800, "2019-12-31")];
  const later = [
    threshold("58/2024", "1", 4600, "2024-12-31"),
    threshold("58/2024", "4", 1600, "2024-12-31"),
    national("58/2024", 30_000, "2024-12-31"),
  ];
  const read = [...earlier, national("39/2019", 30_000, "2019-12-31"), ...later];
  const cost = (value: number, bound?: "more-than") =>
    ({ kind: "known", value, printed: `${value}`, bound, atLeast: `${value}` }) as const;
  const group = (value: number, over = {}, thresholds: readonly GroupThreshold[] = read, bound?: "more-than") =>
    groupOf([said(over)], cost(value, bound), "unstated", thresholds, "2026-11-24");

  it("is said where every law and field gives the same, else not: nothing is guessed", () => {
    expect(group(5000)).toEqual({ kind: "computed", group: "A", laws: ["39/2019", "58/2024"] });
    // Between the thresholds of two fields the group below, B or C, is not on record here: both stay open.
    expect(group(3000)).toMatchObject({ kind: "cannot-say", possible: ["A", "B", "C"] });
    expect(group(4500, { lawField: "1", startYear: "2023" })).toMatchObject({ kind: "computed", group: "A" });
  });

  it("a threshold that was not read leaves its group open", () => {
    const unread = [...earlier, national("39/2019", undefined, "2019-12-31"), ...later];
    expect(group(5000, {}, unread)).toEqual({ kind: "cannot-say", reason: "text-not-read", possible: ["QG", "A"] });
  });

  it("keeps the law of its own time: started in 2023 it cannot have been grouped by the law of 2024", () => {
    expect(group(3000, { lawField: "1", startYear: "2023" })).toMatchObject({ kind: "computed", laws: ["39/2019"] });
    expect(group(3000, { lawField: "1" })).toMatchObject({ kind: "cannot-say", possible: ["A", "B", "C"] });
  });

  it("a bound counts from end to end: over 29,000 may be of national importance", () => {
    expect(group(29_000)).toMatchObject({ kind: "computed", group: "A" });
    expect(group(29_000, {}, read, "more-than")).toMatchObject({ kind: "cannot-say", possible: ["QG", "A"] });
  });

  it("as stated goes before as computed; without thresholds, cost or public capital it cannot be said", () => {
    expect(group(5000, { group: "B", groupDecision: "7/QĐ" })).toEqual({
      kind: "stated",
      group: "B",
      decision: "7/QĐ",
    });
    expect(groupOf([said()], cost(5000), "unstated", [], "2026-11-24")).toMatchObject({ reason: "no-thresholds" });
    expect(groupOf([said()], cost(5000), "private", read, "2026-11-24")).toMatchObject({ reason: "not-public" });
    const disputed = { kind: "disputed", low: "1", high: "9" } as const;
    expect(groupOf([said()], disputed, "public", read, "2026-11-24")).toMatchObject({ reason: "cost-disputed" });
  });
});
