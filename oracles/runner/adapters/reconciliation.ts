import {
  autocorrelatedLevels,
  equalErrors,
  isCannot,
  levelMeans,
  reconcile,
  reconcileFixed,
  residualMoments,
  residualsByYear,
  shrunkErrors,
  structuralErrors,
  temporalSumming,
  varianceErrors,
} from "@hoatieu/foresee";
import { apply, columnsOf, diagonal, type Matrix, type Vector } from "@hoatieu/numerics";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

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

function sectors(item: unknown, relative: number): readonly CaseResult[] {
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
  const results: Readonly<Record<string, (base: Vector) => Vector>> = {
    bottom_up: (base) => apply(summing, base.slice(-columnsOf(summing))),
    ...Object.fromEntries(
      Object.entries(models).map(([name, errors]) => [name, (base: Vector) => reconcile(summing, errors, base)]),
    ),
    top_fixed_plus3pct_shrink: (base) => raisedTop(summing, shrunk.errors, base),
  };
  const named = Object.keys(member(item, "expected") as object);
  const comparisons = Object.entries(results)
    .filter(([name]) => named.includes(name))
    .flatMap(([name, result]) =>
      matrix(item, `expected.${name}`).flatMap((expected, step) =>
        against(item, `${name}, step ${step + 1}`, expected, result(bases[step] ?? []), relative),
      ),
    );
  const intensity: readonly Comparison[] = has(item, "expected.lambda")
    ? [
        {
          name: "shrinkage",
          expected: numberAt(item, "expected.lambda"),
          actual: shrunk.intensity,
          tolerance: relative,
        },
      ]
    : [];
  const id = textAt(item, "id");
  return [
    { id, comparisons: [...intensity, ...comparisons] },
    ...notComputed(id, named, [...Object.keys(results), "lambda"]),
  ];
}

/** The total fixed 3 % above its base forecast, which counts as the total's base forecast too. */
function raisedTop(summing: Matrix, errors: Matrix, base: Vector): Vector {
  const raised = base.map((value, node) => (node === 0 ? value * 1.03 : value));
  const found = reconcileFixed(summing, errors, raised, [{ node: 0, value: raised[0] ?? Number.NaN }]);
  return "cannot" in found ? [] : found;
}

/** Expectations that nothing here computes, each named. */
function notComputed(id: string, named: readonly string[], known: readonly string[]): readonly CaseResult[] {
  return named
    .filter((name) => !known.includes(name))
    .map((name) => ({ id: `${id}, ${name}`, comparisons: [], noAdapter: "error model not computed" }));
}

/** Year, half-years and quarters, as the file orders them. */
const PARTS = [1, 2, 4] as const;

function quarters(item: unknown, relative: number): readonly CaseResult[] {
  const summing = temporalSumming(PARTS);
  const inTime = listAt(item, "input.residuals").map(Number);
  const residuals = residualsByYear(inTime, PARTS);
  const base = listAt(item, "input.base").map(Number);
  const variances = varianceErrors(residuals).map((row, i) => row[i] ?? Number.NaN);
  const lasting = autocorrelatedLevels(inTime, PARTS);
  const models: Readonly<Record<string, Matrix>> = {
    ols: equalErrors(summing),
    str: structuralErrors(summing),
    wlsv: diagonal(levelMeans(variances, PARTS)),
    wlsh: diagonal(variances),
    shr: shrunkErrors(residuals).errors,
    ...(isCannot(lasting) ? {} : { sar1: lasting }),
  };
  const named = Object.keys(member(item, "expected") as object);
  const comparisons = Object.entries(models)
    .filter(([name]) => named.includes(name))
    .flatMap(([name, errors]) =>
      against(item, name, listAt(item, `expected.${name}`).map(Number), reconcile(summing, errors, base), relative),
    );
  const id = textAt(item, "id");
  return [{ id, comparisons }, ...notComputed(id, named, Object.keys(models))];
}

/** Family `reconciliation`: sectors that must add up, and quarters that must add up to the year, by the error model named. */
export const reconciliation: Adapter = (file) => {
  const relative = numberAt(file, "tolerance.rel");
  return listAt(file, "cases").flatMap((item) =>
    has(item, "input.S") ? sectors(item, relative) : quarters(item, relative),
  );
};
