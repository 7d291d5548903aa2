import { indicatorSentence } from "@hoatieu/brief";
import {
  contains,
  type Indicator,
  type Measure,
  type PeerFigures,
  type Period,
  type PeriodKind,
  printed,
  type Snapshot,
  series,
} from "@hoatieu/core";
import {
  assess,
  contributionsOf,
  historyOf,
  leadingResult,
  mergerOf,
  rankAmong,
  ranksWithin,
  runChecks,
  scorecardRow,
  targetsOf,
  usualRevision,
} from "@hoatieu/measure";
import type { Provider } from "../provider.ts";
import { wire } from "../wire.ts";
import { type Asked, unknownIndicator } from "./ask.ts";

const YEARLY: readonly PeriodKind[] = ["year"];
const WITHIN: readonly PeriodKind[] = ["half", "quarter", "month", "cumulative"];
const SHOWN: readonly Measure[] = ["level", "yoy_pct", "contribution_pp", "share_pct", "pct_of_plan"];

function histories(snapshot: Snapshot, code: string, kinds: readonly PeriodKind[]) {
  return SHOWN.map((measure) => historyOf(snapshot, code, measure, kinds)).filter((h) => h.points.length > 0);
}

/** The peers' figures of the same measure and period, ranked among those on record. */
function peersTable(snapshot: Snapshot, peers: PeerFigures, indicator: Indicator) {
  const provinces = [...peers.byTerritory].filter(
    ([code, { status }]) => snapshot.reference.territories.get(code)?.level === "province" && status !== "unverified",
  );
  const values = provinces.map(([, s]) => s.figure.value);
  const revision = usualRevision(peers);
  const rows = provinces
    .map(([territory, s]) => ({
      territory,
      answer: printed(s.figure),
      status: s.status,
      ...rankAmong(s.figure.value, values, indicator.direction, revision),
    }))
    .sort((a, b) => a.rank - b.rank || (a.territory < b.territory ? -1 : 1));
  return { measure: peers.measure, period: peers.period, of: provinces.length, revision, rows };
}

function contributionPeriods(snapshot: Snapshot, code: string, whole: Period): readonly Period[] {
  const periods = new Set(series(snapshot, { indicator: code, measure: "yoy_pct" }).map((f) => f.period));
  return [...periods].filter((p) => contains(whole, p)).sort((a, b) => b.end - a.end || a.start - b.start);
}

/** One indicator: its row, history in every measure, all plans, checks, ranks, and its peers. */
export async function indicatorPageView(provider: Provider, { snapshot, period, language }: Asked, code: string) {
  const { indicators } = snapshot.reference;
  const indicator = indicators.get(code);
  if (!indicator) throw unknownIndicator(code, indicators.keys());
  const row = scorecardRow(snapshot, indicator, period);
  const result = leadingResult(snapshot, indicator, period);
  const peers =
    result.kind === "result"
      ? await provider.peers({ indicator: code, measure: result.measure, period: result.covered, asOf: snapshot.asOf })
      : undefined;
  return wire({
    indicator,
    verdict: row ? indicatorSentence(indicator, row, language) : [],
    row,
    yearly: histories(snapshot, code, YEARLY),
    within: histories(snapshot, code, WITHIN),
    assessments: targetsOf(snapshot, code, period).map((t) => assess(snapshot, indicator, t, period)),
    contributions: contributionPeriods(snapshot, code, period).flatMap((p) => contributionsOf(snapshot, code, p) ?? []),
    checks: runChecks(snapshot, period, code),
    ranks: ranksWithin(snapshot, code, period),
    peers: peers && peers.byTerritory.size > 1 ? peersTable(snapshot, peers, indicator) : undefined,
    merger: mergerOf(snapshot, code, period),
    children: [...indicators.values()].filter((i) => i.parent === code).map((i) => i.code),
  });
}
