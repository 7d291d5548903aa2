import {
  type Figure,
  figureAt,
  type Panel,
  type Period,
  predecessors,
  type Snapshot,
  series,
  yearOf,
} from "@hoatieu/core";
import type { Matrix, Vector } from "@hoatieu/numerics";
import { constantLevels, quarterLevels } from "./levels.ts";
import { INDUSTRIES, SECTORS, TOTAL } from "./nodes.ts";
import { dotQuarters, QUARTERS, type Quarters, quartersOf, USUAL_SHARES } from "./quarters.ts";

/** Where the weights of sectors come from, best first. */
export type SharesSource =
  /** Quarterly levels of the base year at constant prices: exact. */
  | "levels"
  /** Printed contribution over printed growth of the same period. */
  | "contributions"
  /** Shares at current prices of the year before: near, not the same. */
  | "current-price-shares"
  /** What is usual among provinces: nothing of the territory's own is known. */
  | "usual";

export interface BaseShares {
  readonly nodes: readonly string[];
  /** Share of each node (row) and quarter (column) in the base year's total: the whole sums to 1. */
  readonly cells: Matrix;
  readonly source: SharesSource;
  /** Whether the quarters' shares are the territory's own, or the nation's of 2023. */
  readonly quartersFrom: "levels" | "usual";
  readonly figures: readonly string[];
}

/**
 * What is usual among provinces, where the panel itself prints too few: mean of the newest complete current-price shares of
 * twelve provinces, 2018-2025 (the sources are in the data).
 */
const USUAL_SECTORS: Vector = [0.116, 0.386, 0.424, 0.074];
const FEW = 3;

const sum = (values: Vector) => values.reduce((total, v) => total + v, 0);
const normalised = (values: Vector): Vector => values.map((v) => v / sum(values));

const sumQuarters = (q: Quarters): number => dotQuarters(q, [1, 1, 1, 1]);

/** Exact shares where every node's quarterly levels of the base year are known. */
function fromLevels(snapshot: Snapshot, nodes: readonly string[], base: number): BaseShares | undefined {
  const territory = snapshot.territory.code;
  const found = nodes.flatMap((node) => {
    const levels = constantLevels(snapshot, node, territory);
    const quarters = quarterLevels(levels, base);
    return quarters ? [{ quarters, levels }] : [];
  });
  if (found.length < nodes.length) return undefined;
  const total = sum(found.map(({ quarters }) => sumQuarters(quarters)));
  return {
    nodes,
    cells: found.map(({ quarters }) => quarters.map((level) => level / total)),
    source: "levels",
    quartersFrom: "levels",
    figures: found.flatMap(({ levels }) =>
      [...levels].flatMap(([period, f]) => (yearOf(period) === base && quartersOf(period) ? [f.id] : [])),
    ),
  };
}

interface SectorShares {
  readonly shares: Vector;
  readonly figures: readonly string[];
}

/**
 * Base share that contribution and growth of the same period imply: `contribution / growth` (contribution = base share x
 * growth). All four must be known of one period, and add to 1 within two hundredths.
 */
function impliedBy(snapshot: Snapshot, territory: string, period: Period): SectorShares | undefined {
  const found = SECTORS.flatMap((indicator) => {
    const contribution = figureAt(snapshot, { indicator, measure: "contribution_pp", period, territory })?.figure;
    const growth = figureAt(snapshot, { indicator, measure: "yoy_pct", period, territory })?.figure;
    if (!contribution || !growth || Math.abs(growth.value) < 0.5) return [];
    return [{ share: contribution.value / growth.value, figures: [contribution.id, growth.id] }];
  });
  const shares = found.map((f) => f.share);
  if (found.length < SECTORS.length || shares.some((s) => !(s > 0)) || Math.abs(sum(shares) - 1) > 0.02)
    return undefined;
  return { shares: normalised(shares), figures: found.flatMap((f) => f.figures) };
}

/** The newest implied shares of the year or the year before; a part-year rate is taken for the whole base year. */
function fromContributions(snapshot: Snapshot, territory: string, year: number): SectorShares | undefined {
  const periods = new Map<Period, true>();
  for (const indicator of SECTORS)
    for (const f of series(snapshot, { indicator, measure: "contribution_pp", territory }))
      if (yearOf(f.period) === year || yearOf(f.period) === year - 1) periods.set(f.period, true);
  const longest = [...periods.keys()].sort(
    (a, b) => yearOf(b) - yearOf(a) || b.end - b.start - (a.end - a.start) || b.end - a.end,
  );
  for (const period of longest) {
    const implied = impliedBy(snapshot, territory, period);
    if (implied) return implied;
  }
  return undefined;
}

/** Predecessors' shares, weighted by what each is of the merged base: its constant-price level over its growth. */
function fromPredecessors(snapshot: Snapshot, year: number): SectorShares | undefined {
  const parts = predecessors(snapshot.reference.territories, snapshot.territory.code).map((t) => t.code);
  const weights = predecessorWeights(snapshot, year);
  const implied = parts.map((code) => fromContributions(snapshot, code, year));
  if (!weights || parts.length === 0) return undefined;
  const known = implied.flatMap((share, i) => (share ? [{ ...share, weight: weights.shares[i] ?? 0 }] : []));
  if (known.length < parts.length) return undefined;
  return {
    shares: normalised(SECTORS.map((_, s) => sum(known.map((k) => k.weight * (k.shares[s] ?? 0))))),
    figures: [...weights.figures, ...known.flatMap((k) => k.figures)],
  };
}

