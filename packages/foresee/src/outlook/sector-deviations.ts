import type { Panel } from "@hoatieu/core";
import { type Estimated, estimateProcess, type Growth } from "./estimate-process.ts";
import { TOTAL } from "./nodes.ts";
import { USUAL_SHARES } from "./quarters.ts";
import { type RateStatement, rateStatements } from "./rate-statement.ts";

/**
 * A sector's growth less the total's, in the periods where both are known: what is the sector's own. Statements are those of
 * the sector with the difference as their value.
 */
export function deviationStatements(
  sector: readonly RateStatement[],
  total: readonly RateStatement[],
): readonly RateStatement[] {
  const totals = new Map(total.map((s) => [s.period, s]));
  return sector.flatMap((s) => {
    const whole = totals.get(s.period);
    if (!whole) return [];
    const noise = s.noise ?? whole.noise;
    const off = noise === undefined ? {} : { noise };
    return [{ ...s, ...off, value: s.value - whole.value, figures: [...s.figures, ...whole.figures] }];
  });
}

/** Deviations of one sector in every territory of the panel, a territory a list. */
export function panelDeviations(panel: Panel, sector: string): readonly (readonly RateStatement[])[] {
  const territories = [...new Set(panel.figures.map((f) => f.territory))].sort();
  const of = (territory: string, indicator: string) =>
    rateStatements(
      panel.figures.filter((f) => f.territory === territory && f.indicator === indicator),
      USUAL_SHARES,
      "shown",
    );
  return territories.map((territory) => deviationStatements(of(territory, sector), of(territory, TOTAL)));
}

/** The law of deviations: the same parts as the total's, around a mean of its own near nought. */
export const estimateDeviations = (
  territories: readonly (readonly RateStatement[])[],
  growth: Growth = "printed",
): Estimated => estimateProcess(territories, { mean: 0, growth });
