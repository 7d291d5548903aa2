import {
  type Answer,
  compute,
  decimalsOf,
  figureAt,
  missing,
  type Period,
  parseDecimal,
  predecessors,
  printed,
  type Selected,
  type Snapshot,
  sum,
  toNumber,
} from "@hoatieu/core";
import { baseLevel, growthFromParts } from "./required-growth.ts";

/** One former territory inside a merged one, for one period. */
export interface MergerPart {
  readonly territory: string;
  readonly level: Answer;
  readonly growth: Answer;
}

/** A merged territory held against its former parts: levels add up in constant prices, growth follows by base weights. */
export interface Merger {
  readonly indicator: string;
  readonly period: Period;
  readonly parts: readonly MergerPart[];
  readonly sum: Answer;
  readonly printedLevel: Answer;
  /** Weighted by each part's base level, `level / (1 + growth)`. */
  readonly growth: Answer;
  readonly printedGrowth: Answer;
}

const asPrinted = (selected: Selected | undefined, ...needed: readonly string[]): Answer =>
  selected ? printed(selected.figure) : missing("never-published", ...needed);

/**
 * The splice of a merged territory. @returns `undefined` when the territory is not a merger or no part has figures.
 * @example First half of 2025: 146,903.7 + 62,764.6 = 209,668.3 bn VND; 11.04 % and 11.59 % combine to 11.20 %.
 */
export function mergerOf(snapshot: Snapshot, indicator: string, period: Period): Merger | undefined {
  const former = predecessors(snapshot.reference.territories, snapshot.territory.code).filter(
    (t) => t.level === "province",
  );
  const parts = former.map((t) => ({
    territory: t.code,
    level: figureAt(snapshot, {
      indicator,
      measure: "level",
      period,
      territory: t.code,
      scope: "constant 2010 prices",
    }),
    growth: figureAt(snapshot, { indicator, measure: "yoy_pct", period, territory: t.code }),
  }));
  if (parts.length < 2 || !parts.some((p) => p.level)) return undefined;
  const own = snapshot.territory.code;
  return {
    indicator,
    period,
    parts: parts.map((p) => ({
      territory: p.territory,
      level: asPrinted(p.level, p.territory, period.text),
      growth: asPrinted(p.growth, p.territory, period.text),
    })),
    sum: sumOf(parts, period),
    printedLevel: asPrinted(
      figureAt(snapshot, { indicator, measure: "level", period, scope: "constant 2010 prices" }),
      own,
      period.text,
    ),
    growth: combinedGrowth(parts, period),
    printedGrowth: asPrinted(figureAt(snapshot, { indicator, measure: "yoy_pct", period }), own, period.text),
  };
}

type Part = { readonly territory: string; readonly level: Selected | undefined; readonly growth: Selected | undefined };

function sumOf(parts: readonly Part[], period: Period): Answer {
  const levels = parts.flatMap((p) => p.level?.figure ?? []);
  const absent = parts.filter((p) => !p.level).map((p) => p.territory);
  const first = levels[0];
  if (!first || absent.length > 0) return missing("no-base", ...absent, period.text);
  const total = sum(levels.map((f) => parseDecimal(f.printed) ?? { units: 0n, scale: 0 }));
  return compute("sum", toNumber(total), levels, { unit: first.unit, decimals: Math.max(...levels.map(decimalsOf)) });
}

function combinedGrowth(parts: readonly Part[], period: Period): Answer {
  const complete = parts.flatMap((p) =>
    p.level && p.growth ? [{ level: p.level.figure, growth: p.growth.figure }] : [],
  );
  if (complete.length < parts.length) return missing("no-base", period.text);
  const weighted = complete.map((p) => ({ weight: baseLevel(p.level.value, p.growth.value), growth: p.growth.value }));
  const inputs = complete.flatMap((p) => [p.level, p.growth]);
  return compute("weighted-growth", growthFromParts(weighted), inputs, { unit: "%", decimals: 2 });
}
