import { dot } from "@hoatieu/numerics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../joint-normal.ts";
import { INDUSTRIES, TOTAL } from "../outlook/nodes.ts";
import type { Outlook } from "../outlook/outlook.ts";
import { QUARTERS, type Quarter } from "../outlook/quarters.ts";
import { cellWeights } from "../outlook/readings.ts";
import { outlookWith, tiedCovariance } from "../outlook/testing-outlook.ts";
import { held, type PathStatement } from "./path-statement.ts";
import { type SolvedPath, scenarioSolver } from "./scenario-solver.ts";

const HALVES = [
  [0.125, 0.125, 0.125, 0.125],
  [0.125, 0.125, 0.125, 0.125],
];
const FIVES = [5, 5, 5, 5, 5, 5, 5, 5];

function solved(outlook: Outlook, statements: readonly PathStatement[]): SolvedPath {
  const path = scenarioSolver(outlook)(statements);
  if (!path.solved) throw new Error(JSON.stringify(path.clashes));
  return path;
}

/** The path by the closed form: the open quarters' distribution given the statements. */
function closedForm(outlook: Outlook, statements: readonly PathStatement[]) {
  const { mean, covariance } = outlook.distribution;
  const open = mean.flatMap((_, i) => ((i % 4) + 1 > outlook.elapsed ? [i] : []));
  const law = {
    mean: open.map((i) => mean[i] ?? Number.NaN),
    covariance: open.map((i) => open.map((j) => covariance[i]?.[j] ?? Number.NaN)),
  };
  const conditions = statements.map((s) => {
    const weights = cellWeights(outlook, s.node, s.quarters);
    const done = mean.reduce((sum, m, i) => ((i % 4) + 1 > outlook.elapsed ? sum : sum + m * (weights[i] ?? 0)), 0);
    return { weights: open.map((i) => weights[i] ?? 0), value: (s.low ?? Number.NaN) - done };
  });
  return { open, mean: given(law, conditions).mean };
}

const outlook = outlookWith(
  [
    [0.02, 0.03, 0.02, 0.03],
    [0.1, 0.12, 0.13, 0.15],
    [0.1, 0.1, 0.1, 0.1],
  ],
  [3, 4, 5, 6, 9, 10, 11, 12, 7, 7.5, 8, 8.5],
  { elapsed: 2, covariance: tiedCovariance(12) },
);

