import {
  type Clash,
  growthOf,
  held,
  type Outlook,
  type PathStatement,
  QUARTERS,
  type ScenarioSolver,
  TOTAL,
} from "@hoatieu/foresee";
import type { Wish } from "./wish.ts";

/** The target in force: an official one, or the reader's own. */
export interface ActiveTarget {
  readonly id: string | undefined;
  readonly low: number;
  readonly high: number;
}

/** Highest growth on record of a node. */
export interface Best {
  readonly node: string;
  readonly growth: number;
}

export interface Solution {
  /** Growth by cell: the least surprising path, or where the year is heading when there is nothing to solve. */
  readonly path: readonly number[];
  readonly distance: number;
  /** Why there is no path: statements that cannot hold together. Empty when there is one. */
  readonly clashes: readonly Clash[];
}

/** Ceilings of the open cells, where the reader asks that nothing exceed what has been. */
export function ceilingsOf(outlook: Outlook, best: readonly Best[]): readonly PathStatement[] {
  const open = QUARTERS.filter((q) => q > outlook.elapsed);
  return best.flatMap(({ node, growth }) =>
    open.map((q): PathStatement => ({ node, quarters: [q], low: undefined, high: growth })),
  );
}

/** Locks on what this outlook knows: an address may come from another territory. */
export const locksOf = (outlook: Outlook, wish: Wish): Wish["locks"] =>
  wish.locks.filter(({ node }) => node === TOTAL || outlook.nodes.includes(node));

/** The least surprising path that keeps the target and every lock. */
export function solveWish(
  outlook: Outlook,
  solver: ScenarioSolver,
  wish: Wish,
  target: ActiveTarget | undefined,
  best: readonly Best[],
): Solution {
  const { mean } = outlook.distribution;
  if (outlook.elapsed === QUARTERS.length) return { path: mean, distance: 0, clashes: [] };
  const statements = [
    ...(target ? [held(TOTAL, QUARTERS, target.low)] : []),
    ...locksOf(outlook, wish).map((lock) => held(lock.node, lock.quarters, lock.growth)),
    ...(wish.ceilings ? ceilingsOf(outlook, best) : []),
  ];
  const found = solver(statements);
  return found.solved
    ? { path: found.growth, distance: found.distance, clashes: [] }
    : { path: mean, distance: Number.NaN, clashes: found.clashes };
}

/** The path to show while the wish cannot be kept: that of its first locks that can, or where the year is heading. */
export function nearestSolvable(
  outlook: Outlook,
  solver: ScenarioSolver,
  wish: Wish,
  target: ActiveTarget | undefined,
  best: readonly Best[],
): Solution {
  for (let kept = wish.locks.length - 1; kept >= 0; kept -= 1) {
    const solution = solveWish(outlook, solver, { ...wish, locks: wish.locks.slice(0, kept) }, target, best);
    if (solution.clashes.length === 0) return solution;
  }
  return { path: outlook.distribution.mean, distance: Number.NaN, clashes: [] };
}

/** Growth the open quarters must reach together; `undefined` before the year and after it. */
export function requiredOf(outlook: Outlook, target: number, done?: number): number | undefined {
  const { elapsed, shares } = outlook;
  if (elapsed === 0 || elapsed === QUARTERS.length) return undefined;
  const inside = QUARTERS.filter((q) => q <= elapsed);
  const weight = shares.reduce((sum, row) => sum + inside.reduce((s, q) => s + (row[q - 1] ?? 0), 0), 0);
  const first = done ?? growthOf(outlook, TOTAL, inside).location;
  return (target - weight * first) / (1 - weight);
}
