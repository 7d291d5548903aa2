import {
  comparePeriods,
  figureAt,
  type Measure,
  type Period,
  type PeriodKind,
  type Selected,
  type Snapshot,
  series,
} from "@hoatieu/core";
import { type Assessment, assess } from "./assessment.ts";
import { targetsOf } from "./scorecard.ts";

/** One period of an indicator's history: the figure shown, every vintage of it, and the plans of that period. */
export interface HistoryPoint {
  readonly period: Period;
  readonly selected: Selected;
  readonly assessments: readonly Assessment[];
}

export interface History {
  readonly indicator: string;
  readonly measure: Measure;
  readonly kinds: readonly PeriodKind[];
  readonly points: readonly HistoryPoint[];
}

/** The history of an indicator in one measure over periods of the kinds wanted, oldest first. */
export function historyOf(snapshot: Snapshot, code: string, measure: Measure, kinds: readonly PeriodKind[]): History {
  const indicator = snapshot.reference.indicators.get(code);
  const periods = [...new Set(series(snapshot, { indicator: code, measure }).map((f) => f.period))]
    .filter((p) => kinds.includes(p.kind))
    .sort(comparePeriods);
  const points = periods.flatMap((period) => {
    const selected = figureAt(snapshot, { indicator: code, measure, period });
    if (!selected || !indicator) return [];
    const plans = targetsOf(snapshot, code, period).filter((t) => t.measure === measure);
    return [{ period, selected, assessments: plans.map((t) => assess(snapshot, indicator, t, period)) }];
  });
  return { indicator: code, measure, kinds, points };
}
