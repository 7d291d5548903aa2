import { type ImportContent, ProblemError, problem, type Reading } from "@hoatieu/core";
import type { ReadingContext } from "./context.ts";
import { delimiterOf } from "./csv/dialect.ts";
import { bestMatch, normalHeader } from "./csv/header.ts";
import { csvRecords } from "./csv/records.ts";
import { csvRows } from "./csv/rows.ts";
import type { InputFile } from "./input/input-file.ts";
import { openInput } from "./input/open-input.ts";
import { readSdmx } from "./sdmx/read-sdmx.ts";
import { isArchive, readWorkbook } from "./sheet/read-workbook.ts";
import { directives } from "./tables/directives.ts";
import { figures } from "./tables/figures.ts";
import { indicatorSets } from "./tables/indicator-sets.ts";
import { indicators } from "./tables/indicators.ts";
import { legalLimits } from "./tables/legal-limits.ts";
import { mappings } from "./tables/mappings.ts";
import { projects } from "./tables/projects.ts";
import { sources } from "./tables/sources.ts";
import type { FileKind, Table } from "./tables/table.ts";
import { targetResults } from "./tables/target-results.ts";
import { targets } from "./tables/targets.ts";
import { territories } from "./tables/territories.ts";

/** Figures last: an unknown file is told what a file of figures needs. */
const TABLES: readonly Table[] = [
  territories,
  sources,
  indicators,
  mappings,
  indicatorSets,
  targets,
  targetResults,
  directives,
  projects,
  legalLimits,
  figures,
];

/**
 * Tells the kind of a file by its content: the header row of a CSV, the root of an XML.
 * @returns `undefined` for a CSV whose columns are of no known kind.
 * @throws ProblemError when it is not a file this product reads.
 */
export async function recogniseFile(file: InputFile): Promise<FileKind | undefined> {
  const input = await openInput(file, {});
  if (input.content === "xml") return "sdmx";
  for await (const record of csvRecords(input.chunks(), delimiterOf(input.head), file.name)) {
    const header = normalHeader(record.cells);
    return bestMatch(header, TABLES)?.kind;
  }
  throw new ProblemError(problem("file-empty", {}, { file: file.name }));
}

/**
 * Reads any file of the product as a stream of valid rows and refusals, in constant memory.
 * @throws ProblemError when the file as a whole cannot be taken; rows yielded before that must then not be committed.
 */
export async function* readFile(file: InputFile, context: ReadingContext): AsyncGenerator<Reading> {
  if (await isArchive(file)) {
    yield* readWorkbook(file, context);
    return;
  }
  const input = await openInput(file, context);
  if (input.content === "xml") {
    yield* readSdmx(file, input, context);
    return;
  }
  for await (const row of csvRows<ImportContent, Table>(file, TABLES, context, input)) {
    yield "refusal" in row ? row : { row: { place: row.place, content: row.value } };
  }
}
