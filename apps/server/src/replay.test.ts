import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { CONFERENCE, pagesOf, replayApp, result, value } from "./replay-fixture.ts";

/**
 * The conference of 4 December 2023, statement by statement, through the API: expected values are those of the article
 * and of the pages known by then. Row numbers are the order of the article's statements.
 */
let app: FastifyInstance;
beforeAll(async () => {
  app = await replayApp();
});
const of = (period: string, asof: string, territory?: string) => pagesOf(() => app, period, asof, territory);

describe("as known on 4 December 2023", () => {
  const at = of("2023", CONFERENCE);

  it("1: GRDP grew 10.34 %, an estimate of the article; plan 12.7 to 13: missed by 2.36 points", async () => {
    const row = await at.row("grdp");
    expect(row.result).toMatchObject({
      answer: { value: 10.34 },
      selected: { status: "estimate", figure: { source: "cong-dan-khuyen-hoc-2023-12-04" } },
    });
    expect(row.assessments[0]).toMatchObject({ verdict: "missed", target: { low: 12.7, high: 13, issuer: "council" } });
    expect(value(row.assessments[0]?.gap)).toBeCloseTo(-2.36, 10);
  });

  it("2: nine years in double digits as printed, seven verified; 2016 unverified, 2015 not on record", async () => {
    const { streak } = await at.row("grdp");
    expect(streak).toMatchObject({ verified: 7, claimed: { value: 9 } });
    expect(streak?.years.map((y) => y.year)).toEqual([2023, 2022, 2021, 2020, 2019, 2018, 2017]);
    expect(streak?.gaps.map((g) => [g.year, g.reason.reason])).toEqual([
      [2016, "unverified-only"],
      [2015, "never-published"],
    ]);
    expect(streak?.gaps[0]?.figure?.value).toBe(11);
  });

  it("3: total revenue 102,614 of 116,442.134: 88.1 %, missed", async () => {
    const row = await at.row("budget.revenue.total");
    expect(result(row)).toBe(102614);
    expect(row.assessments[0]).toMatchObject({ verdict: "missed", target: { low: 116442.134 } });
    expect(value(row.assessments[0]?.attainment)).toBeCloseTo(88.1, 1);
  });

  it("4: domestic revenue 42,500 met; it implies 10,020.2 for December, 1.56 times November's 6,438.1: flagged", async () => {
    const row = await at.row("budget.revenue.domestic");
    expect(row.assessments[0]).toMatchObject({ verdict: "met" });
    expect(value(row.assessments[0]?.attainment)).toBe(100);
    expect(row.implied).toMatchObject({
      rest: "2023-12",
      flagged: true,
      amount: { value: 10020.2 },
      lastMonth: { value: 6438.1 },
    });
    expect(value(row.implied?.ratio)).toBeCloseTo(1.56, 2);
  });

  it("5: import-export revenue: 51,749.6 in eleven months, 74.03 % of 69,900, -17.19 %; needs 18,150.4, 3.7 times November's 4,902.4: cannot say", async () => {
    const row = await at.row("budget.revenue.import-export");
    expect(row.result).toMatchObject({ covered: "2023-M1-11", whole: false, answer: { value: 51749.6 } });
    const [plan] = row.assessments;
    expect(plan).toMatchObject({
      verdict: "cannot-say",
      target: { low: 69900 },
      remainder: { amount: { value: 18150.4 }, lastMonth: { value: 4902.4 } },
    });
    expect(value(plan?.attainment)).toBeCloseTo(74.03, 2);
    expect(value(row.samePeriod)).toBe(-17.19);
    expect(value(plan?.remainder?.ratio)).toBeCloseTo(3.7, 1);
  });

  it("6: port cargo about 170 Mt, an estimate; no plan, no 2022: cannot be verified and says what is missing", async () => {
    const row = await at.row("port-cargo");
    expect(row).toMatchObject({
      verdict: "cannot-say",
      reason: "no-plan",
      assessments: [],
      samePeriod: { kind: "missing", reason: "no-base", needed: ["2022"] },
    });
    expect(row.result).toMatchObject({ answer: { value: 170 }, selected: { status: "estimate" } });
    const { unsaid } = await at.measure();
    expect(unsaid.filter((u) => u.indicator === "port-cargo").map((u) => [u.what, u.reason])).toEqual([
      ["verdict", "no-plan"],
      ["growth", "no-base"],
    ]);
  });

  it("7: FDI 3.5 bn USD against 2.0 to 2.5: exceeded; 1.4 times as printed", async () => {
    const row = await at.row("fdi.registered.total");
    expect(result(row)).toBe(3500);
    expect(row.assessments[0]).toMatchObject({
      verdict: "exceeded",
      target: { low: 2000, high: 2500, knownOn: "2023-10-24" },
    });
    expect(row.samePeriod).toMatchObject({ value: 1.4, unit: "times", formula: "printed" });
    // No level of 2022 was known to verify it with.
    const { yearly } = await at.indicator("fdi.registered.total");
    const levels = yearly.find((h) => h.measure === "level")?.points.map((p) => p.period);
    expect(levels).toContain("2023");
    expect(levels).not.toContain("2022");
  });

  it("8, 9: investment 13,583.2 (61.7 %) above recurrent 11,469.9 (78.96 %), on the implied plan 22,015 v 14,526 too; in February it was 20,664", async () => {
    const { spending } = await at.measure();
    const rule = spending[0];
    expect(rule).toMatchObject({ period: "2023-M1-11", execution: "holds", plan: "holds" });
    expect(
      [rule?.investment.amount, rule?.investment.rate, rule?.recurrent.amount, rule?.recurrent.rate].map(value),
    ).toEqual([13583.2, 61.7, 11469.9, 78.96]);
    expect(Math.round(Number(value(rule?.investment.impliedPlan)))).toBe(22015);
    expect(Math.round(Number(value(rule?.recurrent.impliedPlan)))).toBe(14526);
    const february = spending.find((s) => s.period === "2023-M1-2");
    expect(Math.round(Number(value(february?.investment.impliedPlan)))).toBe(20664);
  });

  it("10: 20 indicators with a verified cumulative rate, 18 up, 2 down: total revenue -11.9, import-export -17.19", async () => {
    const { growthCount } = await at.measure();
    expect([growthCount.rates.length, growthCount.up, growthCount.down]).toEqual([20, 18, 2]);
    expect(growthCount.rates.filter((r) => r.growth.value < 0).map((r) => [r.indicator, r.growth.value])).toEqual([
      ["budget.revenue.import-export", -17.19],
      ["budget.revenue.total", -11.9],
    ]);
  });

  it("11: of the plans on record one exceeded, one met, two missed, three cannot say; port cargo has none", async () => {
    const { scorecard } = await at.measure();
    expect(scorecard.counts).toEqual({ exceeded: 1, met: 1, missed: 2, "on-path": 0, behind: 0, "cannot-say": 3 });
    const planned = scorecard.rows.filter((r) => r.assessments.length > 0);
    const by = (verdict: string) =>
      planned
        .filter((r) => r.verdict === verdict)
        .map((r) => r.indicator)
        .sort();
    expect(by("exceeded")).toEqual(["fdi.registered.total"]);
    expect(by("met")).toEqual(["budget.revenue.domestic"]);
    expect(by("missed")).toEqual(["budget.revenue.total", "grdp"]);
    expect(by("cannot-say")).toEqual(["budget.revenue.import-export", "iip", "retail"]);
  });

  it("14: GRDP 3rd of 63 in the first quarter, half year and nine months; FDI 2nd of 63 in July, August and nine months", async () => {
    const places = async (code: string) =>
      (await at.indicator(code)).ranks
        .filter((r) => r.group === "")
        .map((r) => [r.selected.figure.period, r.answer.value, r.of]);
    expect(await places("grdp")).toEqual([
      ["2023-M1-9", 3, 63],
      ["2023-M1-6", 3, 63],
      ["2023-Q1", 3, 63],
    ]);
    expect(await places("fdi.registered.total")).toEqual([
      ["2023-M1-9", 2, 63],
      ["2023-M1-8", 2, 63],
      ["2023-M1-7", 2, 63],
    ]);
  });

  it("15: the three pillars hold what the data support", async () => {
    const { pillars } = await at.bridge();
    expect(pillars.map((p) => p.code)).toEqual(["high-tech-industry", "seaport-logistics", "tourism-trade"]);
    const known = pillars.map((p) => p.members.filter((m) => m.result).map((m) => m.indicator));
    expect(known[0]).toContain("iip.computers-peripherals");
    expect(known[1]).toContain("port-cargo");
    expect(known[2]).toEqual(expect.arrayContaining(["retail", "tourists"]));
  });

  it("16 to 19: theme, vocational resolution, review of resolution 45 and free-trade zone are in time, without evidence, and nothing from later shows", async () => {
    const { items } = await at.directives();
    const state = (id: string) => items.find((i) => i.directive.id === id);
    expect(state("theme-2023")).toMatchObject({ state: "in-time", days: 27, evidence: false });
    expect(state("vocational-party-resolution")).toMatchObject({
      state: "in-time",
      days: 27,
      evidence: false,
      directive: { number: "", outcome: "" },
    });
    expect(state("nq45-review5")).toMatchObject({
      state: "in-time",
      evidence: false,
      directive: { deadline: "2024-12-31", assigned: CONFERENCE },
    });
    expect(state("ftz-scheme")).toMatchObject({
      state: "in-time",
      evidence: false,
      directive: { deadline: "2024-12-31", assigned: CONFERENCE },
    });
    expect(JSON.stringify(items)).not.toMatch(/226\/2025|4068|14-NQ\/TU/);
  });
});
