import type { Figure } from "@hoatieu/core";
import { USUAL_SHARES } from "../outlook/quarters.ts";
import { type RateStatement, rateStatements } from "../outlook/rate-statement.ts";

/** Parts of a year from which the whole year is told. */
export const HORIZONS = ["Q1", "M1-6", "M1-9"] as const;
export type Horizon = (typeof HORIZONS)[number];

/** One year of one territory: what was first printed of its first part, and what the year became. */
export interface GrowthCase {
  readonly territory: string;
  readonly year: number;
  readonly horizon: Horizon;
  readonly soFar: RateStatement;
  readonly outcome: number;
}

/** Growth statements of many territories: `record` as the stated rule shows them, `prints` as they were first printed. */
export interface GrowthPanel {
  readonly record: ReadonlyMap<string, readonly RateStatement[]>;
  readonly prints: ReadonlyMap<string, readonly RateStatement[]>;
}

/** Sorts the growth figures of many territories; figures with a note are left out. @param figures of one indicator, as known on one day */
export function growthPanel(figures: readonly Figure[], leaveOut: ReadonlySet<string>): GrowthPanel {
  const groups = new Map<string, Figure[]>();
  for (const f of figures) {
    if (leaveOut.has(f.territory) || f.note !== "") continue;
    const group = groups.get(f.territory);
    if (group) group.push(f);
    else groups.set(f.territory, [f]);
  }
  const sorted = [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    record: new Map(sorted.map(([code, list]) => [code, rateStatements(list, USUAL_SHARES, "shown")])),
    prints: new Map(sorted.map(([code, list]) => [code, rateStatements(list, USUAL_SHARES, "first")])),
  };
}

/** Every territory and year with a first print of the part and an outcome of the whole. */
export function growthCases(panel: GrowthPanel, horizon: Horizon): readonly GrowthCase[] {
  return [...panel.prints].flatMap(([territory, prints]) =>
    (panel.record.get(territory) ?? []).flatMap((whole): readonly GrowthCase[] => {
      if (whole.period.kind !== "year") return [];
      const soFar = prints.find((s) => s.period.text === `${whole.year}-${horizon}`);
      return soFar ? [{ territory, year: whole.year, horizon, soFar, outcome: whole.value }] : [];
    }),
  );
}
