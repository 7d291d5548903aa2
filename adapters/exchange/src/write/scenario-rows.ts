import type { Indicator, Quarter, Reference, ScenarioContent } from "@hoatieu/core";

/** A line of the official layout: the total, a sector, or an industry within a sector. */
export interface ScenarioRow {
  readonly node: string;
  /** Before the name: a Roman number for a sector, an Arabic one for an industry, nothing for the total. */
  readonly mark: string;
  /** The nodes of the content that the line adds up. */
  readonly members: ReadonlySet<string>;
}

const TOTAL = "grdp";
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function sectorOf(indicators: ReadonlyMap<string, Pick<Indicator, "parent">>, node: string): string {
  const parent = indicators.get(node)?.parent;
  return parent === undefined || parent === TOTAL ? node : sectorOf(indicators, parent);
}

/** The lines of a scenario: the total, then each sector; a sector of several industries with each of them below. */
export function scenarioRows(
  { cells }: Pick<ScenarioContent, "cells">,
  { indicators }: Reference,
): readonly ScenarioRow[] {
  const nodes = [...new Set(cells.map((c) => c.node))].filter((node) => node !== TOTAL);
  const sectors = new Map<string, string[]>();
  for (const node of nodes) {
    const sector = sectorOf(indicators, node);
    sectors.set(sector, [...(sectors.get(sector) ?? []), node]);
  }
  return [
    { node: TOTAL, mark: "", members: new Set(nodes) },
    ...[...sectors].flatMap(([sector, members], index) => [
      { node: sector, mark: ROMAN[index] ?? `${index + 1}`, members: new Set(members) },
      ...(members.length > 1 ? members.map((node, n) => ({ node, mark: `${n + 1}`, members: new Set([node]) })) : []),
    ]),
  ];
}

interface Sums {
  /** Share of the cells in the base year's total. */
  readonly base: number;
  /** The same after growth. */
  readonly grown: number;
}

function sums(
  { cells, weights }: Pick<ScenarioContent, "cells" | "weights">,
  row: ScenarioRow,
  quarters: readonly Quarter[],
): Sums {
  const shares = new Map(weights.map((w) => [`${w.node}|${w.quarter}`, w.share]));
  let [base, grown] = [0, 0];
  for (const { node, quarter, growth } of cells) {
    if (!row.members.has(node) || !quarters.includes(quarter)) continue;
    const share = shares.get(`${node}|${quarter}`) ?? 0;
    base += share;
    grown += share * (1 + growth / 100);
  }
  return { base, grown };
}

/** Growth of a line over some quarters, percent: base-weighted mean of its cells; `undefined` where it has no base. */
export function rowGrowth(
  content: ScenarioContent,
  row: ScenarioRow,
  quarters: readonly Quarter[],
): number | undefined {
  const { base, grown } = sums(content, row, quarters);
  return base > 0 ? (grown / base - 1) * 100 : undefined;
}

/** Value added of a line over some quarters, given the base year's total at constant prices. */
export function rowLevel(
  content: ScenarioContent,
  row: ScenarioRow,
  quarters: readonly Quarter[],
  baseTotal: number,
): number {
  return baseTotal * sums(content, row, quarters).grown;
}
