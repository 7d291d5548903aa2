import type { Indicator, Measure } from "@hoatieu/core";

type Accepts = (unit: string, indicator: Indicator) => boolean;

const among =
  (...units: readonly string[]): Accepts =>
  (unit) =>
    units.includes(unit);

const level: Accepts = (unit, indicator) => unit === indicator.unit || indicator.otherUnits.includes(unit);
/** A plan is a level, a growth in percent, or a share ("% of GDP"). */
const plan: Accepts = (unit, indicator) => level(unit, indicator) || unit === "%" || unit.startsWith("% of ");
const percent: Accepts = (unit) => unit === "%" || unit.startsWith("% of ");
const rank: Accepts = (unit) => /^of \d+$/.test(unit) || /^rank( .+)?$/.test(unit);
/** Points of GRDP growth and points of IIP growth must never be added, so each belongs to its own indicators. */
const contribution: Accepts = (unit, indicator) =>
  unit === (indicator.code === "iip" || indicator.code.startsWith("iip.") ? "pp of IIP" : "pp");

const RULES: Readonly<Record<Measure, Accepts>> = {
  level,
  plan,
  plan_low: plan,
  plan_high: plan,
  plan_central: plan,
  yoy_pct: among("%"),
  yoy_ratio: among("times", "ratio"),
  contribution_pp: contribution,
  share_pct: percent,
  pct_of_plan: percent,
  pct_of_central_plan: percent,
  rank,
  share_of_growth_pct: (unit) => /^% of .*growth$/.test(unit),
  share_of_national_growth_pct: among("%"),
  streak_years: among("years"),
};

/** Words of the rules that are no list of units, for the message. */
const EXAMPLES: Readonly<Partial<Record<Measure, string>>> = {
  yoy_pct: "%",
  yoy_ratio: "times, ratio",
  share_pct: "%, % of …",
  pct_of_plan: "%",
  pct_of_central_plan: "%",
  rank: "of 63, of 34, rank …",
  share_of_growth_pct: "% of GRDP growth, % of value-added growth",
  share_of_national_growth_pct: "%",
  streak_years: "years",
};

/** Whether a figure of this indicator and measure may be printed in this unit. */
export function acceptsUnit(measure: Measure, unit: string, indicator: Indicator): boolean {
  return RULES[measure](unit, indicator);
}

/** The accepted units, for the message of a refusal. */
export function acceptedUnits(measure: Measure, indicator: Indicator): string {
  const example = EXAMPLES[measure];
  if (example !== undefined) return example;
  if (measure === "contribution_pp") return acceptsUnit(measure, "pp", indicator) ? "pp" : "pp of IIP";
  const units = [indicator.unit, ...indicator.otherUnits];
  return (measure === "level" ? units : [...units, "%"]).join(", ");
}
