import {
  type Answer,
  compareForDisplay,
  compute,
  decimalsOf,
  type Figure,
  type Finding,
  figureAt,
  missing,
  type Period,
  printed,
  type Snapshot,
  select,
  series,
} from "@hoatieu/core";

/** One part of growth as printed: its own rate, and the points it brings to the total. */
export interface ContributionPart {
  readonly indicator: string;
  readonly growth: Answer;
  readonly contribution: Finding;
}

/** Printed contributions of the parts of one period, held against the printed total. */
export interface Contributions {
  readonly kind: "contributions";
  readonly total: string;
  readonly period: Period;
  readonly parts: readonly ContributionPart[];
  readonly sum: Finding;
  readonly growth: Answer;
  readonly residual: Answer;
  /** Whether the residual is within the rounding of the prints: half a unit for each part and one for the total. */
  readonly closes: boolean | undefined;
}

/** Sum of contributions, in points. Source: IMF Quarterly National Accounts Manual 2017, ch. 8 (contributions add up to growth). */
export function contributionSum(contributions: readonly number[]): number {
  return contributions.reduce((sum, c) => sum + c, 0);
}

/**
 * Base-period share implied by a printed growth and contribution: contribution = share x growth, so
 * share = contribution / growth (both in percent points). Loose for small parts: rounding of the prints dominates.
 * @example impliedBaseShare(12.74, 7.03) // 0.5518
 */
export function impliedBaseShare(growth: number, contribution: number): number {
  return contribution / growth;
}

/**
 * Growth of a total whose parts are printed as shares (in percent) of that growth. With base shares s_i = share_i g / g_i
 * that must add to 1, g = 1 / sum(share_i / g_i).
 * @example impliedTotalGrowth([{ growth: 3.78, share: 5.3 }, { growth: 8.95, share: 43.62 }, { growth: 8.62, share: 51.08 }]) // 8.1956
 */
export function impliedTotalGrowth(parts: readonly { readonly growth: number; readonly share: number }[]): number {
  return 1 / parts.reduce((sum, part) => sum + part.share / 100 / part.growth, 0);
}

function partsOf(snapshot: Snapshot, total: string): readonly string[] {
  const parts: string[] = [];
  for (const indicator of snapshot.reference.indicators.values())
    if (indicator.parent === total) parts.push(indicator.code);
  return parts.sort();
}

/**
 * The page with most parts, completed from other pages where it lacks one: parts of one page belong together, and a sum
 * over several pages' vintages closes or fails by accident, but a sum with a part missing always fails.
 */
function chooseParts(figures: readonly Figure[], parts: readonly string[]): readonly Figure[] {
  const bySource = new Map<string, Figure[]>();
  for (const f of figures) bySource.set(f.source, [...(bySource.get(f.source) ?? []), f]);
  const distinct = (list: readonly Figure[]) => new Set(list.map((f) => f.indicator)).size;
  const page =
    [...bySource.values()].sort((a, b) => {
      const [x, y] = [a[0], b[0]];
      return distinct(b) - distinct(a) || (x && y ? compareForDisplay(x, y) : 0);
    })[0] ?? [];
  return parts.flatMap((part) => {
    const own = page.find((f) => f.indicator === part);
    return own ?? select(figures.filter((f) => f.indicator === part))?.figure ?? [];
  });
}

/** The contributions printed for a total and period; `undefined` when fewer than two parts were printed. */
export function contributionsOf(snapshot: Snapshot, total: string, period: Period): Contributions | undefined {
  const parts = partsOf(snapshot, total);
  const figures = parts.flatMap((indicator) =>
    series(snapshot, { indicator, measure: "contribution_pp" }).filter((f) => f.period === period),
  );
  const chosen = chooseParts(figures, parts);
  const first = chosen[0];
  if (!first || chosen.length < 2) return undefined;
  const decimals = Math.max(...chosen.map(decimalsOf));
  const sum = compute("contribution-sum", contributionSum(chosen.map((f) => f.value)), chosen, {
    unit: first.unit,
    decimals,
  });
  const total_ = figureAt(snapshot, { indicator: total, measure: "yoy_pct", period });
  const growth = total_ ? printed(total_.figure) : missing("never-published", total, period.text);
  const residual = total_
    ? compute("residual", total_.figure.value - sum.value, [total_.figure, ...chosen], { unit: "pp", decimals })
    : missing("never-published", total, period.text);
  const tolerance = 0.5 * 10 ** -decimals * (chosen.length + 1);
  return {
    kind: "contributions",
    total,
    period,
    parts: chosen.map((figure) => ({
      indicator: figure.indicator,
      growth: rateOf(snapshot, figure),
      contribution: printed(figure),
    })),
    sum,
    growth,
    residual,
    closes: residual.kind === "finding" ? Math.abs(residual.value) <= tolerance + 1e-9 : undefined,
  };
}

function rateOf(snapshot: Snapshot, figure: Figure): Answer {
  const rate = figureAt(snapshot, { indicator: figure.indicator, measure: "yoy_pct", period: figure.period });
  return rate ? printed(rate.figure) : missing("never-published", figure.indicator, figure.period.text);
}
