import { monthPeriod, quarterPeriod } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { type GrowthNowcast, growthNowcast } from "./growth-nowcast.ts";
import { quarterRates } from "./growth-panel.ts";

type Given = Parameters<typeof dataset>[2];
const snapshot = (given: Given, asOf: string) =>
  snapshotFor(
    dataset(
      [indicator("grdp"), indicator("iip"), indicator("cpi")],
      [territory("viet-nam", { level: "country" })],
      given,
    ),
    asOf,
  );

/** A swing that growth and both indicators share, each with a wobble of its own. */
const swing = (t: number) => Math.sin(t / 2.3) * 2 + Math.cos(t * 1.7);
const told = (year: number, month: number) => {
  const next = month === 12 ? monthPeriod(year + 1, 1) : monthPeriod(year, month + 1);
  return `${next.text}-06`;
};

const quarters = (from: number, to: number): Given =>
  Array.from({ length: to - from }, (_, i) => {
    const [t, year, q] = [from + i, 2014 + Math.floor((from + i) / 4), ((from + i) % 4) + 1];
    return {
      period: quarterPeriod(year, q),
      printed: (6 + swing(t) + 0.3 * Math.sin(t * 5)).toFixed(3),
      measure: "yoy_pct",
      released: told(year, q * 3),
    };
  });

const months = (code: string, from: number, to: number, wobble: number): Given =>
  Array.from({ length: to - from }, (_, i) => {
    const [m, year, month] = [from + i, 2014 + Math.floor((from + i) / 12), ((from + i) % 12) + 1];
    const value = 8 + 2 * swing((m - 1) / 3) + 0.5 * Math.cos(m * wobble);
    return {
      indicator: code,
      period: monthPeriod(year, month),
      printed: value.toFixed(3),
      measure: "yoy_pct",
      released: told(year, month),
    };
  });

const FULL = [...quarters(0, 41), ...months("iip", 0, 125, 3.1), ...months("cpi", 0, 125, 4.7)];

function answered(told: ReturnType<typeof growthNowcast>): GrowthNowcast {
  if ("kind" in told) throw new Error(told.reason);
  return told;
}

describe("rates by quarter", () => {
  it("are the mean of the months that are out, and say how many", () => {
    const given: Given = [10, 20].map((value, i) => ({
      indicator: "iip",
      period: monthPeriod(2024, i + 1),
      printed: `${value}`,
      released: "2024-03-06",
      measure: "yoy_pct",
    }));
    const rate = quarterRates(snapshot(given, "2024-04-01"), "iip").get(2024 * 12 + 2);
    expect(rate).toMatchObject({ value: 15, months: 2 });
    expect(rate?.figures).toHaveLength(2);
  });

  it("come from levels at constant prices where none is printed, and never across units", () => {
    const level = (year: number, printed: string, note: string, unit = "bn VND") => ({
      period: quarterPeriod(year, 1),
      printed,
      note,
      unit,
    });
    const constant = "constant 2010 prices";
    const both = [level(2022, "100", constant), level(2023, "104", constant)];
    const current = [level(2022, "200", "current prices"), level(2023, "230", "current prices")];
    expect(quarterRates(snapshot([...both, ...current], "2024-04-01"), "grdp").get(2023 * 12 + 2)?.value).toBeCloseTo(
      4,
      12,
    );
    const units = [level(2022, "100", constant), level(2023, "5", constant, "million USD")];
    expect(quarterRates(snapshot(units, "2024-04-01"), "grdp").size).toBe(0);
  });
});

describe("the nowcast of growth", () => {
  it("tells the quarter under way, nearer than its mean, and adds up its news", () => {
    const now = snapshot(FULL, "2024-06-20");
    const nowcast = answered(growthNowcast(now, snapshot(FULL, "2024-05-01")));
    expect(nowcast.quarter.text).toBe("2024-Q2");
    expect(Math.abs(nowcast.value - (6 + swing(41)))).toBeLessThan(2 * nowcast.deviation);
    expect(nowcast.explained).toBeGreaterThan(0.5);
    expect(nowcast.record?.n).toBe(12);
    expect(nowcast.record?.ours).toBeLessThan(nowcast.record?.repetition ?? 0);
    const { news } = nowcast;
    const sum = (news?.rows ?? []).reduce(
      (total, row) => total + row.effect,
      (news?.before ?? 0) + (news?.withdrawn ?? 0),
    );
    expect(sum).toBeCloseTo(nowcast.value, 9);
    // May and June of both indicators changed the mean of the quarter; nothing of growth came.
    expect(news?.rows.every((row) => row.indicator !== "grdp")).toBe(true);
    expect(news?.rows.length).toBeGreaterThan(0);
  });

  it("tells the quarter just over while its growth is not printed", () => {
    expect(answered(growthNowcast(snapshot(FULL, "2024-04-03"))).quarter.text).toBe("2024-Q1");
    expect(answered(growthNowcast(snapshot(FULL, "2024-04-06"))).quarter.text).toBe("2024-Q2");
  });

  it("knows nothing of what came to be known later", () => {
    const early = growthNowcast(snapshot(FULL, "2023-11-20"));
    const cut = FULL.filter((g) => (g.released ?? "") <= "2023-11-20");
    expect(growthNowcast(snapshot(cut, "2023-11-20"))).toEqual(early);
  });

  it("says why there is none", () => {
    expect(growthNowcast(snapshot([], "2024-06-20"))).toMatchObject({ kind: "missing", reason: "never-published" });
    const alone = growthNowcast(snapshot(quarters(0, 41), "2024-06-20"));
    expect(alone).toMatchObject({ kind: "missing", reason: "never-published" });
    expect("needed" in alone && alone.needed).toContain("iip");
    expect(growthNowcast(snapshot(FULL, "2025-06-20"))).toEqual({
      kind: "missing",
      reason: "not-released",
      needed: ["2025-Q2"],
    });
  });
});
