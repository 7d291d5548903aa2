import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Place, ProblemError, problem } from "@hoatieu/core";
import { CsvError, parse } from "csv-parse";

/** A row cannot be longer than this; only a quotation mark that is never closed makes one so. */
const LONGEST_RECORD = 1_048_576;

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Rows count from 1, the header being row 1; blank rows count. */
  readonly row: number;
}

const QUOTE_CODES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "csv-quote-open",
  CSV_MAX_RECORD_SIZE: "csv-quote-open",
  CSV_INVALID_CLOSING_QUOTE: "csv-quote-stray",
  INVALID_OPENING_QUOTE: "csv-quote-stray",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "csv-quote-stray",
};

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** The parser counts finished records; the fault stands in the one after, which begins on the line after theirs. */
function located(error: CsvError, finishedLine: number, file: string): ProblemError {
  const row = numberOf(error.records) + numberOf(error.empty_lines) + 1;
  const place: Place = { file, row, line: finishedLine + 1 };
  return new ProblemError(problem(QUOTE_CODES[error.code] ?? "csv-damaged", { reason: error.code }, place), {
    cause: error,
  });
}

/** Streams the records of a CSV file, blank rows left out. @throws ProblemError located at the row for broken quoting. */
export async function* csvRecords(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  file: string,
): AsyncGenerator<CsvRecord> {
  let finishedLine = 0;
  const parser = parse({
    on_record: (record: string[], { lines }) => {
      finishedLine = lines;
      return record;
    },
    delimiter,
    // All three named: the parser would take the first it meets for the whole file, and joined files mix them.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
    encoding: "utf8",
  });
  const running = pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 1 }), parser);
  // The failure is met where the records are consumed; without this it would count as unhandled before.
  running.catch(() => undefined);
  let row = 0;
  try {
    for await (const record of parser) {
      if (!isRecord(record)) continue;
      row += 1;
      if (record.length > 1 || record[0] !== "") yield { cells: record, row };
    }
  } catch (error) {
    throw error instanceof CsvError ? located(error, finishedLine, file) : error;
  } finally {
    parser.destroy();
  }
}

function isRecord(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
