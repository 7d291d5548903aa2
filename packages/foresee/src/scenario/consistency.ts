import { identity, quadraticProgram } from "@hoatieu/numerics";
import type { Outlook } from "../outlook/outlook.ts";
import { cellWeights } from "../outlook/readings.ts";
import type { PathStatement } from "./path-statement.ts";

/** Statements with the rounding of their print. */
export interface RoundedStatement extends PathStatement {
  readonly rounding: number;
}

export type Consistency<S> =
  | { readonly consistent: true }
  /** These cannot all hold, whatever the cells; without any one of them the rest can. */
  | { readonly consistent: false; readonly clashes: readonly { readonly statement: S; readonly missedBy: number }[] };

/**
 * Whether printed numbers about one year can all hold at once, each within its rounding, for some growth of the cells:
 * feasibility of a system of linear inequalities with base-year shares as weights. Numbers that cannot are reported with the
 * conflicting set, never forced.
 */
export function consistent<S extends RoundedStatement>(
  frame: Pick<Outlook, "nodes" | "shares">,
  statements: readonly S[],
): Consistency<S> {
  const cells = frame.nodes.length * 4;
  const rows = statements.flatMap((statement) => {
    const weights = cellWeights(frame, statement.node, statement.quarters);
    const { low, high, rounding } = statement;
    return [
      ...(low === undefined ? [] : [{ statement, weights, value: low - rounding }]),
      ...(high === undefined ? [] : [{ statement, weights: weights.map((w) => -w), value: -(high + rounding) }]),
    ];
  });
  const found = quadraticProgram({
    quadratic: identity(cells),
    linear: new Array<number>(cells).fill(0),
    inequalities: rows,
  });
  if (found.solved) return { consistent: true };
  return {
    consistent: false,
    clashes: found.conflict.flatMap(({ constraint, missedBy }) => {
      const row = rows[constraint.index];
      return row ? [{ statement: row.statement, missedBy }] : [];
    }),
  };
}
