import type { ImportCounts } from "@hoatieu/core";
import type { Handle } from "../database.ts";

/** A figure: `same` when equal in every column to a live one or to an earlier row, `changed` when only its identity is known. */
const FIGURES = `
  SELECT s.ord, CASE
    WHEN row_number() OVER (PARTITION BY s.id ORDER BY s.ord) > 1 THEN 'same'
    WHEN EXISTS (SELECT 1 FROM live_figure f WHERE f.id = s.id) THEN 'same'
    WHEN row_number() OVER (PARTITION BY s.identity ORDER BY s.ord) > 1 THEN 'changed'
    WHEN EXISTS (SELECT 1 FROM live_figure f WHERE f.identity = s.identity) THEN 'changed'
    ELSE 'new' END AS effect
  FROM staged_figure s WHERE s.job = $1`;

/** A reference row: compared with the version that counts, and with earlier rows of the file. */
const REFERENCE = `
  SELECT s.ord, CASE
    WHEN row_number() OVER (PARTITION BY s.kind, s.key, s.body ORDER BY s.ord) > 1 THEN 'same'
    WHEN row_number() OVER (PARTITION BY s.kind, s.key ORDER BY s.ord) > 1 THEN 'changed'
    WHEN r.key IS NULL THEN 'new'
    WHEN r.body = s.body THEN 'same'
    ELSE 'changed' END AS effect
  FROM staged_reference s LEFT JOIN live_reference r ON r.kind = s.kind AND r.key = s.key WHERE s.job = $1`;

/**
 * Says of each staged row what committing it would do: `same` when an equal row is on record or stands earlier in the
 * file, `changed` when its identity is on record (or earlier in the file) with other values, else `new`.
 */
export async function classify(handle: Handle, job: string): Promise<ImportCounts> {
  await handle.query("SET LOCAL work_mem = '64MB'");
  await handle.query("ANALYZE staged_figure");
  await handle.query("DELETE FROM staged_effect WHERE job = $1", [job]);
  for (const rows of [FIGURES, REFERENCE]) {
    await handle.query(
      `INSERT INTO staged_effect (job, ord, effect) SELECT $1, c.ord, c.effect FROM (${rows}) c WHERE c.effect <> 'new'`,
      [job],
    );
  }
  await handle.query("ANALYZE staged_effect");
  return countEffects(handle, job);
}

async function countEffects(handle: Handle, job: string): Promise<ImportCounts> {
  const { rows } = await handle.query(
    `SELECT (SELECT count(*) FROM staged_figure WHERE job = $1) + (SELECT count(*) FROM staged_reference WHERE job = $1) AS valid,
       (SELECT count(*) FROM staged_effect WHERE job = $1 AND effect = 'same') AS same,
       (SELECT count(*) FROM staged_effect WHERE job = $1 AND effect = 'changed') AS changed,
       (SELECT count(*) FROM staged_refusal WHERE job = $1) AS refused`,
    [job],
  );
  const [valid, same, changed, refused] = ["valid", "same", "changed", "refused"].map((name) =>
    Number(rows[0]?.[name]),
  );
  return {
    new: (valid ?? 0) - (same ?? 0) - (changed ?? 0),
    changed: changed ?? 0,
    same: same ?? 0,
    refused: refused ?? 0,
  };
}

async function clear(handle: Handle, job: string, tables: readonly string[]): Promise<void> {
  for (const table of tables) await handle.query(`DELETE FROM ${table} WHERE job = $1`, [job]);
}

/** Drops the rows that a job staged; what was refused stays, to be given back. */
export const clearRows = (handle: Handle, job: string): Promise<void> =>
  clear(handle, job, ["staged_figure", "staged_reference", "staged_effect"]);

/** Drops everything that a job staged. */
export const clearStage = (handle: Handle, job: string): Promise<void> =>
  clear(handle, job, ["staged_figure", "staged_reference", "staged_effect", "staged_refusal"]);
