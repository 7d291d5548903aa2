import {
  type Answer,
  breaksBetween,
  compute,
  type Figure,
  type Finding,
  figureAt,
  isCumulative,
  type Missing,
  missing,
  type Period,
  printed,
  type Snapshot,
  samePeriodBefore,
  series,
} from "@hoatieu/core";
import { contributionsOf } from "@hoatieu/measure";
import { type GrowthByPart, type GrowthPart, isGrowthByPart, notByPart, partOf, whole } from "./growth-by-part.ts";
import { CONSTANT_PRICES, type Level, levelAt } from "./levels.ts";
import { exactly, mayBeZero, printOf } from "./range.ts";

/** The parts that make a total, in the order of their codes; "of which" lines are none. */
export function childrenOf(snapshot: Snapshot, total: string): readonly string[] {
  return [...snapshot.reference.indicators.values()]
    .filter((indicator) => indicator.parent === total)
    .map((indicator) => indicator.code)
    .sort();
}

function rateAt(snapshot: Snapshot, indicator: string, p: Period): Figure | undefined {
  const found = figureAt(snapshot, { indicator, measure: "yoy_pct", period: p });
  return found && found.status !== "unverified" && found.status !== "forecast" ? found.figure : undefined;
}

const answerOf = (rate: Figure | undefined, indicator: string, p: Period): Answer =>
  rate ? printed(rate) : missing("never-published", indicator, p.text);

const halfOf = (rate: Figure | undefined) => (rate ? printOf(rate).half : 0);

/** A printed contribution; its base share follows from the growth printed beside it, if that cannot be zero. */
function printedPart(snapshot: Snapshot, indicator: string, contribution: Finding, p: Period): GrowthPart {
  const [figure] = contribution.inputs;
  const point = figure ? printOf(figure) : exactly(contribution.value);
  const range = { low: point.value - point.half, high: point.value + point.half };
  const rate = rateAt(snapshot, indicator, p);
  const growth = answerOf(rate, indicator, p);
  const print = rate && printOf(rate);
  const behind =
    print && !mayBeZero(print)
      ? {
          prints: [point, print],
          growth: ([, g = Number.NaN]: readonly number[]) => g,
          share: ([c = Number.NaN, g = Number.NaN]: readonly number[]) => c / g,
        }
      : undefined;
  const made = behind && rate && figure && partOf(indicator, growth, behind, [figure, rate], contribution.decimals);
  if (made) return { ...made, contribution, range };
  const share = missing("no-base", indicator, p.text);
  return { indicator, growth, share, shareRange: undefined, contribution, range, prints: undefined };
}

function fromPrints(snapshot: Snapshot, total: string, p: Period): GrowthByPart | undefined {
  const found = contributionsOf(snapshot, total, p);
  if (!found) return undefined;
  const parts = found.parts.map((part) => printedPart(snapshot, part.indicator, part.contribution, p));
  const named = new Set(parts.map((part) => part.indicator));
  const lacking = childrenOf(snapshot, total).filter((code) => !named.has(code));
  const rate = rateAt(snapshot, total, p);
  const growth = answerOf(rate, total, p);
  const given = { total, period: p, basis: "printed", sharesOf: undefined, lacking, growth } as const;
  return whole({ ...given, growthHalf: halfOf(rate) }, parts);
}

interface Pair {
  readonly now: Level;
  readonly before: Level;
}

function pairAt(snapshot: Snapshot, indicator: string, p: Period): Pair | undefined {
  const now = levelAt(snapshot, indicator, p, CONSTANT_PRICES);
  const before = levelAt(snapshot, indicator, samePeriodBefore(p), CONSTANT_PRICES);
  return now && before && now.unit === before.unit && before.value > 0 ? { now, before } : undefined;
}

const growthOfPair = ({ now, before }: Pair) => (now.value / before.value - 1) * 100;

function growthAnswer(pair: Pair): Finding {
  return compute("growth", growthOfPair(pair), [...pair.now.figures, ...pair.before.figures], {
    unit: "%",
    decimals: 2,
  });
}

function fromLevels(snapshot: Snapshot, total: string, p: Period): GrowthByPart | undefined {
  const sum = pairAt(snapshot, total, p);
  if (!sum) return undefined;
  const codes = childrenOf(snapshot, total);
  const parts = codes.flatMap((code) => {
    const pair = pairAt(snapshot, code, p);
    if (!pair) return [];
    const share = pair.before.value / sum.before.value;
    const behind = {
      prints: [exactly(growthOfPair(pair))],
      growth: ([g = 0]: readonly number[]) => g,
      share: () => share,
    };
    const inputs = [...pair.now.figures, ...pair.before.figures, ...sum.before.figures];
    return partOf(code, growthAnswer(pair), behind, inputs, 2) ?? [];
  });
  if (parts.length < 2 || parts.length < codes.length) return undefined;
  const given = { total, period: p, basis: "levels", sharesOf: undefined, lacking: [] } as const;
  return whole({ ...given, growth: growthAnswer(sum), growthHalf: 0 }, parts);
}