/** Share of each predecessor in the merged base year, from one period in which all print level and growth. */
export function predecessorWeights(snapshot: Snapshot, year: number): SectorShares | undefined {
  const parts = predecessors(snapshot.reference.territories, snapshot.territory.code).map((t) => t.code);
  const first = parts[0];
  if (first === undefined) return undefined;
  // The newest such period tells most; what each part weighs changes little within a few years.
  const periods = [...constantLevels(snapshot, TOTAL, first).keys()].filter(
    (p) => yearOf(p) <= year && yearOf(p) > year - 3,
  );
  for (const period of periods.sort((a, b) => b.end - a.end)) {
    const found = parts.flatMap((territory) => {
      const level = constantLevels(snapshot, TOTAL, territory).get(period);
      const growth = figureAt(snapshot, { indicator: TOTAL, measure: "yoy_pct", period, territory, scope: "" })?.figure;
      return level && growth ? [{ base: level.value / (1 + growth.value / 100), figures: [level.id, growth.id] }] : [];
    });
    if (found.length === parts.length)
      return { shares: normalised(found.map((f) => f.base)), figures: found.flatMap((f) => f.figures) };
  }
  return undefined;
}

/**
 * Share of each predecessor in the merged base year's output of a node: of a sector, its share in the total times the
 * sector's in its own, where all of them print that; else its share in the total.
 */
export function predecessorNodeWeights(snapshot: Snapshot, year: number, node: string): SectorShares | undefined {
  const weights = predecessorWeights(snapshot, year);
  const codes: readonly string[] = SECTORS;
  const sector = codes.indexOf(node);
  if (!weights || sector < 0) return weights;
  const parts = predecessors(snapshot.reference.territories, snapshot.territory.code).map((t) => t.code);
  const own = parts.flatMap((code) => fromContributions(snapshot, code, year) ?? []);
  if (own.length < parts.length) return weights;
  return {
    shares: normalised(weights.shares.map((w, i) => w * (own[i]?.shares[sector] ?? 0))),
    figures: [...weights.figures, ...own.flatMap((o) => o.figures)],
  };
}

function fromCurrentPrices(snapshot: Snapshot, year: number): SectorShares | undefined {
  const territory = snapshot.territory.code;
  for (const base of [year - 1, year - 2]) {
    const found = SECTORS.flatMap((indicator) => {
      const list = series(snapshot, { indicator, measure: "share_pct", territory });
      const figure = list.filter((f) => f.period.text === `${base}`).at(-1);
      return figure ? [figure] : [];
    });
    const total = sum(found.map((f) => f.value));
    if (found.length === SECTORS.length && Math.abs(total - 100) < 2)
      return { shares: normalised(found.map((f) => f.value)), figures: found.map((f) => f.id) };
  }
  return undefined;
}

/** Mean over provinces of the newest year in which a province printed all four shares. */
function usualShares(panel: Panel, year: number): SectorShares {
  const byYear = new Map<string, Map<string, Figure>>();
  for (const f of panel.figures) {
    if (f.measure !== "share_pct" || f.period.kind !== "year" || yearOf(f.period) >= year) continue;
    const key = `${f.territory}|${f.period.text}`;
    const group = byYear.get(key) ?? new Map<string, Figure>();
    byYear.set(key, group.set(f.indicator, f));
  }
  const newest = new Map<string, readonly Figure[]>();
  for (const [key, group] of [...byYear].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const figures = SECTORS.flatMap((code) => group.get(code) ?? []);
    if (figures.length === SECTORS.length) newest.set(key.split("|")[0] ?? "", figures);
  }
  if (newest.size < FEW) return { shares: normalised(USUAL_SECTORS), figures: [] };
  const sets = [...newest.values()];
  return {
    shares: normalised(SECTORS.map((_, s) => sum(sets.map((set) => set[s]?.value ?? 0)))),
    figures: sets.flatMap((set) => set.map((f) => f.id)),
  };
}

/**
 * Base-year shares of sectors and quarters, by the best source at hand. Where quarterly levels are unknown, every sector has
 * the same shares of quarters in its year: what that moves is in `docs/foresee-checks.md`.
 */
export function baseShares(snapshot: Snapshot, panel: Panel, year: number): BaseShares {
  const exact = fromLevels(snapshot, INDUSTRIES, year - 1) ?? fromLevels(snapshot, SECTORS, year - 1);
  if (exact) return exact;
  const totals = quarterLevels(constantLevels(snapshot, TOTAL, snapshot.territory.code), year - 1);
  const quarters = totals ? normalised(totals) : USUAL_SHARES;
  const choices: readonly [SharesSource, SectorShares | undefined][] = [
    ["contributions", fromContributions(snapshot, snapshot.territory.code, year) ?? fromPredecessors(snapshot, year)],
    ["current-price-shares", fromCurrentPrices(snapshot, year)],
    ["usual", usualShares(panel, year)],
  ];
  const [source, chosen] = choices.find(([, shares]) => shares !== undefined) ?? ["usual", undefined];
  const shares = chosen?.shares ?? USUAL_SECTORS;
  return {
    nodes: SECTORS,
    cells: shares.map((share) => QUARTERS.map((q) => (share * (quarters[q - 1] ?? Number.NaN)) / sum(quarters))),
    source,
    quartersFrom: totals ? "levels" : "usual",
    figures: chosen?.figures ?? [],
  };
}
