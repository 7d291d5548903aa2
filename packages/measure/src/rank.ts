import {
  comparePeriods,
  contains,
  type Direction,
  daysOf,
  type Figure,
  type Finding,
  type PeerFigures,
  type Period,
  printed,
  provincesOn,
  type Selected,
  type Snapshot,
  select,
  series,
} from "@hoatieu/core";

/** A printed rank with the number it was ranked among. Ranks among different numbers are never subtracted. */
export interface PrintedRank {
  readonly answer: Finding;
  readonly of: number | undefined;
  /** Whether the page printed the number, or it follows from the provinces of that date. */
  readonly ofSource: "printed" | "territories" | "other-group";
  /** The group, when it is not the whole country: as printed in the unit. */
  readonly group: string;
  readonly selected: Selected;
}

const OF = /^of (\d+)$/;

function makeRank(snapshot: Snapshot, selected: Selected): PrintedRank {
  const { figure } = selected;
  const counted = OF.exec(figure.unit);
  if (counted) return { answer: printed(figure), of: Number(counted[1]), ofSource: "printed", group: "", selected };
  if (figure.unit === "rank") {
    const of = provincesOn(snapshot.reference.territories, daysOf(figure.period).last);
    return { answer: printed(figure), of, ofSource: "territories", group: "", selected };
  }
  return {
    answer: printed(figure),
    of: undefined,
    ofSource: "other-group",
    group: figure.unit.replace(/^rank /, ""),
    selected,
  };
}

/** The printed ranks of an indicator for a period, the national one first, one for each group ranked in. */
export function printedRanks(snapshot: Snapshot, indicator: string, period: Period): readonly PrintedRank[] {
  const groups = new Map<string, Figure[]>();
  for (const f of series(snapshot, { indicator, measure: "rank" })) {
    if (f.period !== period) continue;
    const key = f.unit === "rank" || OF.test(f.unit) ? "" : f.unit;
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  return [...groups]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .flatMap(([, figures]) => select(figures) ?? [])
    .map((selected) => makeRank(snapshot, selected));
}

/** Every printed rank for periods inside a period, the newest period first. */
export function ranksWithin(snapshot: Snapshot, indicator: string, whole: Period): readonly PrintedRank[] {
  const periods = new Set(series(snapshot, { indicator, measure: "rank" }).map((f) => f.period));
  return [...periods]
    .filter((p) => contains(whole, p))
    .sort((a, b) => comparePeriods(b, a))
    .flatMap((p) => printedRanks(snapshot, indicator, p));
}

/** A rank computed among the territories whose figures are known: no official rank, and it says of how many. */
export interface ComputedRank {
  readonly rank: number;
  /** How many share the place, itself included. */
  readonly tied: number;
  readonly of: number;
  /** Places it could take if every figure moved by its usual revision, in either direction. */
  readonly best: number;
  readonly worst: number;
}

/**
 * Ranks one value among others, ties sharing the better place ("1224").
 * @param revision usual revision of such a figure, in its unit; the interval lets this value and all others move by it
 * @example rankAmong(10, [12, 10, 10, 8], "up", 0) // { rank: 2, tied: 2, of: 4, best: 2, worst: 3 }
 */
export function rankAmong(value: number, all: readonly number[], direction: Direction, revision: number): ComputedRank {
  const sign = direction === "down" ? -1 : 1;
  const better = (margin: number) => all.filter((other) => sign * (other - value) > margin).length;
  const tied = all.filter((other) => other === value).length;
  const notWorse = all.filter((other) => sign * (other - value) >= -2 * revision).length;
  return {
    rank: better(0) + 1,
    tied,
    of: all.length,
    best: better(2 * revision) + 1,
    worst: Math.max(notWorse, better(0) + tied),
  };
}

/** The usual revision: the median absolute difference between the figure shown and its earlier vintages, over all peers. */
export function usualRevision(peers: PeerFigures): number {
  const moves = [...peers.byTerritory.values()].flatMap(({ figure, others }) =>
    others
      .filter((o) => o.unit === figure.unit && o.knownOn < figure.knownOn)
      .map((o) => Math.abs(figure.value - o.value)),
  );
  const sorted = moves.filter((m) => m > 0).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
