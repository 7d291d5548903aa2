import type { Indicator } from "@hoatieu/core";
import { combination, interval, type Outlook, QUARTERS, type Quarter, quartersOf, TOTAL } from "@hoatieu/foresee";

/** Growth of a row over one quarter or the year. A printed one is as printed; its interval has no width. */
export interface OutlookCell {
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
  readonly state: "actual" | "inferred" | "foreseen";
  /** Ids of the figures that a printed one was read from. */
  readonly figures: readonly string[];
}

export interface OutlookRow {
  readonly node: string;
  /** 0: the total; 1: a sector; 2: an industry within a sector. */
  readonly level: 0 | 1 | 2;
  readonly quarters: readonly OutlookCell[];
  readonly year: OutlookCell;
}

type Catalogue = ReadonlyMap<string, Pick<Indicator, "parent">>;

/** The part directly below the total that a node belongs to: itself, or the sector of an industry. */
export function sectorOf(indicators: Catalogue, node: string): string {
  const parent = indicators.get(node)?.parent;
  return parent === undefined || parent === TOTAL ? node : sectorOf(indicators, parent);
}

/** Growth of several nodes together, base-weighted. */
function together(outlook: Outlook, members: ReadonlySet<string>, quarters: readonly Quarter[]) {
  const { nodes, shares, degrees, distribution } = outlook;
  const inside = nodes.flatMap((node, n) =>
    QUARTERS.map((q) => (members.has(node) && quarters.includes(q) ? (shares[n]?.[q - 1] ?? 0) : 0)),
  );
  const total = inside.reduce((sum, w) => sum + w, 0);
  const { mean, deviation } = combination(
    distribution,
    inside.map((w) => w / total),
  );
  return { location: mean, scale: deviation * Math.sqrt((degrees - 2) / degrees), degrees };
}

function cellOf(
  outlook: Outlook,
  node: string,
  members: ReadonlySet<string>,
  quarters: readonly Quarter[],
): OutlookCell {
  const printed = (outlook.printed.get(node) ?? []).find((s) => {
    const covered = quartersOf(s.period);
    return covered?.length === quarters.length && covered.every((q, i) => q === quarters[i]);
  });
  if (printed) {
    const { value, figures } = printed;
    return { median: value, low80: value, high80: value, state: "actual", figures };
  }
  const growth = together(outlook, members, quarters);
  const [low80, high80] = interval(growth, 0.8);
  const done = quarters.every((q) => q <= outlook.elapsed);
  return { median: growth.location, low80, high80, state: done ? "inferred" : "foreseen", figures: [] };
}

/** The outlook as a table of quarters: the total, the sectors, and within a sector of several industries each of them. */
export function outlookRows(outlook: Outlook, indicators: Catalogue): readonly OutlookRow[] {
  const row = (node: string, level: OutlookRow["level"], members: ReadonlySet<string>): OutlookRow => ({
    node,
    level,
    quarters: QUARTERS.map((q) => cellOf(outlook, node, members, [q])),
    year: cellOf(outlook, node, members, QUARTERS),
  });
  const sectors = new Map<string, string[]>();
  for (const node of outlook.nodes) {
    const sector = sectorOf(indicators, node);
    sectors.set(sector, [...(sectors.get(sector) ?? []), node]);
  }
  return [
    row(TOTAL, 0, new Set(outlook.nodes)),
    ...[...sectors].flatMap(([sector, members]) => [
      row(sector, 1, new Set(members)),
      ...(members.length > 1 ? members.map((node) => row(node, 2, new Set([node]))) : []),
    ]),
  ];
}
