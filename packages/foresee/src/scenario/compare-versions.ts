import type { Quarter, ScenarioContent } from "@hoatieu/core";
import { TOTAL } from "../outlook/nodes.ts";

/** What a node gives more or less from one version to the next. */
export interface NodeShift {
  readonly node: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Change of its contribution to the year's growth, in points, with the base shares of the later version that has it. */
  readonly shifted: number;
  readonly quarters: readonly { readonly quarter: Quarter; readonly before: number; readonly after: number }[];
}

export interface VersionDifference {
  readonly total: { readonly before: number; readonly after: number };
  /** Whether the year's growth of the total is the same to two decimals: only its parts were moved. */
  readonly totalKept: boolean;
  /** Largest shift first; nodes that did not change are left out. */
  readonly shifts: readonly NodeShift[];
}

const SAME = 0.005;

/** Two versions of a scenario: the total kept or moved, and what was shifted where. */
export function compareVersions(before: ScenarioContent, after: ScenarioContent): VersionDifference {
  const year = (content: ScenarioContent, node: string) => content.year.find((y) => y.node === node)?.growth;
  const total = { before: year(before, TOTAL) ?? Number.NaN, after: year(after, TOTAL) ?? Number.NaN };
  const nodes = [...new Set([...before.cells, ...after.cells].map((c) => c.node))];
  const shifts = nodes.map((node): NodeShift => {
    const [was, is] = [year(before, node), year(after, node)];
    const weights = (is === undefined ? before : after).weights.filter((w) => w.node === node);
    const share = weights.reduce((sum, w) => sum + w.share, 0);
    const quarters = after.cells.flatMap((cell) => {
      const earlier = before.cells.find((c) => c.node === node && c.quarter === cell.quarter);
      if (cell.node !== node || !earlier || Math.abs(cell.growth - earlier.growth) < SAME) return [];
      return [{ quarter: cell.quarter, before: earlier.growth, after: cell.growth }];
    });
    return { node, before: was, after: is, shifted: share * ((is ?? 0) - (was ?? 0)), quarters };
  });
  return {
    total,
    totalKept: Math.abs(total.after - total.before) < SAME,
    shifts: shifts
      .filter((s) => s.quarters.length > 0 || s.before === undefined || s.after === undefined)
      .sort((a, b) => Math.abs(b.shifted) - Math.abs(a.shifted)),
  };
}
