import { type Figure, figureAt, type Period, period as periodOf, type Snapshot, yearOf } from "@hoatieu/core";

/** A level with the figures it was read from or added up from. */
export interface Level {
  readonly value: number;
  readonly unit: string;
  readonly figures: readonly Figure[];
}

/** Quarters that make up a period, when whole quarters do. */
function quartersOf(p: Period): readonly Period[] {
  const months = p.end - p.start + 1;
  if (p.start % 3 !== 0 || months % 3 !== 0 || months < 6 || months > 12) return [];
  const first = (p.start % 12) / 3 + 1;
  return Array.from({ length: months / 3 }, (_, q) => periodOf(`${yearOf(p)}-Q${first + q}`));
}

function figureOf(snapshot: Snapshot, indicator: string, p: Period, scope: string): Figure | undefined {
  const found = figureAt(snapshot, { indicator, measure: "level", period: p, scope });
  return found && found.status !== "unverified" && found.status !== "forecast" ? found.figure : undefined;
}

/** The level of a period in one price basis, as printed, else added up from its quarters. */
export function levelAt(snapshot: Snapshot, indicator: string, p: Period, scope: string): Level | undefined {
  const own = figureOf(snapshot, indicator, p, scope);
  if (own) return { value: own.value, unit: own.unit, figures: [own] };
  const quarters = quartersOf(p).map((quarter) => figureOf(snapshot, indicator, quarter, scope));
  const figures = quarters.flatMap((figure) => figure ?? []);
  const unit = figures[0]?.unit;
  if (unit === undefined || figures.length < quarters.length || figures.some((f) => f.unit !== unit)) return undefined;
  return { value: figures.reduce((sum, f) => sum + f.value, 0), unit, figures };
}

export const CONSTANT_PRICES = "constant 2010 prices";
export const CURRENT_PRICES = "current prices";
