import type { WireForeseePage, WireNowcast, WireSeriesForecast, WireSeriesOutlook } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "../folder-provider.ts";
import { READER } from "../permission.ts";
import { REFERENCE_DATA } from "../product.ts";
import { get, TEST_DAY, testApp, testContext } from "../testing.ts";

let app: FastifyInstance;
beforeAll(async () => {
  const { dataset } = await readFolder(REFERENCE_DATA, TEST_DAY);
  app = await testApp(testContext(memoryProvider(dataset), undefined, READER));
});

const forecast = (territory: string, indicator: string, query = "") =>
  get<WireSeriesForecast>(app, `/api/${territory}/indicators/${indicator}/forecast?lang=vi${query}`);

async function outlook(indicator: string, query = ""): Promise<WireSeriesOutlook> {
  const answer = await forecast("viet-nam", indicator, query);
  if (answer.kind === "none") throw new Error(answer.reason);
  return answer;
}

const words = (runs: WireSeriesForecast["words"]) => runs.map((run) => run.text).join("");

describe("the forecast of one series through the API", () => {
  it("goes on from the last month on record, with five methods and their back-test", async () => {
    const iip = await outlook("iip");
    expect([iip.history.at(0)?.period, iip.history.at(-1)?.period]).toEqual(["2017-01", "2024-10"]);
    expect([iip.ahead.at(0), iip.ahead.at(-1)]).toEqual(["2024-11", "2025-10"]);
    expect(iip.forecasts.map((f) => f.method)).toEqual(["combination", "theta", "airline", "ets", "seasonal-naive"]);
    // R forecast 8.20: snaive and Arima(0,1,1)(0,1,1) with Tet, twelfth month
    const at = (method: string) => iip.forecasts.find((f) => f.method === method)?.median[11];
    expect(at("seasonal-naive")).toBeCloseTo(171.93, 6);
    expect(Math.abs((at("airline") ?? 0) / 179.161511 - 1)).toBeLessThan(2e-5);
    expect(iip.tet?.used).toBe(true);
    expect(iip.backtest).toHaveLength(15);
    expect(words(iip.words)).toContain("dừng ở tháng 10");
  });

  it("takes quarters of GDP at constant prices, eight ahead", async () => {
    const gdp = await outlook("grdp");
    expect([gdp.frequency, gdp.scope, gdp.history.length, gdp.ahead.at(-1)]).toEqual([
      4,
      "constant 2010 prices",
      59,
      "2026-Q3",
    ]);
    // R: Arima(log, (0,1,1)(0,1,1)) 1743449.4, 1753239.9; quarter 1 and 8
    const airline = gdp.forecasts.find((f) => f.method === "airline");
    expect(Math.abs((airline?.median[0] ?? 0) / 1743449.4236 - 1)).toBeLessThan(1e-6);
    expect(Math.abs((airline?.median[7] ?? 0) / 1753239.8758 - 1)).toBeLessThan(1e-6);
    expect(gdp.unusual.map((u) => u.period)).toContain("2021-Q3");
  });

  it("knows nothing before the series was published", async () => {
    expect(await forecast("viet-nam", "iip", "&asof=2024-11-12")).toMatchObject({ kind: "none", reason: "no-data" });
  });

  it("says why a province has none, and refuses an unknown indicator", async () => {
    const none = await forecast("hai-phong", "grdp");
    expect(none).toMatchObject({ kind: "none" });
    expect(words(none.words)).toMatch(/không dự báo/);
    const broken = await forecast("viet-nam", "labour.employed.male");
    expect(broken).toMatchObject({ kind: "none", reason: "gaps", found: 3 });
    await expect(forecast("hai-phong", "grpd")).rejects.toThrow(/404/);
  });
});

describe("the nowcast of national growth through the API", () => {
  const nowcast = (territory: string, query: string) => get<WireNowcast>(app, `/api/${territory}/nowcast?${query}`);

  // statsmodels 0.13.5, DynamicFactor(k_factors=1, factor_order=1) on the same panel from twelve starts: log-likelihood
  // -234.428063, the quarter 6.0598 with standard deviation 2.0496
  it("is that of statsmodels on the same panel", async () => {
    const told = await nowcast("viet-nam", "asof=2024-11-24&lang=en");
    if (told.kind === "missing") throw new Error(told.reason);
    expect(told.quarter).toBe("2024-Q4");
    expect(told.value).toBeCloseTo(6.0598, 3);
    expect(told.deviation).toBeCloseTo(2.0496, 3);
    const { news } = told;
    if (!news) throw new Error("no news");
    expect(news.since).toBe("2024-11-12");
    const sum = news.rows.reduce((total, row) => total + row.effect, news.before + news.others.effect + news.withdrawn);
    expect(sum).toBeCloseTo(told.value, 9);
    expect(news.rows[0]).toMatchObject({ kind: "release", indicator: "cpi", period: "2024-Q4" });
  });

  it("is missing, with the reason, where there is nothing to tell from", async () => {
    expect(await nowcast("hai-phong", "asof=2024-11-24")).toMatchObject({ kind: "missing", reason: "never-published" });
    expect(await nowcast("viet-nam", "")).toEqual({ kind: "missing", reason: "not-released", needed: ["2026-Q4"] });
  });
});

describe("growth at risk in the outlook's answer", () => {
  const risk = async (territory: string, query: string) =>
    (await get<WireForeseePage>(app, `/api/${territory}/foresee?${query}`)).risk;

  it("is told from other years, and says when the cases are few", async () => {
    const found = await risk("hai-phong", "period=2024&asof=2024-10-31");
    expect(found).toMatchObject({ horizon: "M1-9", few: true, lastYear: 10.34 });
    const quantiles = (found?.rows ?? []).map((row) => row.growth);
    expect(quantiles).toHaveLength(5);
    expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
  });

  it("is silent once the year is printed, and for the nation", async () => {
    expect(await risk("hai-phong", "period=2023&asof=2026-11-24")).toBeUndefined();
    expect(await risk("viet-nam", "period=2024&asof=2024-10-31")).toBeUndefined();
  });
});
