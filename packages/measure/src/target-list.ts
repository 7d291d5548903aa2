import {
  type Answer,
  type Bilingual,
  period as periodOf,
  printed,
  type Snapshot,
  type TargetListLine,
} from "@hoatieu/core";
import { type Assessment, assess } from "./assessment.ts";
import type { Verdict } from "./verdict.ts";

/** The line that counts a list ("14 of 19"); it is no target itself. */
const COUNT_LINE = "steering.targets-met";

/** A target of the Council's list that was found. */
export interface TargetListEntry {
  readonly indicator: string;
  readonly name: Bilingual;
  readonly assessment: Assessment | undefined;
  readonly printedResult: string | undefined;
  readonly unit: string;
  /** Computed where figures allow; else as printed. */
  readonly verdict: Verdict;
  readonly verdictFrom: "figures" | "printed" | "nothing";
  readonly line: TargetListLine;
}

/** The Council's list of targets of a year: its own count, what is known of it, and how many lines were not found. */
export interface TargetList {
  readonly year: string;
  readonly set: number | undefined;
  readonly met: number | undefined;
  readonly countLine: TargetListLine | undefined;
  readonly entries: readonly TargetListEntry[];
  /** Lines of the list that no source names; each can be filled in by a person. */
  readonly notFound: number;
  readonly found: Answer | undefined;
}

const PRINTED: Readonly<Record<TargetListLine["status"], Verdict>> = {
  met: "met",
  exceeded: "exceeded",
  missed: "missed",
  unknown: "cannot-say",
};

function entryOf(snapshot: Snapshot, line: TargetListLine): TargetListEntry {
  const indicator = snapshot.reference.indicators.get(line.indicator);
  const target = snapshot.targets.find(
    (t) =>
      line.target &&
      t.indicator === line.indicator &&
      t.period === line.target.period &&
      t.low === line.target.low &&
      t.high === line.target.high,
  );
  const assessment = indicator && target ? assess(snapshot, indicator, target, target.period) : undefined;
  const computed = assessment && assessment.verdict !== "cannot-say" ? assessment.verdict : undefined;
  const fromPrint = PRINTED[line.status];
  return {
    indicator: line.indicator,
    name: line.name,
    assessment,
    printedResult: line.result?.printed,
    unit: line.unit,
    verdict: computed ?? fromPrint,
    verdictFrom: computed ? "figures" : line.status === "unknown" ? "nothing" : "printed",
    line,
  };
}

/**
 * The list of a year as known. The lines are not confirmed to be all of the Council's: lists circulate incompletely, so
 * the count of lines not found is the printed number of targets less the lines known, and never below 0.
 */
export function targetListOf(snapshot: Snapshot, year: string): TargetList | undefined {
  const lines = snapshot.targetLists.filter((l) => l.year === year && l.territory === snapshot.territory.code);
  if (lines.length === 0) return undefined;
  const countLine = lines.find((l) => l.indicator === COUNT_LINE);
  const entries = lines
    .filter((l) => l !== countLine && l.indicator !== "steering.targets-set")
    .map((l) => entryOf(snapshot, l));
  const set = countLine?.target?.low;
  return {
    year,
    set,
    met: countLine?.result?.value,
    countLine,
    entries,
    notFound: set === undefined ? 0 : Math.max(0, set - entries.length),
    found: countFigure(snapshot, year),
  };
}

function countFigure(snapshot: Snapshot, year: string): Answer | undefined {
  const wanted = periodOf(year);
  const figure = snapshot.figures.find(
    (f) => f.indicator === COUNT_LINE && f.period === wanted && f.territory === snapshot.territory.code,
  );
  return figure && printed(figure);
}
