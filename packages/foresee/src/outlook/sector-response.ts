import type { Matrix } from "@hoatieu/numerics";
import { QUARTERS, type Quarters } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";

/** A sector's growth beside the total's in the same period. */
interface Pair {
  readonly sector: number;
  readonly total: number;
}

/** Periods in which both are known. */
export function pairsOf(sector: readonly RateStatement[], total: readonly RateStatement[]): readonly Pair[] {
  const totals = new Map(total.map((s) => [s.period, s.value]));
  return sector.flatMap((s) => {
    const value = totals.get(s.period);
    return value === undefined ? [] : [{ sector: s.value, total: value }];
  });
}

/** How far from one a response is thought to lie before any figure is seen, as a standard deviation. */
const SPREAD = 0.5;

/**
 * How much a sector's growth moves when the total's moves by one point: the slope within territories (each around its own
 * means), drawn toward one where figures are few: the mean of a normal regression with prior N(1, 0.5²), its error variance
 * that of least squares.
 * @param territories pairs of each territory; territories with one pair say nothing
 * @returns 1 where nothing is known
 */
export function responseOf(territories: readonly (readonly Pair[])[]): number {
  let [xx, xy, yy, free] = [0, 0, 0, -1];
  for (const pairs of territories) {
    if (pairs.length < 2) continue;
    const mean = (of: (p: Pair) => number) => pairs.reduce((sum, p) => sum + of(p), 0) / pairs.length;
    const [mx, my] = [mean((p) => p.total), mean((p) => p.sector)];
    for (const p of pairs) {
      xx += (p.total - mx) ** 2;
      xy += (p.total - mx) * (p.sector - my);
      yy += (p.sector - my) ** 2;
    }
    free += pairs.length - 1;
  }
  if (free < 1 || xx === 0) return 1;
  const variance = Math.max(1e-9, (yy - xy ** 2 / xx) / free);
  const prior = variance / SPREAD ** 2;
  return (xy + prior) / (xx + prior);
}

/**
 * Responses of all nodes, quarter by quarter, scaled so that base-weighted they make one: when the total moves by a point, so
 * does the sum of the nodes.
 * @param shares base-year share of each node (row) and quarter (column)
 */
export function balancedResponses(responses: readonly number[], shares: Matrix): readonly Quarters[] {
  const scale = (q: number) => {
    const whole = shares.reduce((sum, row) => sum + (row[q] ?? 0), 0);
    return whole / shares.reduce((sum, row, n) => sum + (row[q] ?? 0) * (responses[n] ?? 1), 0);
  };
  const [a, b, c, d] = QUARTERS.map((q) => scale(q - 1));
  return responses.map((r) => [r * (a ?? 1), r * (b ?? 1), r * (c ?? 1), r * (d ?? 1)]);
}
