import { figureAt, type Snapshot, yearOf } from "@hoatieu/core";
import { constantLevels } from "./levels.ts";
import { TOTAL } from "./nodes.ts";
import type { Outlook } from "./outlook.ts";
import { quartersOf } from "./quarters.ts";
import { cellWeights } from "./readings.ts";

/** The base year's total at constant prices, which turns growth into value added. */
export interface BaseLevel {
  readonly level: number;
  readonly unit: string;
  /** `levels`: printed for the base year; `implied`: a part-year level over its growth, over the part's base share. */
  readonly from: "levels" | "implied";
  readonly figures: readonly string[];
}

/**
 * @returns `undefined` when neither the base year's level nor a part of this year's level with its growth is known
 */
export function baseLevel(
  snapshot: Snapshot,
  outlook: Pick<Outlook, "year" | "nodes" | "shares">,
): BaseLevel | undefined {
  const territory = snapshot.territory.code;
  const levels = [...constantLevels(snapshot, TOTAL, territory)];
  const quarterly = levels.filter(([p]) => p.kind === "quarter" && yearOf(p) === outlook.year - 1);
  if (quarterly.length === 4)
    return {
      level: quarterly.reduce((sum, [, f]) => sum + f.value, 0),
      unit: quarterly[0]?.[1].unit ?? "",
      from: "levels",
      figures: quarterly.map(([, f]) => f.id),
    };
  const whole = levels.find(([p]) => p.kind === "year" && yearOf(p) === outlook.year - 1)?.[1];
  if (whole) return { level: whole.value, unit: whole.unit, from: "levels", figures: [whole.id] };
  for (const [period, level] of levels.filter(([p]) => yearOf(p) === outlook.year).reverse()) {
    const quarters = quartersOf(period);
    const growth = figureAt(snapshot, { indicator: TOTAL, measure: "yoy_pct", period, territory, scope: "" })?.figure;
    if (!quarters || !growth) continue;
    const inside = cellWeights(outlook, TOTAL, quarters).reduce<number>((sum, w, i) => {
      const share = outlook.shares[Math.floor(i / 4)]?.[i % 4] ?? 0;
      return w > 0 ? sum + share : sum;
    }, 0);
    const base = level.value / (1 + growth.value / 100);
    return { level: base / inside, unit: level.unit, from: "implied", figures: [level.id, growth.id] };
  }
  return undefined;
}
