import {
  type Answer,
  compute,
  type Figure,
  type Finding,
  type Formula,
  figureAt,
  type Missing,
  missing,
  type Period,
  printed,
  type Snapshot,
  samePeriodBefore,
  type Target,
} from "@hoatieu/core";
import { assess, isResult, resultOf, targetsOf, type Verdict } from "@hoatieu/measure";
import { isCannot } from "../cannot.ts";
import { CURRENT_PRICES, levelAt } from "../growth/levels.ts";
import { lmdi } from "../lmdi.ts";

/** What a revenue depends on: what is taxed, how much is taken of it, and its price where that is apart from the volume. */
export type Driver = "base" | "price" | "rate";

export interface DriverEffect {
  readonly driver: Driver;
  /** The indicator that measures it; the rate is what is left, revenue over base. */
  readonly indicator: string | undefined;
  /** This period over the same period a year before. */
  readonly ratio: Finding;
  /** What it adds to the revenue, in the revenue's unit. */
  readonly effect: Finding;
}

/** One revenue item: against its plan and against the same period, with what the change is made of. */
export interface RevenueItem {
  readonly indicator: string;
  readonly period: Period;
  readonly result: Answer;
  readonly target: Target | undefined;
  readonly attainment: Answer;
  readonly gap: Answer;
  readonly verdict: Verdict;
  readonly before: Answer;
  readonly change: Answer;
  /** Effects that sum to the change, or what is missing for them; absent where no base is named for the item. */
  readonly drivers: readonly DriverEffect[] | Missing | undefined;
}

interface Base {
  readonly item: string;
  /** Its level or growth is the volume of what is taxed. */
  readonly base: string;
  /** Whether the base has a volume at constant prices and a price: then the price is a driver of its own. */
  readonly priced: boolean;
}

/**
 * What each item is collected on. Import-export revenue: the trade that passes the customs department, in US dollars, so
 * that the rate includes the exchange rate. Domestic revenue: GRDP, volume and price apart.
 */
export const REVENUE_BASES: readonly Base[] = [
  { item: "budget.revenue.import-export", base: "customs.trade.total", priced: false },
  { item: "budget.revenue.domestic", base: "grdp", priced: true },
];

interface Ratio {
  readonly value: number;
  readonly figures: readonly Figure[];
}

/** This period over the same one a year before: the printed growth, whose two ends are alike, else two levels. */
function ratioAt(snapshot: Snapshot, indicator: string, p: Period, scope?: string): Ratio | undefined {
  const rate = scope === undefined ? figureAt(snapshot, { indicator, measure: "yoy_pct", period: p }) : undefined;
  if (rate && rate.status !== "unverified" && rate.figure.value > -100)
    return { value: 1 + rate.figure.value / 100, figures: [rate.figure] };
  const [now, before] = [p, samePeriodBefore(p)].map((period) =>
    scope === undefined
      ? figureAt(snapshot, { indicator, measure: "level", period })?.figure
      : levelAt(snapshot, indicator, period, scope)?.figures[0],
  );
  if (!now || !before || now.unit !== before.unit || now.scope !== before.scope) return undefined;
  if (!(before.value > 0 && now.value > 0)) return undefined;
  return { value: now.value / before.value, figures: [now, before] };
}

const ratioFinding = (formula: Formula, value: number, figures: readonly Figure[]) =>
  compute(formula, value, figures, { unit: "times", decimals: 3 });

/** The revenue a year before: from the printed growth, else as printed. */
function beforeOf(snapshot: Snapshot, now: Figure): Answer {
  const rate = figureAt(snapshot, { indicator: now.indicator, measure: "yoy_pct", period: now.period });
  if (rate && rate.status !== "unverified" && rate.figure.value > -100)
    return compute("implied-base", now.value / (1 + rate.figure.value / 100), [now, rate.figure], {
      unit: now.unit,
      decimals: 1,
    });
  const level = figureAt(snapshot, {
    indicator: now.indicator,
    measure: "level",
    period: samePeriodBefore(now.period),
  });
  if (!level || level.status === "unverified" || level.figure.unit !== now.unit)
    return missing("no-base", now.indicator, samePeriodBefore(now.period).text);
  return printed(level.figure);
}

