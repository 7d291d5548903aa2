import {
  ProblemError,
  problem,
  type ScenarioContent,
  type ScenarioHistory,
  type ScenarioRecord,
  type ScenarioSummary,
  type ScenarioVersion,
} from "@hoatieu/core";
import type { Handle } from "./database.ts";

type Row = Readonly<Record<string, unknown>>;

const moment = (value: unknown) => (value as Date).toISOString();

function recordOf(row: Row): ScenarioRecord {
  return {
    id: String(row.id),
    territory: String(row.territory),
    year: Number(row.year),
    title: String(row.title),
    issuer: String(row.issuer),
    createdBy: String(row.created_by),
    createdAt: moment(row.created_at),
  };
}

function versionOf(row: Row): ScenarioVersion {
  return {
    scenario: String(row.scenario),
    number: Number(row.number),
    asOf: String(row.as_of),
    document: String(row.document),
    note: String(row.note),
    content: row.content as ScenarioContent,
    hash: String(row.sha256),
    createdBy: String(row.created_by),
    createdAt: moment(row.created_at),
  };
}

/** Scenarios of a territory, the newest year first, in the order in which they were entered. */
export async function listScenarios(handle: Handle, territory: string): Promise<readonly ScenarioSummary[]> {
  const { rows } = await handle.query(
    `SELECT s.*, v.number, v.created_by AS saved_by, v.created_at AS saved_at, v.as_of
     FROM scenario s CROSS JOIN LATERAL
       (SELECT * FROM scenario_version v WHERE v.scenario = s.id ORDER BY v.number DESC LIMIT 1) v
     WHERE s.territory = $1 ORDER BY s.year DESC, s.created_at, s.id`,
    [territory],
  );
  return rows.map((row) => ({
    ...recordOf(row),
    versions: Number(row.number),
    savedBy: String(row.saved_by),
    savedAt: moment(row.saved_at),
    asOf: String(row.as_of),
  }));
}

/** Give it one moment of the database. @throws ProblemError `unknown-scenario` */
export async function readScenario(handle: Handle, id: string): Promise<ScenarioHistory> {
  const { rows } = await handle.query("SELECT * FROM scenario WHERE id = $1", [id]);
  if (!rows[0]) throw new ProblemError(problem("unknown-scenario", { id }));
  const versions = await handle.query("SELECT * FROM scenario_version WHERE scenario = $1 ORDER BY number", [id]);
  // One whose every version is closed to who asks is none to him: its title tells of it.
  if (versions.rows.length === 0) throw new ProblemError(problem("unknown-scenario", { id }));
  return { record: recordOf(rows[0]), versions: versions.rows.map(versionOf) };
}
