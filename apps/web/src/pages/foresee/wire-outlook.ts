import type { WireOutlook } from "@hoatieu/contract";
import { parsePeriod } from "@hoatieu/core";
import { type Outlook, periodWeights, QUARTERS, type Quarters, type RateStatement } from "@hoatieu/foresee";

/**
 * The outlook as the method package knows it, from what came over the wire: with it the browser reads growth, intervals and
 * scenarios by the same functions as the server.
 */
export function outlookFrom(wire: WireOutlook): Outlook {
  const { mean, covariance, printed, kind: _kind, basis, ...rest } = wire;
  const statements = new Map<string, RateStatement[]>();
  for (const rate of printed) {
    const period = parsePeriod(rate.period);
    if (!period) continue;
    const row =
      rate.node === "grdp" ? columnSums(wire.shares) : quartersOfRow(wire.shares[wire.nodes.indexOf(rate.node)]);
    const weights = rate.quarters.length === 0 ? NOTHING : periodWeights(rate.quarters, row);
    const list = statements.get(rate.node) ?? [];
    list.push({ year: wire.year, weights, value: rate.value, period, figures: rate.figures });
    statements.set(rate.node, list);
  }
  return {
    ...rest,
    basis,
    distribution: { mean, covariance },
    printed: statements,
    figures: [...new Set(printed.flatMap((rate) => rate.figures))],
  };
}

const NOTHING: Quarters = [0, 0, 0, 0];

const quartersOfRow = (row: readonly number[] | undefined): Quarters => [
  row?.[0] ?? 0,
  row?.[1] ?? 0,
  row?.[2] ?? 0,
  row?.[3] ?? 0,
];

function columnSums(shares: readonly (readonly number[])[]): Quarters {
  return quartersOfRow(QUARTERS.map((q) => shares.reduce((sum, row) => sum + (row[q - 1] ?? 0), 0)));
}
