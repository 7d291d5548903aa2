import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Constraint,
  dot,
  type LinearConstraint,
  type Matrix,
  type QuadraticConflict,
  type QuadraticProgram,
  type QuadraticSolution,
  quadraticProgram,
  SingularError,
  solveVector,
  type Vector,
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

describe("quadraticProgram, properties", () => {
  const size = 5;
  const number = fc.double({ min: -4, max: 4, noNaN: true }).map((value) => Math.round(value * 8) / 8);
  const vector = fc.array(number, { minLength: size, maxLength: size });
  const constraint: fc.Arbitrary<LinearConstraint> = fc.record({ weights: vector, value: number });
  const programs: fc.Arbitrary<QuadraticProgram> = fc
    .record({
      root: fc.array(vector, { minLength: size, maxLength: size }),
      linear: vector,
      equalities: fc.array(constraint, { maxLength: 3 }),
      inequalities: fc.array(constraint, { maxLength: 8 }),
      lower: vector,
      width: fc.array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: size, maxLength: size }),
    })
    .map(({ root, lower, width, ...rest }) => ({
      ...rest,
      quadratic: root.map((row, i) => root.map((other, j) => dot(row, other) + (i === j ? 0.5 : 0))),
      lower,
      upper: lower.map((value, i) => value + (width[i] ?? 0)),
    }));

  it("meets the conditions of Karush, Kuhn and Tucker wherever it solves", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const found = quadraticProgram(program);
        if (found.solved) optimal(program, found);
      }),
      { numRuns: 400 },
    );
  });

  it("names an irreducible conflict wherever it does not: without any one of them the rest can hold", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const found = quadraticProgram(program);
        if (found.solved) return;
        const kept = found.conflict.map(({ constraint: c }) => c);
        expect(quadraticProgram(only(program, kept)).solved).toBe(false);
        for (const { constraint: left, missedBy } of found.conflict) {
          expect(missedBy).toBeGreaterThan(0);
          const rest = kept.filter((c) => c !== left);
          expect(quadraticProgram(only(program, rest)).solved).toBe(true);
          expect(quadraticProgram(eased(only(program, kept), left, missedBy * 0.999)).solved).toBe(false);
          expect(quadraticProgram(eased(only(program, kept), left, missedBy * 1.001)).solved).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("refuses what is no strictly convex program", () => {
    const flat = [
      [1, 1],
      [1, 1],
    ];
    expect(() => quadraticProgram({ quadratic: flat, linear: [0, 0] })).toThrow(SingularError);
    expect(() => quadraticProgram({ quadratic: [[1]], linear: [Number.NaN] })).toThrow(RangeError);
    expect(() => quadraticProgram({ quadratic: [[1]], linear: [1, 2] })).toThrow(RangeError);
    expect(() => quadraticProgram({ quadratic: [[1]], linear: [1], lower: [Number.NaN] })).toThrow(RangeError);
  });
});

function optimal(program: QuadraticProgram, { x, multipliers }: QuadraticSolution): void {
  const gradient: number[] = program.quadratic.map((row, i) => dot(row, x) - (program.linear[i] ?? 0));
  const subtract = (weights: Vector, multiplier: number) =>
    weights.forEach((weight, i) => {
      gradient[i] = (gradient[i] ?? 0) - weight * multiplier;
    });
  program.equalities?.forEach(({ weights, value }, k) => {
    expect(Math.abs(dot(weights, x) - value)).toBeLessThan(1e-7);
    subtract(weights, multipliers.equalities[k] ?? 0);
  });
  const inequality = (weights: Vector, value: number, multiplier: number) => {
    const slack = dot(weights, x) - value;
    expect(slack).toBeGreaterThan(-1e-7);
    expect(multiplier).toBeGreaterThanOrEqual(0);
    if (multiplier > 0) expect(slack).toBeLessThan(1e-7);
    subtract(weights, multiplier);
  };
  program.inequalities?.forEach(({ weights, value }, k) => {
    inequality(weights, value, multipliers.inequalities[k] ?? 0);
  });
  const along = (i: number, sign: number) => x.map((_, j) => (j === i ? sign : 0));
  program.lower?.forEach((value, i) => {
    inequality(along(i, 1), value, multipliers.lower[i] ?? 0);
  });
  program.upper?.forEach((value, i) => {
    inequality(along(i, -1), -value, multipliers.upper[i] ?? 0);
  });
  const force = Math.max(1, ...Object.values(multipliers).flatMap((list: readonly number[]) => list.map(Math.abs)));
  for (const value of gradient) expect(Math.abs(value)).toBeLessThan(1e-8 * force);
}

/** The program with some of its constraints; those left out become empty, so that places stay. */
function only(program: QuadraticProgram, kept: readonly Constraint[]): QuadraticProgram {
  const has = (kind: Constraint["kind"], index: number) => kept.some((c) => c.kind === kind && c.index === index);
  const list = (kind: "equality" | "inequality", all: readonly LinearConstraint[] = []) =>
    all.map((c, i) => (has(kind, i) ? c : { weights: c.weights.map(() => 0), value: 0 }));
  return {
    quadratic: program.quadratic,
    linear: program.linear,
    equalities: list("equality", program.equalities),
    inequalities: list("inequality", program.inequalities),
    lower: (program.lower ?? []).map((value, i) => (has("lower", i) ? value : Number.NEGATIVE_INFINITY)),
    upper: (program.upper ?? []).map((value, i) => (has("upper", i) ? value : Number.POSITIVE_INFINITY)),
  };
}

/** The program with one constraint made easier by an amount; an equality gives way to both sides. */
function eased(program: QuadraticProgram, { kind, index }: Constraint, by: number): QuadraticProgram {
  const shift = (values: Vector | undefined, change: number) =>
    (values ?? []).map((value, i) => (i === index ? value + change : value));
  if (kind === "lower") return { ...program, lower: shift(program.lower, -by) };
  if (kind === "upper") return { ...program, upper: shift(program.upper, by) };
  const lower = ({ weights, value }: LinearConstraint) => ({ weights, value: value - by });
  if (kind === "inequality")
    return { ...program, inequalities: (program.inequalities ?? []).map((c, i) => (i === index ? lower(c) : c)) };
  const opened = program.equalities?.[index] ?? { weights: [], value: 0 };
  const opposite = { weights: opened.weights.map((weight) => -weight), value: -opened.value };
  return {
    ...program,
    equalities: (program.equalities ?? []).filter((_, i) => i !== index),
    inequalities: [...(program.inequalities ?? []), lower(opened), lower(opposite)],
  };
}
