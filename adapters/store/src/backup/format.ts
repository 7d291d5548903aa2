/**
 * The backup file: gzip of JSON lines.
 *
 * 1. a header: `{"hoatieu-backup": 1, "schema": N, "made": "...", "tables": [{"name", "columns", "rows"}]}`
 * 2. for each table in order: `{"table": "name"}`, then one JSON array of column texts (or null) per row, then
 *    `{"end": "name", "rows": N, "sha256": "..."}` over the row lines with their line feeds
 * 3. for each file of evidence that a report names: `{"evidence": sha256, "bytes": N}`, its bytes as JSON texts of base64,
 *    `{"end": sha256}`
 * 4. `{"complete": true, "sha256": "..."}` over all lines before it
 *
 * Documented in docs/backup-format.md.
 */
export const FORMAT = 2;

/** Tables in the order in which they can be filled. Working tables of imports under way are no part of the record. */
export const TABLES = [
  "import_batch",
  "import_undo",
  "figure",
  "reference_row",
  "embargo",
  "scenario",
  "scenario_version",
  "forecast",
  "task_event",
  "meeting_version",
  "cause_version",
  "frozen_brief",
  "account",
  "account_grant",
  "audit_log",
  "data_version",
] as const;
export type TableName = (typeof TABLES)[number];

export interface TableHead {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface Header {
  readonly "hoatieu-backup": number;
  readonly schema: number;
  readonly made: string;
  readonly tables: readonly TableHead[];
}
