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
export { cholesky, logDeterminant, SingularError, solve, solveVector } from "./solve.ts";
