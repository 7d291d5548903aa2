import { type Outlook, QUARTERS, type Quarter, quartersOf, type RateStatement, TOTAL } from "@hoatieu/foresee";
import type { ActiveTarget } from "./solve-wish.ts";
import { lockAt, type Wish } from "./wish.ts";

/** `actual`: printed; `inferred`: follows from what is printed; `locked`: held; `solved`: required; `target`: the aim itself. */
export type CellState = "actual" | "inferred" | "locked" | "solved" | "target";

export interface TableCell {
  readonly node: string;
  readonly quarters: readonly Quarter[];
  readonly growth: number;
  /** Where the year is heading without any target. */
  readonly median: number;
  /** Share of the base year's total. */
  readonly share: number;
  readonly state: CellState;
  readonly editable: boolean;
  /** Figures behind a printed cell. */
  readonly figures: readonly string[];
}

export interface TableRow {
  readonly node: string;
  readonly kind: "node" | "group" | "member" | "total";
  readonly cells: readonly TableCell[];
  readonly year: TableCell;
  /** Points that the row adds to the total's growth. */
  readonly contribution: number;
  /** Points more than at the outlook's median. */
  readonly extra: number;
}

const INDUSTRY = "grdp.industry-construction";
const SERVICES = "grdp.services";

/** The sector that an industry is shown under; a sector stands for itself. */
function groupOf(node: string): string {
  if (node.startsWith(`${SERVICES}.`)) return SERVICES;
  return ["grdp.mining", "grdp.manufacturing", "grdp.electricity", "grdp.water-waste", "grdp.construction"].includes(
    node,
  )
    ? INDUSTRY
    : node;
}

const same = (a: readonly Quarter[] | undefined, b: readonly Quarter[]) => a?.join("") === b.join("");

const printedAt = (outlook: Outlook, node: string, quarters: readonly Quarter[]): RateStatement | undefined =>
  outlook.printed.get(node)?.find((s) => same(quartersOf(s.period), quarters));

interface Frame {
  readonly outlook: Outlook;
  readonly path: readonly number[];
  readonly wish: Wish;
  readonly target: ActiveTarget | undefined;
}

/** Base-weighted growth of some cells. */
function weighted(
  { shares }: Outlook,
  members: readonly number[],
  quarters: readonly Quarter[],
  growth: readonly number[],
) {
  let [sum, weight] = [0, 0];
  for (const n of members)
    for (const q of quarters) {
      const share = shares[n]?.[q - 1] ?? 0;
      sum += share * (growth[4 * n + q - 1] ?? Number.NaN);
      weight += share;
    }
  return { growth: sum / weight, points: sum, share: weight };
}

function cellOf(
  { outlook, path, wish, target }: Frame,
  node: string,
  kind: TableRow["kind"],
  members: readonly number[],
  quarters: readonly Quarter[],
): TableCell {
  const printed = printedAt(outlook, node, quarters);
  const { growth, share } = weighted(outlook, members, quarters, path);
  const median = weighted(outlook, members, quarters, outlook.distribution.mean).growth;
  const done = quarters.every((q) => q <= outlook.elapsed);
  const whole = kind === "total" && quarters.length === QUARTERS.length;
  const lock = kind === "group" ? undefined : lockAt(wish, node, quarters);
  const state: CellState = printed
    ? "actual"
    : done
      ? "inferred"
      : whole && target
        ? "target"
        : lock
          ? "locked"
          : "solved";
  return {
    node,
    quarters,
    // What is held is shown as typed, even while it cannot be kept.
    growth:
      printed?.value ?? (state === "locked" ? lock?.growth : state === "target" ? target?.low : undefined) ?? growth,
    median,
    share,
    state,
    editable: kind !== "group" && !printed && !done,
    figures: printed?.figures ?? [],
  };
}

function rowOf(frame: Frame, node: string, kind: TableRow["kind"], members: readonly number[]): TableRow {
  const { outlook, path } = frame;
  const points = (growth: readonly number[]) => weighted(outlook, members, QUARTERS, growth).points;
  const year = cellOf(frame, node, kind, members, QUARTERS);
  // The total's own print stands, though its parts add up to it only within the weights' precision.
  const contribution = kind === "total" ? year.growth : points(path);
  return {
    node,
    kind,
    cells: QUARTERS.map((q) => cellOf(frame, node, kind, members, [q])),
    year,
    contribution,
    extra: points(path) - points(outlook.distribution.mean),
  };
}

/** Rows of the scenario table: sectors, or industries under their sectors, and the total below. */
export function tableRows(
  outlook: Outlook,
  path: readonly number[],
  wish: Wish,
  target: ActiveTarget | undefined,
): readonly TableRow[] {
  const frame: Frame = { outlook, path, wish, target };
  const groups = [...new Set(outlook.nodes.map(groupOf))];
  const rows = groups.flatMap((group): readonly TableRow[] => {
    const members = outlook.nodes.flatMap((node, n) => (groupOf(node) === group ? [n] : []));
    const alone = members.length === 1 && outlook.nodes[members[0] ?? -1] === group;
    if (alone) return [rowOf(frame, group, "node", members)];
    return [
      rowOf(frame, group, "group", members),
      ...members.map((n) => rowOf(frame, outlook.nodes[n] ?? "", "member", [n])),
    ];
  });
  const all = outlook.nodes.map((_, n) => n);
  return [...rows, rowOf(frame, TOTAL, "total", all)];
}

/** Value added of a cell, from the base year's level. */
export const levelOf = (cell: TableCell, base: number, growth = cell.growth): number =>
  base * cell.share * (1 + growth / 100);

/** Growth that brings a cell to a level. */
export const growthFrom = (cell: TableCell, base: number, level: number): number =>
  (level / (base * cell.share) - 1) * 100;
