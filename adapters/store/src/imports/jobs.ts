import { type ImportCounts, type Problem, ProblemError, problem } from "@hoatieu/core";
import type { Handle } from "../database.ts";

export type JobState = "reading" | "ready" | "committing" | "committed" | "undone" | "cancelled" | "failed";

/** An import from its first byte to its end. */
export interface Job {
  readonly id: string;
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly notation: string;
  readonly who: string;
  readonly state: JobState;
  readonly started: string;
  readonly finished: string | undefined;
  /** 0 to 1. */
  readonly progress: number;
  readonly rows: number;
  readonly sha256: string;
  readonly counts: ImportCounts | undefined;
  readonly problem: Problem | undefined;
  readonly batch: bigint | undefined;
  /** The data version that the dry run was compared with. */
  readonly baseVersion: number | undefined;
}

const COLUMNS =
  "id, file, path, bytes, notation, who, state, started, finished, progress, rows, sha256, counts, problem, batch, base_version";

function jobOf(row: Readonly<Record<string, unknown>>): Job {
  const optional = <T>(value: unknown) => (value === null ? undefined : (value as T));
  return {
    id: String(row.id),
    file: String(row.file),
    path: String(row.path),
    bytes: Number(row.bytes),
    notation: String(row.notation),
    who: String(row.who),
    state: row.state as JobState,
    started: (row.started as Date).toISOString(),
    finished: optional<Date>(row.finished)?.toISOString(),
    progress: Number(row.progress),
    rows: Number(row.rows),
    sha256: String(row.sha256),
    counts: optional<ImportCounts>(row.counts),
    problem: optional<Problem>(row.problem),
    batch: optional<bigint>(row.batch),
    baseVersion: row.base_version === null ? undefined : Number(row.base_version),
  };
}

export type NewJob = Pick<Job, "id" | "file" | "path" | "bytes" | "notation" | "who">;

export async function createJob(handle: Handle, job: NewJob): Promise<void> {
  await handle.query(
    "INSERT INTO import_job (id, file, path, bytes, notation, who, state) VALUES ($1, $2, $3, $4, $5, $6, 'reading')",
    [job.id, job.file, job.path, job.bytes, job.notation, job.who],
  );
}

/** An import of figures that the one who asks does not see yet is none to him: its name and its counts tell of them. */
const SEEN = "id NOT IN (SELECT hidden_imports())";

export async function readJob(handle: Handle, id: string): Promise<Job> {
  const { rows } = await handle.query(`SELECT ${COLUMNS} FROM import_job WHERE id = $1 AND ${SEEN}`, [id]);
  if (!rows[0]) throw new ProblemError(problem("unknown-import", { id }));
  return jobOf(rows[0]);
}

export async function listJobs(handle: Handle, limit: number): Promise<readonly Job[]> {
  const { rows } = await handle.query(
    `SELECT ${COLUMNS} FROM import_job WHERE ${SEEN} ORDER BY started DESC, id LIMIT $1`,
    [limit],
  );
  return rows.map(jobOf);
}

export interface JobChange {
  readonly state?: JobState;
  readonly progress?: number;
  readonly rows?: number;
  readonly sha256?: string;
  readonly counts?: ImportCounts;
  readonly problem?: Problem;
  readonly batch?: bigint | undefined;
  readonly baseVersion?: number;
  /** The person who decides: account, token and reason of the one who asks go on the job with the name. */
  readonly decidedBy?: string;
}

const ENDED: readonly JobState[] = ["committed", "undone", "cancelled", "failed"];

/**
 * Changes a job. @param from states it must be in; a job that has left them is not changed.
 * @returns whether it was changed: two people deciding at once, one of them is told
 */
export async function changeJob(
  handle: Handle,
  id: string,
  change: JobChange,
  from?: readonly JobState[],
): Promise<boolean> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  const { rowCount } = await handle.query(
    `UPDATE import_job SET state = coalesce($2, state), progress = coalesce($3, progress), rows = coalesce($4, rows),
       sha256 = coalesce($5, sha256), counts = coalesce($6, counts), problem = coalesce($7, problem), batch = coalesce($8, batch), base_version = coalesce($11, base_version),
       who = coalesce($12, who), account = CASE WHEN $12::text IS NULL THEN account ELSE acting_account() END,
       token = CASE WHEN $12::text IS NULL THEN token ELSE coalesce(current_setting('hoatieu.token', true), '') END,
       why = CASE WHEN $12::text IS NULL THEN why ELSE coalesce(current_setting('hoatieu.why', true), '') END,
       finished = CASE WHEN $2 = ANY($9) THEN now() ELSE finished END
     WHERE id = $1 AND ($10::text[] IS NULL OR state = ANY($10))`,
    [
      id,
      change.state ?? null,
      change.progress ?? null,
      change.rows ?? null,
      change.sha256 ?? null,
      json(change.counts),
      json(change.problem),
      change.batch ?? null,
      ENDED,
      from ?? null,
      change.baseVersion ?? null,
      change.decidedBy ?? null,
    ],
  );
  return rowCount === 1;
}

/** Jobs that a killed product left in the middle: nothing of them was committed, and they say so. */
export async function failInterrupted(handle: Handle): Promise<readonly string[]> {
  const { rows } = await handle.query(
    "UPDATE import_job SET state = 'failed', finished = now(), problem = $1 WHERE state IN ('reading', 'committing') RETURNING id",
    [JSON.stringify(problem("import-interrupted"))],
  );
  return rows.map((row) => String(row.id));
}