/** Printed growth of every part of a period, or `undefined` when one is not on record. */
function ratesOf(snapshot: Snapshot, codes: readonly string[], p: Period): ReadonlyMap<string, Figure> | undefined {
  const rates = new Map(
    codes.flatMap((code) => {
      const rate = rateAt(snapshot, code, p);
      return rate ? [[code, rate] as const] : [];
    }),
  );
  return codes.length >= 2 && rates.size === codes.length ? rates : undefined;
}

function fromBaseLevels(snapshot: Snapshot, total: string, p: Period): GrowthByPart | undefined {
  const codes = childrenOf(snapshot, total);
  const rates = ratesOf(snapshot, codes, p);
  const base = levelAt(snapshot, total, samePeriodBefore(p), CONSTANT_PRICES);
  if (!rates || !base || !(base.value > 0)) return undefined;
  const parts = codes.flatMap((code) => {
    const rate = rates.get(code);
    const level = levelAt(snapshot, code, samePeriodBefore(p), CONSTANT_PRICES);
    if (!rate || !level) return [];
    const share = level.value / base.value;
    const behind = { prints: [printOf(rate)], growth: ([g = 0]: readonly number[]) => g, share: () => share };
    return partOf(code, printed(rate), behind, [rate, ...level.figures, ...base.figures], 2) ?? [];
  });
  if (parts.length < codes.length) return undefined;
  const rate = rateAt(snapshot, total, p);
  const given = { total, period: p, basis: "base-levels", sharesOf: undefined, lacking: [] } as const;
  return whole({ ...given, growth: answerOf(rate, total, p), growthHalf: halfOf(rate) }, parts);
}

/** Rates of the whole year, and the base shares that the longest opening part with printed contributions implies. */
function fromImpliedShares(snapshot: Snapshot, total: string, p: Period): GrowthByPart | undefined {
  const codes = childrenOf(snapshot, total);
  const rates = ratesOf(snapshot, codes, p);
  if (!rates) return undefined;
  for (const opening of openingParts(snapshot, total, p)) {
    const shares = fromPrints(snapshot, total, opening);
    if (!shares || shares.lacking.length > 0) continue;
    const parts = shares.parts.flatMap(({ indicator, prints, contribution, growth }) => {
      const rate = rates.get(indicator);
      if (!rate || !prints) return [];
      const behind = {
        prints: [...prints.prints, printOf(rate)],
        growth: (values: readonly number[]) => values.at(-1) ?? Number.NaN,
        share: prints.share,
      };
      const inputs = [rate, ...contribution.inputs, ...(growth.kind === "finding" ? growth.inputs : [])];
      return partOf(indicator, printed(rate), behind, inputs, 2) ?? [];
    });
    if (parts.length < codes.length) continue;
    const rate = rateAt(snapshot, total, p);
    const given = { total, period: p, basis: "implied-shares", sharesOf: opening, lacking: [] } as const;
    return whole({ ...given, growth: answerOf(rate, total, p), growthHalf: halfOf(rate) }, parts);
  }
  return undefined;
}

/** Opening parts of a period in which the total's growth is on record, the longest first. */
export function openingParts(snapshot: Snapshot, total: string, p: Period): readonly Period[] {
  const found = new Set<Period>();
  for (const measure of ["yoy_pct", "level"] as const)
    for (const { period } of series(snapshot, { indicator: total, measure }))
      if (period.start === p.start && period.end < p.end && isCumulative(period)) found.add(period);
  return [...found].sort((a, b) => b.end - a.end);
}

/**
 * Contributions of the parts to the growth of a total in one period, by the best basis on record: printed contributions,
 * levels at constant prices, base levels with printed rates, printed rates with implied shares. Contribution = base share
 * x growth (IMF Quarterly National Accounts Manual 2017, ch. 8). An accounting, not a cause.
 */
export function growthByPartAt(snapshot: Snapshot, total: string, p: Period): GrowthByPart | Missing {
  if (breaksBetween(snapshot.territory, samePeriodBefore(p), p) && snapshot.territory.validTo !== undefined)
    return missing("territory-changed", snapshot.territory.validTo);
  return (
    fromPrints(snapshot, total, p) ??
    fromLevels(snapshot, total, p) ??
    fromBaseLevels(snapshot, total, p) ??
    fromImpliedShares(snapshot, total, p) ??
    notByPart(total, p)
  );
}

/** The period's own, else that of its longest opening part: the answer names the period that it covers. */
export function growthByPart(snapshot: Snapshot, total: string, p: Period): GrowthByPart | Missing {
  const own = growthByPartAt(snapshot, total, p);
  if (isGrowthByPart(own)) return own;
  for (const opening of openingParts(snapshot, total, p)) {
    const found = growthByPartAt(snapshot, total, opening);
    if (isGrowthByPart(found)) return found;
  }
  return own;
}
