import type { Day, Indicator, Place, SeriesMapping, Source, Territory } from "@hoatieu/core";
import type { Notation } from "@hoatieu/language";

/** An observation that a file states to be without a value ("na"): neither a figure nor a fault. */
export interface Skip {
  readonly place: Place;
  readonly text: string;
}

/** What rows are held against, and how they are read. */
export interface ReadingContext {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Which series of official files are which indicators of the catalogue. */
  readonly mappings: readonly SeriesMapping[];
  /** How numbers are written in CSV files; `detect` where nobody said. */
  readonly notation: Notation;
  /** The day of the import: nothing can have been released after it. */
  readonly today: Day;
  /** The day from which rows without a date count as known: the day they were collected. */
  readonly collected: Day;
  /** Bytes; default 100 MB. */
  readonly sizeLimit?: number;
  readonly signal?: AbortSignal;
  /** Told the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly onSkip?: (skip: Skip) => void;
}
