import type {
  WireArchivedForecast,
  WireForeseePage,
  WireScenario,
  WireScenarioSummary,
  WireScenarioWish,
} from "@hoatieu/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get } from "../testing.ts";
import { openStoreApp, problemsOf, type StoreApp } from "../testing-store.ts";

/**
 * A planner's year, through the API over a store: the merged city in 2025, from the first half to the outcome. Printed in the
 * data: 11.20 (half year), 11.59 (nine months), 11.81 (year); target 12.35 (42/NQ-HĐND), agriculture 4.15 in the city's
 * scenario; the published second half 13.35.
 */
const HOME = "/api/hai-phong-2025";
const ALL: [1, 2, 3, 4] = [1, 2, 3, 4];

let api: StoreApp;
beforeAll(async () => {
  api = await openStoreApp();
});
afterAll(() => api.close());

const page = (asof: string) => get<WireForeseePage>(api.app, `${HOME}/foresee?period=2025&asof=${asof}`);
const wish = (asof: string, more: Partial<WireScenarioWish> = {}): WireScenarioWish => ({
  asof,
  document: "42/NQ-HĐND",
  target: { low: 12.35 },
  locks: [{ node: "grdp.agriculture", quarters: ALL, growth: 4.15 }],
  ...more,
});
const titled = (title: string, body: WireScenarioWish) => ({ ...body, year: 2025, title, issuer: "UBND thành phố" });

function quarterOf({ content }: WireScenario["versions"][number], quarter: number): number {
  const cells = content.cells.filter((c) => c.quarter === quarter);
  const share = (node: string) => content.weights.find((w) => w.node === node && w.quarter === quarter)?.share ?? 0;
  const total = cells.reduce((sum, c) => sum + share(c.node), 0);
  return cells.reduce((sum, c) => sum + share(c.node) * c.growth, 0) / total;
}

describe("a growth scenario from the first half to the outcome", () => {
  let id = "";

  it("is saved on what was known on 1 August, agriculture held at 4.15, the total at 12.35", async () => {
    const reply = await api.post(`${HOME}/scenarios`, titled("Kịch bản 6 tháng cuối năm", wish("2025-08-01")));
    expect(reply.statusCode, reply.body).toBe(200);
    id = (reply.json() as { readonly id: string }).id;
    const { versions } = await get<WireScenario>(api.app, `${HOME}/scenarios/${id}?asof=2025-08-01`);
    const [first] = versions;
    if (!first) throw new Error("nothing saved");
    const year = (node: string) => first.content.year.find((y) => y.node === node)?.growth;
    expect(year("grdp")).toBeCloseTo(12.35, 6);
    expect(year("grdp.agriculture")).toBeCloseTo(4.15, 6);
    // Half a year is printed of the total and the sectors: their quarters are inferred, the rest is solved.
    expect(new Set(first.content.cells.filter((c) => c.quarter <= 2).map((c) => c.state))).toEqual(
      new Set(["inferred"]),
    );
    expect(new Set(first.content.cells.filter((c) => c.quarter > 2).map((c) => c.state))).toEqual(new Set(["solved"]));
    expect(first.content.outlook.probability).toBeGreaterThan(0.01);
    expect(first.content.outlook.probability).toBeLessThan(0.25);
    expect(first.difference).toBeUndefined();
    const target = (await page("2025-08-01")).targets.find((t) => t.low === 12.35);
    expect(Math.abs((target?.rest?.required ?? 0) - 13.35)).toBeLessThan(0.05);
  });

  it("is planned again after nine months: only the total is printed, the fourth quarter must do more", async () => {
    const before = (await page("2025-08-01")).targets[0]?.rest?.required ?? Number.NaN;
    const after = await page("2025-10-10");
    expect(after.targets[0]?.rest?.required).toBeGreaterThan(before);
    const reply = await api.post(`${HOME}/scenarios/${id}/versions`, { ...wish("2025-10-10"), expected: 1 });
    expect(reply.json()).toEqual({ id, number: 2 });
    const { versions } = await get<WireScenario>(api.app, `${HOME}/scenarios/${id}?asof=2025-10-10`);
    const [first, second] = versions;
    if (!first || !second) throw new Error("a version is missing");
    expect(quarterOf(second, 4)).toBeGreaterThan(quarterOf(first, 4));
    expect(second.content.cells.filter((c) => c.quarter === 3).map((c) => c.state)).not.toContain("solved");
    expect(second.difference?.totalKept).toBe(true);
    expect(second.difference?.shifts.reduce((sum, s) => sum + s.shifted, 0)).toBeCloseTo(0, 4);
    const nine = first.achievements.find((a) => a.node === "grdp" && a.period === "2025-M1-9");
    expect(nine?.actual).toBe(11.59);
    expect(nine?.gap).toBeLessThan(0);
  });

  it("is judged by the outcome, and so is every forecast made on the way", async () => {
    const { versions } = await get<WireScenario>(api.app, `${HOME}/scenarios/${id}?asof=2026-01-10`);
    const year = versions[0]?.achievements.find((a) => a.node === "grdp" && a.period === "2025");
    expect(year).toMatchObject({ actual: 11.81 });
    expect(year?.planned).toBeCloseTo(12.35, 4);
    const forecasts = await get<readonly WireArchivedForecast[]>(api.app, `${HOME}/forecasts?asof=2026-01-10`);
    const made = forecasts.filter((f) => f.origin === "scenario");
    expect(made.map((f) => f.asOf).sort()).toEqual(["2025-08-01", "2025-10-10"]);
    for (const f of made) {
      expect(f.outcome?.value).toBe(11.81);
      expect(f.score?.error).toBeCloseTo(11.81 - f.forecast.location, 9);
      expect(f.score?.crps).toBeGreaterThan(0);
    }
    const unseen = await get<readonly WireArchivedForecast[]>(api.app, `${HOME}/forecasts?asof=2025-08-15`);
    expect(unseen.map((f) => f.asOf)).toEqual(["2025-08-01"]);
    expect(unseen[0]?.score).toBeUndefined();
  });

  it("tells the second of two who saved at once, and keeps what is there", async () => {
    const late = await api.post(`${HOME}/scenarios/${id}/versions`, { ...wish("2025-10-10"), expected: 1 });
    expect(late.statusCode).toBe(409);
    expect(problemsOf(late.body)[0]?.code).toBe("scenario-changed");
    const list = await get<readonly WireScenarioSummary[]>(api.app, `${HOME}/scenarios`);
    expect(list.find((s) => s.id === id)?.versions).toBe(2);
  });
});

