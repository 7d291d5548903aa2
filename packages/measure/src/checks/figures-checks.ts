import {
  compute,
  decimalsOf,
  type Figure,
  figureAt,
  isCumulative,
  lastMonthOf,
  monthPeriod,
  parseDecimal,
  printed,
  qualify,
  type Selected,
  type Snapshot,
  series,
  subtract,
  toNumber,
  yearOf,
} from "@hoatieu/core";
import { growthOf } from "../same-period.ts";
import { type Check, makeCheck } from "./check.ts";

/** Half a unit of the last printed digit. */
const half = (f: Figure) => 0.5 * 10 ** -decimalsOf(f);

/** "More than 153 %" holds for 155 %. */
function isBelow(figure: Figure, value: number): boolean {
  const { bound } = qualify(figure.note);
  return (bound === "more-than" || bound === "at-least") && value >= figure.value && value <= figure.value * 1.05;
}

/** The printed growth against the growth of two printed levels, within the rounding of all three. */
export function levelGrowth(snapshot: Snapshot, level: Selected): Check | undefined {
  const { figure } = level;
  const rate = figureAt(snapshot, {
    indicator: figure.indicator,
    measure: "yoy_pct",
    period: figure.period,
    territory: figure.territory,
  });
  const computed = growthOf(snapshot, figure);
  if (!rate || computed.kind === "missing" || /current prices/.test(figure.scope)) return undefined;
  const base = computed.inputs[1];
  if (!base) return undefined;
  const rounding =
    half(rate.figure) + (half(figure) / base.value) * 100 + (half(base) * figure.value * 100) / base.value ** 2;
  const off = Math.abs(rate.figure.value - computed.value);
  const state = off <= rounding + 1e-9 ? "holds" : "fails";
  return makeCheck(
    "level-growth",
    state,
    figure.period,
    printed(rate.figure),
    { ...computed, decimals: decimalsOf(rate.figure) },
    figure.indicator,
  );
}

/** A printed percentage of the Council's plan against the plan on record: another denominator, or an amended plan, shows here. */
export function planPercentage(snapshot: Snapshot, level: Selected): Check | undefined {
  const { figure } = level;
  const rate = figureAt(snapshot, {
    indicator: figure.indicator,
    measure: "pct_of_plan",
    period: figure.period,
    territory: figure.territory,
  });
  if (!rate || rate.figure.value === 0) return undefined;
  const year = yearOf(figure.period);
  const plans = snapshot.targets.filter(
    (t) =>
      t.indicator === figure.indicator &&
      t.territory === figure.territory &&
      t.measure === "level" &&
      t.unit === figure.unit &&
      t.period.text === `${year}`,
  );
  const plan = plans.find((t) => t.issuer === "council") ?? plans.find((t) => t.issuer === "not-stated");
  if (!plan) return undefined;
  const computed = compute("attainment", (figure.value / plan.low) * 100, [figure, ...plan.figures], {
    unit: "%",
    decimals: decimalsOf(rate.figure),
    targets: [plan.id],
  });
  const rounding =
    half(rate.figure) +
    (half(figure) / plan.low) * 100 +
    (0.5 * 10 ** -plan.decimals * figure.value * 100) / plan.low ** 2;
  const state =
    Math.abs(rate.figure.value - computed.value) <= rounding + 1e-9 || isBelow(rate.figure, computed.value)
      ? "holds"
      : "fails";
  return makeCheck("plan-percentage", state, figure.period, printed(rate.figure), computed, figure.indicator);
}

/** A printed month against the difference of two cumulative figures: they part where an earlier month was revised. */
export function monthsAddUp(snapshot: Snapshot, level: Selected): Check | undefined {
  const { figure } = level;
  if (!isCumulative(figure.period) || figure.period.end === figure.period.start) return undefined;
  const at = {
    indicator: figure.indicator,
    measure: "level",
    territory: figure.territory,
    scope: figure.scope,
    unit: figure.unit,
  } as const;
  const month = figureAt(snapshot, { ...at, period: monthPeriod(yearOf(figure.period), lastMonthOf(figure.period)) });
  const before = series(snapshot, at).find(
    (f) => f.period.start === figure.period.start && f.period.end === figure.period.end - 1 && f.scope === figure.scope,
  );
  const shorter = before && figureAt(snapshot, { ...at, period: before.period });
  const [a, b] = [parseDecimal(figure.printed), shorter && parseDecimal(shorter.figure.printed)];
  if (!month || !shorter || !a || !b) return undefined;
  const computed = compute("difference", toNumber(subtract(a, b)), [figure, shorter.figure], {
    unit: figure.unit,
    decimals: Math.max(decimalsOf(figure), decimalsOf(shorter.figure)),
  });
  const rounding = half(figure) + half(shorter.figure) + half(month.figure);
  const state = Math.abs(month.figure.value - computed.value) <= rounding + 1e-9 ? "holds" : "fails";
  return makeCheck("months-add-up", state, month.figure.period, printed(month.figure), computed, figure.indicator);
}

/** Values printed earlier (revised), and values that contradict the one shown: of equal standing, or without a date that could make them earlier. */
export function vintages(selected: Selected): readonly Check[] {
  const { figure } = selected;
  const seen = new Set<string>();
  return selected.differing.flatMap((other) => {
    const disagrees = other.released === "" || selected.contesting.includes(other);
    const kind = disagrees ? "sources-disagree" : "revised";
    const key = `${kind}|${other.printed}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const state = kind === "revised" ? "note" : "fails";
    return [makeCheck(kind, state, figure.period, printed(figure), printed(other), figure.indicator)];
  });
}
