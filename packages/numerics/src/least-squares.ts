/** A sum of squares to be made least within a box. Arrays are written in place: nothing is allocated per evaluation. */
export interface LeastSquaresProblem {
  /** Number of residuals. */
  readonly size: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Writes the residuals at a point; `false` where the function is not defined: the point is then stepped back from. */
  residuals(point: Float64Array, out: Float64Array): boolean;
  /** Writes the derivatives at a point, parameter by parameter: `out[j * size + t]` is d residual t / d parameter j. */
  jacobian(point: Float64Array, out: Float64Array): void;
}

export interface LeastSquaresOptions {
  readonly iterations: number;
  /** Stops when a step promises and gives less than this share of the sum of squares. */
  readonly tolerance: number;
}

export interface LeastSquaresResult {
  readonly point: Float64Array;
  readonly sum: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Whether the last steps were refused because the function was not defined there: the optimum is on that border. */
  readonly bordered: boolean;
}

const LEAST_DAMPING = 1e-9;
const MOST_DAMPING = 1e9;

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const x = values[i] ?? 0;
    sum += x * x;
  }
  return sum;
}

/**
 * Solves `(A + damping diag A) step = -gradient` over the parameters that are not `held`, whose step is already written
 * in `step`; by Cholesky in `work` (p x p). `false` when not positive definite.
 */
function dampedStep(
  normal: Float64Array,
  gradient: Float64Array,
  held: Uint8Array,
  damping: number,
  work: Float64Array,
  step: Float64Array,
): boolean {
  const p = gradient.length;
  let largest = 0;
  for (let i = 0; i < p; i += 1) largest = Math.max(largest, normal[i * p + i] ?? 0);
  const floor = largest * 1e-14 + Number.MIN_VALUE;
  for (let i = 0; i < p; i += 1) {
    if (held[i]) continue;
    let right = -(gradient[i] ?? 0);
    for (let j = 0; j < p; j += 1) if (held[j]) right -= (normal[i * p + j] ?? 0) * (step[j] ?? 0);
    for (let j = 0; j <= i; j += 1) {
      if (held[j]) continue;
      let sum = normal[i * p + j] ?? 0;
      if (i === j) sum += damping * sum + floor;
      for (let k = 0; k < j; k += 1) if (!held[k]) sum -= (work[i * p + k] ?? 0) * (work[j * p + k] ?? 0);
      if (i === j) {
        if (!(sum > 0)) return false;
        work[i * p + i] = Math.sqrt(sum);
      } else work[i * p + j] = sum / (work[j * p + j] ?? 1);
    }
    for (let k = 0; k < i; k += 1) if (!held[k]) right -= (work[i * p + k] ?? 0) * (step[k] ?? 0);
    step[i] = right / (work[i * p + i] ?? 1);
  }
  for (let i = p - 1; i >= 0; i -= 1) {
    if (held[i]) continue;
    let sum = step[i] ?? 0;
    for (let k = i + 1; k < p; k += 1) if (!held[k]) sum -= (work[k * p + i] ?? 0) * (step[k] ?? 0);
    step[i] = sum / (work[i * p + i] ?? 1);
  }
  return true;
}

/** Sums of products of the derivatives, and the gradient (half of it). */
function normalEquations(
  jacobian: Float64Array,
  residuals: Float64Array,
  normal: Float64Array,
  gradient: Float64Array,
): void {
  const n = residuals.length;
  const p = gradient.length;
  for (let i = 0; i < p; i += 1) {
    const a = i * n;
    let g = 0;
    for (let t = 0; t < n; t += 1) g += (jacobian[a + t] ?? 0) * (residuals[t] ?? 0);
    gradient[i] = g;
    for (let j = 0; j <= i; j += 1) {
      const b = j * n;
      let sum = 0;
      for (let t = 0; t < n; t += 1) sum += (jacobian[a + t] ?? 0) * (jacobian[b + t] ?? 0);
      normal[i * p + j] = sum;
      normal[j * p + i] = sum;
    }
  }
}

/** Rounding must not carry a parameter over its bound. */
const within = (problem: LeastSquaresProblem, i: number, x: number): number =>
  Math.min(Math.max(x, problem.lower[i] ?? 0), problem.upper[i] ?? 0);

/**
 * The step of the damped quadratic model inside the box, by an active set: parameters at a bound with the gradient
 * pointing outwards are held; the rest go towards the model's minimum until one meets its bound, which holds it there, and
 * so on. So the model only falls on the way. `NaN` when there is no step, else the decrease of the sum that is promised.
 */
