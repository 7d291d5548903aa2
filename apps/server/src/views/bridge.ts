import { ledeSentence, verdictSentence } from "@hoatieu/brief";
import { addDays, isPlanMeasure, type PeriodKind, printed, type Snapshot, yearOf } from "@hoatieu/core";
import { followUp } from "@hoatieu/follow";
import { historyOf, pillarsOf, scorecardOf, spendingRules } from "@hoatieu/measure";
import { wire } from "../wire.ts";
import type { Asked } from "./ask.ts";

const RECENT_DAYS = 31;
const MOST_RECENT = 12;

function recent(snapshot: Snapshot) {
  const since = addDays(snapshot.asOf, -RECENT_DAYS);
  return snapshot.figures
    .filter(
      (f) =>
        f.territory === snapshot.territory.code && f.knownOn > since && f.released !== "" && !isPlanMeasure(f.measure),
    )
    .sort((a, b) => (a.knownOn < b.knownOn ? 1 : a.knownOn > b.knownOn ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST_RECENT)
    .map((f) => ({
      indicator: f.indicator,
      period: f.period,
      measure: f.measure,
      knownOn: f.knownOn,
      answer: printed(f),
    }));
}

/** The overview: verdict, ten headline indicators with their yearly history, pillars, directives, investment against recurrent. */
export function bridgeView({ snapshot, period, language }: Asked) {
  const scorecard = scorecardOf(snapshot, period);
  const headline = scorecard.rows.filter(
    (row) => snapshot.reference.indicators.get(row.indicator)?.headline !== undefined,
  );
  const kinds: readonly PeriodKind[] = ["year"];
  const rows = headline.map((row) => {
    const leading = snapshot.reference.indicators.get(row.indicator)?.leading ?? "level";
    const measure = row.result.kind === "result" ? row.result.measure : leading;
    return { row, history: historyOf(snapshot, row.indicator, measure, kinds) };
  });
  return wire({
    verdict: verdictSentence(snapshot, scorecard, language),
    lede: ledeSentence(snapshot, scorecard, language),
    rows,
    pillars: pillarsOf(snapshot, period),
    directives: followUp(snapshot),
    spending: spendingRules(snapshot, yearOf(period))[0],
    counts: scorecard.counts,
    withPlan: scorecard.withPlan,
    recent: recent(snapshot),
  });
}
