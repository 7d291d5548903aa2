import {
  equalErrors,
  levelMeans,
  reconcile,
  residualMoments,
  residualsByYear,
  shrunkErrors,
  structuralErrors,
  temporalSumming,
  varianceErrors,
} from "@hoatieu/foresee";
import { diagonal, type Matrix, type Vector } from "@hoatieu/numerics";
import { type Adapter, type CaseResult, type Comparison, has, listAt, numberAt, textAt } from "../family.ts";

const matrix = (value: unknown, path: string): Matrix =>
  listAt(value, path).map((row) => (row as readonly unknown[]).map(Number));

/** Reconciled forecasts by each error model against the file's. */
function against(
  item: unknown,
  name: string,
  expected: Vector,
  found: Vector,
  relative: number,
): readonly Comparison[] {
  if (expected.length === 0) throw new Error(`${textAt(item, "id")}: nothing expected of ${name}`);
  return expected.map((value, node) => ({
    name: `${name}, node ${node + 1}`,
    expected: value,
    actual: found[node] ?? Number.NaN,
    tolerance: Math.abs(value) * relative,
  }));
}

function sectors(item: unknown, relative: number): CaseResult {
  const summing = matrix(item, "input.S");
  const residuals = matrix(item, "input.residuals");
  const bases = matrix(item, "input.base_forecasts");
  const shrunk = shrunkErrors(residuals);
  const models: Readonly<Record<string, Matrix>> = {
    ols: equalErrors(summing),
    wls_struct: structuralErrors(summing),
    wls_var: varianceErrors(residuals),
    mint_shrink: shrunk.errors,
    mint_sample: residualMoments(residuals),
  };
  const comparisons = Object.entries(models).flatMap(([name, errors]) =>
    matrix(item, `expected.${name}`).flatMap((expected, step) =>
      against(item, `${name}, step ${step + 1}`, expected, reconcile(summing, errors, bases[step] ?? []), relative),
    ),
  );
  const intensity: Comparison = {
    name: "shrinkage",
    expected: numberAt(item, "expected.lambda"),
    actual: shrunk.intensity,
    tolerance: relative,
  };
  return { id: textAt(item, "id"), comparisons: [intensity, ...comparisons] };
}

/** Year, half-years and quarters, as the file orders them. */
const PARTS = [1, 2, 4] as const;

function quarters(item: unknown, relative: number): CaseResult {
  const summing = temporalSumming(PARTS);
  const residuals = residualsByYear(listAt(item, "input.residuals").map(Number), PARTS);
  const base = listAt(item, "input.base").map(Number);
  const variances = varianceErrors(residuals).map((row, i) => row[i] ?? Number.NaN);
  const models: Readonly<Record<string, Matrix>> = {
    ols: equalErrors(summing),
    str: structuralErrors(summing),
    wlsv: diagonal(levelMeans(variances, PARTS)),
    wlsh: diagonal(variances),
    shr: shrunkErrors(residuals).errors,
  };
  const comparisons = Object.entries(models).flatMap(([name, errors]) =>
    against(item, name, listAt(item, `expected.${name}`).map(Number), reconcile(summing, errors, base), relative),
  );
  return { id: textAt(item, "id"), comparisons };
}

/**
 * Family `reconciliation`: sectors that must add up, and quarters that must add up to the year, by the error model named.
 * Two expectations have no counterpart yet and are not compared: a fixed top node (`top_fixed_plus3pct_shrink`) and
 * first-order autocorrelated errors (`sar1`).
 */
export const reconciliation: Adapter = (file) => {
  const relative = numberAt(file, "tolerance.rel");
  return listAt(file, "cases").map((item) =>
    has(item, "input.S") ? sectors(item, relative) : quarters(item, relative),
  );
};