function boxedStep(
  problem: LeastSquaresProblem,
  point: Float64Array,
  normal: Float64Array,
  gradient: Float64Array,
  damping: number,
  held: Uint8Array,
  work: Float64Array,
  aim: Float64Array,
  step: Float64Array,
): number {
  const p = point.length;
  for (let i = 0; i < p; i += 1) {
    const x = point[i] ?? 0;
    const g = gradient[i] ?? 0;
    held[i] = (x <= (problem.lower[i] ?? 0) && g >= 0) || (x >= (problem.upper[i] ?? 0) && g <= 0) ? 1 : 0;
    step[i] = 0;
  }
  for (let met = 0; met >= 0; ) {
    aim.set(step);
    if (!dampedStep(normal, gradient, held, damping, work, aim)) return Number.NaN;
    met = -1;
    let share = 1;
    for (let i = 0; i < p; i += 1) {
      const from = step[i] ?? 0;
      const way = (aim[i] ?? 0) - from;
      if (held[i] || way === 0) continue;
      const room = ((way > 0 ? problem.upper[i] : problem.lower[i]) ?? 0) - (point[i] ?? 0) - from;
      if (way > 0 ? room >= share * way : room <= share * way) continue;
      share = Math.max(0, room / way);
      met = i;
    }
    for (let i = 0; i < p; i += 1) if (!held[i]) step[i] = (step[i] ?? 0) + share * ((aim[i] ?? 0) - (step[i] ?? 0));
    if (met < 0) continue;
    held[met] = 1;
  }
  let promised = 0;
  for (let i = 0; i < p; i += 1) {
    let curved = 0;
    for (let j = 0; j < p; j += 1) curved += (normal[i * p + j] ?? 0) * (step[j] ?? 0);
    promised -= (step[i] ?? 0) * (2 * (gradient[i] ?? 0) + curved);
  }
  return promised;
}

/**
 * Where along a step the parabola through both ends' sums has its minimum; 1 when the whole step is as good. Gauss-Newton
 * steps overshoot where residuals are large and curved, and would go to and fro.
 */
function shareOfStep(gradient: Float64Array, step: Float64Array, from: number, to: number): number {
  let slope = 0;
  for (let i = 0; i < step.length; i += 1) slope += 2 * (gradient[i] ?? 0) * (step[i] ?? 0);
  const bend = to - from - slope;
  const share = bend > 0 && slope < 0 ? -slope / (2 * bend) : 1;
  return share > 0.05 && share < 0.85 ? share : 1;
}

/**
 * Least squares within a box by the method of Levenberg (1944) and Marquardt (1963): Gauss-Newton steps, damped when they
 * do not pay. Points where the function is not defined are stepped back from. A local minimum: start from several points.
 * @param start inside the box, and where the function is defined (else the result has an infinite sum)
 * @example leastSquares(problem, Float64Array.of(1, 1), { iterations: 50, tolerance: 1e-10 }).point
 */
export function leastSquares(
  problem: LeastSquaresProblem,
  start: Float64Array,
  options: LeastSquaresOptions,
): LeastSquaresResult {
  const n = problem.size;
  const p = start.length;
  const point = Float64Array.from(start);
  const trial = new Float64Array(p);
  const shorter = new Float64Array(p);
  const residuals = new Float64Array(n);
  const next = new Float64Array(n);
  const spare = new Float64Array(n);
  const jacobian = new Float64Array(n * p);
  const normal = new Float64Array(p * p);
  const work = new Float64Array(p * p);
  const gradient = new Float64Array(p);
  const step = new Float64Array(p);
  const aim = new Float64Array(p);
  const held = new Uint8Array(p);
  if (!problem.residuals(point, residuals))
    return { point, sum: Number.POSITIVE_INFINITY, iterations: 0, converged: false, bordered: true };
  let sum = sumOfSquares(residuals);
  let damping = 1e-3;
  let bordered = false;
  for (let iteration = 0; iteration < options.iterations; iteration += 1) {
    problem.jacobian(point, jacobian);
    normalEquations(jacobian, residuals, normal, gradient);
    bordered = false;
    for (;;) {
      const promised = boxedStep(problem, point, normal, gradient, damping, held, work, aim, step);
      if (promised <= options.tolerance * sum && damping < 1)
        return { point, sum, iterations: iteration, converged: true, bordered };
      for (let i = 0; i < p; i += 1) trial[i] = within(problem, i, (point[i] ?? 0) + (step[i] ?? 0));
      const defined = !Number.isNaN(promised) && problem.residuals(trial, next);
      let found = defined ? sumOfSquares(next) : Number.POSITIVE_INFINITY;
      const share = defined ? shareOfStep(gradient, step, sum, found) : 1;
      if (share < 1) {
        for (let i = 0; i < p; i += 1) shorter[i] = within(problem, i, (point[i] ?? 0) + share * (step[i] ?? 0));
        const other = problem.residuals(shorter, spare) ? sumOfSquares(spare) : Number.POSITIVE_INFINITY;
        if (other < found) {
          found = other;
          trial.set(shorter);
          next.set(spare);
        }
      }
      if (found < sum) {
        const gained = sum - found;
        damping = Math.max(
          LEAST_DAMPING,
          gained > 0.75 * promised ? damping / 10 : gained > 0.25 * promised ? damping / 3 : damping,
        );
        sum = found;
        point.set(trial);
        residuals.set(next);
        if (gained <= options.tolerance * sum && promised <= 10 * options.tolerance * sum)
          return { point, sum, iterations: iteration + 1, converged: true, bordered };
        break;
      }
      if (!defined) bordered = true;
      damping *= 5;
      if (damping > MOST_DAMPING) return { point, sum, iterations: iteration, converged: !bordered, bordered };
    }
  }
  return { point, sum, iterations: options.iterations, converged: false, bordered };
}
