import { studentDistribution, studentQuantile, type Vector } from "@hoatieu/numerics";
import { combination } from "../joint-normal.ts";
import type { Student } from "./condition-year.ts";
import { isInside } from "./nodes.ts";
import type { Outlook } from "./outlook.ts";
import { QUARTERS, type Quarter } from "./quarters.ts";

/**
 * Weights that turn cells into the growth of a node (or of the total) over quarters of the year: base shares of the cells
 * inside, summing to 1.
 * @throws RangeError for a node that the outlook has not
 */
export function cellWeights(
  { nodes, shares }: Pick<Outlook, "nodes" | "shares">,
  node: string,
  quarters: readonly Quarter[],
): Vector {
  if (!nodes.some((n) => isInside(n, node))) throw new RangeError(`no node ${node}`);
  const inside = nodes.flatMap((code, n) =>
    QUARTERS.map((q) => {
      const counts = isInside(code, node) && quarters.includes(q);
      return counts ? (shares[n]?.[q - 1] ?? 0) : 0;
    }),
  );
  const total = inside.reduce((sum, w) => sum + w, 0);
  return inside.map((w) => w / total);
}

/** Growth of a node over quarters of the year: location, scale and degrees of freedom. */
export function growthOf(outlook: Outlook, node: string, quarters: readonly Quarter[] = QUARTERS): Student {
  const { mean, deviation } = combination(outlook.distribution, cellWeights(outlook, node, quarters));
  const { degrees } = outlook;
  return { location: mean, scale: deviation * Math.sqrt((degrees - 2) / degrees), degrees };
}

/** Probability that growth reaches at least a value. A sure growth gives 0 or 1. */
export function reaches({ location, scale, degrees }: Student, value: number): number {
  if (scale === 0) return location >= value ? 1 : 0;
  return 1 - studentDistribution((value - location) / scale, degrees);
}

/** Probability that growth falls between two values. */
export const between = (student: Student, low: number, high: number): number =>
  reaches(student, low) - reaches(student, high);

/** The central interval of a level, percent. @param level such as 0.8 */
export function interval(student: Student, level: number): readonly [low: number, high: number] {
  const reach = student.scale * studentQuantile(0.5 + level / 2, student.degrees);
  return [student.location - reach, student.location + reach];
}
