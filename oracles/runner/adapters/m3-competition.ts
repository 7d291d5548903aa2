import {
  type Cannot,
  combinedForecast,
  type Forecast,
  isCannot,
  meanAbsoluteScaledError,
  seasonalNaive,
  symmetricPercentageError,
  theta,
} from "@hoatieu/foresee";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

interface Series {
  readonly id: string;
  readonly frequency: number;
  readonly train: readonly number[];
  readonly actual: readonly number[];
  readonly published: Readonly<Record<string, unknown>>;
}

interface Score {
  readonly sMAPE: number;
  readonly MASE: number;
  readonly coverage95: number;
}

const numbers = (value: unknown, path: string) => listAt(value, path).map(Number);
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

function seriesOf(item: unknown): Series {
  return {
    id: textAt(item, "id"),
    frequency: numberAt(item, "frequency"),
    train: numbers(item, "train"),
    actual: numbers(item, "actual"),
    published: has(item, "published_methods") ? (member(item, "published_methods") as Record<string, unknown>) : {},
  };
}

const scoreOf = ({ train, actual, frequency }: Series, forecast: readonly number[]) => ({
  sMAPE: symmetricPercentageError(actual, forecast),
  MASE: meanAbsoluteScaledError(actual, forecast, train, frequency),
});

/** Scores of every method whose forecasts are at hand: those the file prints, and the seasonal naive, which is ours too. */
function metrics(series: Series, tolerance: number): readonly Comparison[] {
  return Object.entries(series.published).flatMap(([method, expected]) => {
    const own = method === "snaive_R" ? seasonalNaive(series.train, series.frequency, series.actual.length) : undefined;
    const forecast = has(expected, "forecast")
      ? numbers(expected, "forecast")
      : own === undefined || isCannot(own)
        ? undefined
        : own.mean;
    if (!forecast) return [];
    const found = scoreOf(series, forecast);
    return (["sMAPE", "MASE"] as const).map((score) => ({
      name: `${series.id} ${method} ${score}`,
      expected: numberAt(expected, score),
      actual: found[score],
      tolerance,
    }));
  });
}

function skill(
  all: readonly Series[],
  method: (values: readonly number[], frequency: number, horizon: number) => Forecast | Cannot,
): Score {
  const scores = all.map((series) => {
    const forecast = method(series.train, series.frequency, series.actual.length);
    if (isCannot(forecast)) throw new Error(`${series.id}: no forecast, ${forecast.cannot}`);
    const inside = series.actual.map((figure, h) =>
      figure >= (forecast.lower95[h] ?? Number.NaN) && figure <= (forecast.upper95[h] ?? Number.NaN) ? 1 : 0,
    );
    return { ...scoreOf(series, forecast.mean), coverage95: mean(inside) };
  });
  return {
    sMAPE: mean(scores.map((score) => score.sMAPE)),
    MASE: mean(scores.map((score) => score.MASE)),
    coverage95: mean(scores.map((score) => score.coverage95)),
  };
}

/** The file says it in words: no worse than the stated method by more than 2 per cent. */
const SKILL_SHARE = 0.02;
/** Intervals that hold more than this of the figures, at 95, are too wide to be of use. */
const MOST_COVERAGE = 0.98;

function ours(all: readonly Series[], file: unknown): readonly CaseResult[] {
  const results: CaseResult[] = [];
  const near = (name: string, expected: number, actual: number): Comparison => ({
    name,
    expected,
    actual,
    tolerance: expected * SKILL_SHARE,
  });
  if (has(file, "R_forecast_8_20.thetaf")) {
    const found = skill(all, theta);
    const expected = member(file, "R_forecast_8_20.thetaf");
    const comparisons = (["sMAPE", "MASE", "coverage95"] as const).map((name) =>
      near(name, numberAt(expected, name), found[name]),
    );
    results.push({ id: "theta, skill as R's", comparisons });
  }
  if (has(file, "mean_sMAPE.THETA")) {
    const found = skill(all, combinedForecast);
    const published = numberAt(file, "mean_sMAPE.THETA");
    const above = Math.max(0, found.sMAPE - published);
    const worse = {
      name: `sMAPE ${found.sMAPE.toFixed(3)} above THETA at ${published.toFixed(3)}`,
      expected: 0,
      actual: above,
      tolerance: published * SKILL_SHARE,
    };
    results.push({ id: "combination, skill", comparisons: [worse] });
    if (has(file, "R_forecast_8_20.ets.coverage95")) {
      const least = numberAt(file, "R_forecast_8_20.ets.coverage95");
      const middle = (least + MOST_COVERAGE) / 2;
      results.push({
        id: "combination, coverage",
        comparisons: [{ name: "held", expected: middle, actual: found.coverage95, tolerance: MOST_COVERAGE - middle }],
      });
    }
  }
  return results;
}

/** Family `m3-competition`: the scores' arithmetic series by series, then the skill of our methods over all of them. */
export const m3Competition: Adapter = (file) => {
  const all = listAt(file, "cases").map(seriesOf);
  const tolerance = numberAt(file, "tolerance.sMAPE_metric_abs");
  const arithmetic = all.flatMap((series) => metrics(series, tolerance));
  return [{ id: `scores of ${all.length} series`, comparisons: arithmetic }, ...ours(all, file)];
};
