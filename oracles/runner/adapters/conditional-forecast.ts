import { type Condition, combination, deviations, given, type JointNormal, probabilityAtLeast } from "@hoatieu/foresee";
import { add, build, type Matrix, multiply, transpose, type Vector } from "@hoatieu/numerics";
import { type Adapter, type CaseResult, type Comparison, listAt, member, numberAt, textAt } from "../family.ts";

const vector = (value: unknown, path: string): Vector => listAt(value, path).map(Number);
const matrix = (value: unknown, path: string): Matrix =>
  listAt(value, path).map((row) => (row as readonly unknown[]).map(Number));

/** The path of a vector autoregression with the file's coefficients, as one joint normal over steps and variables. */
function pathOf(item: unknown): JointNormal {
  const lags = listAt(item, "expected.A").map((a) =>
    (a as readonly (readonly number[])[]).map((row) => row.map(Number)),
  );
  const constant = vector(item, "expected.const");
  const noise = matrix(item, "expected.sigma_u");
  const horizon = numberAt(item, "input.horizon");
  const k = constant.length;
  const states: Vector[] = [...matrix(item, "input.growth_pct")];
  const responses: Matrix[] = [build(k, k, (i, j) => (i === j ? 1 : 0))];
  for (let h = 0; h < horizon; h += 1) {
    const next = constant.map((c, i) =>
      lags.reduce(
        (sum, a, lag) =>
          sum +
          (a[i] ?? []).reduce(
            (s, coefficient, j) => s + coefficient * (states[states.length - 1 - lag]?.[j] ?? Number.NaN),
            0,
          ),
        c,
      ),
    );
    states.push(next);
    const zero = build(k, k, () => 0);
    responses.push(
      lags.reduce((sum, a, lag) => {
        const earlier = responses[h - lag];
        return earlier ? add(sum, multiply(a, earlier)) : sum;
      }, zero),
    );
  }
  const block = (row: number, column: number): Matrix => {
    const terms = Array.from({ length: Math.min(row, column) + 1 }, (_, s) => {
      const [left, right] = [responses[row - s], responses[column - s]];
      return left && right ? multiply(multiply(left, noise), transpose(right)) : build(k, k, () => Number.NaN);
    });
    return terms.reduce(add);
  };
  const blocks = Array.from({ length: horizon }, (_, r) => Array.from({ length: horizon }, (_, c) => block(r, c)));
  return {
    mean: states.slice(-horizon).flat(),
    covariance: build(
      horizon * k,
      horizon * k,
      (i, j) => blocks[Math.floor(i / k)]?.[Math.floor(j / k)]?.[i % k]?.[j % k] ?? Number.NaN,
    ),
  };
}

interface Fixed {
  readonly h: number;
  readonly variable: string;
  readonly value: number;
}

/** Family `conditional-forecast`: hard conditions on a joint normal, and the probability of a sum. */
export const conditionalForecast: Adapter = (file) => {
  const [meanTolerance, sdTolerance, probabilityTolerance] = ["mean_abs", "sd_abs", "prob_abs"].map((name) =>
    numberAt(file, `tolerance.${name}`),
  );
  return listAt(file, "cases").map((item): CaseResult => {
    const columns = listAt(item, "input.columns").map(String);
    const path = pathOf(item);
    const size = path.mean.length;
    const unit = (h: number, variable: string): Vector =>
      Array.from({ length: size }, (_, i) => (i === (h - 1) * columns.length + columns.indexOf(variable) ? 1 : 0));
    const compare = (
      name: string,
      expected: Matrix,
      found: Vector,
      tolerance: number | undefined,
    ): readonly Comparison[] =>
      expected.flat().map((value, i) => ({
        name: `${name} ${i + 1}`,
        expected: value,
        actual: found[i] ?? Number.NaN,
        tolerance: tolerance ?? Number.NaN,
      }));
    const fixed = (member(item, "input.fixed") as readonly Fixed[]).map(
      ({ h, variable, value }): Condition => ({ weights: unit(h, variable), value }),
    );
    const conditional = given(path, fixed);
    const variable = textAt(item, "expected.aggregate.variable");
    const sum: Vector = Array.from({ length: size }, (_, i) =>
      i % columns.length === columns.indexOf(variable) ? 1 : 0,
    );
    const target = numberAt(item, "expected.aggregate.sum_target");
    const aggregate = given(path, [{ weights: sum, value: target }]);
    return {
      id: textAt(item, "id"),
      comparisons: [
        ...compare("mean", matrix(item, "expected.unconditional"), path.mean, meanTolerance),
        ...compare("deviation", matrix(item, "expected.unconditional_sd"), deviations(path), sdTolerance),
        ...compare("mean given the path", matrix(item, "expected.conditional_mean"), conditional.mean, meanTolerance),
        ...compare(
          "deviation given the path",
          matrix(item, "expected.conditional_sd"),
          deviations(conditional),
          sdTolerance,
        ),
        ...compare(
          "mean given the sum",
          matrix(item, "expected.aggregate.conditional_mean"),
          aggregate.mean,
          meanTolerance,
        ),
        ...compare(
          "deviation given the sum",
          matrix(item, "expected.aggregate.conditional_sd"),
          deviations(aggregate),
          sdTolerance,
        ),
        {
          name: "the sum is held",
          expected: target,
          actual: combination(aggregate, sum).mean,
          tolerance: meanTolerance ?? Number.NaN,
        },
        {
          name: "probability of the sum",
          expected: numberAt(item, "expected.aggregate.probability_sum_at_least_target"),
          actual: probabilityAtLeast(path, sum, target),
          tolerance: probabilityTolerance ?? Number.NaN,
        },
      ],
    };
  });
};
