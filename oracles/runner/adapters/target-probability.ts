import { annualGrowth, fitAirline, forecastAirline, isCannot } from "@hoatieu/foresee";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

const numbers = (value: unknown, path: string) => listAt(value, path).map(Number);
/** The file has no tolerance for covariances: a share of the value, as strict as the variances' own estimation allows. */
const COVARIANCE_SHARE = 0.01;

/** Family `target-probability`: the airline path to the year's end, and the chance that the year reaches its target. */
export const targetProbability: Adapter = (file) => {
  const tolerance = (name: string) => numberAt(file, `tolerance.${name}`);
  return listAt(file, "cases").map((item): CaseResult => {
    const id = textAt(item, "id");
    const order = [...numbers(item, "input.order"), ...numbers(item, "input.seasonal")].join();
    if (order !== "0,1,1,0,1,1") return { id, comparisons: [], noAdapter: `order ${order} is not the airline model's` };
    const values = numbers(item, "input.y");
    const frequency = numberAt(item, "input.frequency");
    const remaining = numberAt(item, "input.remaining");
    const known = numbers(item, "input.known_this_year");
    const target = numberAt(item, "input.target_growth");
    const fit = fitAirline(values, { frequency, log: member(item, "input.log") === true });
    if (isCannot(fit)) throw new Error(`no fit: ${fit.cannot}`);
    const forecast = forecastAirline(fit, remaining, { variance: "maximum-likelihood" });
    const yearStart = values.length - known.length;
    const previousYear = values.slice(yearStart - frequency, yearStart);
    const growth = annualGrowth({ known, previousYear, forecast });
    const one = (name: string, path: string, found: number, allowed: number): readonly Comparison[] =>
      has(item, path) ? [{ name, expected: numberAt(item, path), actual: found, tolerance: allowed }] : [];
    const quantiles = member(item, "expected.annual_growth_quantiles") as Readonly<Record<string, number>>;
    const parameters = member(item, "expected.params") as Readonly<Record<string, number>>;
    const parameter = (name: string, actual: number): readonly Comparison[] =>
      parameters[name] === undefined
        ? []
        : [{ name, expected: parameters[name], actual, tolerance: tolerance("params_abs") }];
    return {
      id,
      comparisons: [
        ...parameter("ma.L1", fit.ma),
        ...parameter(`ma.S.L${frequency}`, fit.seasonalMa),
        ...parameter("sigma2", fit.sigma2MaximumLikelihood),
        ...numbers(item, "expected.log_mean").map((expected, i) => ({
          name: `log mean ${i + 1}`,
          expected,
          actual: forecast.mean[i] ?? Number.NaN,
          tolerance: tolerance("log_mean_abs"),
        })),
        ...listAt(item, "expected.log_cov").flatMap((row, i) =>
          (row as readonly number[]).map((expected, j) => ({
            name: `log covariance ${i + 1},${j + 1}`,
            expected,
            actual: forecast.covariance[i]?.[j] ?? Number.NaN,
            tolerance: Math.abs(expected) * COVARIANCE_SHARE,
          })),
        ),
        ...one(
          "total of the year before",
          "input.previous_year_total",
          previousYear.reduce((sum, x) => sum + x, 0),
          tolerance("required_abs"),
        ),
        ...one("mean growth", "expected.annual_growth_mean", growth.mean, tolerance("quantile_abs")),
        ...Object.entries(quantiles).map(([p, expected]) => ({
          name: `quantile ${p}`,
          expected,
          actual: growth.quantile(Number(p)),
          tolerance: tolerance("quantile_abs"),
        })),
        ...one(
          "probability",
          "expected.probability_at_least_target",
          growth.probabilityAtLeast(target),
          tolerance("probability_abs"),
        ),
        ...one(
          "required of the rest",
          "expected.required_uniform_growth_of_remaining_vs_same_months",
          growth.requiredOfRest(target),
          tolerance("required_abs"),
        ),
      ],
    };
  });
};