describe("what cannot be saved", () => {
  const refused = async (body: object) => {
    const reply = await api.post(`${HOME}/scenarios`, body);
    return { status: reply.statusCode, problem: problemsOf(reply.body)[0] };
  };

  it("locks that make the target impossible are named with the points they miss", async () => {
    const locks = (
      ["grdp.agriculture", "grdp.industry-construction", "grdp.services", "grdp.product-taxes"] as const
    ).map((node) => ({ node, quarters: ALL, growth: 10 }));
    const { status, problem } = await refused(titled("Không thể", wish("2025-08-01", { locks })));
    expect(status).toBe(422);
    expect(problem?.code).toBe("scenario-impossible");
    // All at 10 makes 10, and the target is 12.35.
    expect(problem?.message).toContain("grdp = 12.35 % (2.35)");
  });

  it("a node that is none, a range upside down, a target outside reason, a day before any data, a title that is empty", async () => {
    const node = [{ node: "grdp.moon", quarters: ALL, growth: 1 }];
    expect((await refused(titled("x", wish("2025-08-01", { locks: node })))).problem?.code).toBe("scenario-refused");
    const upside = wish("2025-08-01", { target: { low: 12, high: 11 } });
    expect((await refused(titled("x", upside))).problem?.code).toBe("scenario-refused");
    expect((await refused(titled("x", wish("2025-08-01", { target: { low: 400 } })))).status).toBe(400);
    expect((await refused(titled("x", wish("1999-08-01")))).problem?.code).toBe("no-outlook");
    expect((await refused(titled("", wish("2025-08-01")))).status).toBe(400);
  });

  it("a scenario that is not there is a sentence", async () => {
    const reply = await api.app.inject({ url: `${HOME}/scenarios/nothing`, headers: { host: "127.0.0.1" } });
    expect(reply.statusCode).toBe(404);
    expect(problemsOf(reply.body)[0]?.code).toBe("unknown-scenario");
  });
});
