import type { Directive } from "./directive.ts";
import type { Figure } from "./figure.ts";
import type { Indicator, IndicatorSetItem, PillarWeight, SeriesMapping, Source } from "./indicator.ts";
import type { LegalLimit } from "./legal-limit.ts";
import type { ProjectStatement } from "./project-statement.ts";
import type { TargetListLine, TargetStatement } from "./target.ts";
import type { Territory } from "./territory.ts";

/** Everything that is not a figure: the catalogue, the territories and the documents. */
export interface Reference {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly seriesMappings: readonly SeriesMapping[];
  readonly indicatorSets: readonly IndicatorSetItem[];
  readonly targets: readonly TargetStatement[];
  readonly targetLists: readonly TargetListLine[];
  readonly directives: readonly Directive[];
  readonly projects: readonly ProjectStatement[];
  readonly legalLimits: readonly LegalLimit[];
  /** Weights set by a person, over those of the catalogue. */
  readonly pillarWeights: readonly PillarWeight[];
}

/** A whole province in memory: what a folder of files, or a database, holds. */
export interface Dataset {
  readonly reference: Reference;
  readonly figures: readonly Figure[];
  /** Grows with every committed import, undo or edit. */
  readonly version: number;
}
