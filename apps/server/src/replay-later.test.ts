import type { WirePedigree, WireProjectsPage } from "@hoatieu/contract";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { CONFERENCE, LATER, pagesOf, replayApp, result, value } from "./replay-fixture.ts";
import { get } from "./testing.ts";

/**
 * What became known after the conference of 4 December 2023, by its rows, through the API: expected values are those of the
 * pages that printed them.
 */
let app: FastifyInstance;
beforeAll(async () => {
  app = await replayApp();
});
const of = (period: string, asof: string, territory?: string) => pagesOf(() => app, period, asof, territory);

describe("known later", () => {
  it("1, 14: at the end of December the statistics office prints the same, 5th of 63", async () => {
    const row = await of("2023", "2023-12-28").row("grdp");
    expect(result(row)).toBe(10.34);
    expect(row.ranks.find((r) => r.group === "")).toMatchObject({
      answer: { value: 5 },
      of: 63,
      ofSource: "territories",
    });
  });

  it("2: on 2025-01-06 the year 2024 extends the verified years to eight; 2025 belongs to the merged city, a new run", async () => {
    expect((await of("2024", "2025-01-06").row("grdp")).streak).toMatchObject({ verified: 8 });
    expect((await of("2025", "2026-01-31", "hai-phong-2025").row("grdp")).streak).toMatchObject({ verified: 1 });
  });

  it("3, 4: on 2024-02-29 total revenue is 103,619 and domestic 43,466, 102.3 %", async () => {
    const at = of("2023", "2024-02-29");
    expect(result(await at.row("budget.revenue.total"))).toBe(103619);
    const domestic = await at.row("budget.revenue.domestic");
    expect(result(domestic)).toBe(43466);
    expect(value(domestic.assessments[0]?.attainment)).toBeCloseTo(102.3, 1);
  });

  it("5: on 2023-12-31 import-export revenue is 58,000, 83.0 %: missed", async () => {
    const row = await of("2023", "2023-12-31").row("budget.revenue.import-export");
    expect(result(row)).toBe(58000);
    expect(row.assessments[0]).toMatchObject({ verdict: "missed" });
    expect(value(row.assessments[0]?.attainment)).toBeCloseTo(83.0, 1);
  });

  it("6: port cargo of 2023 still has no plan with a value", async () => {
    expect(await of("2023", LATER).row("port-cargo")).toMatchObject({ verdict: "cannot-say", assessments: [] });
  });

  it("7: from 2023-12-27 the ministry's 3,260 stands beside, later 3,400: sources disagree, and the growth is printed as 68.27", async () => {
    const row = await of("2023", "2023-12-27").row("fdi.registered.total");
    expect(row.result.kind === "result" && row.result.selected.differing.length).toBeGreaterThan(0);
    const disagreeing = async (day: string) =>
      (await of("2023", day).checks())
        .filter((c) => c.kind === "sources-disagree" && c.indicator === "fdi.registered.total" && c.period === "2023")
        .flatMap((c) => [c.shown.value, c.against.value]);
    expect(await disagreeing("2023-12-27")).toEqual(expect.arrayContaining([3260, 3500]));
    // 3,400 has no date: it cannot be called an earlier print of 3,500.
    expect(await disagreeing(LATER)).toEqual(expect.arrayContaining([3400, 3500]));
    // Later pages print 3,500 after the year had closed; the others stay beside it, each marked as differing.
    const later = await of("2023", LATER).row("fdi.registered.total");
    const shown = later.result.kind === "result" ? later.result.selected.figure : undefined;
    const { figures } = await get<WirePedigree>(app, `/api/hai-phong/pedigree?asof=${LATER}&figures=${shown?.id}`);
    const differing = figures[0]?.vintages.filter((v) => v.differs).map((v) => v.figure.value);
    expect([shown?.value, differing]).toEqual([3500, expect.arrayContaining([3260, 3400])]);
    expect(value((await of("2023", "2024-02-29").row("fdi.registered.total")).samePeriod)).toBe(68.27);
  });

  it("9: on 2026-11-23 the rule fails in execution, January to November 2024: 13,631.3 v 14,157.2; and January to August 2025", async () => {
    const { spending } = await of("2024", LATER).measure();
    expect(spending[0]).toMatchObject({ period: "2024-M1-11", execution: "fails" });
    expect([value(spending[0]?.investment.amount), value(spending[0]?.recurrent.amount)]).toEqual([13631.3, 14157.2]);
    const merged = await of("2025", LATER, "hai-phong-2025").measure();
    expect(merged.spending.find((s) => s.period === "2025-M1-8")).toMatchObject({ execution: "fails" });
  });

  it("11: the Council counts 14 of 19; four of the missed are named", async () => {
    const { targetList } = await of("2023", "2024-02-29").measure();
    expect(targetList).toMatchObject({ set: 19, met: 14 });
    const missed = targetList?.entries
      .filter((e) => e.verdict === "missed")
      .map((e) => e.indicator)
      .sort();
    expect(missed).toEqual(["budget.revenue.import-export", "budget.revenue.total", "grdp", "port-cargo"]);
    expect(targetList?.notFound).toBe(19 - (targetList?.entries.length ?? 0));
  });

  it("16 to 19: overdue from the day after, done late when issued", async () => {
    const on = async (day: string, id: string) =>
      (await of("2024", day).directives()).items.find((i) => i.directive.id === id);
    expect(await on("2024-01-01", "theme-2023")).toMatchObject({ state: "overdue", evidence: false });
    expect(await on("2024-01-01", "vocational-party-resolution")).toMatchObject({ state: "overdue", evidence: false });
    expect(await on("2024-05-13", "vocational-party-resolution")).toMatchObject({
      state: "done-late",
      days: 134,
      directive: { number: "14-NQ/TU" },
    });
    const { items } = await of("2024", "2025-01-01").directives();
    expect(items.map((i) => i.directive.number)).toEqual(expect.arrayContaining(["3473/QĐ-UBND", "03/2024"]));
    expect(await on("2025-01-01", "nq45-review5")).toMatchObject({ state: "overdue", evidence: false });
    expect(await on("2025-01-01", "ftz-scheme")).toMatchObject({ state: "overdue" });
    const zone = await on("2025-10-13", "ftz-scheme");
    expect(zone).toMatchObject({ state: "done-late" });
    expect(zone?.directive.outcome).toMatch(/226\/2025\/QH15.*4068\/QĐ-UBND/);
  });

  it("row 22: projects with cost known and unknown by sector; spending by function is not in the data", async () => {
    const on = (asof: string) => get<WireProjectsPage>(app, `/api/hai-phong/projects?asof=${asof}&lang=en`);
    // projects.csv: five bridges and roads of 2019 and 2021 have a date before the conference, none of them a cost.
    const then = await on(CONFERENCE);
    expect(then.statements).toBe(5);
    expect(then.totals).toMatchObject({ projects: 5, known: 0, bounded: 0, unknown: 5, disputed: 0, summed: 0 });
    expect(then.sectors.map((s) => [s.sector, s.unknown])).toEqual([["transport", 5]]);
    expect(then.spendingByFunction).toMatchObject({ kind: "missing" });
    expect(then.social.map((s) => [s.sector, s.projects.length])).toEqual([
      ["health", 0],
      ["education", 0],
      ["culture", 0],
    ]);
    expect(then.lede.map((r) => r.text).join("")).toContain("spending by function is not in the data");
    // All 70 rows: 59 codes, two of them parts; 36 projects whose every row leaves the cost empty.
    const later = await on(LATER);
    expect([later.statements, later.projects.length]).toEqual([70, 59]);
    expect(later.totals).toMatchObject({ projects: 57, unknown: 36, disputed: 3 });
    const cost = (code: string) => later.projects.find((p) => p.code === code)?.cost;
    expect(cost("may-chai-bridge")).toMatchObject({ kind: "disputed", low: "2000", high: "2300" });
    expect(cost("ring-road-2-tan-vu-bui-vien")).toMatchObject({ kind: "disputed", low: "7000", high: "7500" });
    expect(cost("administrative-and-conference-centres")).toMatchObject({
      kind: "disputed",
      low: "4000",
      high: "5000",
    });
    expect(cost("nguyen-trai-bridge")).toMatchObject({ kind: "known", printed: "6200", bound: "more-than" });
    expect(cost("rao-1-bridge")).toEqual({ kind: "known", value: 2265, printed: "2265", atLeast: "2265" });
    expect(later.projects.find((p) => p.code === "nguyen-trai-bridge.main-span-package")?.partOf).toBe(
      "nguyen-trai-bridge",
    );
    expect(later.social.find((s) => s.sector === "culture")?.projects.length).toBe(3);
    // The merged city follows its projects; another province has none on record.
    const merged = await get<WireProjectsPage>(app, `/api/hai-phong-2025/projects?asof=${LATER}`);
    expect(merged.statements).toBe(70);
    const other = await get<WireProjectsPage>(app, `/api/quang-ninh/projects?asof=${LATER}&lang=en`);
    expect([other.statements, other.verdict[0]?.text]).toEqual([0, expect.stringContaining("Cannot say")]);
  });

  it("moving from 2024-12-10 to 2025-01-06 changes 2024's growth from 10.55 to 11.01 everywhere; the pedigree shows both", async () => {
    for (const [day, printed] of [
      ["2024-12-10", "10,55"],
      ["2025-01-06", "11,01"],
    ] as const) {
      const at = of("2024", day);
      const number = Number(printed.replace(",", "."));
      expect(result(await at.row("grdp"))).toBe(number);
      const bridge = await at.bridge();
      expect(bridge.verdict.map((r) => r.text).join("")).toContain(printed);
      expect(bridge.rows.find((r) => r.row.indicator === "grdp")?.history.points.at(-1)?.selected.figure.value).toBe(
        number,
      );
      const page = await at.indicator("grdp");
      expect(page.yearly.find((h) => h.measure === "yoy_pct")?.points.at(-1)?.selected.figure.value).toBe(number);
      expect(
        (await at.brief()).blocks
          .flatMap((b) => (b.kind === "paragraph" ? b.runs : []))
          .map((r) => r.text)
          .join(""),
      ).toContain(printed);
    }
    const row = await of("2024", "2025-01-06").row("grdp");
    const id = row.result.kind === "result" ? row.result.selected.figure.id : "";
    const pedigree = await get<WirePedigree>(app, `/api/hai-phong/pedigree?asof=2025-01-06&figures=${id}`);
    expect(pedigree.figures[0]?.figure.printed).toBe("11.01");
    expect(pedigree.figures[0]?.vintages.map((v) => [v.figure.printed, v.superseded, v.source.title !== ""])).toEqual(
      expect.arrayContaining([["10.55", true, true]]),
    );
  });

  it("the merger holds: 146,903.7 + 62,764.6 = 209,668.3; 11.04 and 11.59 give 11.20", async () => {
    const { merger } = await of("2025-M1-6", "2025-08-01", "hai-phong-2025").indicator("grdp");
    expect(merger?.parts.map((p) => [p.territory, value(p.level), value(p.growth)])).toEqual(
      expect.arrayContaining([
        ["hai-phong", 146903.7, 11.04],
        ["hai-duong", 62764.6, 11.59],
      ]),
    );
    expect(value(merger?.sum)).toBe(209668.3);
    expect(value(merger?.printedLevel)).toBe(209668.3);
    expect(Number(value(merger?.growth)).toFixed(2)).toBe("11.20");
    expect(value(merger?.printedGrowth)).toBe(11.2);
  });

  it("a second province opens and shows what is known and what is missing", async () => {
    const at = of("2023", "2024-03-01", "quang-ninh");
    const { scorecard, unsaid } = await at.measure();
    expect(scorecard.rows.some((r) => r.result.kind === "result")).toBe(true);
    expect(unsaid.some((u) => u.what === "result" && u.reason === "never-published")).toBe(true);
    expect((await at.bridge()).verdict.length).toBeGreaterThan(0);
  });
});
