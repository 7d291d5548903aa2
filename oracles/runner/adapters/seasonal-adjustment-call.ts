import type { Mode, SeasonalAdjustmentOptions } from "@hoatieu/foresee";

export interface Unsupported {
  /** Why the call has no counterpart. */
  readonly unsupported: string;
}

export type CallOptions = SeasonalAdjustmentOptions & { readonly mode: Mode };

/** Arguments of `seas` that change what is printed or saved, or how hard the search tries, and no result. */
const IDLE =
  /^(out|dir|na\.action|list|multimode|series\.(name|title|save|print)|.*\.(print|save|savelog|savelogs)|check(\..*)?|spectrum\..*|slidingspans(\..*)?|history(\..*)?|estimate\.(tol|maxiter)|estimate|forecast|x11)$/;

/** What a case's `peer_call` asks of the method: an R call of `seas`, or "X-11 only: ..." in words. */
export function callOptions(call: string): CallOptions | Unsupported {
  if (/^\s*X-?11 only/i.test(call)) return words(call);
  const body = /^\s*(?:seasonal::)?seas\((.*)\)\s*$/s.exec(call)?.[1];
  return body === undefined ? { unsupported: `not understood: ${call}` } : seas(argumentsOf(body));
}

/** "X-11 only: multiplicative, 3x5 seasonal MA, 13-term Henderson, no ARIMA forecasts, ...". */
function words(call: string): CallOptions | Unsupported {
  if (/pseudo-?additive|log-?additive/i.test(call)) return { unsupported: "log-additive and pseudo-additive X-11" };
  const mode: Mode = /\badditive/i.test(call) ? "additive" : "multiplicative";
  const filter = seasonalOption(/(s?3x\d+|stable|msr|x11default)/i.exec(call)?.[1]);
  if (typeof filter === "object" && "unsupported" in filter) return filter;
  const terms = /(\d+)[- ]term/i.exec(call)?.[1];
  const limits = /sigma limits?[^\d]*([\d.]+)\s*,\s*([\d.]+)/i.exec(call);
  return {
    mode,
    extension: "none",
    ...filter,
    ...(terms === undefined ? {} : { trendLength: Number(terms) }),
    ...(limits ? { limits: { lower: Number(limits[1]), upper: Number(limits[2]) } } : {}),
  };
}

/** Splits at commas outside quotes and brackets; the first argument without a name is the series. */
function argumentsOf(body: string): ReadonlyMap<string, string> {
  const parts: string[] = [""];
  let depth = 0;
  let quote = "";
  for (const letter of body) {
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === "'" || letter === '"') quote = letter;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0 && quote === "") parts.push("");
    else parts.push(`${parts.pop() ?? ""}${letter}`);
  }
  const pairs = parts.flatMap((part) => {
    const [, name, value] = /^\s*([\w.]+)\s*=(.*)$/s.exec(part) ?? [];
    return name === undefined || value === undefined
      ? []
      : [[name, value.trim().replace(/^(['"])(.*)\1$/s, "$2")] as const];
  });
  return new Map(pairs.filter(([name]) => name !== "x"));
}

const numbers = (text: string): readonly number[] => (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);

function seas(asked: ReadonlyMap<string, string>): CallOptions | Unsupported {
  const given = (name: string) => {
    const value = asked.get(name);
    return value === "NULL" ? undefined : value;
  };
  if (![...asked.keys()].some((name) => name === "x11" || name.startsWith("x11.")))
    return { unsupported: "SEATS: the parts are extracted from an ARIMA model, not smoothed by X-11" };
  if (asked.get("outlier") !== "NULL") return { unsupported: "automatic outliers" };
  if (asked.get("regression.aictest") !== "NULL") return { unsupported: "trading days and Easter tested by AICc" };
  const arima = given("arima.model");
  if (arima === undefined) return { unsupported: "automatic choice of the ARIMA model" };
  if (!/^c?\(?0[ ,]+1[ ,]+1[ ,)(]+0[ ,]+1[ ,]+1\s*\)(4|12)?$/.test(arima))
    return { unsupported: `ARIMA model ${arima}` };
  const transform = given("transform.function");
  if (transform !== "log" && transform !== "none") return { unsupported: "automatic choice of the transformation" };
  const mode = (given("x11.mode") ?? (transform === "log" ? "mult" : "add")).toLowerCase();
  if (mode !== "mult" && mode !== "add") return { unsupported: `X-11 mode ${mode}` };
  const filter = seasonalOption(given("x11.seasonalma"));
  if ("unsupported" in filter) return filter;
  const coefficients = fixedOption(given("arima.ma"));
  if ("unsupported" in coefficients) return coefficients;
  const read = ["outlier", "regression.aictest", "arima.model", "transform.function", "x11.mode", "x11.seasonalma"];
  const more = ["arima.ma", "x11.trendma", "x11.sigmalim", "forecast.maxlead"];
  const left = [...asked].find(
    ([name, value]) => value !== "NULL" && ![...read, ...more].includes(name) && !IDLE.test(name),
  );
  if (left) return { unsupported: `argument ${left[0]}` };
  const terms = given("x11.trendma");
  const [lower, upper] = numbers(given("x11.sigmalim") ?? "");
  const lead = given("forecast.maxlead");
  return {
    mode: mode === "mult" ? "multiplicative" : "additive",
    log: transform === "log",
    ...filter,
    ...coefficients,
    ...(terms === undefined ? {} : { trendLength: Number(terms) }),
    ...(lower === undefined || upper === undefined ? {} : { limits: { lower, upper } }),
    ...(lead === undefined ? {} : { horizon: Number(lead) }),
  };
}

function seasonalOption(text: string | undefined): Pick<SeasonalAdjustmentOptions, "seasonal"> | Unsupported {
  const name = text?.toLowerCase().replace(/^s(?=3x)/, "");
  switch (name) {
    case undefined:
    case "msr":
      return {};
    case "x11default":
      return { seasonal: "x11" };
    case "3x1":
    case "3x3":
    case "3x5":
    case "3x9":
    case "stable":
      return { seasonal: name };
    default:
      return { unsupported: `seasonal average ${text}` };
  }
}

/** "0.4f, 0.55f" holds both coefficients; values without `f` only start the search. */
function fixedOption(text: string | undefined): Pick<SeasonalAdjustmentOptions, "fixed"> | Unsupported {
  const held = text?.match(/-?[\d.]+f/g) ?? [];
  if (held.length === 0) return {};
  const [theta, seasonal] = held.map((value) => Number.parseFloat(value));
  if (held.length !== 2 || theta === undefined || seasonal === undefined)
    return { unsupported: "one coefficient held and the other searched for" };
  return { fixed: { ma: -theta, seasonalMa: -seasonal } };
}
