import type { Indicator, Reading, Reference, SeriesMapping, Source, Territory } from "@hoatieu/core";

type Known = Pick<Reference, "indicators" | "territories" | "sources" | "seriesMappings">;

/**
 * What a folder's later files may refer to while nothing is committed: the record, and the catalogue rows that its
 * earlier files would bring.
 */
export interface LookedAhead extends Known {
  /** Passes readings on and remembers what they name. */
  remember(readings: AsyncIterable<Reading>): AsyncGenerator<Reading>;
}

export function lookAhead(record: Known): LookedAhead {
  const indicators = new Map<string, Indicator>(record.indicators);
  const territories = new Map<string, Territory>(record.territories);
  const sources = new Map<string, Source>(record.sources);
  const seriesMappings: SeriesMapping[] = [...record.seriesMappings];
  return {
    indicators,
    territories,
    sources,
    seriesMappings,
    async *remember(readings) {
      for await (const reading of readings) {
        if ("row" in reading) {
          const { content } = reading.row;
          if (content.kind === "indicator") indicators.set(content.value.code, content.value);
          if (content.kind === "territory") territories.set(content.value.code, content.value);
          if (content.kind === "source") sources.set(content.value.code, content.value);
          if (content.kind === "series-mapping") seriesMappings.push(content.value);
        }
        yield reading;
      }
    },
  };
}
