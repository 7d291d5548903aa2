import type { ImportContent } from "@hoatieu/core";
import type { ReadingContext } from "../context.ts";
import type { Cells } from "../csv/cells.ts";

/** The kinds of files there are, in the order in which they depend on each other. */
export const FILE_KINDS = [
  "territories",
  "sources",
  "indicators",
  "mappings",
  "indicator-sets",
  "targets",
  "target-results",
  "directives",
  "projects",
  "legal-limits",
  "figures",
  "sdmx",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** One kind of CSV file: its columns, and how a row is read. A file's kind is told by its header, never by its name. */
export interface Table {
  readonly kind: FileKind;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** @returns `undefined` when the row is wrong (the cells hold the problems) or says nothing to store. */
  readonly read: (cells: Cells, context: ReadingContext) => ImportContent | undefined;
}
