import type { OutlookReading } from "@hoatieu/brief";
import { type Figure, parsePeriod, type Snapshot, select, series, type Target } from "@hoatieu/core";
import {
  type GrowthPanel,
  growthOf,
  interval,
  type Outlook,
  QUARTERS,
  type RestOfYear,
  reaches,
  recordTerritory,
  restOfYear,
  TOTAL,
  targetHistory,
  yearOutcome,
  yearTarget,
} from "@hoatieu/foresee";

const PART = ["", "Q1", "M1-6", "M1-9", ""] as const;

/** Growth printed over the quarters done, as one rate. */
export function soFarOf(snapshot: Snapshot, { territory, year, elapsed }: Outlook): Figure | undefined {
  const period = parsePeriod(`${year}-${PART[elapsed] ?? ""}`);
  if (!period || elapsed === 0 || elapsed === 4) return undefined;
  const list = series(snapshot, { indicator: TOTAL, measure: "yoy_pct", territory });
  return select(list.filter((f) => f.period === period && f.scope === ""))?.figure;
}

/** What the rest of the year needs for a target, beside what provinces have done. */
export function restFor(
  panel: GrowthPanel,
  outlook: Outlook,
  soFar: Figure | undefined,
  target: number,
): RestOfYear | undefined {
  const column = (q: number) => outlook.shares.reduce((sum, row) => sum + (row[q] ?? 0), 0);
  const done = QUARTERS.filter((q) => q <= outlook.elapsed);
  if (outlook.elapsed === 0 || outlook.elapsed === 4) return undefined;
  const growth = soFar?.value ?? growthOf(outlook, TOTAL, done).location;
  return restOfYear(panel, [column(0), column(1), column(2), column(3)], outlook.elapsed, growth, target);
}

/** Targets missed in a row, counted back from the year before. */
function missedOf(snapshot: Snapshot, year: number): OutlookReading["missed"] {
  const misses: number[] = [];
  for (const past of targetHistory(snapshot, year)) {
    if (past.met) break;
    misses.push(past.target.low - past.outcome.value);
  }
  if (misses.length === 0) return undefined;
  return { years: misses.length, least: Math.min(...misses), most: Math.max(...misses) };
}

/** What the sentences about an outlook need. */
export function readingOf(snapshot: Snapshot, outlook: Outlook, panel: GrowthPanel): OutlookReading {
  const { year, elapsed } = outlook;
  const whole = growthOf(outlook, TOTAL);
  const [low80, high80] = interval(whole, 0.8);
  const target: Target | undefined =
    yearTarget(snapshot, outlook.territory, year) ?? yearTarget(snapshot, recordTerritory(snapshot, year), year);
  const soFar = soFarOf(snapshot, outlook);
  const required = target && (restFor(panel, outlook, soFar, target.low)?.required ?? target.low);
  const ids = new Set(outlook.figures);
  return {
    year,
    elapsed,
    soFar,
    median: whole.location,
    low80,
    high80,
    target,
    required,
    probability: target && reaches(whole, target.low),
    outcome: elapsed === 4 ? yearOutcome(snapshot, outlook.territory, year) : undefined,
    missed: missedOf(snapshot, year),
    inputs: snapshot.figures.filter((f) => ids.has(f.id)),
  };
}
