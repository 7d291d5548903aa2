import { describe, expect, it } from "vitest";
import type { Outlook } from "../outlook/outlook.ts";
import { outlookWith } from "../outlook/testing-outlook.ts";
import { rate } from "../outlook/testing-process.ts";
import { cellState, type ScenarioWish, scenarioContent, statementsOf } from "./scenario-content.ts";

const plain = outlookWith(
  [
    [0.125, 0.125, 0.125, 0.125],
    [0.125, 0.125, 0.125, 0.125],
  ],
  [5, 5, 5, 5, 7, 7, 7, 7],
  { elapsed: 2 },
);
const outlook: Outlook = {
  ...plain,
  printed: new Map([["grdp.a", [rate("2025-Q1", [1, 0, 0, 0], 5), rate("2025-M1-6", [0.5, 0.5, 0, 0], 5)]]]),
};
const wish: ScenarioWish = {
  target: { low: 7, high: 7.5 },
  locks: [
    { node: "grdp.a", quarters: [3], growth: 6 },
    { node: "grdp.b", quarters: [1, 2, 3, 4], growth: 8 },
  ],
  ceilings: [{ node: "grdp.a", quarters: [4], low: undefined, high: 9 }],
};

describe("a scenario's content", () => {
  it("says how each cell is known", () => {
    const state = (node: string, quarter: 1 | 2 | 3 | 4) => cellState(outlook, wish, node, quarter);
    expect(state("grdp.a", 1)).toBe("actual");
    // The half year is printed, not its second quarter.
    expect(state("grdp.a", 2)).toBe("inferred");
    expect(state("grdp.b", 1)).toBe("inferred");
    expect(state("grdp.a", 3)).toBe("locked");
    // A locked year locks no quarter of it.
    expect(state("grdp.b", 3)).toBe("solved");
  });

  it("keeps the wish: the target's lower bound, the locks, the ceiling", () => {
    const content = scenarioContent(outlook, wish);
    if ("solved" in content) throw new Error("no path");
    const year = (node: string) => content.year.find((y) => y.node === node)?.growth;
    const cell = (node: string, quarter: number) =>
      content.cells.find((c) => c.node === node && c.quarter === quarter)?.growth;
    expect(year("grdp")).toBeCloseTo(7, 5);
    expect(year("grdp.b")).toBeCloseTo(8, 5);
    // So a's year is 6, and with 5, 5 and 6 before, its fourth quarter 8.
    expect(year("grdp.a")).toBeCloseTo(6, 5);
    expect(cell("grdp.a", 3)).toBeCloseTo(6, 5);
    expect(cell("grdp.a", 4)).toBeCloseTo(8, 5);
    // b needs four more points over two like quarters: 9 in each; distance of 1, 3, 2 and 2 from 5, 5, 7 and 7.
    expect(cell("grdp.b", 3)).toBeCloseTo(9, 5);
    expect(content.outlook.distance).toBeCloseTo(Math.sqrt(1 + 9 + 4 + 4), 5);
    expect(content.weights.reduce((sum, w) => sum + w.share, 0)).toBeCloseTo(1, 12);
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });

  it("answers an impossible wish with its clash", () => {
    const answer = scenarioContent(outlook, {
      ...wish,
      ceilings: [{ node: "grdp.a", quarters: [4], low: undefined, high: 7 }],
    });
    if (!("solved" in answer)) throw new Error("solved");
    const nodes = answer.clashes.map((c) => c.statement.node);
    expect(nodes).toContain("grdp");
    expect(nodes.filter((n) => n === "grdp.a").length).toBe(2);
    // One point short in one quarter of a half: an eighth of a point of the year.
    expect(answer.clashes.find((c) => c.statement.node === "grdp")?.missedBy).toBeCloseTo(0.125, 8);
  });

  it("states the target first", () => {
    expect(statementsOf(wish).map((s) => [s.node, s.low, s.high])).toEqual([
      ["grdp", 7, 7],
      ["grdp.a", 6, 6],
      ["grdp.b", 8, 8],
      ["grdp.a", undefined, 9],
    ]);
  });
});
