import { parsePeriod } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import type { RateStatement } from "../outlook/rate-statement.ts";
import { isCannot } from "../series/cannot.ts";
import type { GrowthPanel } from "../skill/growth-cases.ts";
import { type PooledRisk, pooledRisk, type RiskAsked } from "./pooled-risk.ts";

/** Growth of the year, of the year before, and first printed of the nine months, of provinces of Viet Nam as known on 2024-12-10. */
const CASES: readonly (readonly [growth: number, before: number, nine: number, year: number])[] = [
  [19.3, 7.82, 23.9, 2022],
  [-9.28, 7.39, -9.6, 2023],
  [8.01, 2.62, 7.36, 2022],
  [2.92, 3.98, 1.28, 2021],
  [6.27, 8.89, 5.99, 2023],
  [16.25, 13.93, 16.2, 2018],
  [16.68, 16.25, 16.42, 2019],
  [11.2, 16.68, 11.39, 2020],
  [12.38, 11.2, 12.28, 2021],
  [12.32, 12.38, 11.8, 2022],
  [10.34, 12.32, 10.08, 2023],
  [20.7, -5.58, 20.48, 2022],
  [7.01, 12.4, 7.72, 2023],
];

function statement(text: string, value: number): RateStatement {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return { year: Number(text.slice(0, 4)), weights: [0.25, 0.25, 0.25, 0.25], value, period, figures: [] };
}

/** Each case in a province of its own. */
const panelOf = (cases: typeof CASES): GrowthPanel => ({
  record: new Map(
    cases.map(([growth, before, , year], i) => [
      `p${i}`,
      [statement(`${year - 1}`, before), statement(`${year}`, growth)],
    ]),
  ),
  prints: new Map(cases.map(([, , nine, year], i) => [`p${i}`, [statement(`${year}-M1-9`, nine)]])),
});

function answered(asked: RiskAsked, cases = CASES): PooledRisk {
  const risk = pooledRisk(panelOf(cases), asked);
  if (isCannot(risk)) throw new Error(risk.cannot);
  return risk;
}

const ASKED: RiskAsked = { year: 2024, lastYear: 10.34, soFar: { horizon: "M1-9", value: 9.77 } };

describe("pooled growth at risk", () => {
  // R quantreg 5.94: predict(rq(y ~ b + p, tau), data.frame(b = 10.34, p = 9.77))
  it("is R's rq", () => {
    const peer = [8.01565532598, 9.75432786371, 9.96997295354, 10.2965077221, 10.6429830428];
    const { rows, n, provinces, years } = answered(ASKED);
    expect(rows.map((r) => r.tau)).toEqual([0.05, 0.25, 0.5, 0.75, 0.95]);
    for (const [i, value] of peer.entries()) expect(rows[i]?.growth).toBeCloseTo(value, 9);
    expect([n, provinces, years]).toEqual([13, 13, 6]);
  });

  // rq(y ~ b + p, tau) sorted over tau, and rq(y ~ 1, tau), on the other years: mean of the losses
  it("has the losses of R's lines and plain quantiles, year by year left out", () => {
    const lines = [0.745385054249, 0.679207639135, 0.780954875247, 0.511928841717, 0.169589706588];
    const peer = [1.73053846154, 3.26134615385, 3.13, 2.8875, 0.968153846154];
    const { rows, told } = answered(ASKED);
    expect(told).toBe(13);
    for (const [i, value] of peer.entries()) expect(rows[i]?.plain).toBeCloseTo(value, 9);
    for (const [i, value] of lines.entries()) expect(rows[i]?.loss).toBeCloseTo(value, 9);
  });

  it("learns nothing from the year asked for", () => {
    const more: typeof CASES = [...CASES, [99, 1, 1, 2024]];
    expect(answered(ASKED, more)).toEqual(answered(ASKED));
  });

  it("before a first part is printed it goes by last year alone", () => {
    const { rows, n } = answered({ year: 2024, lastYear: 10.34 });
    expect(n).toBe(13);
    const values = rows.map((r) => r.growth);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it("says why there is none", () => {
    expect(pooledRisk(panelOf(CASES.slice(0, 4)), ASKED)).toEqual({ cannot: "too-short", needed: 10, found: 4 });
    expect(pooledRisk(panelOf([]), ASKED)).toMatchObject({ cannot: "no-data" });
    expect(pooledRisk(panelOf(CASES), { ...ASKED, soFar: { horizon: "Q1", value: 5 } })).toMatchObject({
      cannot: "no-data",
    });
    expect(pooledRisk(panelOf(CASES), { ...ASKED, lastYear: Number.NaN })).toEqual({ cannot: "not-finite" });
    const same = CASES.map(([, before, nine, year]) => [5, before, nine, year] as const);
    expect(pooledRisk(panelOf(same), ASKED)).toEqual({ cannot: "constant" });
  });

  it("cases of one year have quantiles and no losses", () => {
    const one = CASES.map(([growth, before, nine]) => [growth, before, nine, 2022] as const);
    const { told, rows } = answered(ASKED, one);
    expect(told).toBe(0);
    expect(rows.every((r) => r.loss === undefined && Number.isFinite(r.growth))).toBe(true);
  });
});
