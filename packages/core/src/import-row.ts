import type { Directive } from "./directive.ts";
import type { FigureColumns } from "./figure.ts";
import type { Indicator, IndicatorSetItem, PillarWeight, SeriesMapping, Source } from "./indicator.ts";
import type { LegalLimit } from "./legal-limit.ts";
import type { Place, Problem } from "./problem.ts";
import type { ProjectStatement } from "./project-statement.ts";
import type { TargetListLine, TargetStatement } from "./target.ts";
import type { Territory } from "./territory.ts";

/** What one row of an imported file says, once read and found valid. Every file format reads into these. */
export type ImportContent =
  | { readonly kind: "indicator"; readonly value: Indicator }
  | { readonly kind: "territory"; readonly value: Territory }
  | { readonly kind: "source"; readonly value: Source }
  | {
      readonly kind: "figure";
      readonly value: FigureColumns /** Hour of release as an ISO moment. */;
      readonly embargo?: string;
    }
  | { readonly kind: "target"; readonly value: TargetStatement }
  | { readonly kind: "target-list"; readonly value: TargetListLine }
  | { readonly kind: "directive"; readonly value: Directive }
  | { readonly kind: "project"; readonly value: ProjectStatement }
  | { readonly kind: "legal-limit"; readonly value: LegalLimit }
  | { readonly kind: "indicator-set"; readonly value: IndicatorSetItem }
  | { readonly kind: "series-mapping"; readonly value: SeriesMapping }
  | { readonly kind: "pillar-weight"; readonly value: PillarWeight };

export type ImportKind = ImportContent["kind"];

/** A valid row and where it stood. */
export interface ImportRow {
  readonly place: Place;
  readonly content: ImportContent;
}

/** A row that was not taken: its cells as they were, and every reason. */
export interface Refusal {
  readonly place: Place;
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** One item of a reader's stream. */
export type Reading = { readonly row: ImportRow } | { readonly refusal: Refusal };

/**
 * What committing a row would do. `new`: nothing on record under its key. `changed`: the key is on record with other
 * values; the row becomes a further vintage (figures) or version (reference rows), nothing is overwritten. `same`:
 * equal in every column.
 */
export type RowEffect = "new" | "changed" | "same";

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
}
