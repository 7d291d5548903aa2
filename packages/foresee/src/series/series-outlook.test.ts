import { monthPeriod, quarterPeriod } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { isCannot } from "./cannot.ts";
import { backtest, originsOf } from "./series-backtest.ts";
import { type SeriesOutlook, seriesOutlook } from "./series-outlook.ts";
import { type SeriesRun, seriesRun } from "./series-run.ts";
import { PASSENGERS } from "./testing-series.ts";
import { unusualValues } from "./unusual-values.ts";

/** Index of industrial production of Viet Nam, 2015 = 100, January 2017 to October 2024 (NSO through SDMX, 2024-11-13). */
const PRODUCTION =
  "96.8,96.26,114.49,118.14,117.49,112.95,113.89,122.31,126.63,128.76,129.21,131.75,126.8,101.72,126.79,125.04,128.72,127.27,129.62,135.35,134.43,139.41,143.13,145.09,134.05,108.37,134.77,134.56,138.69,134.1,141.57,149.27,148.62,152.9,146.74,147.4,123.31,128.9,137.63,116.48,130.64,140.09,147.27,152.36,157.33,160.97,156.86,158.62,154.1,119.65,143.6,142.93,145.71,143.77,143.25,137.71,144.65,151.2,159.68,163.49,159.65,141.44,165.37,169.5,174.91,172.91,173.64,175.22,172.11,176.22,171.14,166.03,128.34,132.86,145.4,144,146.35,147.07,150.67,155.95,152.3,162.38,162.42,161.23,155.98,128.3,155.5,158.28,165.12,168.38,169.53,171.15,165.34,171.93".split(
    ",",
  );

type Given = Parameters<typeof dataset>[2];
const snapshotOf = (given: Given) =>
  snapshotFor(dataset([indicator("iip")], [territory("viet-nam", { level: "country" })], given), "2026-11-24");

const monthly = (values: readonly string[], year: number, unit = "index"): Given =>
  values.map((printed, i) => ({
    period: monthPeriod(year + Math.floor(i / 12), (i % 12) + 1),
    printed,
    unit,
    released: "2026-01-31",
  }));

function runOf(given: Given): SeriesRun {
  const run = seriesRun(snapshotOf(given), "iip");
  if (isCannot(run)) throw new Error(run.cannot);
  return run;
}

function outlookOf(given: Given): SeriesOutlook {
  const outlook = seriesOutlook(runOf(given));
  if (isCannot(outlook)) throw new Error(outlook.cannot);
  return outlook;
}

describe("the run of a series", () => {
  it("ends at the newest figure and goes back to the last gap", () => {
    const given = monthly(PRODUCTION, 2017).filter((_, i) => i !== 20);
    const { figures, start, frequency } = runOf(given);
    expect(frequency).toBe(12);
    expect(figures).toHaveLength(73);
    expect(figures[0]?.period.text).toBe("2018-10");
    expect(start).toBe(9);
  });

  it("is the longest in time of all units and kinds of period", () => {
    const quarters: Given = Array.from({ length: 40 }, (_, i) => ({
      period: quarterPeriod(2015 + Math.floor(i / 4), (i % 4) + 1),
      printed: `${100 + i}`,
      released: "2026-01-31",
    }));
    expect(runOf([...monthly(PRODUCTION, 2017), ...quarters]).frequency).toBe(4);
    const both = runOf([...monthly(PRODUCTION.slice(0, 30), 2017, "persons"), ...monthly(PRODUCTION, 2017)]);
    expect([both.unit, both.figures.length]).toEqual(["index", 94]);
  });

  it("leaves out plans, expectations and unverified figures", () => {
    const given = monthly(PRODUCTION, 2017);
    const doubtful: Given = given.slice(-1).map((g) => ({ ...g, status: "unverified" }));
    expect(runOf([...given.slice(0, -1), ...doubtful]).figures).toHaveLength(93);
    expect(runOf(given.map((g, i) => (i === 93 ? { ...g, released: "2024-09-15" } : g))).figures).toHaveLength(93);
  });

  it("says why there is none", () => {
    expect(seriesRun(snapshotOf([]), "iip")).toEqual({ cannot: "no-data", needed: 8, found: 0 });
    expect(seriesRun(snapshotOf(monthly(PRODUCTION.slice(0, 4), 2017)), "iip")).toEqual({
      cannot: "too-short",
      needed: 24,
      found: 4,
    });
    const broken = monthly(PRODUCTION, 2017).filter((_, i) => i !== 90);
    expect(seriesRun(snapshotOf(broken), "iip")).toEqual({ cannot: "gaps", needed: 24, found: 3 });
  });
});

