import {
  type Figure,
  type Finding,
  figureAt,
  type Indicator,
  isCumulative,
  type Measure,
  type Missing,
  missing,
  type Period,
  printed,
  type Selected,
  type Snapshot,
  series,
} from "@hoatieu/core";

/** What is known of an indicator for a period: the whole period, or as much of it as has been reported. */
export interface Result {
  readonly kind: "result";
  readonly indicator: string;
  readonly measure: Measure;
  /** The months the value covers: the period asked for, or its reported opening part. */
  readonly covered: Period;
  readonly whole: boolean;
  readonly selected: Selected;
  readonly answer: Finding;
  /** An expectation for the whole period, printed before its end, when the result covers only a part. */
  readonly expectation: Figure | undefined;
}

function make(period: Period, selected: Selected, expectation: Figure | undefined): Result {
  const { figure } = selected;
  return {
    kind: "result",
    indicator: figure.indicator,
    measure: figure.measure,
    covered: figure.period,
    whole: figure.period === period,
    selected,
    answer: printed(figure),
    expectation,
  };
}

/** Opening parts of a period that have figures, the longest first: for 2023 the cumulative months and single quarters from January. */
function openingParts(figures: readonly Figure[], whole: Period): readonly Period[] {
  const parts = new Set<Period>();
  for (const { period } of figures) {
    if (period.start === whole.start && period.end < whole.end && isCumulative(period)) parts.add(period);
  }
  return [...parts].sort((a, b) => b.end - a.end);
}

/**
 * The result of an indicator for a period, as known: the figure of the whole period if it is more than an
 * expectation; else the longest reported opening part; else the expectation or an unverified figure, which the
 * figure's status then says.
 */
export function resultOf(snapshot: Snapshot, indicator: string, measure: Measure, whole: Period): Result | Missing {
  const own = figureAt(snapshot, { indicator, measure, period: whole });
  const solid = (s: Selected | undefined) => s && s.status !== "forecast" && s.status !== "unverified";
  if (own && solid(own)) return make(whole, own, undefined);
  const expectation = own?.status === "forecast" ? own.figure : undefined;
  for (const part of openingParts(series(snapshot, { indicator, measure }), whole)) {
    const selected = figureAt(snapshot, { indicator, measure, period: part });
    if (selected && solid(selected)) return make(whole, selected, expectation);
  }
  if (own) return make(whole, own, expectation);
  return missing("never-published", whole.text);
}

/** The result in the measure that is read first for this indicator, else in the other of level and growth. */
export function leadingResult(snapshot: Snapshot, indicator: Indicator, whole: Period): Result | Missing {
  const measures: readonly Measure[] = [
    ...new Set<Measure>([indicator.leading, "level", "yoy_pct", "share_pct", "pct_of_plan"]),
  ];
  const answers = measures.map((measure) => resultOf(snapshot, indicator.code, measure, whole));
  const found =
    answers.find((answer) => answer.kind === "result" && answer.whole) ?? answers.find((a) => a.kind === "result");
  return found ?? missing("never-published", whole.text);
}

export function isResult(value: Result | Missing): value is Result {
  return value.kind === "result";
}

/** Why there is no result: nothing at all by then, not yet due, or never published. */
export function whyMissing(snapshot: Snapshot, whole: Period, lastDay: string, due: string): Missing {
  if (snapshot.figures.length === 0) return missing("before-any-data", snapshot.asOf);
  const territory = snapshot.territory;
  if (territory.validTo !== undefined && lastDay > territory.validTo)
    return missing("territory-changed", territory.validTo);
  if (snapshot.asOf < lastDay) return missing("unfinished", lastDay);
  return snapshot.asOf < due ? missing("not-released", due) : missing("never-published", whole.text);
}
