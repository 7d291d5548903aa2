import type { WireScenarioContent } from "@hoatieu/contract";
import { expect, test } from "vitest";
import { versionRows } from "./version-rows.ts";

// Two sectors of equal size, quarters alike: 10 and 6 percent make 8; each cell is an eighth of the base year.
const content: WireScenarioContent = {
  targets: [{ node: "grdp", low: 8 }],
  cells: ([1, 2, 3, 4] as const).flatMap((quarter) => [
    { node: "grdp.industry-construction", quarter, growth: 10, state: "locked" as const },
    { node: "grdp.services", quarter, growth: 6, state: "solved" as const },
  ]),
  weights: ([1, 2, 3, 4] as const).flatMap((quarter) => [
    { node: "grdp.industry-construction", quarter, share: 0.125 },
    { node: "grdp.services", quarter, share: 0.125 },
  ]),
  year: [
    { node: "grdp", growth: 8 },
    { node: "grdp.industry-construction", growth: 10 },
    { node: "grdp.services", growth: 6 },
  ],
  locks: [],
  ceilings: [],
  outlook: { mean: 7, scale: 1 },
};

test("contributions of the sectors add up to the total's growth, quarter by quarter and over the year", () => {
  const rows = versionRows(content);
  const total = rows.at(-1);
  expect(rows.map((row) => row.node)).toEqual(["grdp.industry-construction", "grdp.services", "grdp"]);
  expect(rows.slice(0, 2).map((row) => row.contribution)).toEqual([5, 3]);
  expect(total?.contribution).toBe(8);
  expect(total?.cells.map((cell) => cell.growth)).toEqual([8, 8, 8, 8]);
});

test("a cell keeps its state, the total has none", () => {
  const [first, , total] = versionRows(content);
  expect(first?.cells.map((cell) => cell.state)).toEqual(["locked", "locked", "locked", "locked"]);
  expect(total?.cells[0]?.state).toBeUndefined();
});
