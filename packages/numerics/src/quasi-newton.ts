import { dot, type Vector } from "./matrix.ts";

export interface Minimum {
  readonly x: Vector;
  readonly value: number;
  /** False when the steps ran out first. */
  readonly converged: boolean;
  readonly evaluations: number;
}

export interface MinimizeOptions {
  /** Default 200. */
  readonly iterations?: number;
  /** Stops when a step lowers the value by less than this share of it. Default 1e-9. */
  readonly tolerance?: number;
}

const DIFFERENCE = 1e-5;
const ARMIJO = 1e-4;
const HALVINGS = 30;

/**
 * Minimum of a smooth function without constraints, by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno
 * with central differences and a backtracking line search (Nocedal & Wright 2006, ch. 3 and 6). A value that is not
 * finite counts as out of bounds and shortens the step.
 * @throws RangeError when the function is not finite at the start
 * @example minimize(([x = 0]) => (x - 3) ** 2, [0]).x // [3]
 */
export function minimize(f: (x: Vector) => number, start: Vector, options: MinimizeOptions = {}): Minimum {
  const n = start.length;
  let evaluations = 0;
  const value = (x: Vector) => {
    evaluations += 1;
    return f(x);
  };
  const gradient = (x: Vector) =>
    x.map((xi, i) => {
      const h = DIFFERENCE * (1 + Math.abs(xi));
      const at = (shift: number) => value(x.map((xj, j) => (j === i ? xj + shift : xj)));
      return (at(h) - at(-h)) / (2 * h);
    });
  let x = [...start];
  let best = value(x);
  if (!Number.isFinite(best)) throw new RangeError("the function is not finite at the start");
  let slope = gradient(x);
  let inverse = unit(n);
  let restarted = true;
  const limit = options.iterations ?? 200;
  const enough = options.tolerance ?? 1e-9;
  for (let iteration = 0; iteration < limit; iteration += 1) {
    let direction = inverse.map((row) => -dot(row, slope));
    if (!(dot(direction, slope) < 0)) {
      inverse = unit(n);
      direction = slope.map((g) => -g);
      restarted = true;
    }
    // The first step of a fresh start knows no scale: it is held to unit length.
    const length = Math.sqrt(dot(direction, direction));
    let step = restarted ? Math.min(1, 1 / Math.max(length, 1e-300)) : 1;
    let next = x;
    let found = Number.POSITIVE_INFINITY;
    let halvings = 0;
    for (; halvings < HALVINGS; halvings += 1) {
      next = x.map((xi, i) => xi + step * (direction[i] ?? 0));
      found = value(next);
      if (Number.isFinite(found) && found <= best + ARMIJO * step * dot(direction, slope)) break;
      step /= 2;
    }
    if (halvings === HALVINGS) {
      if (restarted) return { x, value: best, converged: true, evaluations };
      inverse = unit(n);
      restarted = true;
      continue;
    }
    const slopeNext = gradient(next);
    const s = next.map((xi, i) => xi - (x[i] ?? 0));
    const y = slopeNext.map((g, i) => g - (slope[i] ?? 0));
    const gain = best - found;
    x = [...next];
    slope = slopeNext;
    best = found;
    if (gain <= enough * (1 + Math.abs(best))) return { x, value: best, converged: true, evaluations };
    inverse = updated(inverse, s, y, restarted);
    restarted = false;
  }
  return { x, value: best, converged: false, evaluations };
}

const unit = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

/** The inverse Hessian after a step (Nocedal & Wright 6.17); unchanged where the curvature is not positive. */
function updated(inverse: number[][], s: Vector, y: Vector, first: boolean): number[][] {
  const curvature = dot(s, y);
  if (!(curvature > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) return inverse;
  const h = first ? inverse.map((row) => row.map((v) => (v * curvature) / dot(y, y))) : inverse;
  const hy = h.map((row) => dot(row, y));
  const factor = (1 + dot(y, hy) / curvature) / curvature;
  return h.map((row, i) =>
    row.map(
      (v, j) =>
        v + factor * (s[i] ?? 0) * (s[j] ?? 0) - ((hy[i] ?? 0) * (s[j] ?? 0) + (s[i] ?? 0) * (hy[j] ?? 0)) / curvature,
    ),
  );
}
