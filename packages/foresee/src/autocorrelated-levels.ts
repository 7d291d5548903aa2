import { build, type Matrix, type Vector } from "@hoatieu/numerics";
import { type Cannot, tooShort } from "./series/cannot.ts";
import { levelMeans, residualsByYear } from "./temporal.ts";

/** First-order autocorrelation around the mean; `undefined` where nothing varies. */
function autocorrelation(values: Vector): number | undefined {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const centred = values.map((x) => x - mean);
  const square = centred.reduce((sum, x) => sum + x * x, 0);
  if (!(square > 0)) return undefined;
  return centred.reduce((sum, x, t) => sum + (t === 0 ? 0 : x * (centred[t - 1] ?? 0)), 0) / square;
}

/**
 * Errors of a temporal hierarchy that last: within a level, errors `h` parts apart correlate as `rho^h`, with `rho` the
 * first autocorrelation of that level's residuals and one variance for the level (mean of squares, not centred, as the
 * level variance scaling has it); between levels none.
 * Source: Nystrup, Lindström, Pinson & Madsen (2020) EJOR 280, "Markov scaling".
 * @param residuals one-step residuals, all of the first level in order of time, then all of the second, and so on
 * @param parts how many parts a year has at each level, the year first
 * @returns covariance of the nodes of one year for `reconcile`; the reason where a level is too short or constant
 * @throws RangeError when the residuals do not fill whole years
 * @example autocorrelatedLevels(residuals, [1, 2, 4])
 */
export function autocorrelatedLevels(residuals: Vector, parts: readonly number[]): Matrix | Cannot {
  const years = residualsByYear(residuals, parts);
  if (years.length < 2) return tooShort(2, years.length);
  const flat = years.length;
  const correlations: number[] = [];
  let start = 0;
  for (const count of parts) {
    // A level of one part has no neighbour in the year: its autocorrelation is not needed.
    const own = count === 1 ? 0 : autocorrelation(residuals.slice(start, start + flat * count));
    if (own === undefined) return { cannot: "constant", at: start };
    correlations.push(own);
    start += flat * count;
  }
  const squares = parts
    .flatMap((count, level) => Array.from({ length: count }, (_, part) => ({ level, part })))
    .map((place, node) => ({
      ...place,
      variance: years.reduce((sum, year) => sum + (year[node] ?? Number.NaN) ** 2, 0) / flat,
    }));
  const variances = levelMeans(
    squares.map((place) => place.variance),
    parts,
  );
  return build(squares.length, squares.length, (i, j) => {
    const [a, b] = [squares[i], squares[j]];
    if (!a || !b || a.level !== b.level) return 0;
    const rho = correlations[a.level] ?? 0;
    return (variances[i] ?? Number.NaN) * (i === j ? 1 : rho ** Math.abs(a.part - b.part));
  });
}
