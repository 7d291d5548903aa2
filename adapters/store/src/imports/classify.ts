import type { ImportCounts } from "@hoatieu/core";
import type { Handle } from "../database.ts";

/**
 * Says of each staged row what committing it would do: `same` when an equal row is on record or stands earlier in the
 * file, `changed` when its identity is on record (or earlier in the file) with other values, else `new`.
 */
export async function classify(handle: Handle, job: string): Promise<ImportCounts> {
  await handle.query("SET LOCAL work_mem = '64MB'");
  await handle.query("ANALYZE staged_figure");
  await handle.query(
    `UPDATE staged_figure t SET effect = c.effect FROM (
       SELECT s.ord, CASE
         WHEN row_number() OVER (PARTITION BY s.id ORDER BY s.ord) > 1 THEN 'same'
         WHEN EXISTS (SELECT 1 FROM live_figure f WHERE f.id = s.id) THEN 'same'
         WHEN row_number() OVER (PARTITION BY s.identity ORDER BY s.ord) > 1 THEN 'changed'
         WHEN EXISTS (SELECT 1 FROM live_figure f WHERE f.identity = s.identity) THEN 'changed'
         ELSE 'new' END AS effect
       FROM staged_figure s WHERE s.job = $1) c
     WHERE t.job = $1 AND t.ord = c.ord`,
    [job],
  );
  await handle.query(
    `UPDATE staged_reference t SET effect = c.effect FROM (
       SELECT s.ord, CASE
         WHEN row_number() OVER (PARTITION BY s.kind, s.key, s.body ORDER BY s.ord) > 1 THEN 'same'
         WHEN row_number() OVER (PARTITION BY s.kind, s.key ORDER BY s.ord) > 1 THEN 'changed'
         WHEN r.key IS NULL THEN 'new'
         WHEN r.body = s.body THEN 'same'
         ELSE 'changed' END AS effect
       FROM staged_reference s LEFT JOIN live_reference r ON r.kind = s.kind AND r.key = s.key
       WHERE s.job = $1) c
     WHERE t.job = $1 AND t.ord = c.ord`,
    [job],
  );
  return countEffects(handle, job);
}

async function countEffects(handle: Handle, job: string): Promise<ImportCounts> {
  const rows = await handle.rows(
    `SELECT effect, count(*) FROM (
       SELECT effect FROM staged_figure WHERE job = $1
       UNION ALL SELECT effect FROM staged_reference WHERE job = $1
       UNION ALL SELECT 'refused' FROM staged_refusal WHERE job = $1) e GROUP BY effect`,
    [job],
  );
  const counts = new Map(rows.map(([effect, count]) => [String(effect), Number(count)]));
  return {
    new: counts.get("new") ?? 0,
    changed: counts.get("changed") ?? 0,
    same: counts.get("same") ?? 0,
    refused: counts.get("refused") ?? 0,
  };
}

export async function clearStage(handle: Handle, job: string): Promise<void> {
  for (const table of ["staged_figure", "staged_reference", "staged_refusal"])
    await handle.query(`DELETE FROM ${table} WHERE job = $1`, [job]);
}
