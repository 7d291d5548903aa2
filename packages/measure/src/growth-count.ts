import {
  type Figure,
  type Finding,
  figureAt,
  isCumulative,
  type Period,
  printed,
  type Snapshot,
  series,
} from "@hoatieu/core";

/** "The main indicators grow on the same period": how many are up and how many down. */
export interface GrowthCount {
  readonly rates: readonly { readonly indicator: string; readonly period: Period; readonly growth: Finding }[];
  readonly up: number;
  readonly down: number;
}

/**
 * For every indicator, the newest cumulative growth rate that reaches at least the last quarter's eve of the period
 * (three quarters of its months: September or later of a year), from verified sources.
 */
export function growthCount(snapshot: Snapshot, whole: Period): GrowthCount {
  const earliestEnd = whole.start + Math.ceil(((whole.end - whole.start + 1) * 3) / 4) - 1;
  const rates: { indicator: string; period: Period; growth: Finding }[] = [];
  for (const indicator of [...snapshot.reference.indicators.keys()].sort()) {
    const figures = series(snapshot, { indicator, measure: "yoy_pct" }).filter((f) => reaches(f, whole, earliestEnd));
    const newest = figures.reduce<Period | undefined>(
      (best, f) => (!best || f.period.end > best.end ? f.period : best),
      undefined,
    );
    const selected = newest && figureAt(snapshot, { indicator, measure: "yoy_pct", period: newest });
    if (selected && newest && selected.status !== "unverified")
      rates.push({ indicator, period: newest, growth: printed(selected.figure) });
  }
  return {
    rates,
    up: rates.filter((r) => r.growth.value > 0).length,
    down: rates.filter((r) => r.growth.value < 0).length,
  };
}

function reaches(figure: Figure, whole: Period, earliestEnd: number): boolean {
  const { period } = figure;
  const inside = period.start === whole.start && period.end <= whole.end && period.end >= earliestEnd;
  return inside && isCumulative(period) && figure.status !== "unverified" && figure.status !== "forecast";
}
