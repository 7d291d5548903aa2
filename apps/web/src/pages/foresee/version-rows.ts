import type { WireScenarioContent } from "@hoatieu/contract";
import { plannedGrowth, QUARTERS, TOTAL } from "@hoatieu/foresee";

type Cell = WireScenarioContent["cells"][number];

export interface VersionRow {
  readonly node: string;
  /** By quarter; the total's cells are the base-weighted mean of its parts, with a state only when held. */
  readonly cells: readonly { readonly growth: number | undefined; readonly state: Cell["state"] | undefined }[];
  readonly year: number | undefined;
  /** Whether the planner held the whole year of it. */
  readonly yearLocked: boolean;
  /** Share of the base year's total, 0 to 1. */
  readonly share: number;
  /** Points of the year's growth of the total. */
  readonly contribution: number;
}

/** A saved version as the table of quarters and sectors: its sectors, the total last. */
export function versionRows(content: WireScenarioContent): readonly VersionRow[] {
  const yearOf = (node: string) => content.year.find((y) => y.node === node)?.growth;
  const locked = (node: string, quarters: readonly number[]) =>
    content.locks.some((l) => l.node === node && l.quarters.join() === quarters.join());
  const nodes = [...new Set(content.cells.map((c) => c.node))].filter((node) => node !== TOTAL);
  const rows = nodes.map((node): VersionRow => {
    const share = content.weights.filter((w) => w.node === node).reduce((sum, w) => sum + w.share, 0);
    return {
      node,
      cells: QUARTERS.map((quarter) => {
        const cell = content.cells.find((c) => c.node === node && c.quarter === quarter);
        return { growth: cell?.printed ?? cell?.growth, state: cell?.state };
      }),
      year: yearOf(node),
      yearLocked: locked(node, QUARTERS),
      share,
      contribution: share * (yearOf(node) ?? 0),
    };
  });
  const total: VersionRow = {
    node: TOTAL,
    cells: QUARTERS.map((quarter) => ({
      growth: plannedGrowth(content, TOTAL, [quarter]),
      state: locked(TOTAL, [quarter]) ? "locked" : undefined,
    })),
    year: yearOf(TOTAL),
    yearLocked: false,
    share: rows.reduce((sum, row) => sum + row.share, 0),
    contribution: rows.reduce((sum, row) => sum + row.contribution, 0),
  };
  return [...rows, total];
}
