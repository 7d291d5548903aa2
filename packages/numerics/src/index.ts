export { dependentColumn } from "./column-space.ts";
export { incompleteBeta, logGamma } from "./gamma.ts";
export {
  type LeastSquaresOptions,
  type LeastSquaresProblem,
  type LeastSquaresResult,
  leastSquares,
} from "./least-squares.ts";
export {
  add,
  apply,
  at,
  build,
  columnsOf,
  diagonal,
  dot,
  identity,
  type Matrix,
  multiply,
  rowsOf,
  scale,
  subtract,
  transpose,
  type Vector,
} from "./matrix.ts";
export { normalDensity, normalDistribution, normalQuantile } from "./normal.ts";
export {
  type Conflicting,
  type Constraint,
  type LinearConstraint,
  type Multipliers,
  type QuadraticConflict,
  type QuadraticProgram,
  type QuadraticSolution,
  quadraticProgram,
} from "./quadratic-program.ts";
export { CollinearError, type QuantileFit, quantileRegression } from "./quantile-regression.ts";
export { type MinimizeOptions, type Minimum, minimize } from "./quasi-newton.ts";
export { cholesky, logDeterminant, SingularError, solve, solveVector } from "./solve.ts";
export { StalledError } from "./stalled-error.ts";
export { studentDensity, studentDistribution, studentQuantile } from "./student.ts";
