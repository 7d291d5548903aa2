import type { Day, Reference } from "@hoatieu/core";
import type { ReadingContext } from "@hoatieu/exchange";
import { NOTATIONS, type Notation } from "@hoatieu/language";

export interface Circumstances extends Pick<ReadingContext, "signal" | "onProgress" | "sizeLimit"> {
  readonly notation: string;
  readonly today: Day;
  /** The day from which rows without a date count as known. */
  readonly collected: Day;
}

const notationOf = (text: string): Notation => NOTATIONS.find((known) => known === text) ?? "detect";

/** What rows are held against: the catalogue as it stands in the store. */
export function readingContext(
  reference: Pick<Reference, "indicators" | "territories" | "sources" | "seriesMappings">,
  { notation, ...rest }: Circumstances,
): ReadingContext {
  return {
    indicators: reference.indicators,
    territories: reference.territories,
    sources: reference.sources,
    mappings: reference.seriesMappings,
    notation: notationOf(notation),
    ...rest,
  };
}
