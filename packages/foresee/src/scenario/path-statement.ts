import type { Quarter } from "../outlook/quarters.ts";

/**
 * What is asked of a path: growth of a node over some quarters of the year. A cell (one sector, one quarter), a sector's year, a
 * quarter of the total and the target itself (the total's year) are all of this form.
 */
export interface PathStatement {
  readonly node: string;
  readonly quarters: readonly Quarter[];
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** Growth held at one value. */
export const held = (node: string, quarters: readonly Quarter[], growth: number): PathStatement => ({
  node,
  quarters,
  low: growth,
  high: growth,
});
