import { type Figure, type Period, type Snapshot, select, series, yearOf } from "@hoatieu/core";
import { periodWeights, type Quarter, type Quarters, quartersOf } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";

const CONSTANT = /^constant 2010 prices$/;

/** Levels at constant prices, the one shown for each period. */
export function constantLevels(snapshot: Snapshot, indicator: string, territory: string): ReadonlyMap<Period, Figure> {
  const groups = new Map<Period, Figure[]>();
  for (const f of series(snapshot, { indicator, measure: "level", territory })) {
    if (!CONSTANT.test(f.scope)) continue;
    const group = groups.get(f.period);
    if (group) group.push(f);
    else groups.set(f.period, [f]);
  }
  return new Map(
    [...groups].flatMap(([period, list]) => {
      const chosen = select(list)?.figure;
      return chosen ? [[period, chosen] as const] : [];
    }),
  );
}

/** The four quarterly levels of a year; `undefined` unless all four are known. */
export function quarterLevels(levels: ReadonlyMap<Period, Figure>, year: number): Quarters | undefined {
  const found = new Map<Quarter, number>();
  for (const [period, figure] of levels) {
    const quarters = quartersOf(period);
    if (period.kind === "quarter" && yearOf(period) === year && quarters?.[0]) found.set(quarters[0], figure.value);
  }
  const [a, b, c, d] = [found.get(1), found.get(2), found.get(3), found.get(4)];
  return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : [a, b, c, d];
}

/**
 * Growth that quarterly levels of two years imply, as statements: `100 (level / level a year before - 1)`.
 * @param from the first year wanted
 */
export function levelStatements(levels: ReadonlyMap<Period, Figure>, from: number): readonly RateStatement[] {
  const byStart = new Map([...levels].map(([period, figure]) => [`${period.start}-${period.end}`, figure]));
  return [...levels]
    .flatMap(([period, figure]): readonly RateStatement[] => {
      const quarters = quartersOf(period);
      const before = byStart.get(`${period.start - 12}-${period.end - 12}`);
      if (period.kind !== "quarter" || !quarters || !before || yearOf(period) < from) return [];
      return [
        {
          year: yearOf(period),
          weights: periodWeights(quarters, [1, 1, 1, 1]),
          value: 100 * (figure.value / before.value - 1),
          period,
          figures: [figure.id, before.id],
        },
      ];
    })
    .sort((a, b) => a.period.end - b.period.end);
}
