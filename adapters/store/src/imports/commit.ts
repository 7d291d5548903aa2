import { type Day, type ImportCounts, ProblemError, problem } from "@hoatieu/core";
import { appendAudit } from "../audit.ts";
import { batchDigest } from "../audit-record.ts";
import type { Handle } from "../database.ts";
import { LOCKS } from "../locks.ts";
import { readVersion } from "../reading.ts";
import { classify, clearRows } from "./classify.ts";

const NOT_SAME =
  "NOT EXISTS (SELECT 1 FROM staged_effect e WHERE e.job = s.job AND e.ord = s.ord AND e.effect = 'same')";

export async function lockWrites(handle: Handle): Promise<void> {
  const { rows } = await handle.query("SELECT pg_try_advisory_xact_lock($1) AS got", [LOCKS.commit]);
  if (rows[0]?.got !== true) throw new ProblemError(problem("import-busy"));
}

export async function nextVersion(handle: Handle): Promise<number> {
  const { rows } = await handle.query("UPDATE data_version SET version = version + 1 RETURNING version");
  return Number(rows[0]?.version);
}

export interface CommitMeta {
  readonly file: string;
  readonly sha256: string;
  readonly collected: Day;
  readonly who: string;
  readonly action?: string;
  /** What a dry run found, and at which data version: still true while no other write has come between. */
  readonly known?: { readonly version: number; readonly counts: ImportCounts } | undefined;
}

export interface Committed {
  readonly batch: bigint | undefined;
  readonly counts: ImportCounts;
  readonly version: number;
}

async function openBatch(handle: Handle, meta: CommitMeta, counts: ImportCounts): Promise<bigint> {
  const { rows } = await handle.query(
    "INSERT INTO import_batch (file, sha256, collected, who, counts) VALUES ($1, $2, $3, $4, $5) RETURNING batch",
    [meta.file, meta.sha256, meta.collected, meta.who, JSON.stringify(counts)],
  );
  return rows[0]?.batch as bigint;
}

/**
 * Writes the staged rows of a job that are new or changed, as one batch, in the caller's transaction: figures,
 * reference rows, data version and audit entry stand or fall together. Nothing to write is no batch and no new version.
 * The rows are classified anew when another write has been committed since the dry run.
 */
export async function commitStaged(handle: Handle, job: string, meta: CommitMeta): Promise<Committed> {
  await lockWrites(handle);
  const current = await readVersion(handle);
  const counts = meta.known?.version === current ? meta.known.counts : await classify(handle, job);
  if (counts.new + counts.changed === 0) {
    await clearRows(handle, job);
    return { batch: undefined, counts, version: current };
  }
  const batch = await openBatch(handle, meta, counts);
  await handle.query(
    `INSERT INTO figure (batch, id, identity, indicator, territory, period, measure, printed, value, unit, note, status, released, source, known_on)
     SELECT $2, id, identity, indicator, territory, period, measure, printed, printed::numeric, unit, note, status, released, source, known_on
     FROM staged_figure s WHERE job = $1 AND ${NOT_SAME} ORDER BY ord`,
    [job, batch],
  );
  await handle.query(
    `INSERT INTO reference_row (batch, kind, key, body) SELECT $2, kind, key, body FROM staged_reference s WHERE job = $1 AND ${NOT_SAME} ORDER BY ord`,
    [job, batch],
  );
  await handle.query(
    `INSERT INTO embargo (figure, territory, until, batch, who)
     SELECT id, territory, embargo, $2, $3 FROM staged_figure s WHERE job = $1 AND embargo > now() AND ${NOT_SAME} ORDER BY ord`,
    [job, batch, meta.who],
  );
  await clearRows(handle, job);
  const version = await nextVersion(handle);
  const details = { batch: `${batch}`, digest: await batchDigest(handle, batch), counts, sha256: meta.sha256, version };
  await appendAudit(handle, { who: meta.who, action: meta.action ?? "import", subject: meta.file, details });
  return { batch, counts, version };
}

/** Takes a committed batch back as one. Its rows stay on record and count no longer; committing the same file again brings them back. */
export async function undoBatch(handle: Handle, batch: bigint, who: string): Promise<number> {
  await lockWrites(handle);
  const { rows } = await handle.query(
    "SELECT b.file, u.batch AS undone FROM import_batch b LEFT JOIN import_undo u USING (batch) WHERE b.batch = $1",
    [batch],
  );
  const found = rows[0];
  if (!found) throw new ProblemError(problem("unknown-import", { id: `${batch}` }));
  if (found.undone !== null) throw new ProblemError(problem("already-undone", { file: String(found.file) }));
  await handle.query("INSERT INTO import_undo (batch, who) VALUES ($1, $2)", [batch, who]);
  const version = await nextVersion(handle);
  await appendAudit(handle, {
    who,
    action: "undo",
    subject: String(found.file),
    details: { undone: `${batch}`, version },
  });
  return version;
}
