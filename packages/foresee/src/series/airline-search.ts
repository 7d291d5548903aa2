/** A point of the search: the two moving-average coefficients; without a season the second stays 0. */
export type Point = readonly [ma: number, seasonalMa: number];

export interface Optimum {
  readonly point: Point;
  readonly value: number;
  /** Second derivatives of the target at the point: ma, both, seasonal. */
  readonly curvature: readonly [number, number, number];
  readonly settled: boolean;
}

const STARTS: readonly number[] = [-0.95, -0.7, -0.35, 0, 0.4, 0.9];
const SEASONAL_STARTS: readonly number[] = [-0.95, -0.6, -0.2, 0.3, 0.9];
const SPACING = 1e-3;
const LONGEST_STEP = 0.4;
const SETTLED = 1e-6;
const INSIDE = 0.97;
/** A gain per value below this is the differences' own error. */
const NOISE = 1e-11;
/** Share of the descent that the slope promises which a step must bring (Armijo). */
const ENOUGH = 0.1;

/** A coefficient and its inverse give one likelihood: the invertible one of the two is kept. */
const invertible = (x: number): number => (Math.abs(x) > 1 ? 1 / x : x);

/**
 * Finds the least value of the target over the invertible region: from each valley of a coarse grid, Newton's steps with
 * derivatives by central differences and step halving; the lowest end wins. The exact likelihood is smooth across the
 * unit circle (it is the same at `x` and `1 / x`), so no bound is needed: a step beyond it is taken back inside by
 * reflection, and the circle itself can be reached.
 * @param target `Infinity` where it has no value
 */
export function leastPoint(target: (point: Point) => number, seasonal: boolean): Optimum {
  const ends = valleys(target, seasonal).map((start) => descend(target, start, seasonal));
  return ends.reduce((best, end) => (end.value < best.value ? end : best));
}

type Valued = readonly [point: Point, value: number];

function descend(target: (point: Point) => number, start: Valued, seasonal: boolean): Optimum {
  let [point, value] = start;
  let settled = false;
  let last = derivatives(target, point, value, seasonal);
  for (let n = 0; n < 40 && !settled; n += 1) {
    const step = downhill(last.gradient, last.curvature, seasonal);
    const slope = step[0] * last.gradient[0] + step[1] * last.gradient[1];
    let share = 1;
    let moved: Point = point;
    let found = value;
    for (; share > 1e-4; share /= 2) {
      moved = [invertible(point[0] + share * step[0]), invertible(point[1] + share * step[1])];
      found = target(moved);
      // Merely "no worse" is not enough: a step across the unit circle can land where it started.
      if (found <= value + ENOUGH * share * slope) break;
    }
    settled = Math.hypot(step[0], step[1]) < SETTLED || !(value - found > NOISE);
    if (found < value) [point, value] = [moved, found];
    if (settled) {
      const inside = offTheCircle(target, point, value, seasonal);
      if (inside) {
        [point, value] = inside;
        settled = false;
      }
    }
    last = derivatives(target, point, value, seasonal);
  }
  return { point, value, curvature: last.curvature, settled };
}

/** The circle itself is level whatever lies inside: a search that ends on it may sit on a ridge. @returns a lower point */
function offTheCircle(
  target: (point: Point) => number,
  [a, b]: Point,
  value: number,
  seasonal: boolean,
): Valued | undefined {
  const inside: readonly Point[] = seasonal
    ? [
        [INSIDE * a, b],
        [a, INSIDE * b],
      ]
    : [[INSIDE * a, 0]];
  for (const [i, point] of inside.entries()) {
    if (Math.abs([a, b][i] ?? 0) < INSIDE) continue;
    const found = target(point);
    if (value - found > NOISE) return [point, found];
  }
  return undefined;
}

/** Points of the grid lower than those around them, the lowest first, three at most. */
function valleys(target: (point: Point) => number, seasonal: boolean): readonly Valued[] {
  const rows = seasonal ? SEASONAL_STARTS : [0];
  const values = STARTS.map((a) => rows.map((b) => target([a, b])));
  const valueAt = (i: number, j: number) => values[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const found: Valued[] = [];
  for (const [i, a] of STARTS.entries()) {
    for (const [j, b] of rows.entries()) {
      const here = valueAt(i, j);
      const around = [-1, 0, 1].flatMap((di) => [-1, 0, 1].map((dj) => valueAt(i + di, j + dj)));
      if (here < Number.POSITIVE_INFINITY && around.every((value) => here <= value)) found.push([[a, b], here]);
    }
  }
  if (found.length === 0) return [[[0, 0], Number.POSITIVE_INFINITY]];
  return found.sort((a, b) => a[1] - b[1]).slice(0, 3);
}

function derivatives(target: (point: Point) => number, [a, b]: Point, here: number, seasonal: boolean) {
  const h = SPACING;
  const [up, down] = [target([a + h, b]), target([a - h, b])];
  const second = (up - 2 * here + down) / h ** 2;
  if (!seasonal) {
    return { gradient: [(up - down) / (2 * h), 0] as const, curvature: [second, 0, 0] as const };
  }
  const [right, left] = [target([a, b + h]), target([a, b - h])];
  const [both, neither] = [target([a + h, b + h]), target([a - h, b - h])];
  const cross = (both + neither - up - down - right - left + 2 * here) / (2 * h ** 2);
  return {
    gradient: [(up - down) / (2 * h), (right - left) / (2 * h)] as const,
    curvature: [second, cross, (right - 2 * here + left) / h ** 2] as const,
  };
}

/** Newton's step with the curvature's directions of descent turned round, so that it always goes down. */
function downhill(gradient: Point, [aa, ab, bb]: readonly [number, number, number], seasonal: boolean): Point {
  if (!seasonal) return shorten(-gradient[0] / Math.max(Math.abs(aa), 1e-8), 0);
  const mid = (aa + bb) / 2;
  const radius = Math.hypot((aa - bb) / 2, ab);
  const angle = 0.5 * Math.atan2(2 * ab, aa - bb);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const floor = 1e-8;
  const along = -(c * gradient[0] + s * gradient[1]) / Math.max(Math.abs(mid + radius), floor);
  const across = -(-s * gradient[0] + c * gradient[1]) / Math.max(Math.abs(mid - radius), floor);
  return shorten(c * along - s * across, s * along + c * across);
}

function shorten(x: number, y: number): Point {
  const length = Math.hypot(x, y);
  if (!Number.isFinite(length)) return [0, 0];
  const share = length > LONGEST_STEP ? LONGEST_STEP / length : 1;
  return [x * share, y * share];
}
