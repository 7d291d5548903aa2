/** For tests: a scenario's content from a sector's growth in each quarter and its base share. */
import type { ScenarioContent } from "@hoatieu/core";
import { QUARTERS } from "../outlook/quarters.ts";

export interface Sector {
  readonly node: string;
  readonly share: number;
  readonly growth: readonly [number, number, number, number];
}

/** Quarters weigh a quarter each, so that sums can be done by hand. */
export function contentOf(sectors: readonly Sector[]): ScenarioContent {
  const mean = ({ growth: [a, b, c, d] }: Sector) => (a + b + c + d) / 4;
  const whole = sectors.reduce((sum, s) => sum + s.share * mean(s), 0) / sectors.reduce((sum, s) => sum + s.share, 0);
  return {
    targets: [{ node: "grdp", low: whole }],
    cells: sectors.flatMap((s) =>
      QUARTERS.map((quarter) => ({
        node: s.node,
        quarter,
        growth: s.growth[quarter - 1] ?? Number.NaN,
        state: "solved" as const,
      })),
    ),
    weights: sectors.flatMap((s) => QUARTERS.map((quarter) => ({ node: s.node, quarter, share: s.share / 4 }))),
    year: [{ node: "grdp", growth: whole }, ...sectors.map((s) => ({ node: s.node, growth: mean(s) }))],
    outlook: { mean: whole, scale: 1 },
  };
}
