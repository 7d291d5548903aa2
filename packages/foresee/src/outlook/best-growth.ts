import { type Figure, type Snapshot, series } from "@hoatieu/core";
import { USUAL_SHARES } from "./quarters.ts";
import { rateStatements } from "./rate-statement.ts";

/** The highest growth of an indicator that is on record for a quarter or a longer part of a year. */
export function bestGrowth(
  snapshot: Snapshot,
  indicator: string,
): { readonly growth: number; readonly figure: Figure } | undefined {
  const figures = series(snapshot, { indicator, measure: "yoy_pct" });
  const best = [...rateStatements(figures, USUAL_SHARES, "shown")].sort((a, b) => b.value - a.value)[0];
  const figure = figures.find((f) => f.id === best?.figures[0]);
  return best && figure ? { growth: best.value, figure } : undefined;
}
