import type { Plane } from "./active-set.ts";
import type { Matrix, Vector } from "./matrix.ts";
import { SingularError } from "./solve.ts";

export interface LinearConstraint {
  readonly weights: Vector;
  readonly value: number;
}

/** `½ x'Gx - a'x` and what must hold. */
export interface QuadraticProgram {
  /** G, symmetric and positive definite. */
  readonly quadratic: Matrix;
  /** a. */
  readonly linear: Vector;
  /** `weights · x = value`. */
  readonly equalities?: readonly LinearConstraint[];
  /** `weights · x ≥ value`. */
  readonly inequalities?: readonly LinearConstraint[];
  /** One per variable; -Infinity where there is none. */
  readonly lower?: Vector;
  /** One per variable; Infinity where there is none. */
  readonly upper?: Vector;
}

/** A constraint of a program: its kind, and its place in the list of that kind (the variable, for a bound). */
export interface Constraint {
  readonly kind: "equality" | "inequality" | "lower" | "upper";
  readonly index: number;
}

export interface ScaledProgram {
  readonly size: number;
  /** The scaled variable is the variable times this: `√G_jj`. */
  readonly scale: Float64Array;
  /** Cholesky factor of the scaled G, row after row. */
  readonly lower: Float64Array;
  readonly linear: Float64Array;
  readonly planes: readonly Plane[];
  /** Length of each plane's normal before it was set to one. */
  readonly lengths: readonly number[];
  readonly constraints: readonly Constraint[];
  /** A constraint without weights that cannot hold. */
  readonly impossible: { readonly constraint: Constraint; readonly missedBy: number } | undefined;
}

/** A program in variables of unit curvature and planes of unit normals, so that one tolerance fits all. */
export function scaledProgram(program: QuadraticProgram): ScaledProgram {
  check(program);
  const size = program.linear.length;
  const scale = Float64Array.from(program.quadratic, (row, i) => Math.sqrt(row[i] ?? 0));
  const planes: Plane[] = [];
  const lengths: number[] = [];
  const constraints: Constraint[] = [];
  let impossible: ScaledProgram["impossible"];
  const dense =
    (kind: "equality" | "inequality") =>
    ({ weights, value }: LinearConstraint, index: number) => {
      const normal = Float64Array.from(weights, (weight, i) => weight / (scale[i] ?? 1));
      const length = Math.hypot(...normal);
      if (length === 0) {
        const missedBy = kind === "equality" ? Math.abs(value) : value;
        if (missedBy > 0) impossible ??= { constraint: { kind, index }, missedBy };
        return;
      }
      planes.push({
        normal: normal.map((weight) => weight / length),
        variable: -1,
        sign: 0,
        value: value / length,
        equality: kind === "equality",
      });
      lengths.push(length);
      constraints.push({ kind, index });
    };
  const bound = (kind: "lower" | "upper", sign: number) => (value: number, index: number) => {
    if (!Number.isFinite(value)) return;
    const unit = scale[index] ?? 1;
    planes.push({ normal: undefined, variable: index, sign, value: sign * value * unit, equality: false });
    lengths.push(1 / unit);
    constraints.push({ kind, index });
  };
  program.equalities?.forEach(dense("equality"));
  program.inequalities?.forEach(dense("inequality"));
  program.lower?.forEach(bound("lower", 1));
  program.upper?.forEach(bound("upper", -1));
  return {
    size,
    scale,
    lower: factor(program.quadratic, scale),
    linear: Float64Array.from(program.linear, (value, i) => value / (scale[i] ?? 1)),
    planes,
    lengths,
    constraints,
    impossible,
  };
}

function factor(quadratic: Matrix, scale: Float64Array): Float64Array {
  const size = scale.length;
  const lower = new Float64Array(size * size);
  quadratic.forEach((row, i) => {
    for (let j = 0; j <= i; j += 1) {
      let sum = (row[j] ?? 0) / ((scale[i] ?? 1) * (scale[j] ?? 1));
      for (let k = 0; k < j; k += 1) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      if (i === j && !(sum > 1e-14)) throw new SingularError(`not positive definite at ${i}`);
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * size + j] ?? 1);
    }
  });
  return lower;
}

function check(program: QuadraticProgram): void {
  const size = program.linear.length;
  const vector = (name: string, values: Vector, isFit: (value: number) => boolean) => {
    if (values.length !== size) throw new RangeError(`${name}: ${values.length} values for ${size} variables`);
    for (const value of values) if (!isFit(value)) throw new RangeError(`${name}: ${value}`);
  };
  if (program.quadratic.length !== size) throw new RangeError(`${program.quadratic.length} rows for ${size} variables`);
  program.quadratic.forEach((row, i) => {
    vector(`row ${i}`, row, Number.isFinite);
    row.forEach((value, j) => {
      const other = program.quadratic[j]?.[i] ?? Number.NaN;
      if (Math.abs(value - other) > 1e-9 * (Math.abs(value) + Math.abs(other)))
        throw new RangeError(`not symmetric at ${i}, ${j}`);
    });
    if (!((row[i] ?? 0) > 0)) throw new SingularError(`not positive definite at ${i}`);
  });
  vector("linear", program.linear, Number.isFinite);
  for (const { weights, value } of [...(program.equalities ?? []), ...(program.inequalities ?? [])]) {
    vector("weights", weights, Number.isFinite);
    if (!Number.isFinite(value)) throw new RangeError(`value: ${value}`);
  }
  if (program.lower) vector("lower", program.lower, (value) => value < Number.POSITIVE_INFINITY);
  if (program.upper) vector("upper", program.upper, (value) => value > Number.NEGATIVE_INFINITY);
}
