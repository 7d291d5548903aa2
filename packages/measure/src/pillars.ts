import {
  type Answer,
  compute,
  type Figure,
  figureAt,
  type Indicator,
  missing,
  type Period,
  type PillarCode,
  type Snapshot,
  samePeriodBefore,
} from "@hoatieu/core";
import { isResult, leadingResult, type Result } from "./result.ts";
import { samePeriod } from "./same-period.ts";

export const PILLARS: readonly PillarCode[] = ["high-tech-industry", "seaport-logistics", "tourism-trade"];

/** An indicator inside a pillar, with the share of it that belongs there. */
export interface PillarMember {
  readonly indicator: string;
  readonly weight: number;
  readonly weightSetBy: string | undefined;
  readonly result: Result | undefined;
  readonly growth: Answer;
}

/** One pillar of the economy: what the data support for it. */
export interface Pillar {
  readonly code: PillarCode;
  readonly members: readonly PillarMember[];
  /** Value added at constant prices of the industries in it, by weight; growth and share of GRDP follow. Only with industry levels. */
  readonly level: Answer;
  readonly growth: Answer;
  readonly share: Answer;
  readonly contribution: Answer;
}

interface Weighted {
  readonly indicator: Indicator;
  readonly weight: number;
  readonly setBy: string | undefined;
}

/** Weights of a pillar: those a person set stand over the catalogue's. */
export function weightsOf(snapshot: Snapshot, pillar: PillarCode): readonly Weighted[] {
  const set = new Map(snapshot.reference.pillarWeights.filter((w) => w.pillar === pillar).map((w) => [w.indicator, w]));
  return [...snapshot.reference.indicators.values()]
    .map((indicator) => {
      const own = set.get(indicator.code);
      return { indicator, weight: own?.weight ?? indicator.pillars[pillar] ?? 0, setBy: own?.setBy };
    })
    .filter((w) => w.weight > 0)
    .sort((a, b) => (a.indicator.code < b.indicator.code ? -1 : 1));
}

function memberOf(snapshot: Snapshot, weighted: Weighted, whole: Period): PillarMember {
  const found = leadingResult(snapshot, weighted.indicator, whole);
  const result = isResult(found) ? found : undefined;
  return {
    indicator: weighted.indicator.code,
    weight: weighted.weight,
    weightSetBy: weighted.setBy,
    result,
    growth: result ? samePeriod(snapshot, weighted.indicator, result.covered) : missing("never-published", whole.text),
  };
}

interface ValueAdded {
  readonly weight: number;
  readonly now: Figure;
  readonly before: Figure;
}

function valueAdded(snapshot: Snapshot, weighted: readonly Weighted[], whole: Period): readonly ValueAdded[] {
  return weighted.flatMap(({ indicator, weight }) => {
    if (!indicator.code.startsWith("grdp.")) return [];
    const at = { indicator: indicator.code, measure: "level", scope: "constant 2010 prices" } as const;
    const now = figureAt(snapshot, { ...at, period: whole });
    const before = figureAt(snapshot, { ...at, period: samePeriodBefore(whole) });
    return now && before ? [{ weight, now: now.figure, before: before.figure }] : [];
  });
}

const total = (items: readonly ValueAdded[], of: (item: ValueAdded) => number) =>
  items.reduce((sum, item) => sum + item.weight * of(item), 0);

function pillarOf(snapshot: Snapshot, code: PillarCode, whole: Period): Pillar {
  const weighted = weightsOf(snapshot, code);
  const members = weighted.map((w) => memberOf(snapshot, w, whole));
  const items = valueAdded(snapshot, weighted, whole);
  const none = missing("never-published", "value-added-by-industry", whole.text);
  const inputs = items.flatMap((i) => [i.now, i.before]);
  const base = total(items, (i) => i.before.value);
  if (items.length === 0 || base === 0)
    return { code, members, level: none, growth: none, share: none, contribution: none };
  const level = total(items, (i) => i.now.value);
  const constant = { indicator: "grdp", measure: "level", scope: "constant 2010 prices" } as const;
  const grdp = figureAt(snapshot, { ...constant, period: whole });
  const grdpBefore = figureAt(snapshot, { ...constant, period: samePeriodBefore(whole) });
  return {
    code,
    members,
    level: compute("pillar-mean", level, inputs, { unit: items[0]?.now.unit ?? "bn VND", decimals: 0 }),
    growth: compute("growth", (level / base - 1) * 100, inputs, { unit: "%", decimals: 2 }),
    share: grdp
      ? compute("share-difference", (level / grdp.figure.value) * 100, [...inputs, grdp.figure], {
          unit: "% of GRDP",
          decimals: 1,
        })
      : none,
    contribution: grdpBefore
      ? compute("contribution-sum", ((level - base) / grdpBefore.figure.value) * 100, [...inputs, grdpBefore.figure], {
          unit: "pp",
          decimals: 2,
        })
      : none,
  };
}

/** The three pillars for a period. Indicators in no pillar are the rest; they stay on the scorecard. */
export function pillarsOf(snapshot: Snapshot, whole: Period): readonly Pillar[] {
  return PILLARS.map((code) => pillarOf(snapshot, code, whole));
}
