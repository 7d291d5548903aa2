import { describe, expect, it } from "vitest";
import {
  type Constraint,
  type Matrix,
  type QuadraticConflict,
  type QuadraticProgram,
  type QuadraticSolution,
  quadraticProgram,
  solveVector,
} from "./index.ts";

function solved(program: QuadraticProgram): QuadraticSolution {
  const found = quadraticProgram(program);
  if (!found.solved) throw new Error(`conflict: ${JSON.stringify(found.conflict)}`);
  return found;
}

function conflict(program: QuadraticProgram): QuadraticConflict["conflict"] {
  const found = quadraticProgram(program);
  if (found.solved) throw new Error(`solved: ${JSON.stringify(found.x)}`);
  return found.conflict;
}

const near = (actual: readonly number[], expected: readonly number[], digits = 9) => {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, digits);
};

const names = (found: readonly { readonly constraint: Constraint }[]) =>
  found.map(({ constraint }) => `${constraint.kind} ${constraint.index}`).sort();

describe("quadraticProgram, known cases", () => {
  it("solves the worked example of Goldfarb & Idnani (1983), section 5", () => {
    const found = solved({
      quadratic: [
        [4, -2],
        [-2, 4],
      ],
      linear: [-6, 0],
      inequalities: [{ weights: [1, 1], value: 2 }],
      lower: [0, 0],
    });
    near(found.x, [1 / 2, 3 / 2]);
    near(found.multipliers.inequalities, [5]);
  });

  // The example of the manual of R's quadprog 1.5, solve.QP, with its printed solution and Lagrangian.
  it("solves the example of quadprog's manual", () => {
    const found = solved({
      quadratic: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      linear: [0, 5, 0],
      inequalities: [
        { weights: [-4, -3, 0], value: -8 },
        { weights: [2, 1, 0], value: 2 },
        { weights: [0, -2, 1], value: 0 },
      ],
    });
    near(found.x, [0.4761905, 1.047619, 2.0952381], 7);
    near(found.multipliers.inequalities, [0, 0.2380952, 2.0952381], 7);
  });

  it("agrees with the closed form when only equalities bind", () => {
    const quadratic = [
      [3, 1, 0, 0.5],
      [1, 4, 1, 0],
      [0, 1, 2, 0.3],
      [0.5, 0, 0.3, 5],
    ];
    const rows = [
      [1, 1, 1, 1],
      [1, -2, 0.5, 3],
    ];
    const values = [10, -1];
    const linear = [1, -2, 3, 4];
    // The KKT system: G x - N' u = a, N x = b.
    const system = [
      ...quadratic.map((row, i) => [...row, ...rows.map((n) => -(n[i] ?? 0))]),
      ...rows.map((n) => [...n, 0, 0]),
    ];
    const expected = solveVector(system, [...linear, ...values]);
    const found = solved({
      quadratic,
      linear,
      equalities: rows.map((weights, i) => ({ weights, value: values[i] ?? 0 })),
    });
    near(found.x, expected.slice(0, 4));
    near(found.multipliers.equalities, expected.slice(4));
  });

  it("accepts equalities that follow from others, in any units", () => {
    const found = solved({
      quadratic: [
        [1e6, 0],
        [0, 1e-6],
      ],
      linear: [0, 0],
      equalities: [
        { weights: [1e6, 0.001], value: 3e6 },
        { weights: [0, 2], value: 4 },
        { weights: [1e6, 2.001], value: 3e6 + 4 },
      ],
    });
    near(found.x, [3 - 2e-9, 2], 9);
    expect(names(found.active.map((constraint) => ({ constraint })))).toEqual(["equality 0", "equality 1"]);
  });

  it("keeps bounds exactly, also where lower and upper are one", () => {
    const found = solved({
      quadratic: [
        [2, 0.3, 0],
        [0.3, 1, 0],
        [0, 0, 1],
      ],
      linear: [5, 5, 5],
      equalities: [{ weights: [1, 1, 1], value: 1 }],
      lower: [0.1, 0.7, Number.NEGATIVE_INFINITY],
      upper: [0.1, 5, Number.POSITIVE_INFINITY],
    });
    expect(found.x[0]).toBe(0.1);
    expect(found.x[1]).toBe(0.7);
    expect(found.x[2]).toBeCloseTo(0.2, 12);
  });
});

describe("quadraticProgram, conflicts", () => {
  const unit = (size: number): Matrix =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));

  it("names the total and the ceilings below it, and leaves the rest out", () => {
    const found = conflict({
      quadratic: unit(3),
      linear: [9, 9, 9],
      equalities: [{ weights: [1, 1, 0], value: 5 }],
      inequalities: [{ weights: [0, 0, 1], value: 2 }],
      lower: [0, 0, 0],
      upper: [2, 1.5, 9],
    });
    expect(names(found)).toEqual(["equality 0", "upper 0", "upper 1"]);
    for (const { missedBy } of found) expect(missedBy).toBeCloseTo(1.5, 9);
  });

  it("says by how much each is missed when the others hold, in its own units", () => {
    const found = conflict({
      quadratic: unit(2),
      linear: [0, 0],
      inequalities: [{ weights: [2, 4], value: 20 }],
      upper: [1, 2],
    });
    const missed = Object.fromEntries(found.map((c) => [`${c.constraint.kind} ${c.constraint.index}`, c.missedBy]));
    // 2·1 + 4·2 = 10 of 20; x₀ would have to be 6, five above its ceiling; x₁ 4.5, two and a half above.
    expect(missed["inequality 0"]).toBeCloseTo(10, 9);
    expect(missed["upper 0"]).toBeCloseTo(5, 9);
    expect(missed["upper 1"]).toBeCloseTo(2.5, 9);
  });

  it("reports equalities that contradict each other, and no third", () => {
    const found = conflict({
      quadratic: unit(3),
      linear: [0, 0, 0],
      equalities: [
        { weights: [0, 0, 1], value: 7 },
        { weights: [1, 1, 0], value: 2 },
        { weights: [-2, -2, 0], value: -5 },
      ],
    });
    expect(names(found)).toEqual(["equality 1", "equality 2"]);
    expect(found[0]).toMatchObject({ constraint: { kind: "equality", index: 2 } });
    expect(found[0]?.missedBy).toBeCloseTo(1, 12);
    expect(found[1]?.missedBy).toBeCloseTo(0.5, 12);
  });

  it("reports crossed bounds, and weights that are all zero", () => {
    expect(names(conflict({ quadratic: unit(2), linear: [0, 0], lower: [0, 3], upper: [1, 2] }))).toEqual([
      "lower 1",
      "upper 1",
    ]);
    expect(conflict({ quadratic: unit(1), linear: [0], inequalities: [{ weights: [0], value: 2 }] })).toEqual([
      { constraint: { kind: "inequality", index: 0 }, missedBy: 2 },
    ]);
    expect(solved({ quadratic: unit(1), linear: [4], equalities: [{ weights: [0], value: 0 }] }).x).toEqual([4]);
  });
});
