/**
 * Provinces print less than the nation: what each simplification made for them moves, by hiding the nation's figures. The
 * measured differences stand in `docs/foresee-checks.md`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { panelOf } from "@hoatieu/core";
import { readFolder } from "@hoatieu/exchange";
import {
  growthModel,
  growthOf,
  held,
  modelDay,
  type Outlook,
  outlookOf,
  PANEL_INDICATORS,
  QUARTERS,
  reaches,
  SECTORS,
  scenarioSolver,
  TOTAL,
} from "@hoatieu/foresee";
import { beforeAll, describe, expect, it } from "vitest";
import { REFERENCE_DATA } from "../product.ts";
import { TEST_DAY } from "../testing.ts";
import { HiddenNation, type Shown } from "./testing-nation.ts";

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;

/** The law learned from provinces, exact cell shares: what the simplifications of shares are held against. */
const EXACT: Shown = { baseLevels: [TOTAL, ...SECTORS] };
const LEVELS: Shown = { levels: true };
const SIMPLER = {
  "one profile of quarters for all sectors": { baseLevels: [TOTAL], shares: "constant 2010 prices" },
  "shares from contributions over growth": { baseLevels: [TOTAL], contributions: true },
  "shares at current prices": { baseLevels: [TOTAL], shares: "current prices" },
  "usual quarter shares": { shares: "constant 2010 prices" },
  "usual quarter shares, shares at current prices": { shares: "current prices" },
} as const satisfies Record<string, Shown>;
const NAMES = Object.keys(SIMPLER) as (keyof typeof SIMPLER)[];

/** A year after its third quarter: the whole year, and what is needed for a target a quarter of a point above it. */
interface Seen {
  readonly outlook: Outlook;
  readonly chance: number;
  /** Growth of each cell on the least surprising path to the target. */
  readonly path: readonly number[];
}

const seen = new Map<string, Seen>();
const of = (year: number, name: string): Seen => {
  const found = seen.get(`${year} ${name}`);
  if (!found) throw new Error(`${year} ${name}`);
  return found;
};
const fourth = (path: readonly number[]) => SECTORS.map((_, n) => path[4 * n + 3] ?? Number.NaN);

beforeAll(async () => {
  const { dataset } = await readFolder(REFERENCE_DATA, TEST_DAY);
  const nation = new HiddenNation(dataset);
  for (const year of YEARS) {
    const panel = panelOf(dataset, { indicators: PANEL_INDICATORS, asOf: modelDay(year, "2024-10-31") });
    const model = growthModel(panel, dataset.reference.territories, year);
    let target: number | undefined;
    for (const [name, shown] of [["exact", EXACT], ["levels", LEVELS], ...Object.entries(SIMPLER)] as const) {
      const outlook = outlookOf(nation.snapshot(year, shown), model, year);
      if ("kind" in outlook) throw new Error(outlook.reason);
      const whole = growthOf(outlook, TOTAL);
      target ??= whole.location + 0.25;
      const path = scenarioSolver(outlook)([held(TOTAL, QUARTERS, target)]);
      if (!path.solved) throw new Error("no path");
      seen.set(`${year} ${name}`, { outlook, chance: reaches(whole, target), path: path.growth });
    }
  }
});

/** Largest difference of the sectors' needed fourth quarters. */
const moved = (year: number, one: string, other: string) => {
  const [a, b] = [fourth(of(year, one).path), fourth(of(year, other).path)];
  return a.map((x, n) => Math.abs(x - (b[n] ?? Number.NaN)));
};

/**
 * How far wrong weights of cells can move a mean of them: half the sum of their differences times the range of what they
 * weigh. The fourth quarter makes up for the whole year's error, so it is off by that over its own weight.
 */
function reach(year: number, name: string): number {
  const [exact, simple] = [of(year, "exact"), of(year, name)];
  const off = exact.outlook.shares.flatMap((row, n) =>
    row.map((share, q) => Math.abs(share - (simple.outlook.shares[n]?.[q] ?? Number.NaN))),
  );
  const weight = exact.outlook.shares.reduce((sum, row) => sum + (row[3] ?? 0), 0);
  const range = Math.max(...exact.path) - Math.min(...exact.path);
  return ((off.reduce((sum, d) => sum + d, 0) / 2) * range) / weight;
}

const CASES = YEARS.flatMap((year) => NAMES.map((name) => [year, name] as const));

