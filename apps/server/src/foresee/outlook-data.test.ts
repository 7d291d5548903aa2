import { type Dataset, type Figure, makeFigure, period, type Snapshot, snapshotOf } from "@hoatieu/core";
import { readFolder } from "@hoatieu/exchange";
import {
  baseLevel,
  between,
  cellWeights,
  contradictions,
  growthOf,
  held,
  interval,
  type Outlook,
  QUARTERS,
  reaches,
  restOfYear,
  SECTORS,
  type SolvedPath,
  scenarioSolver,
  scoreForecast,
  TOTAL,
  USUAL_SHARES,
} from "@hoatieu/foresee";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "../folder-provider.ts";
import { REFERENCE_DATA } from "../product.ts";
import type { Provider } from "../provider.ts";
import { TEST_DAY } from "../testing.ts";
import { growthPanelAt, outlookAt } from "./outlooks.ts";

let dataset: Dataset;
let provider: Provider;
beforeAll(async () => {
  dataset = (await readFolder(REFERENCE_DATA, TEST_DAY)).dataset;
  provider = memoryProvider(dataset);
});

function snapshot(code: string, asOf: string, figures = dataset.figures): Snapshot {
  const found = snapshotOf({ ...dataset, figures }, code, asOf);
  if (!found) throw new Error(`no territory ${code}`);
  return found;
}

async function look(code: string, asOf: string, year: number, figures = dataset.figures): Promise<Outlook> {
  // A dataset of its own is a provider of its own: nothing of another is kept.
  const from = figures === dataset.figures ? provider : memoryProvider({ ...dataset, figures });
  const { outlook } = await outlookAt(from, snapshot(code, asOf, figures), year);
  if ("kind" in outlook) throw new Error(outlook.reason);
  return outlook;
}

function solved(outlook: Outlook, statements: readonly ReturnType<typeof held>[]): SolvedPath {
  const path = scenarioSolver(outlook)(statements);
  if (!path.solved) throw new Error(JSON.stringify(path.clashes));
  return path;
}

const along = (outlook: Outlook, path: SolvedPath, node: string, quarters: readonly (1 | 2 | 3 | 4)[]) =>
  cellWeights(outlook, node, quarters).reduce((sum, w, i) => sum + w * (path.growth[i] ?? Number.NaN), 0);

const finite = (outlook: Outlook) =>
  [...outlook.distribution.mean, ...outlook.distribution.covariance.flat(), outlook.degrees].every(Number.isFinite);

describe("the nation as known on 31 October 2024", () => {
  let nation: Outlook;
  beforeAll(async () => {
    nation = await look("viet-nam", "2024-10-31", 2024);
  });

  it("weighs quarters by the levels of 2023", () => {
    // SDMX file of October 2024: GDP of 2023 at constant 2010 prices by quarter.
    const quarters = QUARTERS.map((q) => nation.shares.reduce((sum, row) => sum + (row[q - 1] ?? 0), 0));
    expect(quarters.map((w) => w.toFixed(4))).toEqual(["0.2267", "0.2419", "0.2494", "0.2819"]);
    expect(nation.nodes.length).toBe(21);
    expect(nation.basis).toMatchObject({ shares: "levels", quarters: "levels", history: "levels" });
  });

  it("knows the growth of three quarters from levels", () => {
    const growth = [1, 2, 3].map((q) => growthOf(nation, TOTAL, [q as 1 | 2 | 3]));
    expect(growth.map((g) => g.location.toFixed(2))).toEqual(["5.87", "7.09", "7.40"]);
    for (const g of growth) expect(g.scale).toBeLessThan(0.02);
    expect(nation.elapsed).toBe(3);
  });

  it("industries add up to the total, in every quarter and the year", () => {
    for (const quarters of [[1], [2], [3], [4], QUARTERS] as const) {
      const parts = nation.nodes.reduce((sum, node, n) => {
        const share = quarters.reduce((s, q) => s + (nation.shares[n]?.[q - 1] ?? 0), 0);
        return sum + share * growthOf(nation, node, quarters).location;
      }, 0);
      const whole = nation.shares.flat().filter((_, i) => (quarters as readonly number[]).includes((i % 4) + 1));
      expect(parts / whole.reduce((s, w) => s + w, 0)).toBeCloseTo(growthOf(nation, TOTAL, quarters).location, 9);
    }
  });

  it("has 2024's outcome in its 80 % interval, and the sectors' in theirs", () => {
    // Printed in January 2025: GDP 7.09; industry and construction 8.24, services 7.38, agriculture 3.27.
    const outcomes = [
      [TOTAL, 7.09],
      ["grdp.industry-construction", 8.24],
      ["grdp.services", 7.38],
      ["grdp.agriculture", 3.27],
    ] as const;
    for (const [node, outcome] of outcomes) {
      const [low, high] = interval(growthOf(nation, node), 0.8);
      expect(low).toBeLessThan(outcome);
      expect(high).toBeGreaterThan(outcome);
    }
  });

  it("gives the target range of 6.8 to 7 its probability", () => {
    const whole = growthOf(nation, TOTAL);
    expect(between(whole, 6.8, 7)).toBeCloseTo(reaches(whole, 6.8) - reaches(whole, 7), 12);
    // What is done makes 4.894 of the year; the last quarter needs 6.76 or 7.47, near what the third made (7.40): more
    // likely than not to reach either, and a fifth of a point of a spread of half a point holds less than a fifth.
    expect(reaches(whole, 7)).toBeGreaterThan(0.5);
    expect(between(whole, 6.8, 7)).toBeGreaterThan(0.08);
    expect(between(whole, 6.8, 7)).toBeLessThan(0.2);
  });

  it.each([
    [6.8, 6.758],
    [7, 7.468],
  ])("says what the fourth quarter must reach for %f", (target, fourth) => {
    // From levels: (target - sum of share x growth of three quarters) / share of the fourth.
    const path = solved(nation, [held(TOTAL, QUARTERS, target)]);
    expect(along(nation, path, TOTAL, [4])).toBeCloseTo(fourth, 2);
    expect(along(nation, path, TOTAL, QUARTERS)).toBeCloseTo(target, 9);
    // Published growth of three quarters stays.
    expect(along(nation, path, "grdp.manufacturing", [3])).toBeCloseTo(
      growthOf(nation, "grdp.manufacturing", [3]).location,
      9,
    );
  });

  it("reads sectors above its industries", () => {
    const industry = growthOf(nation, "grdp.industry-construction", [3]).location;
    // Statistics office, October 2024: industry and construction 9.11 in the third quarter.
    expect(industry).toBeCloseTo(9.11, 1);
    expect(growthOf(nation, "grdp.services", [3]).location).toBeGreaterThan(7);
  });

  it("turns growth into value added of the base year", () => {
    const base = baseLevel(snapshot("viet-nam", "2024-10-31"), nation);
    expect(base).toMatchObject({ from: "levels" });
    expect(base?.level).toBeGreaterThan(5_800_000);
    expect(base?.level).toBeLessThan(6_000_000);
  });
});

