import { type Figure, figureAt, parsePeriod, predecessors, type Snapshot, type Target } from "@hoatieu/core";
import { TOTAL } from "../outlook/nodes.ts";

/** A year's official growth target beside its outcome. */
export interface TargetYear {
  readonly year: number;
  readonly territory: string;
  readonly target: Target;
  readonly outcome: Figure;
  readonly met: boolean;
}

/**
 * The territory whose record a year belongs to: the territory itself when it lived at that year's end; before its birth the
 * predecessor with most figures (Hải Phòng before the merger); after its end what it was merged into.
 */
export function recordTerritory(snapshot: Snapshot, year: number): string {
  const { territory, reference } = snapshot;
  const yearEnd = `${year}-12-31`;
  if (territory.mergedInto !== undefined && territory.validTo !== undefined && territory.validTo < yearEnd)
    return territory.mergedInto;
  if ((territory.validFrom ?? "0000") <= yearEnd) return territory.code;
  const count = (code: string) => snapshot.figures.filter((f) => f.territory === code).length;
  const parts = predecessors(reference.territories, territory.code).map((t) => t.code);
  return [...parts].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? territory.code;
}

/** The target a year is judged by: the Council's before all others, as `compareTargets` orders them. */
export function yearTarget(snapshot: Snapshot, territory: string, year: number): Target | undefined {
  return snapshot.targets.find(
    (t) => t.indicator === TOTAL && t.measure === "yoy_pct" && t.territory === territory && t.period.text === `${year}`,
  );
}

/** The outcome of a year as the stated rule shows it, when it is a result. */
export function yearOutcome(snapshot: Snapshot, territory: string, year: number): Figure | undefined {
  const period = parsePeriod(`${year}`);
  const selected = period && figureAt(snapshot, { indicator: TOTAL, measure: "yoy_pct", period, territory });
  return selected && !["forecast", "unverified", "plan"].includes(selected.status) ? selected.figure : undefined;
}

/** Targets and outcomes, newest first, unbroken from the year before backwards. */
export function targetHistory(snapshot: Snapshot, before: number): readonly TargetYear[] {
  const years: TargetYear[] = [];
  for (let year = before - 1; ; year -= 1) {
    const territory = recordTerritory(snapshot, year);
    const target = yearTarget(snapshot, territory, year);
    const outcome = yearOutcome(snapshot, territory, year);
    if (!target || !outcome) return years;
    years.push({ year, territory, target, outcome, met: outcome.value >= target.low });
  }
}
