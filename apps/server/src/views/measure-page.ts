import { verdictSentence } from "@hoatieu/brief";
import { contains, type Period, type Snapshot, yearOf } from "@hoatieu/core";
import {
  contributionsOf,
  growthCount,
  mergerOf,
  pillarsOf,
  scorecardOf,
  spendingRules,
  targetListOf,
  unsaidOf,
} from "@hoatieu/measure";
import { wire } from "../wire.ts";
import type { Asked } from "./ask.ts";

/** Periods inside the one asked for, in which a total has figures, newest first. */
function periodsOf(snapshot: Snapshot, indicator: string, whole: Period): readonly Period[] {
  const found = new Set<Period>();
  for (const f of snapshot.figures) if (f.indicator === indicator && contains(whole, f.period)) found.add(f.period);
  return [...found].sort((a, b) => b.end - a.end || a.start - b.start);
}

const TOTALS = ["grdp", "iip"] as const;

/** The scorecard and everything beside it. */
export function measurePageView({ snapshot, period, language }: Asked) {
  const scorecard = scorecardOf(snapshot, period);
  const headline = (code: string) => snapshot.reference.indicators.get(code)?.headline !== undefined;
  return wire({
    verdict: verdictSentence(snapshot, scorecard, language),
    scorecard,
    growthCount: growthCount(snapshot, period),
    pillars: pillarsOf(snapshot, period),
    spending: spendingRules(snapshot, yearOf(period)),
    contributions: TOTALS.flatMap((total) =>
      periodsOf(snapshot, total, period).flatMap((p) => contributionsOf(snapshot, total, p) ?? []),
    ),
    mergers: periodsOf(snapshot, "grdp", period).flatMap((p) => mergerOf(snapshot, "grdp", p) ?? []),
    targetList: targetListOf(snapshot, period.text),
    unsaid: unsaidOf(scorecard, headline),
  });
}
