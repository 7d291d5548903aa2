import { type Outlook, QUARTERS, scenarioSolver } from "@hoatieu/foresee";
import { expect, test } from "vitest";
import { requiredOf, solveWish } from "./solve-wish.ts";
import { growthFrom, levelOf, tableRows } from "./table-rows.ts";
import { BLANK, withLock } from "./wish.ts";

const NODES = ["grdp.agriculture", "grdp.industry-construction", "grdp.services", "grdp.product-taxes"];
const SHARES = [0.05, 0.5, 0.4, 0.05].map((s) => QUARTERS.map(() => s / 4));
const variance = (i: number, j: number) => (i === j ? 4 : Math.floor(i / 4) === Math.floor(j / 4) ? 1 : 0);

const outlook: Outlook = {
  territory: "somewhere",
  year: 2025,
  asOf: "2025-08-01",
  nodes: NODES,
  shares: SHARES,
  distribution: {
    mean: NODES.flatMap((_, n) => QUARTERS.map(() => [4, 13, 10, 8][n] ?? 0)),
    covariance: Array.from({ length: 16 }, (_, i) => Array.from({ length: 16 }, (_, j) => variance(i, j))),
  },
  degrees: 20,
  elapsed: 2,
  printed: new Map(),
  basis: {
    learnedOn: "2025-01-01",
    territories: 63,
    rates: 500,
    ownRates: 10,
    history: "rates",
    shares: "usual",
    quarters: "usual",
  },
  figures: [],
};
const solver = scenarioSolver(outlook);
const target = { id: undefined, low: 12, high: 12 };
const year = [1, 2, 3, 4] as const;

test("contributions add up to the target, extra points to the way still to go, with agriculture's year held", () => {
  const wish = withLock(BLANK, { node: "grdp.agriculture", quarters: year }, 4.15);
  const { path, clashes } = solveWish(outlook, solver, wish, target, []);
  expect(clashes).toEqual([]);
  const rows = tableRows(outlook, path, wish, target);
  const parts = rows.filter((r) => r.kind !== "total");
  const total = rows.at(-1);
  expect(parts.reduce((sum, r) => sum + r.contribution, 0)).toBeCloseTo(12, 8);
  expect(total?.year.growth).toBeCloseTo(12, 8);
  // Heading for 0.05 x 4 + 0.5 x 13 + 0.4 x 10 + 0.05 x 8 = 11.1.
  expect(parts.reduce((sum, r) => sum + r.extra, 0)).toBeCloseTo(0.9, 8);
  expect(rows[0]?.year).toMatchObject({ state: "locked", editable: true });
  expect(rows[0]?.year.growth).toBeCloseTo(4.15, 8);
  expect(rows[0]?.cells.map((c) => c.state)).toEqual(["inferred", "inferred", "solved", "solved"]);
});

test("two locks that say different things of one sector are named, and what was heading stays", () => {
  const one = withLock(BLANK, { node: "grdp.services", quarters: [3] }, 10);
  const two = withLock(
    withLock(one, { node: "grdp.services", quarters: [4] }, 10),
    { node: "grdp.services", quarters: year },
    20,
  );
  const { clashes, path } = solveWish(outlook, solver, two, target, []);
  expect(clashes.map((c) => c.statement.node)).toContain("grdp.services");
  expect(path).toEqual(outlook.distribution.mean);
});

test("nothing goes over its ceiling", () => {
  const best = [{ node: "grdp.industry-construction", growth: 14 }];
  const { path } = solveWish(outlook, solver, { ...BLANK, ceilings: true }, { ...target, low: 13, high: 13 }, best);
  expect(Math.max(path[6] ?? 0, path[7] ?? 0)).toBeLessThanOrEqual(14 + 1e-9);
});

test("the second half must make up what the first lacks: 2 x 12 - 11.1 = 12.9", () => {
  expect(requiredOf(outlook, 12)).toBeCloseTo(12.9, 8);
});

test("a level typed is the growth that leads to it", () => {
  const cell = tableRows(outlook, outlook.distribution.mean, BLANK, undefined)[0]?.year;
  if (!cell) throw new Error("no cell");
  expect(levelOf(cell, 1000)).toBeCloseTo(52, 8);
  expect(growthFrom(cell, 1000, 52)).toBeCloseTo(4, 8);
});
