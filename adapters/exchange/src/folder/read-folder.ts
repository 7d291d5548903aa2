import {
  type Dataset,
  type Day,
  type Figure,
  type ImportContent,
  makeFigure,
  type Reference,
  type Refusal,
} from "@hoatieu/core";
import type { Skip } from "../context.ts";
import { readFile } from "../read-file.ts";
import { importOrder } from "./import-order.ts";

/** A folder read into memory, by the same readers as an import. */
export interface FolderDataset {
  readonly dataset: Dataset;
  readonly refusals: readonly Refusal[];
  /** Observations that an official file states to be without a value. */
  readonly skipped: readonly Skip[];
}

type Kept = {
  -readonly [K in keyof Reference]: Reference[K] extends ReadonlyMap<string, infer V>
    ? Map<string, V>
    : Reference[K] extends readonly (infer V)[]
      ? V[]
      : never;
};

const empty = (): Kept => ({
  indicators: new Map(),
  territories: new Map(),
  sources: new Map(),
  seriesMappings: [],
  indicatorSets: [],
  targets: [],
  targetLists: [],
  directives: [],
  projects: [],
  legalLimits: [],
  pillarWeights: [],
});

function keep(kept: Kept, content: Exclude<ImportContent, { kind: "figure" }>): void {
  switch (content.kind) {
    case "indicator":
      kept.indicators.set(content.value.code, content.value);
      return;
    case "territory":
      kept.territories.set(content.value.code, content.value);
      return;
    case "source":
      kept.sources.set(content.value.code, content.value);
      return;
    case "series-mapping":
      kept.seriesMappings.push(content.value);
      return;
    case "indicator-set":
      kept.indicatorSets.push(content.value);
      return;
    case "target":
      kept.targets.push(content.value);
      return;
    case "target-list":
      kept.targetLists.push(content.value);
      return;
    case "directive":
      kept.directives.push(content.value);
      return;
    case "project":
      kept.projects.push(content.value);
      return;
    case "legal-limit":
      kept.legalLimits.push(content.value);
      return;
    case "pillar-weight":
      kept.pillarWeights.push(content.value);
  }
}

/**
 * Reads a folder of files into memory, without a database. Rows that an import would refuse are refused here, too; rows
 * equal in every column are kept once.
 */
export async function readFolder(
  directory: string,
  today: Day = new Date().toISOString().slice(0, 10),
): Promise<FolderDataset> {
  const order = await importOrder(directory, today);
  const kept = empty();
  const figures = new Map<string, Figure>();
  const refusals: Refusal[] = [];
  const skipped: Skip[] = [];
  for (const file of order.files) {
    const context = {
      indicators: kept.indicators,
      territories: kept.territories,
      sources: kept.sources,
      mappings: kept.seriesMappings,
      notation: order.notation,
      today,
      collected: order.collected,
      onSkip: (skip: Skip) => skipped.push(skip),
    };
    for await (const reading of readFile(file, context)) {
      if ("refusal" in reading) refusals.push(reading.refusal);
      else if (reading.row.content.kind !== "figure") keep(kept, reading.row.content);
      else {
        const figure = makeFigure(reading.row.content.value, order.collected);
        if (!figures.has(figure.id)) figures.set(figure.id, figure);
      }
    }
  }
  return { dataset: { reference: kept, figures: [...figures.values()], version: 1 }, refusals, skipped };
}
