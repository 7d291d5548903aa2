import { type Dataset, panelOf, peersOf, type Snapshot, snapshotOf } from "@hoatieu/core";
import type { Provider } from "./provider.ts";
import { recentValues } from "./recent.ts";

/** Each day of each territory that is looked at is a snapshot; a conference is prepared on a few. */
const SNAPSHOTS_KEPT = 32;

/** A province in memory, read from files. */
export function memoryProvider(dataset: Dataset): Provider {
  const snapshots = recentValues<Snapshot>(SNAPSHOTS_KEPT);
  const byId = new Map(dataset.figures.map((f) => [f.id, f]));
  return {
    version: async () => dataset.version,
    edition: async () => `${dataset.version}|`,
    reference: async () => dataset.reference,
    snapshot: async (territory, asOf) => {
      const key = `${territory}|${asOf}`;
      const snapshot = snapshots.get(key) ?? snapshotOf(dataset, territory, asOf);
      if (snapshot) snapshots.set(key, snapshot);
      return snapshot;
    },
    peers: async (query) => peersOf(dataset, query),
    panel: async (query) => panelOf(dataset, query),
    figureCounts: async () => {
      const counts = new Map<string, number>();
      for (const f of dataset.figures) counts.set(f.territory, (counts.get(f.territory) ?? 0) + 1);
      return counts;
    },
    releaseDates: async (territory) => {
      const days = new Map<string, number>();
      for (const f of dataset.figures)
        if (f.territory === territory) days.set(f.knownOn, (days.get(f.knownOn) ?? 0) + 1);
      return [...days].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([day, figures]) => ({ day, figures }));
    },
    figures: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
}
