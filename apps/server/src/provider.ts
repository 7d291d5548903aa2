import type { Day, Figure, Panel, PanelQuery, PeerFigures, PeerQuery, Reference, Snapshot } from "@hoatieu/core";

/** What the views need of a province, wherever it is kept: in the database, or in a folder of files. */
export interface Provider {
  version(): Promise<number>;
  /** The version, and which figures are hidden from who asks: caches of figures are keyed by it. */
  edition(): Promise<string>;
  reference(): Promise<Reference>;
  /** `undefined` for a territory that is not on record. */
  snapshot(territory: string, asOf: Day): Promise<Snapshot | undefined>;
  peers(query: PeerQuery): Promise<PeerFigures>;
  /** A few indicators of every territory, as known on a day. */
  panel(query: PanelQuery): Promise<Panel>;
  /** How many figures each territory has. */
  figureCounts(): Promise<ReadonlyMap<string, number>>;
  /** Release dates of a territory's own figures, oldest first. */
  releaseDates(territory: string): Promise<readonly { readonly day: Day; readonly figures: number }[]>;
  /** Figures by id, whatever their territory. */
  figures(ids: readonly string[]): Promise<readonly Figure[]>;
}
