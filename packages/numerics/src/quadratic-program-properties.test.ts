import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Constraint,
  dot,
  type LinearConstraint,
  type QuadraticProgram,
  type QuadraticSolution,
  quadraticProgram,
  SingularError,
  type Vector,
} from "./index.ts";

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
