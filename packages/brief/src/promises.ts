import {
  type Bilingual,
  type Day,
  daysOf,
  type Period,
  parsePeriod,
  type Snapshot,
  type Target,
  yearOf,
} from "@hoatieu/core";
import { followUp, type Standed } from "@hoatieu/follow";
import { targetsOf } from "@hoatieu/measure";
import type { BriefGiven } from "./given.ts";
import type { BriefOutlook } from "./sections/foresee.ts";

/** A target of a period that was not over when the document was written. */
export interface PromisedTarget
  extends Pick<
    Target,
    "id" | "indicator" | "measure" | "comparison" | "low" | "high" | "decimals" | "unit" | "issuer" | "document"
  > {
  readonly kind: "target";
  readonly name: Bilingual;
  readonly period: string;
}

/** What the software foresaw of the year's growth. */
export interface PromisedOutlook {
  readonly kind: "outlook";
  readonly indicator: string;
  readonly name: Bilingual;
  readonly period: string;
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
}

/** A task that was open, with its deadline of then. */
export interface PromisedTask {
  readonly kind: "task";
  /** Of the register, or a directive of the record. */
  readonly origin: "register" | "record";
  readonly id: string;
  readonly title: Bilingual;
  readonly responsible: string;
  readonly due: Day;
}

export type BriefPromise = PromisedTarget | PromisedOutlook | PromisedTask;

/** The national plan, a stretch aim and a scenario are not what the province answers for. */
const OWN_PLAN = ({ issuer }: Target) => issuer !== "central" && issuer !== "stretch" && issuer !== "scenario";

/** The periods whose targets a document of this period speaks of: its own, its year, and the year after. */
function aheadOf(period: Period, day: Day): readonly Period[] {
  const years = [`${yearOf(period)}`, `${yearOf(period) + 1}`].flatMap((text) => parsePeriod(text) ?? []);
  return [...new Set([period, ...years])].filter((p) => daysOf(p).last > day);
}

function targetsAhead(snapshot: Snapshot, period: Period): readonly PromisedTarget[] {
  const steered = [...snapshot.reference.indicators.values()].filter((i) => i.steered && i.planOf === undefined);
  const rank = (headline: number | undefined) => headline ?? Number.POSITIVE_INFINITY;
  const ordered = steered.sort((a, b) => rank(a.headline) - rank(b.headline) || (a.code < b.code ? -1 : 1));
  return aheadOf(period, snapshot.asOf).flatMap((ahead) =>
    ordered.flatMap((indicator) =>
      targetsOf(snapshot, indicator.code, ahead)
        .filter(OWN_PLAN)
        .map(
          (t): PromisedTarget => ({
            kind: "target",
            id: t.id,
            indicator: indicator.code,
            name: indicator.short,
            period: ahead.text,
            measure: t.measure,
            comparison: t.comparison,
            low: t.low,
            high: t.high,
            decimals: t.decimals,
            unit: t.unit,
            issuer: t.issuer,
            document: t.document,
          }),
        ),
    ),
  );
}

/** The indicator whose growth the outlook is of. */
const GROWTH = "grdp";

function outlookAhead(snapshot: Snapshot, outlook: BriefOutlook | undefined): readonly PromisedOutlook[] {
  if (!outlook || outlook.reading.elapsed === 4) return [];
  const { year, median, low80, high80 } = outlook.reading;
  const name = snapshot.reference.indicators.get(GROWTH)?.short ?? { vi: GROWTH, en: GROWTH };
  return [{ kind: "outlook", indicator: GROWTH, name, period: `${year}`, median, low80, high80 }];
}

function tasksAhead(snapshot: Snapshot): readonly PromisedTask[] {
  return followUp(snapshot).items.flatMap(({ directive, state }): readonly PromisedTask[] => {
    const { id, title, responsibleBody: responsible, deadline } = directive;
    if (deadline === undefined || (state !== "in-time" && state !== "overdue")) return [];
    return [{ kind: "task", origin: "record", id, title, responsible, due: deadline }];
  });
}

/** The tasks that the document names: those its meetings gave. The register as a whole it counts only. */
function namedTasks(items: readonly Standed[]): readonly PromisedTask[] {
  return items.flatMap(({ task, standing }): readonly PromisedTask[] => {
    const { id, owner: responsible, due } = task;
    if (due === "none" || standing.done || standing.state === "cancelled") return [];
    return [{ kind: "task", origin: "register", id, title: { vi: task.title, en: task.title }, responsible, due }];
  });
}

/**
 * What a document says of things to come, as values that can be held against what came: the targets of unfinished
 * periods (its own, its year, the next year), the outlook of the year, the open tasks that it names with their deadlines.
 */
export function promisesOf(
  snapshot: Snapshot,
  period: Period,
  { outlook, meetings }: BriefGiven,
): readonly BriefPromise[] {
  const named = namedTasks(meetings?.tasks ?? []);
  return [...targetsAhead(snapshot, period), ...outlookAhead(snapshot, outlook), ...tasksAhead(snapshot), ...named];
}
