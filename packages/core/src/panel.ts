import type { Day } from "./day.ts";
import type { Figure } from "./figure.ts";
import { isPlanMeasure } from "./measure.ts";
import { targetsFromFigures } from "./plan-figures.ts";
import type { Dataset, Reference } from "./reference.ts";
import { compareFigures } from "./snapshot.ts";
import { mergeTargets, type Target } from "./target.ts";

/** Which indicators a panel is about, and as known on which day. */
export interface PanelQuery {
  readonly indicators: readonly string[];
  readonly asOf: Day;
}

/**
 * Everything known on a day about a few indicators of every territory: the third value an analysis may take, besides the
 * snapshot and the peers. What is learned over provinces and years is learned from it.
 */
export interface Panel extends PanelQuery {
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

/** Builds the panel from figures already narrowed to the indicators (a store does that by query) or from more. */
export function makePanel(query: PanelQuery, reference: Reference, figures: readonly Figure[]): Panel {
  const wanted = new Set(query.indicators);
  const known = figures.filter((f) => wanted.has(f.indicator) && f.knownOn <= query.asOf).sort(compareFigures);
  const listed = reference.targetLists.flatMap((line) => (line.target ? [line.target] : []));
  const statements = [...reference.targets, ...listed].filter(
    (t) => t.knownOn <= query.asOf && wanted.has(t.indicator),
  );
  const plans = targetsFromFigures(
    known.filter((f) => isPlanMeasure(f.measure)),
    reference.indicators,
  );
  return { ...query, figures: known, targets: mergeTargets([...statements, ...plans], reference.indicators) };
}

export function panelOf(dataset: Dataset, query: PanelQuery): Panel {
  return makePanel(query, dataset.reference, dataset.figures);
}
