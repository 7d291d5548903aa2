import type { CellState, ScenarioContent } from "@hoatieu/core";
import { dot, type Vector } from "@hoatieu/numerics";
import { TOTAL } from "../outlook/nodes.ts";
import type { Outlook } from "../outlook/outlook.ts";
import { QUARTERS, type Quarter, quartersOf } from "../outlook/quarters.ts";
import { cellWeights, growthOf, reaches } from "../outlook/readings.ts";
import { held, type PathStatement } from "./path-statement.ts";
import { type ImpossiblePath, scenarioSolver } from "./scenario-solver.ts";

/** What a planner enters: the target of the year, and what is held. */
export interface ScenarioWish {
  /** Growth of the total over the year. A range is solved for its lower bound: reaching it is enough. */
  readonly target: { readonly low: number; readonly high?: number };
  readonly locks: readonly { readonly node: string; readonly quarters: readonly Quarter[]; readonly growth: number }[];
  /** Largest growth allowed, by node and quarter. */
  readonly ceilings: readonly PathStatement[];
}

/** All statements of a wish: the target first, so that a clash names it first. */
export function statementsOf(wish: ScenarioWish): readonly PathStatement[] {
  return [
    held(TOTAL, QUARTERS, wish.target.low),
    ...wish.locks.map((lock) => held(lock.node, lock.quarters, lock.growth)),
    ...wish.ceilings,
  ];
}

/** The rate printed for exactly this cell. */
function printedCell(outlook: Outlook, node: string, quarter: Quarter): number | undefined {
  return (outlook.printed.get(node) ?? []).find((s) => {
    const quarters = quartersOf(s.period);
    return quarters?.length === 1 && quarters[0] === quarter;
  })?.value;
}

/** Whether a cell is printed as such, follows from what is printed, is held, or was solved for. */
export function cellState(outlook: Outlook, wish: ScenarioWish, node: string, quarter: Quarter): CellState {
  if (printedCell(outlook, node, quarter) !== undefined) return "actual";
  if (quarter <= outlook.elapsed) return "inferred";
  const locked = wish.locks.some((l) => l.node === node && l.quarters.length === 1 && l.quarters[0] === quarter);
  return locked ? "locked" : "solved";
}

const printedOf = (printed: number | undefined) => (printed === undefined ? {} : { printed });

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * A scenario's content: the least surprising path that keeps the wish, with everything needed to read it later without
 * computing it again. @returns the clash when the wish cannot be kept
 */
export function scenarioContent(outlook: Outlook, wish: ScenarioWish): ScenarioContent | ImpossiblePath {
  const path = scenarioSolver(outlook)(statementsOf(wish));
  if (!path.solved) return path;
  const year = growthOf(outlook, TOTAL);
  const over = (node: string, growth: Vector) => rounded(dot(cellWeights(outlook, node, QUARTERS), growth));
  return {
    targets: [{ node: TOTAL, ...wish.target }],
    cells: outlook.nodes.flatMap((node, n) =>
      QUARTERS.map((quarter) => ({
        node,
        quarter,
        growth: rounded(path.growth[4 * n + quarter - 1] ?? Number.NaN),
        state: cellState(outlook, wish, node, quarter),
        ...printedOf(printedCell(outlook, node, quarter)),
      })),
    ),
    weights: outlook.nodes.flatMap((node, n) =>
      QUARTERS.map((quarter) => ({ node, quarter, share: outlook.shares[n]?.[quarter - 1] ?? Number.NaN })),
    ),
    year: [TOTAL, ...outlook.nodes].map((node) => ({ node, growth: over(node, path.growth) })),
    locks: wish.locks,
    ceilings: wish.ceilings.flatMap(({ node, quarters, high }) =>
      high === undefined ? [] : [{ node, quarters, high }],
    ),
    outlook: {
      mean: rounded(year.location),
      scale: rounded(year.scale),
      degrees: rounded(year.degrees),
      probability: rounded(reaches(year, wish.target.low)),
      distance: rounded(path.distance),
    },
  };
}
