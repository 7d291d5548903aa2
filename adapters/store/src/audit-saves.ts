import { canonical, sha256 } from "./canonical.ts";
import type { Handle } from "./database.ts";

// Columns are named and not taken as they are: one added later must not change what was logged before.

/** A saved version and its scenario as one hash: logged when saved, compared when verifying. */
export async function scenarioDigest(handle: Handle, id: string, number: number): Promise<string | undefined> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(jsonb_build_array(s.id, s.territory, s.year, s.title, s.issuer, s.created_by, s.created_at, v.number, v.as_of, v.document, v.note, v.content, v.sha256, v.created_by, v.created_at)::text, 'UTF8')), 'hex') AS digest
     FROM scenario s JOIN scenario_version v ON v.scenario = s.id WHERE s.id = $1 AND v.number = $2`,
    [id, number],
  );
  return rows[0] && String(rows[0].digest);
}

/** What one archiving wrote as one hash. */
export async function archiveDigest(handle: Handle, archive: number): Promise<string> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(coalesce(string_agg(md5(jsonb_build_array(id, territory, indicator, measure, period, as_of, method, origin, location, scale, degrees, inputs, parameters, made_by, made_at)::text), '' ORDER BY id), ''), 'UTF8')), 'hex') AS digest
     FROM forecast f WHERE archive = $1`,
    [archive],
  );
  return String(rows[0]?.digest);
}

interface Claim {
  readonly who: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Whether a version is no longer what was saved, or its content no longer what its own hash says. */
export async function scenarioBreach(handle: Handle, claim: Claim): Promise<"scenario" | undefined> {
  const { scenario, number, digest, sha256: logged } = claim.details;
  const { rows } = await handle.query(
    "SELECT content, sha256 FROM scenario_version WHERE scenario = $1 AND number = $2 AND created_by = $3",
    [scenario, number, claim.who],
  );
  const row = rows[0];
  if (row?.sha256 !== logged || sha256(canonical(row?.content)) !== logged) return "scenario";
  return (await scenarioDigest(handle, String(scenario), Number(number))) === digest ? undefined : "scenario";
}

export async function archiveBreach(handle: Handle, claim: Claim): Promise<"forecasts" | undefined> {
  const { archive, digest } = claim.details;
  return (await archiveDigest(handle, Number(archive))) === digest ? undefined : "forecasts";
}

/** Scenarios, versions and forecasts that no entry of the log tells of. */
export const UNLOGGED_SAVES = [
  "SELECT 1 FROM scenario s WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'scenario' = s.id)",
  "SELECT 1 FROM scenario_version v WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'scenario' = v.scenario AND a.details->>'number' = v.number::text)",
  "SELECT 1 FROM forecast f WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'archive' = f.archive::text)",
];