describe("the outlook of industrial production", () => {
  const outlook = outlookOf(monthly(PRODUCTION, 2017));
  const steps = (method: Parameters<SeriesOutlook["forecasts"]["get"]>[0]) => {
    const forecast = outlook.forecasts.get(method);
    if (!forecast) throw new Error(method);
    return [0, 3, 11].flatMap((h) => [forecast.mean[h], forecast.lower80[h], forecast.upper95[h]]);
  };

  // R 4.x, forecast 8.20: snaive(x, 12)
  it("repeats the year before as R's snaive", () => {
    const peer = [162.42, 141.134916801, 194.972725617, 128.3, 107.014916801, 160.852725617, 171.93, 150.644916801];
    for (const [i, value] of peer.entries()) expect(steps("seasonal-naive")[i]).toBeCloseTo(value, 8);
  });

  // thetaf(x, 12); R's search stops at alpha 0.6526 in its fourth digit
  it("is R's thetaf", () => {
    const peer = [
      171.745384, 162.813503, 185.405517, 137.048845, 123.568531, 157.665205, 175.740274, 154.44333, 208.311138,
    ];
    for (const [i, value] of peer.entries()) expect(steps("theta")[i]).toBeCloseTo(value, 2);
  });

  // Arima(x, c(0,1,1), c(0,1,1), xreg = tet, method = "ML"): aicc 577.262215 without, 519.295035 with Tet; the seasonal
  // coefficient goes to -1, where R stops at -0.99999
  it("has Tet in its airline model as R's Arima with the same column", () => {
    const peer = [
      171.71612, 164.921736, 182.107233, 147.786007, 133.386301, 169.808456, 179.161511, 154.008035, 217.630433,
    ];
    for (const [i, value] of peer.entries())
      expect(Math.abs((steps("airline")[i] ?? 0) / value - 1)).toBeLessThan(2e-5);
    expect(outlook.tet?.used).toBe(true);
    expect(outlook.tet?.gain).toBeCloseTo(577.262214973 - 519.295034504, 2);
    expect(outlook.tet?.effect?.coefficient).toBeCloseTo(-21.5550976, 3);
  });

  it("has all five methods, an adjustment and a score for each", () => {
    expect([...outlook.forecasts.keys()]).toEqual(["combination", "theta", "airline", "ets", "seasonal-naive"]);
    expect(outlook.absent).toEqual([]);
    expect(isCannot(outlook.adjusted) ? 0 : outlook.adjusted.values.length).toBe(94);
    expect(outlook.backtest).toHaveLength(15);
    for (const row of outlook.backtest) {
      expect(row.n).toBe(10);
      expect(row.inside80).toBeLessThanOrEqual(row.inside95);
    }
  });

  it("marks a value a thousandfold too high, and not the one that returns a year later", () => {
    const wrong = PRODUCTION.map((printed, i) => (i === 60 ? `${Number(printed) * 1000}` : printed));
    const { unusual } = outlookOf(monthly(wrong, 2017));
    expect(unusual.map((u) => u.at)).toEqual([60]);
    expect(unusual[0]?.ratio).toBeCloseTo((159.65 / 154.1) * 1000, 6);
    expect(outlook.unusual).toEqual([]);
  });
});

describe("series that are none", () => {
  it("constant", () => {
    expect(seriesOutlook(runOf(monthly(new Array(48).fill("7"), 2017)))).toEqual({ cannot: "constant" });
  });

  it("negative values leave logarithms and factors alone", () => {
    const balance = PASSENGERS.slice(0, 60).map((value, i) => `${value - 160 - i}`);
    const outlook = outlookOf(monthly(balance, 2017));
    expect(outlook.forecasts.get("airline")?.scale).toBe("unit");
    expect(isCannot(outlook.adjusted)).toBe(false);
  });

  it("two years have a forecast and neither an adjustment nor a score", () => {
    const outlook = outlookOf(monthly(PRODUCTION.slice(0, 24), 2017));
    expect(outlook.adjusted).toEqual({ cannot: "too-short", needed: 36, found: 24 });
    expect(outlook.backtest).toEqual([]);
    expect(outlook.forecasts.size).toBeGreaterThan(2);
  });
});

describe("the back-test", () => {
  it("starts in every season, at most twelve times", () => {
    expect(originsOf(94, 12, 12)).toEqual([37, 42, 47, 52, 57, 62, 67, 72, 77, 82]);
    for (const length of [48, 60, 94, 150, 400]) {
      const origins = originsOf(length, 12, 12);
      expect(origins.length).toBeLessThanOrEqual(12);
      expect(new Set(origins.map((o) => o % 12)).size).toBe(origins.length);
      expect(origins.at(-1)).toBe(length - 12);
    }
    expect(originsOf(47, 12, 12)).toEqual([]);
  });

  it("of the seasonal naive is the error of last year's value over the mean of such errors before", () => {
    const values = PASSENGERS.slice(0, 60);
    const rows = backtest(values, 12, { year: 1970, place: 0 }, [1]);
    const errors = originsOf(60, 12, 1).map((origin) => {
      const scale =
        values.slice(12, origin).reduce((sum, value, i) => sum + Math.abs(value - (values[i] ?? 0)), 0) / (origin - 12);
      return Math.abs((values[origin] ?? 0) - (values[origin - 12] ?? 0)) / scale;
    });
    const naive = rows.find((row) => row.method === "seasonal-naive");
    expect(naive?.mase).toBeCloseTo(errors.reduce((sum, e) => sum + e, 0) / errors.length, 12);
  });

  it("knows nothing of what came after", () => {
    const values = PASSENGERS.slice(0, 72);
    const changed = values.map((value, i) => (i === 71 ? value * 3 : value));
    const of = (list: readonly number[]) => backtest(list, 12, { year: 1970, place: 0 }, [1, 2]);
    // The last value is the actual of the longest horizon alone.
    expect(of(changed).filter((row) => row.ahead === 1)).toEqual(of(values).filter((row) => row.ahead === 1));
  });
});

it("a first-year value is told by the year after", () => {
  const wrong = PASSENGERS.map((value, i) => (i === 4 ? value * 1000 : value));
  expect(unusualValues(wrong, 12).map((u) => u.at)).toEqual([4]);
  expect(unusualValues([1, 2, 3, 4, 5], 4)).toEqual([]);
});