describe("the merged city through 2025", () => {
  const CITY = "hai-phong-2025";
  const days = ["2025-08-01", "2025-10-10", "2026-01-10"] as const;
  let told: Outlook[];
  beforeAll(async () => {
    told = await Promise.all(days.map((day) => look(CITY, day, 2025)));
  });
  const at = (k: number) => {
    const outlook = told[k];
    if (!outlook) throw new Error("no outlook");
    return outlook;
  };

  it("knows two, three and four quarters", () => {
    expect(told.map((o) => o.elapsed)).toEqual([2, 3, 4]);
    expect(at(0).basis).toMatchObject({ history: "predecessors", shares: "contributions", quarters: "usual" });
  });

  it("needs 13.36 in the rest of the year, then 14.29 in the fourth quarter", async () => {
    // (12.35 - w done) / (1 - w) with usual shares; the city published 13.35 for the second half.
    const half = restOfYear(await growthPanelAt(provider, "2025-08-01"), USUAL_SHARES, 2, 11.2, 12.35);
    expect(half?.required).toBeCloseTo(13.364, 2);
    expect(Math.abs((half?.required ?? 0) - 13.35)).toBeLessThan(0.03);
    const fourth = restOfYear(await growthPanelAt(provider, "2025-10-10"), USUAL_SHARES, 3, 11.59, 12.35);
    expect(fourth?.required).toBeCloseTo(14.286, 2);
    expect(fourth?.acceleration).toBeGreaterThan(half?.acceleration ?? Number.NaN);
    // The solved path says the same, but for what the outlook takes off printed rates as noise.
    const path = solved(at(1), [held(TOTAL, QUARTERS, 12.35)]);
    expect(Math.abs(along(at(1), path, TOTAL, [4]) - 14.286)).toBeLessThan(0.1);
  });

  it("keeps agriculture at 4.15 when it is held there", () => {
    const path = solved(at(0), [held(TOTAL, QUARTERS, 12.35), held("grdp.agriculture", QUARTERS, 4.15)]);
    expect(along(at(0), path, "grdp.agriculture", QUARTERS)).toBeCloseTo(4.15, 9);
    expect(along(at(0), path, TOTAL, QUARTERS)).toBeCloseTo(12.35, 9);
    const free = solved(at(0), [held(TOTAL, QUARTERS, 12.35)]);
    expect(along(at(0), path, "grdp.services", QUARTERS)).toBeGreaterThan(
      along(at(0), free, "grdp.services", QUARTERS),
    );
  });

  it("thinks the target unlikely all along, and sees it missed", () => {
    const chances = told.map((o) => reaches(growthOf(o, TOTAL), 12.35));
    expect(chances[0]).toBeLessThan(0.15);
    expect(chances[1]).toBeLessThan(0.15);
    expect(chances[2]).toBeLessThan(0.001);
  });

  it("told the outcome of 11.81 better than the newest rate repeated, and better later", () => {
    const scores = told.map((o) => scoreForecast(growthOf(o, TOTAL), 11.81));
    expect(scores.every((s) => s.inside80)).toBe(true);
    // A sure forecast's CRPS is its error: 11.2 and 11.59 repeated.
    expect(scores[0]?.crps).toBeLessThan(11.81 - 11.2);
    expect(scores[1]?.crps).toBeLessThan(11.81 - 11.59);
    expect(scores[1]?.crps).toBeLessThan(scores[0]?.crps ?? 0);
    expect(Math.abs(scores[2]?.error ?? 1)).toBeLessThan(0.05);
  });

  it("with one part's first quarter unprinted says nothing of the merged first quarter", async () => {
    const without = dataset.figures.filter(
      (f) => !(f.territory === "hai-duong" && f.indicator === TOTAL && f.period.text === "2022-Q1"),
    );
    const outlook = await look(CITY, "2025-08-01", 2025, without);
    expect(outlook.basis.ownRates).toBe(at(0).basis.ownRates - 1);
  });
});

