import {
  airlineIntervals,
  type Cannot,
  drift,
  type Forecast,
  fitAirline,
  forecastAirline,
  isCannot,
  meanAbsoluteError,
  meanAbsoluteScaledError,
  percentageError,
  rootMeanSquaredError,
  seasonalNaive,
  stlPeriodic,
  symmetricPercentageError,
  theta,
} from "@hoatieu/foresee";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";
import { etsAuto, holtWintersAdditive } from "./forecasting-smoothing.ts";

/** One series of the file, what is expected of one method, and the file's tolerances. */
interface Asked {
  readonly values: readonly number[];
  readonly frequency: number;
  readonly horizon: number;
  readonly expected: unknown;
  readonly tolerance: (name: string) => number;
}

/** Comparisons of one method on one series, or why there are none. */
type Method = (asked: Asked) => readonly Comparison[] | string;

const numbers = (value: unknown, path: string) => listAt(value, path).map(Number);
const relative = (name: string, expected: number, actual: number, share: number): Comparison => ({
  name,
  expected,
  actual,
  tolerance: Math.abs(expected) * share,
});
const within = (name: string, expected: number, actual: number, tolerance: number): Comparison => ({
  name,
  expected,
  actual,
  tolerance,
});

function answered<T extends object>(answer: T | Cannot): T {
  if (isCannot(answer)) throw new Error(`the method has no answer: ${answer.cannot}`);
  return answer;
}

const BOUNDS = ["lower80", "upper80", "lower95", "upper95"] as const;

function path(forecast: Forecast, expected: unknown, means: number, bounds: number): readonly Comparison[] {
  const compare = (name: "mean" | (typeof BOUNDS)[number], share: number) =>
    has(expected, name)
      ? numbers(expected, name).map((value, i) =>
          relative(`${name} ${i + 1}`, value, forecast[name][i] ?? Number.NaN, share),
        )
      : [];
  return [...compare("mean", means), ...BOUNDS.flatMap((name) => compare(name, bounds))];
}

const airline =
  (log: boolean): Method =>
  ({ values, frequency, horizon, expected, tolerance }) => {
    const order = has(expected, "order") ? numbers(expected, "order").slice(0, 6).join() : "0,1,1,0,1,1";
    if (order !== "0,1,1,0,1,1" && !(frequency === 1 && /^0,1,1(,0,0,0)?$/.test(order)))
      return `order ${order} is not the airline model's`;
    const fit = answered(fitAirline(values, { frequency, log }));
    const forecast = airlineIntervals(fit, forecastAirline(fit, horizon));
    const errors = has(expected, "se") ? numbers(expected, "se") : [];
    const found = [fit.standardErrors.ma, fit.standardErrors.seasonalMa];
    const bounds = tolerance("interval_rel");
    const one = (name: string, at: string, actual: number, compare: typeof relative, allowed: number) =>
      has(expected, at) ? [compare(name, numberAt(expected, at), actual, allowed)] : [];
    return [
      ...one("ma1", "coef.ma1", fit.ma, relative, tolerance("mean_rel")),
      ...one("sma1", "coef.sma1", fit.seasonalMa, relative, tolerance("mean_rel")),
      ...errors.map((value, i) => relative(`se ${i + 1}`, value, found[i] ?? Number.NaN, bounds)),
      // The peer's sigma2 also counts what its approximate start leaves in the first season, more the higher the level
      // is above the noise: small in these series.
      ...one("sigma2", "sigma2", fit.sigma2, relative, bounds),
      ...one("loglik", "loglik", fit.loglik, within, tolerance("loglik_abs")),
      ...one("aicc", "aicc", fit.aicc, within, 2 * tolerance("loglik_abs")),
      ...path(forecast, expected, tolerance("fixed_model_mean_rel"), bounds),
    ];
  };

