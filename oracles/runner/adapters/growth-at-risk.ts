import { growthAtRisk, isCannot } from "@hoatieu/foresee";
import { type Matrix, quantileRegression, type Vector } from "@hoatieu/numerics";
import { type Adapter, type CaseResult, FormatError, has, listAt, member, numberAt, textAt } from "../family.ts";

interface Fit {
  readonly tau: number;
  readonly coefficients: Vector;
  readonly loss: number;
  readonly unique: boolean;
}

/** The regressors by observation; a file may hold them by column. */
function rowsOf(item: unknown, observations: number): Matrix {
  const lists = listAt(item, "input.x").map((list) => {
    if (!Array.isArray(list)) throw new FormatError("a regressor is no list");
    return list.map(Number);
  });
  if (lists.every((list) => list.length === observations))
    return Array.from({ length: observations }, (_, i) => lists.map((list) => list[i] ?? Number.NaN));
  if (lists.length === observations) return lists;
  throw new FormatError("the regressors do not match the observations");
}

function fitsOf(item: unknown, y: Vector, rows: Matrix): readonly Fit[] {
  const taus = listAt(item, "input.taus").map(Number);
  if (member(item, "input.intercept") !== true) return quantileRegression(rows, y, taus);
  const found = growthAtRisk(
    y.map((growth, i) => ({ growth, regressors: rows[i] ?? [] })),
    { taus },
  );
  if (isCannot(found)) throw new FormatError(`no fit: ${found.cannot}`);
  return found.lines.map(({ tau, intercept, slopes, loss, unique }) => ({
    tau,
    coefficients: [intercept, ...slopes],
    loss,
    unique,
  }));
}

/** Family `quantile-regression (growth at risk)`: loss and coefficients of each quantile, and the fit of the last observation. */
export const growthAtRiskQuantiles: Adapter = (file) => {
  const share = numberAt(file, "tolerance.loss_rel");
  const tolerance = numberAt(file, "tolerance.coef_abs");
  return listAt(file, "cases").flatMap((item): readonly CaseResult[] => {
    const y = listAt(item, "input.y").map(Number);
    const rows = rowsOf(item, y.length);
    const fits = fitsOf(item, y, rows);
    const last = [...(member(item, "input.intercept") === true ? [1] : []), ...(rows.at(-1) ?? [])];
    // The keys are the taus as text, with dots, so they are read as they stand.
    return Object.entries(member(item, "expected") as Readonly<Record<string, unknown>>).map(([key, expected]) => {
      const fit = fits.find(({ tau }) => tau === Number(key));
      const id = `${textAt(item, "id")}: ${key}`;
      if (!fit) return { id, comparisons: [], noAdapter: `no quantile "${key}" among those asked for` };
      const loss = numberAt(expected, "loss");
      // The least loss is asked for: below the peer's is right, and its coefficients are then another plane's. So they may be
      // where several planes share the least loss.
      const another = fit.loss < loss * (1 - share) || !fit.unique;
      const comparisons = [
        {
          name: "loss, at least the peer's",
          expected: loss,
          actual: Math.max(loss, fit.loss),
          tolerance: share * loss,
        },
      ];
      if (!another) {
        listAt(expected, "coef").forEach((value, j) => {
          const actual = fit.coefficients[j] ?? Number.NaN;
          comparisons.push({ name: `coefficient ${j}`, expected: Number(value), actual, tolerance });
        });
        if (has(expected, "fit_last"))
          comparisons.push({
            name: "fit of the last observation",
            expected: numberAt(expected, "fit_last"),
            actual: fit.coefficients.reduce((sum, coefficient, j) => sum + coefficient * (last[j] ?? Number.NaN), 0),
            tolerance,
          });
      }
      return { id, comparisons };
    });
  });
};
