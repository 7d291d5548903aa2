import {
  effectiveStatus,
  type Figure,
  type Measure,
  type Period,
  parsePeriod,
  type Snapshot,
  select,
  series,
  startYearOf,
} from "@hoatieu/core";
import { grouped } from "../grouped.ts";
import { TOTAL } from "../outlook/nodes.ts";

/** What the nowcast of growth reads, the figure told in front: all as growth on the same period of the year before. */
export const NOWCAST_INDICATORS = [TOTAL, "iip", "iip.electricity", "cpi", "cpi.core", "labour.employed"] as const;

/** A quarter's rate and the figures it was made from. */
export interface QuarterRate {
  readonly value: number;
  /** Months of the quarter it rests on. */
  readonly months: number;
  readonly figures: readonly Figure[];
}

/** Rates of one indicator by the last month of their quarter. */
export type QuarterRates = ReadonlyMap<number, QuarterRate>;

const RESULTS: readonly string[] = ["estimate", "preliminary", "revised", "final"];
const CONSTANT_PRICES = /^constant /;

/**
 * Growth of one indicator by quarter: as printed for the quarter; else of its levels (those of value added at constant
 * prices); else the mean of the growth of its months, printed or of levels. A quarter under way has the mean of the months that are
 * out: the later months then come as a revision of it.
 */
export function quarterRates(snapshot: Snapshot, indicator: string): QuarterRates {
  const rates = new Map<number, QuarterRate>();
  for (const [end, months] of grouped(ratesOf(snapshot, indicator, "month"), ({ period }) => quarterEnd(period.end)))
    rates.set(end, {
      value: months.reduce((sum, { value }) => sum + value, 0) / months.length,
      months: months.length,
      figures: months.flatMap(({ figures }) => figures),
    });
  for (const { period, value, figures } of ratesOf(snapshot, indicator, "quarter"))
    rates.set(period.end, { value, months: 3, figures });
  return rates;
}

export const quarterEnd = (month: number): number => Math.floor(month / 3) * 3 + 2;

interface Rate {
  readonly period: Period;
  readonly value: number;
  readonly figures: readonly Figure[];
}

function ratesOf(snapshot: Snapshot, indicator: string, kind: "month" | "quarter"): readonly Rate[] {
  const printed = shown(snapshot, indicator, "yoy_pct", kind, (f) => f.scope === "");
  const all = series(snapshot, { indicator, measure: "level" });
  // Value added has levels at two prices; only constant ones grow by volume.
  const priced = all.some((f) => CONSTANT_PRICES.test(f.scope));
  const levels = shown(snapshot, indicator, "level", kind, (f) =>
    priced ? CONSTANT_PRICES.test(f.scope) : f.scope === "",
  );
  const rates = new Map<Period, Rate>();
  for (const [period, figure] of levels) {
    const before = [...levels.values()].find((f) => f.period.end === period.end - 12 && f.unit === figure.unit);
    if (before && before.value > 0)
      rates.set(period, { period, value: 100 * (figure.value / before.value - 1), figures: [before, figure] });
  }
  for (const [period, figure] of printed) rates.set(period, { period, value: figure.value, figures: [figure] });
  return [...rates.values()].sort((a, b) => a.period.end - b.period.end);
}

/** The figure shown for each period by the stated rule. */
function shown(
  snapshot: Snapshot,
  indicator: string,
  measure: Measure,
  kind: Period["kind"],
  fits: (figure: Figure) => boolean,
): ReadonlyMap<Period, Figure> {
  const list = series(snapshot, { indicator, measure }).filter(
    (f) => f.period.kind === kind && fits(f) && RESULTS.includes(effectiveStatus(f)),
  );
  return new Map(
    [...grouped(list, (f) => f.period)].flatMap(([period, figures]) => {
      const figure = select(figures)?.figure;
      return figure ? [[period, figure] as const] : [];
    }),
  );
}

/** The quarter whose last month this is. */
export function quarterOf(end: number): Period {
  const year = Math.floor(end / 12);
  const quarter = parsePeriod(`${year}-Q${Math.floor((end % 12) / 3) + 1}`);
  if (!quarter || startYearOf(quarter) !== year) throw new RangeError(`no quarter ends in month ${end}`);
  return quarter;
}
