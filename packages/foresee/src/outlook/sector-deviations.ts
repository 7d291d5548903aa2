import type { Panel } from "@hoatieu/core";
import { type Estimated, estimateProcess, type Growth } from "./estimate-process.ts";
import { TOTAL } from "./nodes.ts";
import { dotQuarters, type Quarters, USUAL_SHARES } from "./quarters.ts";
import { type RateStatement, rateStatements } from "./rate-statement.ts";

/**
 * A sector's growth less its response times the total's, in the periods where both are known: what is the sector's own.
 * Statements are those of the sector with the difference as their value.
 */
export function deviationStatements(
  sector: readonly RateStatement[],
  total: readonly RateStatement[],
  response: Quarters,
): readonly RateStatement[] {
  const totals = new Map(total.map((s) => [s.period, s]));
  return sector.flatMap((s) => {
    const whole = totals.get(s.period);
    if (!whole) return [];
    const noise = s.noise ?? whole.noise;
    const off = noise === undefined ? {} : { noise };
    const common = dotQuarters(s.weights, response) * whole.value;
    return [{ ...s, ...off, value: s.value - common, figures: [...s.figures, ...whole.figures] }];
  });
}

/** A sector's and the total's statements in every territory of a panel, of years before one. */
export function panelPairs(
  panel: Panel,
  sector: string,
  before: number,
): readonly { readonly sector: readonly RateStatement[]; readonly total: readonly RateStatement[] }[] {
  const territories = [...new Set(panel.figures.map((f) => f.territory))].sort();
  const of = (territory: string, indicator: string) =>
    rateStatements(
      panel.figures.filter((f) => f.territory === territory && f.indicator === indicator),
      USUAL_SHARES,
      "shown",
    ).filter((s) => s.year < before);
  return territories.map((territory) => ({ sector: of(territory, sector), total: of(territory, TOTAL) }));
}

/** The law of deviations: the same parts as the total's, around a mean of its own. */
export const estimateDeviations = (
  territories: readonly (readonly RateStatement[])[],
  growth: Growth = "printed",
): Estimated => estimateProcess(territories, { mean: 0, growth });
