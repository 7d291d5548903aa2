import {
  crpsNormal,
  crpsSample,
  intervalScore,
  logScoreNormal,
  meanAbsoluteError,
  meanAbsoluteScaledError,
  percentageError,
  pinballLoss,
  rootMeanSquaredError,
  rootMeanSquaredScaledError,
  seasonalNaiveScale,
  symmetricPercentageError,
  transformNormal,
} from "@hoatieu/foresee";
import { normalQuantile } from "@hoatieu/numerics";
import { type Adapter, type CaseResult, type Comparison, listAt, numberAt, textAt } from "../family.ts";

const numbers = (value: unknown, path: string) => listAt(value, path).map(Number);
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const LEVEL = 0.8;

/** Family `evaluation`: scores of point, interval and density forecasts. */
export const evaluation: Adapter = (file) => {
  const relative = numberAt(file, "tolerance.rel");
  return listAt(file, "cases").map((item): CaseResult => {
    const [history, actual, forecast, spread] = ["train", "actual", "forecast", "sd"].map((name) =>
      numbers(item, `input.${name}`),
    );
    if (!history || !actual || !forecast || !spread) throw new Error("incomplete case");
    const season = numberAt(item, "input.season");
    const each = (of: (a: number, f: number, s: number) => number) =>
      actual.map((a, i) => of(a, forecast[i] ?? Number.NaN, spread[i] ?? Number.NaN));
    const half = normalQuantile(0.5 + LEVEL / 2);
    const interval = mean(each((a, f, s) => intervalScore(a, f - half * s, f + half * s, LEVEL)));
    const compare = (name: string, expected: number, found: number): Comparison => ({
      name,
      expected,
      actual: found,
      tolerance: Math.abs(expected) * relative + 1e-15,
    });
    const single = (name: string, found: number) => compare(name, numberAt(item, `expected.${name}`), found);
    const list = (name: string, found: readonly number[]) =>
      numbers(item, `expected.${name}`).map((expected, i) =>
        compare(`${name} ${i + 1}`, expected, found[i] ?? Number.NaN),
      );
    const pinball = (p: number) => mean(each((a, f, s) => pinballLoss(a, f + normalQuantile(p) * s, p)));
    return {
      id: textAt(item, "id"),
      comparisons: [
        single("MAE", meanAbsoluteError(actual, forecast)),
        single("RMSE", rootMeanSquaredError(actual, forecast)),
        single("sMAPE", symmetricPercentageError(actual, forecast)),
        single("MAPE", percentageError(actual, forecast)),
        single("MASE", meanAbsoluteScaledError(actual, forecast, history, season)),
        single("RMSSE", rootMeanSquaredScaledError(actual, forecast, history, season)),
        single("seasonal_naive_scale", seasonalNaiveScale(history, season)),
        ...list("crps_normal", each(crpsNormal)),
        single("crps_sample_h1", crpsSample(actual[0] ?? Number.NaN, numbers(item, "input.sample_h1"))),
        ...list("log_score", each(logScoreNormal)),
        ...["0.1", "0.5", "0.9"].map((p) => {
          const expected =
            (item as { readonly expected: { readonly pinball: Readonly<Record<string, number>> } }).expected.pinball[
              p
            ] ?? Number.NaN;
          return compare(`pinball ${p}`, expected, pinball(Number(p)));
        }),
        single("interval80_score_mean", interval),
        single("coverage80", mean(each((a, f, s) => (Math.abs(a - f) <= half * s ? 1 : 0)))),
        single("msis80", interval / seasonalNaiveScale(history, season)),
        ...list("pit", each(transformNormal)),
      ],
    };
  });
};
