import { type DynamicFactor, estimateFactor, isCannot, nowcast, type Panel } from "@hoatieu/foresee";
import {
  type Adapter,
  type CaseResult,
  type Comparison,
  FormatError,
  has,
  listAt,
  member,
  numberAt,
  textAt,
} from "../family.ts";

function panelOf(item: unknown): Panel {
  return listAt(item, "input.standardised").map((row) => {
    if (!Array.isArray(row)) throw new FormatError("a row is no list");
    return row.map((value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined));
  });
}

/** Names hold dots and blanks in some files, so the parameter is looked up as it stands. */
function modelOf(item: unknown, columns: readonly string[]): DynamicFactor {
  const fixed = member(item, "input.fixed_params") as Readonly<Record<string, unknown>>;
  const parameter = (name: string) => {
    const value = fixed[name];
    if (typeof value !== "number") throw new FormatError(`no parameter "${name}"`);
    return value;
  };
  return {
    loadings: columns.map((column) => parameter(`loading.f1.${column}`)),
    variances: columns.map((column) => parameter(`sigma2.${column}`)),
    persistence: parameter("L1.f1.f1"),
    centre: columns.map(() => 0),
    spread: columns.map(() => 1),
  };
}

/** Family `nowcast-dynamic-factor`: likelihood, smoothed factor and nowcasts at given parameters, and the likelihood reached. */
export const nowcastDynamicFactor: Adapter = (file) => {
  const [likelihoodTolerance, factorTolerance] = ["loglik_abs", "factor_abs"].map((name) =>
    numberAt(file, `tolerance.${name}`),
  );
  return listAt(file, "cases").flatMap((item): readonly CaseResult[] => {
    const id = textAt(item, "id");
    const part = (name: string) => `${id}: ${name}`;
    const [factors, order] = [numberAt(item, "input.factors"), numberAt(item, "input.factor_order")];
    if (factors !== 1 || order !== 1)
      return [
        { id, comparisons: [], noAdapter: `${factors} factors of order ${order}: one factor of order 1 is computed` },
      ];
    const panel = panelOf(item);
    const results: CaseResult[] = [];
    if (has(item, "input.fixed_params"))
      results.push({ id: part("given parameters"), comparisons: atFixed(item, panel) });
    if (has(item, "expected.ml_loglik")) {
      const expected = numberAt(item, "expected.ml_loglik");
      const found = estimateFactor(panel, { standardised: true });
      results.push({
        id: part("estimated"),
        comparisons: [
          {
            // Only what falls short of the peer counts against it; the file allows 0.05.
            name: "likelihood reached, at most the peer's",
            expected,
            actual: isCannot(found) ? Number.NaN : Math.min(expected, found.loglik),
            tolerance: 0.05,
          },
        ],
      });
    }
    return results;
  });

  function atFixed(item: unknown, panel: Panel): readonly Comparison[] {
    const columns = listAt(item, "input.columns").map(String);
    const found = nowcast(modelOf(item, columns), panel);
    if (isCannot(found)) throw new FormatError(`no nowcast: ${found.cannot}`);
    const comparisons: Comparison[] = [];
    if (has(item, "expected.loglik_at_fixed_params"))
      comparisons.push({
        name: "likelihood",
        expected: numberAt(item, "expected.loglik_at_fixed_params"),
        actual: found.loglik,
        tolerance: likelihoodTolerance ?? Number.NaN,
      });
    if (has(item, "expected.smoothed_factor_last8")) {
      const last = listAt(item, "expected.smoothed_factor_last8").map(Number);
      const mean = found.factor.mean.slice(-last.length);
      last.forEach((expected, i) => {
        comparisons.push({
          name: `factor ${i - last.length}`,
          expected,
          actual: mean[i] ?? Number.NaN,
          tolerance: factorTolerance ?? Number.NaN,
        });
      });
    }
    if (has(item, "expected.nowcast_missing_last"))
      for (const [column, expected] of Object.entries(member(item, "expected.nowcast_missing_last") as object)) {
        const figure = found.missing.find(
          ({ row, series }) => row === panel.length - 1 && series === columns.indexOf(column),
        );
        comparisons.push({
          name: `nowcast of ${column}`,
          expected: Number(expected),
          actual: figure?.value ?? Number.NaN,
          tolerance: factorTolerance ?? Number.NaN,
        });
      }
    return comparisons;
  }
};
