import {
  type Conversion,
  chowLin,
  type DentonOptions,
  type DisaggregationInput,
  denton,
  dentonCholette,
  fernandez,
  litterman,
  type Refusal,
  type RegressionDisaggregation,
  type RhoChoice,
} from "@hoatieu/foresee";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

interface Tolerance {
  readonly relative: number;
  readonly rho: number;
  /** For series of methods that search for `rho`: the file's note gives it beside that of `rho`. */
  readonly searched: number;
}

const CONVERSIONS: readonly Conversion[] = ["sum", "average", "first", "last"];
/** Arguments of the peer's call that have a meaning here. */
const ARGUMENTS = ["criterion", "h", "fixed.rho", "truncated.rho"];

const argumentsOf = (item: unknown): Readonly<Record<string, unknown>> =>
  has(item, "args") ? (member(item, "args") as Record<string, unknown>) : {};

const argument = (item: unknown, name: string): unknown => {
  const given = argumentsOf(item);
  return name in given ? given[name] : null;
};

/** High periods from the start of the calendar to the start of a series. */
function startOf(series: unknown, ratioToHigh: number, high: number): number {
  const [year = Number.NaN, part = 1] = listAt(series, "start").map(Number);
  return year * high + (part - 1) * ratioToHigh;
}

/** The case's series, laid on one another; a reason when they cannot be. */
function inputOf(item: unknown): DisaggregationInput | string {
  const conversion = CONVERSIONS.find((one) => one === textAt(item, "conversion"));
  if (!conversion) return `conversion ${textAt(item, "conversion")} not computed`;
  const high = numberAt(item, "expected.disaggregated.frequency");
  const ratio = high / numberAt(item, "input.low.frequency");
  if (!Number.isInteger(ratio)) return "frequencies that do not divide one another";
  const low = listAt(item, "input.low.values").map(Number);
  const start = startOf(member(item, "input.low"), ratio, high);
  const series = listAt(item, "input.indicators");
  if (series.length === 0) return { low, ratio, conversion };
  const starts = series.map((one) => startOf(one, 1, high));
  const latest = Math.max(...starts);
  if (latest > start) return "an indicator that starts after the low series";
  const indicators = series.map((one, i) =>
    listAt(one, "values")
      .map(Number)
      .slice(latest - (starts[i] ?? 0)),
  );
  return { low, ratio, conversion, indicators, before: start - latest };
}

function compare(name: string, expected: number, actual: number | undefined, tolerance: number): Comparison {
  return { name, expected, actual: actual ?? Number.NaN, tolerance };
}

/** A refusal where the file has numbers fails its case, and says why. */
const refused = ({ cannot }: Refusal): Comparison => compare(`refused as ${cannot}`, 1, undefined, 0.5);

function series(item: unknown, label: string, found: ArrayLike<number>, relative: number): readonly Comparison[] {
  const expected = listAt(item, "expected.disaggregated.values").map(Number);
  return [
    compare(`${label}periods`, expected.length, found.length, 0.5),
    ...expected.map((value, t) => compare(`${label}period ${t + 1}`, value, found[t], Math.abs(value) * relative)),
  ];
}

/** Coefficients, standard errors and the fit's figures, as far as the file has them. */
function statistics(item: unknown, label: string, found: RegressionDisaggregation, relative: number) {
  const list = (path: string, name: string, actual: readonly number[]) =>
    has(item, path)
      ? listAt(item, path).map((value, i) =>
          compare(`${label}${name} ${i + 1}`, Number(value), actual[i], Math.abs(Number(value)) * relative),
        )
      : [];
  const one = (path: string, name: string, actual: number | undefined) =>
    has(item, path)
      ? [compare(label + name, numberAt(item, path), actual, Math.abs(numberAt(item, path)) * relative)]
      : [];
  return [
    ...list("expected.coefficients", "coefficient", found.coefficients),
    ...list("expected.se", "standard error", found.standardErrors),
    ...one("expected.logl", "log-likelihood", found.logLikelihood),
    ...one("expected.rss", "weighted squares", found.weightedSquares),
    ...one("expected.adj_r2", "adjusted R squared", found.adjustedRSquared),
  ];
}