describe("bad input", () => {
  const rate = (text: string, printed: string): Figure =>
    makeFigure(
      {
        indicator: TOTAL,
        territory: "quang-ninh",
        period: period(text),
        measure: "yoy_pct",
        printed,
        unit: "%",
        note: "",
        status: "estimate",
        released: "2025-08-01",
        source: "wrong",
      },
      TEST_DAY,
    );
  const width = (outlook: Outlook) => {
    const [low, high] = interval(growthOf(outlook, TOTAL), 0.8);
    return high - low;
  };
  let plain: Outlook;
  beforeAll(async () => {
    plain = await look("quang-ninh", "2025-08-01", 2025);
  });

  it("a territory without any figure has no outlook", async () => {
    const code = [...dataset.reference.territories.keys()].find((c) => !dataset.figures.some((f) => f.territory === c));
    const { outlook } = await outlookAt(provider, snapshot(code ?? "", "2025-08-01"), 2025);
    expect(outlook).toEqual({ kind: "missing", reason: "before-any-data", needed: ["2025"] });
  });

  it("nor has a year before any data", async () => {
    for (const code of ["viet-nam", "hai-phong", "hai-phong-2025"]) {
      const { outlook } = await outlookAt(provider, snapshot(code, "1980-01-01"), 1980);
      expect(outlook).toMatchObject({ kind: "missing", reason: "before-any-data" });
    }
  });

  it("a year far ahead is told wide and finite", async () => {
    const far = await look("quang-ninh", "2025-08-01", 2040);
    expect(finite(far)).toBe(true);
    expect(far.elapsed).toBe(0);
    expect(width(far)).toBeGreaterThan(width(plain));
  });

  it("a target of 40 % is solved, far away and hopeless", () => {
    const path = solved(plain, [held(TOTAL, QUARTERS, 40)]);
    expect(path.growth.every(Number.isFinite)).toBe(true);
    expect(path.distance).toBeGreaterThan(5);
    expect(reaches(growthOf(plain, TOTAL), 40)).toBeLessThan(1e-4);
  });

  it("quarters that contradict their half year stay finite, widen and are named", async () => {
    const wrong = await look("quang-ninh", "2025-08-01", 2025, [
      ...dataset.figures,
      rate("2025-Q1", "10"),
      rate("2025-Q2", "11"),
      rate("2025-M1-6", "16"),
    ]);
    expect(finite(wrong)).toBe(true);
    expect(width(wrong)).toBeGreaterThan(1.5 * width(plain));
    const [found] = contradictions(wrong.printed.get(TOTAL) ?? []);
    expect(found?.period.text).toBe("2025-M1-6");
    expect(found?.missedBy).toBeCloseTo(5, 9);
  });

  it("a rate a thousand times too large stays finite and says next to nothing", async () => {
    const wrong = await look("quang-ninh", "2025-08-01", 2025, [...dataset.figures, rate("2025-M1-6", "11030")]);
    expect(finite(wrong)).toBe(true);
    expect(width(wrong)).toBeGreaterThan(100 * width(plain));
    expect(scenarioSolver(wrong)([held(TOTAL, QUARTERS, 12)]).solved).toBe(true);
  });

  it("sectors that print the same thousandfold slip leave the total alone", async () => {
    const wrong = await look("quang-ninh", "2025-08-01", 2025, [
      ...dataset.figures,
      { ...rate("2025-M1-6", "4500"), indicator: SECTORS[0], id: "slip" },
    ]);
    expect(finite(wrong)).toBe(true);
    expect(growthOf(wrong, TOTAL).location).toBeCloseTo(growthOf(plain, TOTAL).location, 6);
  });
});
