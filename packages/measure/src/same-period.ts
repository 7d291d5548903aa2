import {
  type Answer,
  breaksBetween,
  compute,
  type Figure,
  figureAt,
  type Indicator,
  missing,
  type Period,
  printed,
  type Snapshot,
  samePeriodBefore,
} from "@hoatieu/core";

/**
 * Growth of a level on the same period a year before, `(x_t / x_{t-12} - 1) * 100`.
 * Refused across a territory break and between different scopes; both figures must be on record.
 */
export function growthOf(snapshot: Snapshot, figure: Figure): Answer {
  const before = samePeriodBefore(figure.period);
  const territory = snapshot.reference.territories.get(figure.territory);
  if (territory && breaksBetween(territory, before, figure.period)) {
    return missing("territory-changed", territory.validFrom ?? territory.validTo ?? "");
  }
  const base = figureAt(snapshot, { ...figure, period: before, scope: figure.scope });
  if (!base || base.figure.value === 0 || base.status === "unverified") return missing("no-base", before.text);
  const value = (figure.value / base.figure.value - 1) * 100;
  return compute("growth", value, [figure, base.figure], { unit: "%", decimals: 1 });
}

/**
 * Against the same period: the printed rate (a ratio where only that is printed), else computed from two levels.
 * @param covered the months that the row's result covers
 */
export function samePeriod(snapshot: Snapshot, indicator: Indicator, covered: Period): Answer {
  const at = { indicator: indicator.code, period: covered };
  const rate = figureAt(snapshot, { ...at, measure: "yoy_pct" });
  if (rate && rate.status !== "unverified") return printed(rate.figure);
  const ratio = figureAt(snapshot, { ...at, measure: "yoy_ratio" });
  if (ratio) return printed(ratio.figure);
  const level = figureAt(snapshot, { ...at, measure: "level" });
  if (!level || indicator.accumulation === "none") return missing("no-base", samePeriodBefore(covered).text);
  return growthOf(snapshot, level.figure);
}