function benchmarked(item: unknown, input: DisaggregationInput, method: typeof denton, relative: number): CaseResult {
  const id = textAt(item, "id");
  const [criterion, h] = [argument(item, "criterion") ?? "proportional", argument(item, "h") ?? 1];
  if (criterion !== "proportional" && criterion !== "additive")
    return { id, comparisons: [], noAdapter: `criterion ${String(criterion)} not computed` };
  if (h !== 0 && h !== 1 && h !== 2)
    return { id, comparisons: [], noAdapter: `differences of order ${String(h)} not computed` };
  const options: DentonOptions = { criterion, differences: h };
  const found = method(input, options);
  return { id, comparisons: "cannot" in found ? [refused(found)] : series(item, "", found, relative) };
}

/** The autocorrelation as the method's name says it. */
function rhoOf(item: unknown, way: string): RhoChoice | undefined {
  const truncated = argument(item, "truncated.rho");
  const atLeast = typeof truncated === "number" ? truncated : 0;
  const fixed = argument(item, "fixed.rho");
  if (way === "fixed") return { fixed: typeof fixed === "number" ? fixed : 0.5 };
  if (way === "maxlog") return { by: "maximum-likelihood", atLeast };
  if (way === "minrss-ecotrim") return { by: "least-squares-correlation", atLeast };
  if (way === "minrss-quilis" || way === "minrss") return { by: "least-squares", atLeast };
  return undefined;
}

function regressed(item: unknown, input: DisaggregationInput, tolerance: Tolerance): CaseResult {
  const id = textAt(item, "id");
  const [, name, way = ""] = /^(chow-lin|litterman|fernandez)(?:-(.+))?$/.exec(textAt(item, "method")) ?? [];
  const intercept = member(item, "intercept") === true;
  const rho: RhoChoice | undefined = name === "fernandez" ? { fixed: 0 } : rhoOf(item, way);
  if (!name || !rho) return { id, comparisons: [], noAdapter: `method ${textAt(item, "method")} not computed` };
  const run = (choice: RhoChoice): RegressionDisaggregation | Refusal =>
    name === "fernandez"
      ? fernandez(input, { intercept })
      : (name === "litterman" ? litterman : chowLin)(input, { intercept, rho: choice });
  const found = run(rho);
  if ("cannot" in found) return { id, comparisons: [refused(found)] };
  if ("fixed" in rho || !has(item, "expected.rho"))
    return {
      id,
      comparisons: [
        ...series(item, "", found.values, tolerance.relative),
        ...statistics(item, "", found, tolerance.relative),
      ],
    };
  // The peer's search stops near its optimum: what the search finds is held to the file's wider tolerances, and all the
  // figures are held to the narrow one at the rho where the peer stopped.
  const stopped = run({ fixed: numberAt(item, "expected.rho") });
  if ("cannot" in stopped) return { id, comparisons: [refused(stopped)] };
  return {
    id,
    comparisons: [
      compare("rho", numberAt(item, "expected.rho"), found.rho, tolerance.rho),
      ...series(item, "", found.values, tolerance.searched),
      ...series(item, "at the peer's rho, ", stopped.values, tolerance.relative),
      ...statistics(item, "at the peer's rho, ", stopped, tolerance.relative),
    ],
  };
}

/** Family `temporal-disaggregation`: Denton, Denton-Cholette, Chow-Lin, Fernandez and Litterman by the peer's names. */
export const temporalDisaggregation: Adapter = (file) => {
  const tolerance: Tolerance = {
    relative: numberAt(file, "tolerance.rel"),
    rho: numberAt(file, "tolerance.rho_abs"),
    searched: 1e-4,
  };
  return listAt(file, "cases").map((item): CaseResult => {
    const id = textAt(item, "id");
    const method = textAt(item, "method");
    const unknown = Object.keys(argumentsOf(item)).find((name) => !ARGUMENTS.includes(name));
    const input = inputOf(item);
    if (typeof input === "string") return { id, comparisons: [], noAdapter: input };
    if (unknown !== undefined) return { id, comparisons: [], noAdapter: `argument ${unknown} not computed` };
    if (method === "denton-cholette") return benchmarked(item, input, dentonCholette, tolerance.relative);
    if (method === "denton") return benchmarked(item, input, denton, tolerance.relative);
    return regressed(item, input, tolerance);
  });
};
