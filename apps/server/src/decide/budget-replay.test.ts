import type { WireAnswer, WireBudgetPage } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "../folder-provider.ts";
import { REFERENCE_DATA } from "../product.ts";
import { get, testApp, testContext } from "../testing.ts";

/** Decide over the reference data: expected values are the printed ones, or follow from them by the hand in the comment. */
let app: FastifyInstance;

beforeAll(async () => {
  const { dataset } = await readFolder(REFERENCE_DATA);
  app = await testApp(testContext(memoryProvider(dataset)));
});

const page = (territory: string, period: string, asof: string, lang = "en") =>
  get<WireBudgetPage>(app, `/api/${territory}/budget?period=${period}&asof=${asof}&lang=${lang}`);
const value = (answer: WireAnswer | undefined) => (answer?.kind === "finding" ? answer.value : answer?.reason);
const line = (budget: WireBudgetPage, code: string) => {
  const found = budget.revenue.find((l) => l.indicator === `budget.revenue.${code}`);
  if (!found) throw new Error(`no line ${code}`);
  return found;
};
const resultOf = (budget: WireBudgetPage, code: string) => {
  const { result } = line(budget, code).row;
  return result.kind === "result" ? result.answer.value : result.reason;
};
const council = (budget: WireBudgetPage, code: string) => line(budget, code).plans.find((p) => p.issuer === "council");
const said = (runs: WireBudgetPage["verdict"]) =>
  runs
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", " ");

describe("the conference of 4 December 2023", () => {
  it("3: total revenue 102,614 against the Council's 116,442.134: 88.1 %, missed; 103,619 known from 29 February 2024", async () => {
    const then = await page("hai-phong", "2023", "2023-12-04");
    expect(resultOf(then, "total")).toBe(102_614);
    const [plan] = council(then, "total")?.versions ?? [];
    expect([plan?.target.low, plan?.verdict, plan?.target.knownOn]).toEqual([116_442.134, "missed", "2023-05-15"]);
    expect(value(plan?.attainment)).toBeCloseTo((102_614 / 116_442.134) * 100, 9);
    expect(said(then.verdict)).toContain("about 102,614 bn VND, 88.1 % of the plan");
    expect(resultOf(await page("hai-phong", "2023", "2024-02-28"), "total")).not.toBe(103_619);
    expect(resultOf(await page("hai-phong", "2023", "2024-02-29"), "total")).toBe(103_619);
  });

  it("4: domestic revenue 42,500 of 42,500 met, the rest of the year flagged at 1.56 times November; 43,466 later", async () => {
    const then = line(await page("hai-phong", "2023", "2023-12-04"), "domestic");
    expect(then.row).toMatchObject({ verdict: "met", implied: { flagged: true } });
    expect(value(then.row.implied?.amount)).toBeCloseTo(42_500 - 32_479.8, 6);
    expect(value(then.row.implied?.ratio)).toBeCloseTo(10_020.2 / 6438.1, 2);
    expect(
      value(line(await page("hai-phong", "2023", "2026-11-23"), "domestic").plans[0]?.versions[0]?.attainment),
    ).toBeCloseTo((43_466 / 42_500) * 100, 9);
  });

  it("5: import-export revenue cannot be said yet: 18,150.4 in December, 3.7 times November's; 58,000 later: missed", async () => {
    const then = line(await page("hai-phong", "2023", "2023-12-04"), "import-export");
    const [plan] = then.plans[0]?.versions ?? [];
    expect([then.row.verdict, value(plan?.remainder?.amount)]).toEqual(["cannot-say", expect.closeTo(18_150.4, 6)]);
    expect(value(plan?.remainder?.ratio)).toBeCloseTo(18_150.4 / 4902.4, 2);
    expect(value(then.row.samePeriod)).toBe(-17.19);
    const later = await page("hai-phong", "2023", "2023-12-31");
    expect([resultOf(later, "import-export"), line(later, "import-export").row.verdict]).toEqual([58_000, "missed"]);
  });

  it("8, 9: investment 13,583.2 above recurrent 11,469.9; the implied plan was 20,664 in February and amended to 22,015", async () => {
    const { spending, spendingPlans } = await page("hai-phong", "2023", "2023-12-04");
    expect(spending.map((r) => [r.period, r.execution])).toEqual([
      ["2023-M1-11", "holds"],
      ["2023-M1-4", "holds"],
      ["2023-M1-2", "holds"],
      ["2023-01", "holds"],
    ]);
    const newest = spending[0];
    expect([value(newest?.investment.amount), value(newest?.recurrent.amount)]).toEqual([13_583.2, 11_469.9]);
    expect(value(newest?.investment.rate)).toBe(61.7);
    const investment = spendingPlans.find((p) => p.indicator === "budget.expenditure.development-investment");
    expect(investment?.versions.map((v) => [v.period, Math.round(v.plan.value), v.amended])).toEqual([
      ["2023-M1-2", 20_664, false],
      ["2023-M1-4", 20_657, false],
      ["2023-M1-11", 22_015, true],
    ]);
  });

  it("9, known later: it failed in January-November 2024 (13,631.3 against 14,157.2), and in January-August 2025", async () => {
    const before = await page("hai-phong", "2024", "2024-12-10");
    expect(before.spending.map((r) => r.period)).not.toContain("2024-M1-11");
    const { spending } = await page("hai-phong", "2024", "2026-11-23");
    expect(spending[0]).toMatchObject({ period: "2024-M1-11", execution: "fails" });
    expect(value(spending[0]?.margin)).toBeCloseTo(13_631.3 - 14_157.2, 9);
    const merged = await page("hai-phong-2025", "2025", "2026-11-23");
    expect(merged.spending.map((r) => [r.period, r.execution])).toEqual([
      ["2025-M1-8", "fails"],
      ["2025-M1-7", "fails"],
    ]);
  });

  it("20: land use is not known for 2023 and says so; 38,252 is 42.8 % of domestic in January-October 2025", async () => {
    const then = await page("hai-phong", "2023", "2023-12-04");
    expect(then.landUse.every((s) => s.without.kind === "missing")).toBe(true);
    expect(then.landUse[0]?.share).toMatchObject({ needed: ["budget.revenue.land-use", "2023"] });
    expect(said(then.lede)).toContain("The land-use levy of 2023 is not on record");
    const { landUse } = await page("hai-phong-2025", "2025", "2026-11-23");
    const split = landUse.find((s) => s.period === "2025-M1-10");
    expect(value(split?.landUse)).toBe(38_252.446);
    expect(value(split?.share)).toBeCloseTo((38_252.446 / 89_289.413) * 100, 9);
    expect(value(split?.share)).toBeCloseTo(42.8, 1);
    // B5: 21,929 less 1,663.
    const february = (await page("hai-phong-2025", "2026", "2026-11-23")).landUse[0];
    expect([february?.period, value(february?.without)]).toEqual(["2026-M1-2", 20_266]);
  });

  it("21: the cut starts from the newest plans known that day", async () => {
    const then = (await page("hai-phong", "2023", "2023-12-04")).cutStart;
    // 11,469.9 at 78.96 % of plan, 13,583.2 at 61.7 %.
    expect(value(then.recurrent)).toBeCloseTo(11_469.9 / 0.7896, 6);
    expect(value(then.investment)).toBeCloseTo(13_583.2 / 0.617, 6);
    expect(then.revenue).toMatchObject({ kind: "missing", reason: "no-plan" });
    const february = (await page("hai-phong", "2023", "2023-03-31")).cutStart;
    expect(value(february.investment)).toBeCloseTo(2087.1 / 0.101, 6);
  });
});

