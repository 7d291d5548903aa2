import type { Day } from "./day.ts";
import { type Directive, directiveAsOf } from "./directive.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { isPlanMeasure, type Measure } from "./measure.ts";
import { namesFor } from "./national-name.ts";
import { comparePeriods, type Period } from "./period.ts";
import { targetsFromFigures } from "./plan-figures.ts";
import type { Dataset, Reference } from "./reference.ts";
import { type Selected, select } from "./select.ts";
import { mergeTargets, type Target, type TargetListLine } from "./target.ts";
import { family, type Territory } from "./territory.ts";

/**
 * Everything that was known on one day about one territory, its predecessors and its successor. Immutable; every
 * analysis is a pure function of it. Figures of other territories (peers, the nation) are a second value, see
 * `peers.ts`.
 */
export interface Snapshot {
  readonly territory: Territory;
  readonly asOf: Day;
  readonly version: number;
  readonly reference: Reference;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  readonly targetLists: readonly TargetListLine[];
  readonly directives: readonly Directive[];
  /** Figures by `territory|indicator|measure`. */
  readonly index: ReadonlyMap<string, readonly Figure[]>;
}

export interface Query {
  readonly indicator: string;
  readonly measure: Measure;
  /** Default: the snapshot's own territory. */
  readonly territory?: string;
}

/** One order for figures everywhere, so that no answer depends on where they were stored. */
export function compareFigures(a: Figure, b: Figure): number {
  return (
    (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0) ||
    (a.territory < b.territory ? -1 : a.territory > b.territory ? 1 : 0) ||
    comparePeriods(a.period, b.period) ||
    (a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : 0) ||
    (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/**
 * Builds the snapshot from figures already narrowed to the territory's family (a store does that by query) or from more.
 * @returns `undefined` when the territory is not on record.
 */
export function makeSnapshot(
  code: string,
  asOf: Day,
  reference: Reference,
  figures: readonly Figure[],
  version: number,
): Snapshot | undefined {
  const territory = reference.territories.get(code);
  if (!territory) return undefined;
  const members = new Set(family(reference.territories, code).map((t) => t.code));
  const known = figures.filter((f) => f.knownOn <= asOf && members.has(f.territory)).sort(compareFigures);
  const index = new Map<string, Figure[]>();
  for (const figure of known) {
    const key = `${figure.territory}|${figure.indicator}|${figure.measure}`;
    const list = index.get(key);
    if (list) list.push(figure);
    else index.set(key, [figure]);
  }
  const lists = reference.targetLists.filter((l) => l.knownOn <= asOf && members.has(l.territory));
  const statements = [
    ...reference.targets.filter((t) => t.knownOn <= asOf && members.has(t.territory)),
    ...lists.flatMap((l) => (l.target ? [l.target] : [])),
    ...targetsFromFigures(
      known.filter((f) => isPlanMeasure(f.measure)),
      reference.indicators,
    ),
  ];
  return {
    territory,
    asOf,
    version,
    reference: named(reference, territory),
    figures: known,
    targets: mergeTargets(statements, reference.indicators),
    targetLists: lists,
    directives: reference.directives
      .filter((d) => d.knownFrom <= asOf && members.has(d.territory))
      .map((d) => directiveAsOf(d, asOf)),
    index,
  };
}

/** The catalogue in the territory's own words. */
function named(reference: Reference, { level }: Territory): Reference {
  if (level !== "country") return reference;
  const indicators = new Map([...reference.indicators].map(([code, indicator]) => [code, namesFor(indicator, level)]));
  return { ...reference, indicators };
}

export function snapshotOf(dataset: Dataset, code: string, asOf: Day): Snapshot | undefined {
  return makeSnapshot(code, asOf, dataset.reference, dataset.figures, dataset.version);
}

/** All figures of one indicator and measure, oldest period first. */
export function series(snapshot: Snapshot, query: Query): readonly Figure[] {
  return snapshot.index.get(`${query.territory ?? snapshot.territory.code}|${query.indicator}|${query.measure}`) ?? [];
}

/**
 * Scopes of a series, the one to show first in front: figures without a scope, else constant prices (the basis of
 * growth), else the scope with most figures, ties by name.
 */
export function scopesOf(figures: readonly Figure[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const f of figures) counts.set(f.scope, (counts.get(f.scope) ?? 0) + 1);
  const weight = (scope: string) => (scope === "" ? 0 : /^constant 2010 prices/.test(scope) ? 1 : 2);
  return [...counts]
    .sort((a, b) => weight(a[0]) - weight(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([scope]) => scope);
}

export interface At extends Query {
  readonly period: Period;
  /** Default: the scope shown first for this period. */
  readonly scope?: string;
  /** Default: the catalogue's unit where several were printed, else the only one. */
  readonly unit?: string;
}

/** The figure shown for one indicator, measure and period, by the stated rule; `undefined` when nothing is known. */
export function figureAt(snapshot: Snapshot, at: At): Selected | undefined {
  const all = series(snapshot, at).filter((f) => f.period === at.period);
  const unit = at.unit ?? preferredUnit(all, snapshot.reference.indicators.get(at.indicator));
  const ofUnit = all.filter((f) => f.unit === unit);
  const scope = at.scope ?? scopesOf(ofUnit)[0];
  return select(ofUnit.filter((f) => f.scope === scope));
}

function preferredUnit(figures: readonly Figure[], indicator: Indicator | undefined): string | undefined {
  const units = [...new Set(figures.map((f) => f.unit))];
  if (units.length < 2) return units[0];
  const wanted = [indicator?.unit, ...(indicator?.otherUnits ?? [])];
  return wanted.find((unit) => unit !== undefined && units.includes(unit)) ?? units.sort()[0];
}
