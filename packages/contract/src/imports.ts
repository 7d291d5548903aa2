import { z } from "zod";

export const problem = z.object({
  code: z.string(),
  /** The sentence in the language asked for: what happened, where, how to mend it. */
  message: z.string(),
  place: z.object({
    file: z.string().optional(),
    sheet: z.string().optional(),
    row: z.number().optional(),
    column: z.string().optional(),
    line: z.number().optional(),
    cell: z.string().optional(),
  }),
});

export const importCounts = z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() });

/** Where an import stands. `ready` is a finished dry run that waits for a decision. */
export const IMPORT_STATES = ["reading", "ready", "committing", "committed", "undone", "cancelled", "failed"] as const;

export const importJob = z.object({
  id: z.string(),
  file: z.string(),
  bytes: z.number(),
  state: z.enum(IMPORT_STATES),
  started: z.string(),
  finished: z.string().optional(),
  who: z.string(),
  /** 0 to 1, of the bytes read or rows written. */
  progress: z.number(),
  rows: z.number(),
  counts: importCounts.optional(),
  problem: problem.optional(),
});

/** One row of a dry run. */
export const importRow = z.object({
  row: z.number(),
  effect: z.enum(["new", "changed", "same", "refused"]),
  kind: z.string(),
  /** Column name to text, as in the file. */
  cells: z.record(z.string(), z.string()),
  /** For `changed`: the columns that differ, with the value on record. */
  changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
  problems: z.array(problem),
});

export const importRows = z.object({ rows: z.array(importRow), total: z.number() });

export const auditEntry = z.object({
  sequence: z.number(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

export const auditVerdict = z.object({
  intact: z.boolean(),
  entries: z.number(),
  brokenAt: z.number().optional(),
  reason: z.string().optional(),
});

export type WireProblem = z.output<typeof problem>;
export type WireImportJob = z.output<typeof importJob>;
export type WireImportRow = z.output<typeof importRow>;
export type WireAuditEntry = z.output<typeof auditEntry>;
export type WireAuditVerdict = z.output<typeof auditVerdict>;