const stl: Method = ({ values, frequency, expected, tolerance }) => {
  const parts = answered(stlPeriodic(values, frequency));
  const compare = (name: "seasonal" | "trend") =>
    numbers(expected, name).map((value, i) =>
      relative(`${name} ${i + 1}`, value, parts[name][i] ?? Number.NaN, tolerance("stl_rel")),
    );
  return [...compare("seasonal"), ...compare("trend")];
};

/** Forecasts of the last `horizon` values from those before, and their scores. */
const holdout =
  (
    share: string,
    method: (values: readonly number[], frequency: number, horizon: number) => Forecast | Cannot,
  ): Method =>
  ({ values, frequency, horizon, expected, tolerance }) => {
    const [history, actual] = [values.slice(0, -horizon), values.slice(-horizon)];
    const { mean } = answered(method(history, frequency, horizon));
    const scores: Readonly<Record<string, number>> = {
      RMSE: rootMeanSquaredError(actual, mean),
      MAE: meanAbsoluteError(actual, mean),
      MAPE: percentageError(actual, mean),
      // The file's peer was given the values held out without their season, so it scales by plain first differences.
      MASE: meanAbsoluteScaledError(actual, mean, history, 1),
      sMAPE: symmetricPercentageError(actual, mean),
    };
    return Object.entries(scores)
      .filter(([name]) => has(expected, name))
      .map(([name, found]) => relative(name, numberAt(expected, name), found, tolerance(share)));
  };

const NO_SEARCH = "orders are not searched for: the airline model is fixed";

const METHODS: Readonly<Record<string, Method>> = {
  airline_log: airline(true),
  airline: airline(false),
  theta: ({ values, frequency, horizon, expected, tolerance }) =>
    path(answered(theta(values, frequency, horizon)), expected, tolerance("theta_rel"), tolerance("interval_rel")),
  snaive: ({ values, frequency, horizon, expected, tolerance }) => {
    const share = tolerance("snaive_drift_rel");
    return path(answered(seasonalNaive(values, frequency, horizon)), expected, share, share);
  },
  drift: ({ values, horizon, expected, tolerance }) => {
    const share = tolerance("snaive_drift_rel");
    return path(answered(drift(values, horizon)), expected, share, share);
  },
  stl_periodic: stl,
  ets_auto: etsAuto,
  holt_winters_additive: holtWintersAdditive,
  auto_arima: () => NO_SEARCH,
  "holdout theta": holdout("theta_rel", theta),
  "holdout snaive": holdout("snaive_drift_rel", seasonalNaive),
  "holdout ets": () => "the peer's fit of the shortened series is not in the file, and ours is another optimum",
  "holdout auto_arima": () => NO_SEARCH,
};

/** Family `forecasting`: one result for each series and method. */
export const forecasting: Adapter = (file) =>
  listAt(file, "cases").flatMap((item) => {
    const id = textAt(item, "id");
    return expectations(member(item, "expected")).map(([name, expected]): CaseResult => {
      const method = METHODS[name];
      if (!method) return { id: `${id} ${name}`, comparisons: [], noAdapter: `no method "${name}"` };
      const outcome = method({
        values: numbers(item, "input.values"),
        frequency: numberAt(item, "input.frequency"),
        horizon: numberAt(item, "h"),
        expected,
        tolerance: (key) => numberAt(file, `tolerance.${key}`),
      });
      return typeof outcome === "string"
        ? { id: `${id} ${name}`, comparisons: [], noAdapter: outcome }
        : { id: `${id} ${name}`, comparisons: outcome };
    });
  });

/** Methods by name; those of the part held out are named after it. */
function expectations(expected: unknown): readonly (readonly [string, unknown])[] {
  if (typeof expected !== "object" || expected === null) return [];
  return Object.entries(expected).flatMap(([name, value]) =>
    name === "holdout"
      ? Object.entries(value as object).map(([method, scores]) => [`holdout ${method}`, scores] as const)
      : [[name, value] as const],
  );
}
