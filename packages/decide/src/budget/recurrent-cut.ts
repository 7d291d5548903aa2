/** A cut of recurrent spending as the reader types it: in percent of the plan, or as an amount. */
export type Cut = { readonly percent: number } | { readonly amount: number };

export interface CutBase {
  /** The plan of recurrent spending. */
  readonly recurrent: number;
  readonly investment: number | undefined;
  /** Revenue without the land-use levy, where it is known. */
  readonly revenue: number | undefined;
}

/** What a cut leaves, all in the unit of the base. */
export interface AfterCut {
  readonly cut: number;
  readonly percent: number;
  readonly recurrent: number;
  /** Investment less recurrent spending, the money saved. */
  readonly marginSaved: number | undefined;
  /** The same when the money saved goes to investment. */
  readonly marginMoved: number | undefined;
  /** Revenue without land less recurrent spending. */
  readonly balance: number | undefined;
}

/**
 * Arithmetic on a plan, nothing more: what recurrent spending, its margin below investment and the balance without land
 * become after a cut. No reaction of anybody is in it, and whether the cut is possible is not asked.
 * @returns `undefined` when the cut is below nothing or above the whole plan.
 * @example recurrentCut({ recurrent: 14_526, investment: 22_015, revenue: undefined }, { percent: 10 })?.recurrent // 13,073.4
 */
export function recurrentCut(base: CutBase, cut: Cut): AfterCut | undefined {
  if (!(base.recurrent > 0)) return undefined;
  const amount = "percent" in cut ? (base.recurrent * cut.percent) / 100 : cut.amount;
  if (!(amount >= 0 && amount <= base.recurrent)) return undefined;
  const recurrent = base.recurrent - amount;
  const margin = base.investment === undefined ? undefined : base.investment - recurrent;
  return {
    cut: amount,
    percent: (amount / base.recurrent) * 100,
    recurrent,
    marginSaved: margin,
    marginMoved: margin === undefined ? undefined : margin + amount,
    balance: base.revenue === undefined ? undefined : base.revenue - recurrent,
  };
}
