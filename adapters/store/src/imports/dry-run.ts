import type { ImportKind, Place, Problem, Refusal, RowEffect } from "@hoatieu/core";
import type { Handle } from "../database.ts";

/** One row of a dry run, as a person looks at it. */
export interface DryRunRow {
  readonly row: number;
  readonly effect: RowEffect | "refused";
  readonly kind: ImportKind | "refused";
  readonly cells: Readonly<Record<string, string>>;
  /** The columns that differ from what is on record. */
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  readonly problems: readonly Problem[];
}

export interface DryRunPage {
  readonly rows: readonly DryRunRow[];
  readonly total: number;
}

/** Every staged row, whatever its kind, with the body that is on record where it changes something. */
const ALL = `
  SELECT s.ord, s.place_row, coalesce(e.effect, 'new') AS effect, 'figure' AS kind,
    jsonb_build_object('indicator', s.indicator, 'territory', s.territory, 'period', s.period, 'measure', s.measure, 'value', s.printed,
      'unit', s.unit, 'note', s.note, 'status', s.status, 'released', s.released, 'source', s.source) AS cells,
    CASE WHEN e.effect = 'changed' THEN (SELECT jsonb_build_object('value', f.printed, 'status', f.status) FROM live_figure f
      WHERE f.identity = s.identity ORDER BY f.seq DESC LIMIT 1) END AS before,
    '[]'::jsonb AS problems
  FROM seen_staged_figure s LEFT JOIN staged_effect e ON e.job = s.job AND e.ord = s.ord WHERE s.job = $1
  UNION ALL
  SELECT s.ord, s.place_row, coalesce(e.effect, 'new'), s.kind, s.body, CASE WHEN e.effect = 'changed' THEN r.body END, '[]'::jsonb
  FROM staged_reference s LEFT JOIN staged_effect e ON e.job = s.job AND e.ord = s.ord
    LEFT JOIN live_reference r ON r.kind = s.kind AND r.key = s.key WHERE s.job = $1
  UNION ALL
  SELECT ord, place_row, 'refused', 'refused', cells, NULL, problems FROM staged_refusal WHERE job = $1`;

function text(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function flat(body: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries((body ?? {}) as object).map(([key, value]) => [key, text(value)]));
}

function rowOf(row: Readonly<Record<string, unknown>>): DryRunRow {
  const cells = flat(row.cells);
  const before = row.before === null ? {} : flat(row.before);
  const columns = Object.keys(before).filter((column) => before[column] !== (cells[column] ?? ""));
  return {
    row: Number(row.place_row),
    effect: row.effect as DryRunRow["effect"],
    kind: row.kind as DryRunRow["kind"],
    cells,
    changes: columns.map((column) => ({ column, before: before[column] ?? "", after: cells[column] ?? "" })),
    problems: row.problems as readonly Problem[],
  };
}

/** A page of a dry run, in the order of the file. */
export async function readDryRun(
  handle: Handle,
  job: string,
  effect: string | undefined,
  offset: number,
  limit: number,
): Promise<DryRunPage> {
  const where = effect === undefined ? "" : "WHERE effect = $2";
  const values = effect === undefined ? [job] : [job, effect];
  const total = await handle.query(`SELECT count(*) AS count FROM (${ALL}) a ${where}`, values);
  const page = await handle.query(
    `SELECT * FROM (${ALL}) a ${where} ORDER BY ord LIMIT ${Number(limit)} OFFSET ${Number(offset)}`,
    values,
  );
  return { rows: page.rows.map(rowOf), total: Number(total.rows[0]?.count) };
}

/** The refused rows of a job, in the order of the file. */
export async function readRefusals(handle: Handle, job: string): Promise<readonly Refusal[]> {
  const rows = await handle.rows("SELECT place, cells, problems FROM staged_refusal WHERE job = $1 ORDER BY ord", [
    job,
  ]);
  return rows.map(([place, cells, problems]) => ({
    place: place as Place,
    cells: cells as Readonly<Record<string, string>>,
    problems: problems as readonly Problem[],
  }));
}