describe("the least surprising path", () => {
  it("without statements is where we are heading", () => {
    const path = solved(outlook, []);
    expect(path.distance).toBeCloseTo(0, 9);
    path.growth.forEach((g, i) => {
      expect(g).toBeCloseTo(outlook.distribution.mean[i] ?? Number.NaN, 9);
    });
  });

  it("by hand: parts that vary more give more, and a ceiling hands the rest on", () => {
    const covariance = FIVES.map((_, i) => FIVES.map((_, j) => (i === j ? (i < 4 ? 1 : 4) : 0)));
    const last = outlookWith(HALVES, FIVES, { elapsed: 3, covariance });
    // The total's last quarter is to be 10: sum of both 20, ten more, shared 1 : 4.
    const free = solved(last, [held(TOTAL, [4], 10)]);
    expect(free.growth[3]).toBeCloseTo(7, 9);
    expect(free.growth[7]).toBeCloseTo(13, 9);
    expect(free.distance).toBeCloseTo(Math.sqrt(4 + 64 / 4), 9);
    const capped = solved(last, [held(TOTAL, [4], 10), { node: "grdp.b", quarters: [4], low: undefined, high: 12 }]);
    expect(capped.growth[3]).toBeCloseTo(8, 9);
    expect(capped.growth[7]).toBeCloseTo(12, 9);
    expect(capped.distance).toBeCloseTo(Math.sqrt(9 + 49 / 4), 9);
  });

  it("equals the closed form when everything is held at a value", () => {
    const statements = [held(TOTAL, QUARTERS, 11), held("grdp.a", QUARTERS, 4), held("grdp.b", [3], 12.5)];
    const path = solved(outlook, statements);
    const expected = closedForm(outlook, statements);
    expected.open.forEach((i, k) => {
      expect(path.growth[i]).toBeCloseTo(expected.mean[k] ?? Number.NaN, 8);
    });
  });

  it("with 21 industries and four open quarters equals the closed form", () => {
    const n = INDUSTRIES.length;
    const shares = INDUSTRIES.map((_, k) => [1, 1.1, 1.2, 1.3].map((s) => (s * (1 + (k % 5))) / 1));
    const all = shares.flat().reduce((sum, s) => sum + s, 0);
    const wide = outlookWith(
      shares.map((row) => row.map((s) => s / all)),
      Array.from({ length: 4 * n }, (_, i) => 5 + (i % 7)),
      { covariance: tiedCovariance(4 * n) },
    );
    const statements = [held(TOTAL, QUARTERS, 10), held("grdp.c", QUARTERS, 6), held("grdp.f", [2], 9)];
    const path = solved(wide, statements);
    const expected = closedForm(wide, statements);
    expected.open.forEach((i, k) => {
      expect(path.growth[i]).toBeCloseTo(expected.mean[k] ?? Number.NaN, 7);
    });
    expect(path.growth.length).toBe(84);
  });

  it("keeps every statement and leaves what has happened", () => {
    const cell = fc.record({
      node: fc.constantFrom("grdp.a", "grdp.b", "grdp.c"),
      quarter: fc.constantFrom<Quarter>(3, 4),
      growth: fc.double({ min: -5, max: 25, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 15, noNaN: true }),
        fc.uniqueArray(cell, { maxLength: 3, selector: (c) => `${c.node}${c.quarter}` }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (target, locks, room) => {
          const statements: readonly PathStatement[] = [
            held(TOTAL, QUARTERS, target),
            ...locks.map((l) => held(l.node, [l.quarter], l.growth)),
            { node: "grdp.b", quarters: [3, 4], low: undefined, high: 40 + room },
          ];
          const path = scenarioSolver(outlook)(statements);
          if (!path.solved) return;
          for (const s of statements) {
            const growth = dot(cellWeights(outlook, s.node, s.quarters), path.growth);
            expect(growth).toBeGreaterThan((s.low ?? -1e9) - 1e-6);
            expect(growth).toBeLessThan((s.high ?? 1e9) + 1e-6);
          }
          path.growth.forEach((g, i) => {
            if (i % 4 < 2) expect(g).toBe(outlook.distribution.mean[i]);
          });
        },
      ),
      { numRuns: 100, seed: 17 },
    );
  });

  it("is never farther than another path that keeps the same statements", () => {
    const ceiling = { node: "grdp.b", quarters: [4], low: undefined, high: 13 } as const;
    const best = solved(outlook, [held(TOTAL, QUARTERS, 11), ceiling]);
    for (const extra of [6, 8, 10, 12])
      expect(
        solved(outlook, [held(TOTAL, QUARTERS, 11), ceiling, held("grdp.c", [4], extra)]).distance,
      ).toBeGreaterThanOrEqual(best.distance - 1e-9);
  });
});

describe("an impossible path", () => {
  const last = outlookWith(HALVES, FIVES, { elapsed: 3 });

  it("names the target and the locks, with the points by which each is missed", () => {
    // Three quarters at 5; both parts locked at 6 and 8 make the last quarter 7 and the year 5.5: 4.5 short of 10. For 10
    // the last quarter must be 25, so one part alone must make 50 less the other: 42 or 44.
    const path = scenarioSolver(last)([held(TOTAL, QUARTERS, 10), held("grdp.a", [4], 6), held("grdp.b", [4], 8)]);
    if (path.solved) throw new Error("solved");
    const missed = new Map(
      path.clashes.map((c) => [`${c.statement.node} ${c.statement.quarters.join("")}`, c.missedBy]),
    );
    expect([...missed.keys()].sort()).toEqual(["grdp 1234", "grdp.a 4", "grdp.b 4"]);
    expect(missed.get("grdp 1234")).toBeCloseTo(4.5, 8);
    expect(missed.get("grdp.a 4")).toBeCloseTo(36, 8);
    expect(missed.get("grdp.b 4")).toBeCloseTo(36, 8);
  });

  it("leaves out what has no part in the clash", () => {
    const wide = outlookWith([...HALVES, [0, 0, 0, 0.0001]], [...FIVES, 5, 5, 5, 5], { elapsed: 2 });
    const path = scenarioSolver(wide)([
      held("grdp.b", [3], 6),
      held("grdp.a", [3], 4),
      held("grdp.a", [3, 4], 6),
      held("grdp.a", [4], 7),
    ]);
    if (path.solved) throw new Error("solved");
    // Halves weigh alike: 4 and 7 make 5.5, not 6.
    expect(path.clashes.map((c) => c.statement.node)).toEqual(["grdp.a", "grdp.a", "grdp.a"]);
    expect(path.clashes.find((c) => c.statement.quarters.length === 2)?.missedBy).toBeCloseTo(0.5, 8);
  });

  it("by ceilings alone", () => {
    const path = scenarioSolver(last)([
      held(TOTAL, [4], 10),
      { node: "grdp.a", quarters: [4], low: undefined, high: 7 },
      { node: "grdp.b", quarters: [4], low: undefined, high: 9 },
    ]);
    if (path.solved) throw new Error("solved");
    expect(path.clashes.length).toBe(3);
    expect(path.clashes.find((c) => c.statement.node === TOTAL)?.missedBy).toBeCloseTo(2, 8);
  });

  it("in quarters that have happened", () => {
    const path = scenarioSolver(last)([held(TOTAL, [1, 2], 6)]);
    if (path.solved) throw new Error("solved");
    expect(path.clashes.length).toBe(1);
    expect(path.clashes[0]?.missedBy).toBeCloseTo(1, 12);
  });

  it("in a year that is over", () => {
    const over = scenarioSolver(outlookWith(HALVES, FIVES, { elapsed: 4 }));
    expect(over([held(TOTAL, QUARTERS, 5)]).solved).toBe(true);
    const path = over([held(TOTAL, QUARTERS, 10)]);
    expect(path.solved ? 0 : path.clashes[0]?.missedBy).toBeCloseTo(5, 12);
  });
});
