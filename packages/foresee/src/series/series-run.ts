import { effectiveStatus, type Figure, type Snapshot, scopesOf, select, series } from "@hoatieu/core";
import { grouped } from "../grouped.ts";
import type { Cannot } from "./cannot.ts";

/** Consecutive months or quarters of one indicator, in one unit and scope, up to the newest known. */
export interface SeriesRun {
  readonly frequency: 12 | 4;
  readonly unit: string;
  readonly scope: string;
  /** One a period, in order. */
  readonly figures: readonly Figure[];
  /** Place of the first in its calendar year, from 0. */
  readonly start: number;
}

/** Whole years below which a series says nothing of its season. */
export const LEAST_YEARS = 2;

const RESULTS: readonly string[] = ["estimate", "preliminary", "revised", "final"];
const FREQUENCIES = { month: 12, quarter: 4 } as const;

const monthsApart = (frequency: 12 | 4) => 12 / frequency;

/**
 * The levels of an indicator as a regular series: of all units, scopes and kinds of period the longest unbroken run that
 * ends at the newest figure; of runs of the same length the monthly one, then the one that ends last, then the scope
 * shown first. Plans, expectations and unverified figures take no part.
 * @returns `no-data` without any monthly or quarterly level, `too-short` below two years, `gaps` when two years are on
 *   record but not in one run: `needed` and `found` count periods
 * @example seriesRun(snapshot, "iip") // 94 months to 2024-10
 */
export function seriesRun(snapshot: Snapshot, indicator: string): SeriesRun | Cannot {
  const levels = series(snapshot, { indicator, measure: "level" }).filter((f) => RESULTS.includes(effectiveStatus(f)));
  const scopes = scopesOf(levels);
  let best: SeriesRun | undefined;
  let all = 0;
  for (const kind of ["month", "quarter"] as const) {
    const groups = grouped(
      levels.filter((f) => f.period.kind === kind),
      (f) => `${scopes.indexOf(f.scope)}|${f.unit}`,
    );
    for (const [, group] of [...groups].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))) {
      const run = runOf(group, FREQUENCIES[kind]);
      if (best && !longer(run, best)) continue;
      best = run;
      all = new Set(group.map((f) => f.period)).size;
    }
  }
  if (!best) return { cannot: "no-data", needed: LEAST_YEARS * FREQUENCIES.quarter, found: 0 };
  const needed = LEAST_YEARS * best.frequency;
  const found = best.figures.length;
  if (found >= needed) return best;
  return { cannot: all >= needed ? "gaps" : "too-short", needed, found };
}

function runOf(group: readonly Figure[], frequency: 12 | 4): SeriesRun {
  const figures = [...grouped(group, (f) => f.period).values()]
    .flatMap((list) => select(list)?.figure ?? [])
    .sort((a, b) => a.period.end - b.period.end);
  const step = monthsApart(frequency);
  let from = figures.length - 1;
  while (from > 0 && (figures[from]?.period.end ?? 0) - (figures[from - 1]?.period.end ?? 0) === step) from -= 1;
  const run = figures.slice(Math.max(0, from));
  const [first] = run;
  return {
    frequency,
    unit: first?.unit ?? "",
    scope: first?.scope ?? "",
    figures: run,
    start: Math.floor(((first?.period.start ?? 0) % 12) / step),
  };
}

const monthsOf = ({ figures, frequency }: SeriesRun) => figures.length * monthsApart(frequency);
const endOf = ({ figures }: SeriesRun) => figures.at(-1)?.period.end ?? 0;

const longer = (one: SeriesRun, other: SeriesRun) =>
  monthsOf(one) > monthsOf(other) || (monthsOf(one) === monthsOf(other) && endOf(one) > endOf(other));
