import { open, stat } from "node:fs/promises";
import { type ImportContent, ProblemError, problem, type Reading } from "@hoatieu/core";
import { PROJECT_COLUMNS, projectColumnOf } from "@hoatieu/language";
import type { ReadingContext } from "../context.ts";
import { columnsOf } from "../csv/header.ts";
import { readRecord } from "../csv/rows.ts";
import { DEFAULT_SIZE_LIMIT, type InputFile, MEGABYTE } from "../input/input-file.ts";
import { openInput } from "../input/open-input.ts";
import { projects } from "../tables/projects.ts";
import { readSheet, type SheetRow } from "./read-sheet.ts";

/** Whether the bytes open an archive, as a workbook's do. */
export async function isArchive(file: InputFile): Promise<boolean> {
  const handle = await open(file.path).catch(() => undefined);
  if (!handle) return false;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0).finally(() => handle.close());
  return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
}

/** The share of the table's required columns that the headings name, in either language or by code. */
function covered(codes: readonly string[]): number {
  return projects.required.filter((column) => codes.includes(column)).length / projects.required.length;
}

/** "31/12/2025" and "12/2025" as people type them into cells; anything else as it stands. */
function isoDay(text: string): string {
  const day = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (!day) return text;
  return [day[3], day[2], day[1]].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
}

/** A number with the 15 digits that a spreadsheet shows: 0.1 + 0.2 is 0.3 there. */
const asShown = (text: string): string => String(Number(Number(text).toPrecision(15)));

const DATES = new Set(PROJECT_COLUMNS.filter((column) => column.kind === "date").map((column) => column.code));

function headerOf(first: SheetRow): readonly string[] {
  const used = first.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  return first.cells.slice(0, used).map((cell) => projectColumnOf(cell) ?? cell.trim().toLowerCase());
}

/**
 * Reads an Excel workbook in the layout of the sheet of projects: the same rows, rules and refusals as its CSV. Cells
 * that hold numbers and dates are read as such; a problem names sheet and cell.
 * @throws ProblemError for a workbook of any other layout: that it is one, and how to save it
 */
export async function* readWorkbook(file: InputFile, context: ReadingContext): AsyncGenerator<Reading> {
  const { size } = await stat(file.path);
  const limit = context.sizeLimit ?? DEFAULT_SIZE_LIMIT;
  const megabytes = (bytes: number) => String(Math.ceil(bytes / MEGABYTE));
  if (size > limit)
    throw new ProblemError(
      problem("file-too-large", { size: megabytes(size), limit: megabytes(limit) }, { file: file.name }),
    );
  const sheet = readSheet(file);
  const first = await sheet.next().catch(() => undefined);
  const header = first === undefined || first.done === true ? [] : headerOf(first.value);
  if (covered(header) < 0.5) {
    // What the file is instead, its bytes say.
    await openInput(file, context);
    throw new ProblemError(problem("file-is-excel", {}, { file: file.name }));
  }
  const columns = columnsOf(header, projects, file.name);
  let rows = 0;
  for await (const { row, cells, sheet: name, numbers } of sheet) {
    context.signal?.throwIfAborted();
    rows += 1;
    const record = header.map((column, index) => {
      const text = cells[index] ?? "";
      if (numbers?.has(index)) return asShown(text);
      return DATES.has(column) ? isoDay(text) : text;
    });
    const place = { file: file.name, sheet: name ?? "", row };
    for (const read of readRecord<ImportContent>(record, place, header, columns, projects, context, numbers))
      yield "refusal" in read ? read : { row: { place, content: read.value } };
  }
  context.onProgress?.(size);
  if (rows === 0) throw new ProblemError(problem("file-without-rows", {}, { file: file.name }));
}
