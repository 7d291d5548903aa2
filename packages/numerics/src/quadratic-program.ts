import { ActiveSet, type Plane, slack } from "./active-set.ts";
import { type Constraint, type QuadraticProgram, scaledProgram } from "./quadratic-planes.ts";
import { StalledError } from "./stalled-error.ts";

export type { Constraint, LinearConstraint, QuadraticProgram } from "./quadratic-planes.ts";

/** Multipliers: the rise of the objective per unit by which a constraint is tightened. Zero where it does not bind. */
export interface Multipliers {
  readonly equalities: readonly number[];
  readonly inequalities: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface QuadraticSolution {
  readonly solved: true;
  readonly x: readonly number[];
  readonly multipliers: Multipliers;
  /** The constraints that hold with equality and carry the solution; a redundant equality is not among them. */
  readonly active: readonly Constraint[];
  readonly iterations: number;
}

/** A constraint of a conflict, and the least by which it is missed when all the others of the conflict hold. */
export interface Conflicting {
  readonly constraint: Constraint;
  readonly missedBy: number;
}

export interface QuadraticConflict {
  readonly solved: false;
  /** Constraints that cannot all hold; without any one of them the others can. The one found violated is first. */
  readonly conflict: readonly Conflicting[];
}

/** Violations below this share of the farthest point on the way are taken for rounding. */
const FEASIBLE = 1e-10;
/** Steps of the dual below this share count as none. */
const NO_STEP = 1e-11;
/** Weights of a contradiction below this share are rounding: the constraint takes no part in it. */
const NO_PART = 1e-9;

/**
 * Minimum of the strictly convex `½ x'Gx - a'x` under `weights · x = value`, `weights · x ≥ value` and bounds on the
 * variables, by the dual active-set method of Goldfarb & Idnani (1983), Mathematical Programming 27, 1-33. Starts from
 * the minimum without constraints and takes in the most violated one at a time, so it needs no feasible start.
 *
 * When the constraints cannot all hold, the method ends with a normal that is a combination of the active ones, which are
 * independent: the constraints with a part in it are an irreducible conflict (a Farkas certificate with the fewest
 * members), and `Σ λ b / λⱼ` is the least by which constraint `j` is missed when the others hold.
 *
 * Equalities may depend on each other as long as they agree.
 * @throws SingularError when G is not positive definite @throws RangeError for sizes that differ or values not finite
 * @throws StalledError when rounding keeps it from ending
 * @example
 * quadraticProgram({ quadratic: [[1, 0], [0, 1]], linear: [0, 0], equalities: [{ weights: [1, 1], value: 2 }] })
 * // { solved: true, x: [1, 1], ... }
 */
export function quadraticProgram(program: QuadraticProgram): QuadraticSolution | QuadraticConflict {
  const { size, scale, lower, linear, planes, lengths, constraints, impossible } = scaledProgram(program);
  if (impossible) return { solved: false, conflict: [impossible] };
  const set = new ActiveSet(lower, size);
  const x = set.freeMinimum(linear);
  // Where the way has been, not where it is: near zero the rounding left over from farther out would pass for violation.
  let reach = largest(x);
  const contradiction = (place: number): QuadraticConflict => {
    const missed = Math.abs(slack(planeAt(planes, place), x)) * (lengths[place] ?? 1);
    const others = set.members.flatMap((member, k): readonly Conflicting[] => {
      const part = Math.abs(set.dual[k] ?? 0);
      const constraint = constraints[member];
      if (part <= NO_PART || !constraint) return [];
      return [{ constraint, missedBy: (missed * (lengths[member] ?? 1)) / (part * (lengths[place] ?? 1)) }];
    });
    const constraint = constraints[place];
    return { solved: false, conflict: constraint ? [{ constraint, missedBy: missed }, ...others] : others };
  };

  for (const [place, plane] of planes.entries()) {
    if (!plane.equality) continue;
    set.aim(plane);
    const violation = slack(plane, x);
    if (set.gain === 0) {
      if (Math.abs(violation) > FEASIBLE * Math.max(reach, Math.abs(plane.value))) return contradiction(place);
      continue;
    }
    move(set, x, -violation / set.gain);
    set.add(place, -violation / set.gain);
    reach = largest(x, reach);
  }

  const isActive = new Uint8Array(planes.length);
  const limit = 50 * (size + planes.length);
  let iterations = 0;
  for (;;) {
    const place = mostViolated(planes, isActive, x, reach);
    if (place === undefined) break;
    const plane = planeAt(planes, place);
    for (let multiplier = 0; ; iterations += 1) {
      if (iterations > limit) throw new StalledError(`no end after ${limit} steps`);
      set.aim(plane);
      const leaving = firstToLeave(set, planes);
      const full = set.gain > 0 ? Math.max(0, -slack(plane, x)) / set.gain : Number.POSITIVE_INFINITY;
      const length = Math.min(full, leaving.length);
      if (length === Number.POSITIVE_INFINITY) return contradiction(place);
      move(set, x, length);
      multiplier += length;
      reach = largest(x, reach);
      if (full <= leaving.length) {
        set.add(place, multiplier);
        isActive[place] = 1;
        iterations += 1;
        break;
      }
      isActive[set.members[leaving.place] ?? 0] = 0;
      set.drop(leaving.place);
    }
  }

  const values = set.members.map((member) => planeAt(planes, member).value);
  const settled = set.settle(linear, values);
  const clamp = (value: number, i: number) =>
    Math.min(Math.max(value, program.lower?.[i] ?? value), program.upper?.[i] ?? value);
  return {
    solved: true,
    x: Array.from(settled, (value, i) => clamp(value / (scale[i] ?? 1), i)),
    multipliers: multipliersOf(program, set, constraints, lengths),
    active: set.members.flatMap((member) => constraints[member] ?? []),
    iterations,
  };
}

function planeAt(planes: readonly Plane[], place: number): Plane {
  const plane = planes[place];
  if (!plane) throw new RangeError(`no constraint ${place}`);
  return plane;
}

const largest = (x: Float64Array, sofar = 0) => x.reduce((most, value) => Math.max(most, Math.abs(value)), sofar);

function mostViolated(
  planes: readonly Plane[],
  isActive: Uint8Array,
  x: Float64Array,
  reach: number,
): number | undefined {
  let worst = 0;
  let found: number | undefined;
  for (let place = 0; place < planes.length; place += 1) {
    const plane = planes[place];
    if (!plane || plane.equality || isActive[place] === 1) continue;
    const violation = slack(plane, x);
    if (violation < worst && violation < -FEASIBLE * Math.max(reach, Math.abs(plane.value))) {
      worst = violation;
      found = place;
    }
  }
  return found;
}

/** The active inequality whose multiplier reaches zero first on the way, and how far that is. */
function firstToLeave(set: ActiveSet, planes: readonly Plane[]): { readonly place: number; readonly length: number } {
  let place = -1;
  let length = Number.POSITIVE_INFINITY;
  for (let k = 0; k < set.members.length; k += 1) {
    const fall = set.dual[k] ?? 0;
    if (fall <= NO_STEP || planes[set.members[k] ?? 0]?.equality) continue;
    const reach = Math.max(0, set.multipliers[k] ?? 0) / fall;
    if (reach < length) {
      length = reach;
      place = k;
    }
  }
  return { place, length };
}

function move(set: ActiveSet, x: Float64Array, length: number): void {
  if (set.gain > 0) for (let i = 0; i < x.length; i += 1) x[i] = (x[i] ?? 0) + length * (set.step[i] ?? 0);
  for (let k = 0; k < set.members.length; k += 1)
    set.multipliers[k] = (set.multipliers[k] ?? 0) - length * (set.dual[k] ?? 0);
}

function multipliersOf(
  program: QuadraticProgram,
  set: ActiveSet,
  constraints: readonly Constraint[],
  lengths: readonly number[],
): Multipliers {
  const zeros = (count: number) => new Array<number>(count).fill(0);
  const found = {
    equality: zeros(program.equalities?.length ?? 0),
    inequality: zeros(program.inequalities?.length ?? 0),
    lower: zeros(program.linear.length),
    upper: zeros(program.linear.length),
  };
  set.members.forEach((member, k) => {
    const constraint = constraints[member];
    if (!constraint) return;
    const value = (set.multipliers[k] ?? 0) / (lengths[member] ?? 1);
    found[constraint.kind][constraint.index] = constraint.kind === "equality" ? value : Math.max(0, value);
  });
  return { equalities: found.equality, inequalities: found.inequality, lower: found.lower, upper: found.upper };
}
