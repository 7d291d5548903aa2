import {
  type EtsFit,
  type EtsModel,
  ets,
  etsAt,
  etsForecast,
  etsName,
  type Forecast,
  holtWinters,
  holtWintersMeans,
  isCannot,
} from "@hoatieu/foresee";
import { type Comparison, has, listAt, numberAt, textAt } from "../family.ts";

interface Asked {
  readonly values: readonly number[];
  readonly frequency: number;
  readonly horizon: number;
  readonly expected: unknown;
  readonly tolerance: (name: string) => number;
}

const numbers = (value: unknown, path: string) => listAt(value, path).map(Number);
const share = (name: string, expected: number, actual: number, relative: number): Comparison => ({
  name,
  expected,
  actual,
  tolerance: Math.abs(expected) * relative,
});

/** A search that ends higher than the peer's is no fault: only what is missing counts. */
const shortfall = (name: string, missing: number, tolerance: number): Comparison => ({
  name,
  expected: 0,
  actual: Math.max(0, missing),
  tolerance,
});

const BOUNDS = ["lower80", "upper80", "lower95", "upper95"] as const;

function forecasts(label: string, { expected, tolerance }: Asked, forecast: Forecast): readonly Comparison[] {
  const compare = (name: "mean" | (typeof BOUNDS)[number], relative: number) =>
    has(expected, name)
      ? numbers(expected, name).map((value, i) =>
          share(`${name} ${i + 1} ${label}`, value, forecast[name][i] ?? Number.NaN, relative),
        )
      : [];
  return [
    ...compare("mean", tolerance("mean_rel")),
    ...BOUNDS.flatMap((name) => compare(name, tolerance("interval_rel"))),
  ];
}

/** The peer's model, and its fit at the peer's own parameters: `l`, `b`, and `s0` (the last season before the start) on. */
function peerFit({ values, frequency, expected }: Asked, model: EtsModel): EtsFit | undefined {
  const at = (name: string, otherwise: number) =>
    has(expected, `par.${name}`) ? numberAt(expected, `par.${name}`) : otherwise;
  const free = Array.from({ length: frequency - 1 }, (_, k) => at(`s${frequency - 2 - k}`, Number.NaN));
  const total = model.seasonal === "M" ? frequency : 0;
  const seasonal = model.seasonal === "N" ? [] : [total - free.reduce((sum, s) => sum + s, 0), ...free];
  return etsAt(
    values,
    frequency,
    model,
    { alpha: at("alpha", Number.NaN), beta: at("beta", 0), gamma: at("gamma", 0), phi: at("phi", 1) },
    { level: at("l", Number.NaN), slope: at("b", 0), seasonal },
  );
}

function modelOf(name: string): EtsModel | undefined {
  const [, error, trend, seasonal] = /^ETS\(([AM]),(N|A|Ad),([NAM])\)$/.exec(name) ?? [];
  return error === undefined ? undefined : ({ error, trend, seasonal } as EtsModel);
}

/**
 * The likelihood is compared two ways: at the peer's parameters it must be the peer's, and its maximum must not be lower.
 * Forecasts are compared at the peer's parameters; and those of the own choice too, where both searches ended at the same
 * place. The peer's ends below the maximum where there are many starting states.
 */
export function etsAuto(asked: Asked): readonly Comparison[] | string {
  const { values, frequency, horizon, expected, tolerance } = asked;
  const name = textAt(expected, "method");
  const model = modelOf(name);
  if (!model) return `${name} is not in the set`;
  const [peer, loglik] = [numberAt(expected, "aicc"), numberAt(expected, "loglik")];
  const chosen = ets(values, frequency);
  const same = ets(values, frequency, { models: [model] });
  if (isCannot(chosen) || isCannot(same)) throw new Error("exponential smoothing has no answer");
  const near = tolerance("loglik_abs");
  const own =
    etsName(chosen.model) === name && Math.abs(chosen.loglik - loglik) <= near
      ? forecasts("chosen", asked, etsForecast(chosen, horizon))
      : [];
  const scores = [
    // "AICc within 0.5 of peer (lower is fine)": the file says it in words.
    shortfall(`AICc of ${etsName(chosen.model)} above that of ${name}`, chosen.aicc - peer, 0.5),
    shortfall(`log likelihood of ${name} missing`, loglik - same.loglik, near),
    ...own,
  ];
  if (!has(expected, "par")) return scores;
  const at = peerFit(asked, model);
  if (!at) throw new Error("the peer's parameters are outside the model");
  return [
    ...scores,
    { name: "log likelihood at the peer's parameters", expected: loglik, actual: at.loglik, tolerance: near },
    { name: "AICc at the peer's parameters", expected: peer, actual: at.aicc, tolerance: 2 * near },
    share("sigma2", numberAt(expected, "sigma2"), at.sigma2, tolerance("fixed_model_mean_rel")),
    ...forecasts("at the peer's parameters", asked, etsForecast(at, horizon)),
  ];
}

export function holtWintersAdditive({
  values,
  frequency,
  horizon,
  expected,
  tolerance,
}: Asked): readonly Comparison[] | string {
  // A fit without a season is marked by a gamma that is null.
  const fit = holtWinters(values, has(expected, "gamma") ? frequency : 1);
  if (isCannot(fit)) throw new Error(`Holt-Winters has no answer: ${fit.cannot}`);
  const means = holtWintersMeans(fit, horizon);
  const relative = tolerance("mean_rel");
  const weight = (name: "alpha" | "beta" | "gamma") =>
    has(expected, name) ? [share(name, numberAt(expected, name), fit[name] ?? Number.NaN, relative)] : [];
  return [
    ...weight("alpha"),
    ...weight("beta"),
    ...weight("gamma"),
    share("sse", numberAt(expected, "sse"), fit.squares, relative),
    ...numbers(expected, "mean").map((value, i) => share(`mean ${i + 1}`, value, means[i] ?? Number.NaN, relative)),
  ];
}
