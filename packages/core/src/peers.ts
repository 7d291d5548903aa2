import type { Day } from "./day.ts";
import type { Figure } from "./figure.ts";
import type { Measure } from "./measure.ts";
import type { Period } from "./period.ts";
import type { Dataset } from "./reference.ts";
import { type Selected, select } from "./select.ts";
import { scopesOf } from "./snapshot.ts";

/** The same figure of every territory, as known on a day: the second value an analysis may take, besides the snapshot. */
export interface PeerFigures {
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly asOf: Day;
  /** The figure shown for each territory that has one. */
  readonly byTerritory: ReadonlyMap<string, Selected>;
}

export interface PeerQuery {
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly asOf: Day;
}

/** Chooses each territory's figure among those given (a store narrows them by query). */
export function makePeers(query: PeerQuery, figures: readonly Figure[]): PeerFigures {
  const lists = new Map<string, Figure[]>();
  for (const f of figures) {
    const fits = f.indicator === query.indicator && f.measure === query.measure && f.period === query.period;
    if (!fits || f.knownOn > query.asOf) continue;
    const list = lists.get(f.territory);
    if (list) list.push(f);
    else lists.set(f.territory, [f]);
  }
  const byTerritory = new Map<string, Selected>();
  for (const [territory, list] of [...lists].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const scope = scopesOf(list)[0];
    const chosen = select(list.filter((f) => f.scope === scope));
    if (chosen) byTerritory.set(territory, chosen);
  }
  return { ...query, byTerritory };
}

export function peersOf(dataset: Dataset, query: PeerQuery): PeerFigures {
  return makePeers(query, dataset.figures);
}