describe("known later", () => {
  it("February 2026: 21.3 % of the year's plan is open, 134.14 % of the scenario of the same months is exceeded; five years borrow neither", async () => {
    const year = line(await page("hai-phong-2025", "2026", "2026-11-23"), "domestic");
    expect(year.plans[0]).toMatchObject({
      issuer: "council",
      versions: [{ target: { low: 103_166 }, verdict: "cannot-say" }],
    });
    expect(year.attainments).toMatchObject([{ issuer: "scenario", rate: { value: 134.14 }, verdict: "exceeded" }]);
    const five = await page("hai-phong-2025", "2026-2030", "2026-11-23");
    expect(five.revenue.flatMap((l) => l.attainments)).toEqual([]);
    // The plan of 15 December 2025: kept 413,230.779, recurrent 206,232.599; land is not planned apart.
    expect(five.balances.find((b) => b.basis === "plan")).toMatchObject({ definition: "kept", state: "cannot-say" });
  });
});

describe("capital and rules", () => {
  it("end of August 2025: 21,749.4 bn, 55.3 % and 60.6 %; 2024's capital apart, its late part open until 31 December", async () => {
    const { disbursement, pots } = await page("hai-phong-2025", "2025", "2026-11-23");
    const august = disbursement.points.find((p) => p.period === "2025-M1-8" && p.scope === "");
    expect([august?.amount, august?.ofCity, august?.ofCentral].map(value)).toEqual([21_749.4, 55.3, 60.6]);
    expect(disbursement.carriedOver).toMatchObject([{ period: "2025-M1-8", rate: { value: 42.1 }, unverified: true }]);
    expect(pots.find((p) => p.carried && p.pot === "added")).toMatchObject({ deadline: "2025-12-31", state: "passed" });
    expect(disbursement.owners.length).toBeGreaterThan(10);
  });

  it("texts that were not read have no value and no verdict; a law of later is not there yet", async () => {
    const { checks } = await page("hai-phong-2025", "2026", "2026-11-23");
    const unread = checks.filter((c) => !c.limit.read);
    expect(unread.map((c) => c.limit.code)).toEqual(
      expect.arrayContaining(["balance-recurrent", "contingency", "debt-ceiling", "medium-term-reserve"]),
    );
    expect(unread.every((c) => c.state === "not-read" && c.limit.value === "")).toBe(true);
    const then = await page("hai-phong", "2023", "2023-12-04");
    expect(then.checks.some((c) => /58\/2024|89\/2025/.test(c.limit.document))).toBe(false);
    expect(then.pots.every((p) => p.state === "not-read")).toBe(true);
  });

  it("a place without a budget on record says nothing and breaks nothing", async () => {
    const budget = await page("ha-noi", "2031", "2026-11-23", "vi");
    expect(budget.spending).toEqual([]);
    expect(resultOf(budget, "total")).toBe("unfinished");
  });
});
