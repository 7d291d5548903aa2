import type { Period, ScenarioContent } from "@hoatieu/core";
import { isInside } from "../outlook/nodes.ts";
import { QUARTERS, type Quarter, quartersOf } from "../outlook/quarters.ts";
import type { RateStatement } from "../outlook/rate-statement.ts";

/** A printed rate beside what a scenario had planned for the same quarters. */
export interface Achievement {
  readonly node: string;
  readonly period: Period;
  readonly planned: number;
  readonly actual: number;
  /** Points above (or, negative, below) the plan. */
  readonly gap: number;
  readonly figures: readonly string[];
}

type Cell = Pick<ScenarioContent["cells"][number], "node" | "quarter" | "growth">;
type Planned = Pick<ScenarioContent, "weights" | "year"> & { readonly cells: readonly Cell[] };

/**
 * Growth that a scenario plans for a node over some quarters: the year as it was saved, parts of it as the base-weighted mean of
 * its cells; `undefined` without them.
 */
export function plannedGrowth(content: Planned, node: string, quarters: readonly Quarter[]): number | undefined {
  const year = content.year.find((y) => y.node === node);
  if (year && quarters.length === QUARTERS.length) return year.growth;
  let [sum, weight] = [0, 0];
  for (const cell of content.cells) {
    const inside = isInside(cell.node, node) && quarters.includes(cell.quarter);
    const share = content.weights.find((w) => w.node === cell.node && w.quarter === cell.quarter)?.share;
    if (!inside || share === undefined) continue;
    sum += share * cell.growth;
    weight += share;
  }
  return weight > 0 ? sum / weight : undefined;
}

/** What became of a scenario: every rate printed since for its year, beside the plan of the same quarters. */
export function achievements(
  content: Planned,
  printed: ReadonlyMap<string, readonly RateStatement[]>,
): readonly Achievement[] {
  return [...printed].flatMap(([node, statements]) =>
    statements.flatMap((s): readonly Achievement[] => {
      const quarters = quartersOf(s.period);
      const planned = quarters && plannedGrowth(content, node, quarters);
      if (planned === undefined) return [];
      return [{ node, period: s.period, planned, actual: s.value, gap: s.value - planned, figures: s.figures }];
    }),
  );
}
