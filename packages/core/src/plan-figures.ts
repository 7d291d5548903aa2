import { decimalsOf, type Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { qualify } from "./qualifier.ts";
import { type Comparison, type Issuer, type TargetStatement, targetMeasure } from "./target.ts";

/** Notes that name the issuer of a plan figure. */
const NOTED_ISSUERS: readonly [RegExp, Issuer][] = [
  [/People's Council/, "council"],
  [/Party congress/, "party"],
  [/Government|NQ-CP|National Assembly/, "government"],
  [/scenario/, "scenario"],
];

/** An indicator that is only another plan of a second one carries the issuer in its name's last part. */
const VARIANT_ISSUERS: Readonly<Record<string, Issuer>> = {
  "stretch-target": "stretch",
  "growth-scenario": "scenario",
};

function issuerOf(figure: Figure): Issuer {
  if (figure.measure === "plan_central") return "central";
  const variant = VARIANT_ISSUERS[figure.indicator.split(".").at(-1) ?? ""];
  if (variant) return variant;
  return NOTED_ISSUERS.find(([pattern]) => pattern.test(figure.note))?.[1] ?? "not-stated";
}

function statement(
  figures: readonly Figure[],
  comparison: Comparison,
  bounds: readonly [Figure, Figure],
  indicators: ReadonlyMap<string, Indicator>,
): TargetStatement {
  const [low, high] = bounds;
  const indicator = indicators.get(low.indicator)?.planOf ?? low.indicator;
  return {
    indicator,
    territory: low.territory,
    period: low.period,
    measure: targetMeasure(low.unit, indicators.get(indicator)),
    comparison,
    low: low.value,
    high: high.value,
    decimals: Math.max(decimalsOf(low), decimalsOf(high)),
    unit: low.unit,
    issuer: issuerOf(low),
    document: "",
    source: low.source,
    knownOn: [low.knownOn, high.knownOn].sort()[1] ?? low.knownOn,
    figures,
  };
}

/**
 * Reads the targets that stand among the observations: a `plan` is one value; a `plan_low` is "at least" unless the
 * same page prints its `plan_high`, then the two are a range.
 */
export function targetsFromFigures(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly TargetStatement[] {
  const highs = new Map<string, Figure>();
  const key = (f: Figure) =>
    [f.indicator, f.territory, f.period.text, f.unit, qualify(f.note).scope, f.source].join("|");
  for (const figure of figures) if (figure.measure === "plan_high") highs.set(key(figure), figure);
  return figures.flatMap((figure) => {
    if (figure.measure === "plan" || figure.measure === "plan_central") {
      const bound = qualify(figure.note).bound;
      const comparison =
        bound === "at-least" || bound === "more-than" ? "at-least" : bound === "about" ? "about" : "equal";
      return [statement([figure], comparison, [figure, figure], indicators)];
    }
    if (figure.measure !== "plan_low") return [];
    const high = highs.get(key(figure));
    return high
      ? [statement([figure, high], "range", [figure, high], indicators)]
      : [statement([figure], "at-least", [figure, figure], indicators)];
  });
}