function driversOf(
  snapshot: Snapshot,
  { base, priced }: Base,
  now: Figure,
  before: Finding,
): readonly DriverEffect[] | Missing {
  const p = now.period;
  const volume = ratioAt(snapshot, base, p, undefined);
  if (!volume) return missing("no-base", base, p.text, samePeriodBefore(p).text);
  const nominal = priced ? ratioAt(snapshot, base, p, CURRENT_PRICES) : volume;
  if (!nominal) return missing("no-base", base, CURRENT_PRICES, p.text, samePeriodBefore(p).text);
  const [from, to] = [before.value, now.value];
  const ratios = [
    { driver: "base", indicator: base, value: volume.value, figures: volume.figures, formula: "growth" },
    ...(priced
      ? [
          {
            driver: "price",
            indicator: base,
            value: nominal.value / volume.value,
            figures: [...nominal.figures, ...volume.figures],
            formula: "growth",
          } as const,
        ]
      : []),
    {
      driver: "rate",
      indicator: undefined,
      value: to / from / nominal.value,
      figures: [now, ...before.inputs, ...nominal.figures],
      formula: "growth",
    },
  ] as const;
  const effects = lmdi([from, ...ratios.map(() => 1)], [from, ...ratios.map((ratio) => ratio.value)]);
  if (isCannot(effects)) return missing("no-base", base, p.text);
  const all = [...new Set([now, ...before.inputs, ...ratios.flatMap((ratio) => ratio.figures)])];
  return ratios.map(({ driver, indicator, value, figures, formula }, i) => ({
    driver,
    indicator,
    ratio: ratioFinding(formula, value, [...new Set(figures)]),
    effect: compute("share-of-change", effects[i + 1] ?? 0, all, { unit: now.unit, decimals: 1 }),
  }));
}

function itemOf(snapshot: Snapshot, code: string, whole: Period): RevenueItem | undefined {
  const indicator = snapshot.reference.indicators.get(code);
  const found = resultOf(snapshot, code, "level", whole);
  if (!indicator || !isResult(found)) return undefined;
  const now = found.selected.figure;
  const target = targetsOf(snapshot, code, whole).find((t) => t.measure === "level" && t.issuer !== "central");
  const judged = target && assess(snapshot, indicator, target, whole);
  const before = beforeOf(snapshot, now);
  const change: Answer =
    before.kind === "finding"
      ? compute("difference", now.value - before.value, [now, ...before.inputs], { unit: now.unit, decimals: 1 })
      : before;
  const base = REVENUE_BASES.find((b) => b.item === code);
  return {
    indicator: code,
    period: found.covered,
    result: found.answer,
    target,
    attainment: judged?.attainment ?? missing("no-plan", code, whole.text),
    gap: judged?.gap ?? missing("no-plan", code, whole.text),
    verdict: judged?.verdict ?? "cannot-say",
    before,
    change,
    drivers: base && (before.kind === "missing" ? before : driversOf(snapshot, base, now, before)),
  };
}

const ITEMS = [
  "budget.revenue.total",
  "budget.revenue.domestic",
  "budget.revenue.land-use",
  "budget.revenue.import-export",
];

/**
 * Revenue by item against plan and against the same period; the change split into base, price and rate without a rest
 * (LMDI: Ang 2015, Energy Policy 86) where the record holds them. An accounting, not a cause.
 */
export function revenueItems(snapshot: Snapshot, whole: Period): readonly RevenueItem[] {
  return ITEMS.flatMap((code) => itemOf(snapshot, code, whole) ?? []);
}