describe("simplifications made for provinces, on the nation", () => {
  it("the variants see what they are meant to see", () => {
    const basis = (name: string) => {
      const { shares, quarters, history } = of(2024, name).outlook.basis;
      return [shares, quarters, history];
    };
    expect(basis("levels")).toEqual(["levels", "levels", "levels"]);
    expect(basis("exact")).toEqual(["levels", "levels", "rates"]);
    expect(basis("one profile of quarters for all sectors")).toEqual(["current-price-shares", "levels", "rates"]);
    expect(basis("shares from contributions over growth")).toEqual(["contributions", "levels", "rates"]);
    expect(basis("usual quarter shares")).toEqual(["current-price-shares", "usual", "rates"]);
  });

  it.each(CASES)("%i, %s: sectors' fourth quarters move no more than the weights can move them", (year, name) => {
    for (const difference of moved(year, "exact", name)) expect(difference).toBeLessThan(reach(year, name));
  });

  it.each(CASES)("%i, %s: the probability moves no more than the year's mean can move it", (year, name) => {
    const [exact, simple] = [of(year, "exact"), of(year, name)];
    const [one, other] = [growthOf(exact.outlook, TOTAL), growthOf(simple.outlook, TOTAL)];
    // Only shares of quarters enter the total's own law: sectors' shares leave it alone.
    if (simple.outlook.basis.quarters === "levels") expect(simple.chance).toBeCloseTo(exact.chance, 6);
    // The density of a bell curve is nowhere above 0.4 over its scale; its spread changes the chance of a value within
    // half a scale of the middle by at most 0.4 x 0.5 times the spread's own change.
    const spread = Math.abs(Math.log(one.scale / other.scale));
    const distance = Math.max(0.25 / one.scale, 0.5);
    const bound = (0.4 * Math.abs(one.location - other.location)) / Math.min(one.scale, other.scale);
    expect(Math.abs(simple.chance - exact.chance)).toBeLessThan(bound + 0.4 * distance * spread + 1e-6);
  });

  it.each(YEARS)("%i: without levels the year is told within the uncertainty told with them", (year) => {
    const name = "usual quarter shares, shares at current prices";
    const [levels, rates] = [of(year, "levels"), of(year, name)];
    const [one, other] = [growthOf(levels.outlook, TOTAL), growthOf(rates.outlook, TOTAL)];
    // Two laws of the same thing, one learned from the nation, one from provinces: each within the other's scale.
    expect(Math.abs(one.location - other.location)).toBeLessThan(Math.max(one.scale, other.scale));
    // And the wider law is the one that knows less.
    expect(other.scale).toBeGreaterThan(one.scale * 0.9);
    SECTORS.forEach((node, n) => {
      const told = growthOf(rates.outlook, node, [4]).scale;
      expect(moved(year, "levels", name)[n]).toBeLessThan(2 * told);
    });
  });

  it("the document tells what was measured", () => {
    const document = readFileSync(join(import.meta.dirname, "../../../../docs/foresee-checks.md"), "utf8");
    const told = document.split("\n").flatMap((line) => {
      const [label, ...cells] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return label && cells.length === 6 && cells.every((c) => /^\d/.test(c))
        ? [{ label, cells: cells.map(Number) }]
        : [];
    });
    const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
    const last = "usual quarter shares, shares at current prices";
    const rows = [
      ...NAMES.map((name) => ["exact", name, name] as const),
      ["levels", last, "all of it, against levels"] as const,
    ];
    expect(told.map((row) => row.label)).toEqual(rows.map(([, , label]) => label));
    rows.forEach(([from, name], k) => {
      const moves = YEARS.map((year) => moved(year, from, name));
      const sectors = moves.flatMap((m) => m.slice(0, 3));
      const taxes = moves.map((m) => m[3] ?? Number.NaN);
      const chances = YEARS.map((year) => Math.abs(of(year, name).chance - of(year, from).chance));
      const measured = [sectors, taxes, chances].flatMap((list) => [mean(list), Math.max(...list)]);
      measured.forEach((value, c) => {
        // Told to two decimals; a law learned a little differently moves them a little.
        expect(
          Math.abs(value - (told[k]?.cells[c] ?? Number.NaN)),
          `${name} ${c}: ${measured.map((v) => v.toFixed(3))}`,
        ).toBeLessThan(0.03);
      });
    });
  });
});
