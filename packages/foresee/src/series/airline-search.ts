/** A point of the search: the two moving-average coefficients; without a season the second stays 0. */
export type Point = readonly [ma: number, seasonalMa: number];

export interface Optimum {
  readonly point: Point;
  readonly value: number;
  /** Second derivatives of the target at the point: ma, both, seasonal. */
  readonly curvature: readonly [number, number, number];
  readonly settled: boolean;
}

const STARTS: readonly number[] = [-0.8, -0.4, 0, 0.4];
const SEASONAL_STARTS: readonly number[] = [-0.8, -0.4, 0];
const SPACING = 1e-3;
const LONGEST_STEP = 0.4;
const SETTLED = 1e-6;

/** A coefficient and its inverse give one likelihood: the invertible one of the two is kept. */
const invertible = (x: number): number => (Math.abs(x) > 1 ? 1 / x : x);

/**
 * Finds the least value of the target over the invertible region: the best of a coarse grid, then Newton's steps with
 * derivatives by central differences and step halving. The exact likelihood is smooth across the unit circle (it is the
 * same at `x` and `1 / x`), so no bound is needed: a step beyond it is taken back inside by reflection, and the circle
 * itself can be reached.
 * @param target `Infinity` where it has no value
 */
export function leastPoint(target: (point: Point) => number, seasonal: boolean): Optimum {
  let [point, value] = bestStart(target, seasonal);
  let settled = false;
  let last = derivatives(target, point, value, seasonal);
  for (let n = 0; n < 40 && !settled; n += 1) {
    const step = downhill(last.gradient, last.curvature, seasonal);
    let share = 1;
    let moved: Point = point;
    let found = value;
    for (; share > 1e-4; share /= 2) {
      moved = [invertible(point[0] + share * step[0]), invertible(point[1] + share * step[1])];
      found = target(moved);
      if (found <= value) break;
    }
    settled = Math.hypot(step[0], step[1]) < SETTLED || !(found < value);
    if (found < value) [point, value] = [moved, found];
    last = derivatives(target, point, value, seasonal);
  }
  return { point, value, curvature: last.curvature, settled };
}

function bestStart(target: (point: Point) => number, seasonal: boolean): [Point, number] {
  const grid = STARTS.flatMap((a) => (seasonal ? SEASONAL_STARTS.map((b): Point => [a, b]) : [[a, 0] satisfies Point]));
  let best: [Point, number] = [[0, 0], Number.POSITIVE_INFINITY];
  for (const point of grid) {
    const value = target(point);
    if (value < best[1]) best = [point, value];
  }
  return best;
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
