import { archiveBreach, scenarioBreach, UNLOGGED_SAVES } from "./audit-saves.ts";
import { briefBreach, UNLOGGED_BRIEFS } from "./briefs/audit-briefs.ts";
import { causeBreach, UNLOGGED_CAUSES } from "./causes/audit-causes.ts";
import type { Handle } from "./database.ts";
import { embargoDigest } from "./embargoes.ts";
import { UNLOGGED_WORK, workBreach } from "./tasks/audit-work.ts";

/** What an entry of the log claims about the record. */
export interface Claim {
  readonly who: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Why the record is not what the log says: the import, what it wrote, its undo; a scenario's version, forecasts, a frozen brief. */
export type Breach =
  | "import"
  | "figures"
  | "undo"
  | "scenario"
  | "forecasts"
  | "embargo"
  | "tasks"
  | "meeting"
  | "cause"
  | "brief";

/** The content of a batch as one hash, in the order it was written: logged at commit, compared when verifying. */
export async function batchDigest(handle: Handle, batch: bigint): Promise<string> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(
       coalesce((SELECT string_agg(md5(concat_ws(E'\\x1f', id, indicator, territory, period, measure, printed, value, unit, note, status, released, source, known_on)), '' ORDER BY seq) FROM figure WHERE batch = $1), '')
       || coalesce((SELECT string_agg(md5(concat_ws(E'\\x1f', kind, key, body::text)), '' ORDER BY seq) FROM reference_row WHERE batch = $1), '')
       || coalesce((SELECT string_agg(md5(concat_ws(E'\\x1f', figure, territory, until)), '' ORDER BY seq) FROM embargo WHERE batch = $1), ''),
     'UTF8')), 'hex') AS digest`,
    [batch],
  );
  return String(rows[0]?.digest);
}

async function importBreach(handle: Handle, claim: Claim, batch: bigint): Promise<Breach | undefined> {
  const { rows } = await handle.query(
    "SELECT 1 FROM import_batch WHERE batch = $1 AND file = $2 AND who = $3 AND sha256 = $4 AND counts = $5::jsonb",
    [batch, claim.subject, claim.who, String(claim.details.sha256), JSON.stringify(claim.details.counts)],
  );
  if (rows.length === 0) return "import";
  return (await batchDigest(handle, batch)) === claim.details.digest ? undefined : "figures";
}

async function undoBreach(handle: Handle, claim: Claim, batch: bigint): Promise<Breach | undefined> {
  const { rows } = await handle.query("SELECT 1 FROM import_undo WHERE batch = $1 AND who = $2", [batch, claim.who]);
  return rows.length === 0 ? "undo" : undefined;
}

/** Whether the record still holds what an entry says was written. */
export async function breachOf(handle: Handle, claim: Claim): Promise<Breach | undefined> {
  const { batch, undone, scenario, archive, cause, frozen, work, first, last, digest } = claim.details;
  if (typeof batch === "string") return importBreach(handle, claim, BigInt(batch));
  if (typeof undone === "string") return undoBreach(handle, claim, BigInt(undone));
  if (typeof scenario === "string") return scenarioBreach(handle, claim);
  if (typeof cause === "string") return causeBreach(handle, claim);
  if (typeof frozen === "string") return briefBreach(handle, claim);
  if (typeof archive === "number") return archiveBreach(handle, claim);
  if (typeof first === "string" && typeof last === "string")
    return (await embargoDigest(handle, first, last)) === digest ? undefined : "embargo";
  if (typeof work === "number") return workBreach(handle, claim);
  return undefined;
}

/** Each kind of row that counts without an entry of the log behind it. */
const UNLOGGED = [
  "SELECT 1 FROM import_batch b WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'batch' = b.batch::text)",
  "SELECT 1 FROM import_undo u WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'undone' = u.batch::text)",
  "SELECT 1 FROM figure f WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.batch = f.batch)",
  "SELECT 1 FROM reference_row r WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.batch = r.batch)",
  "SELECT 1 FROM embargo e WHERE CASE WHEN e.batch IS NULL THEN NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.action = 'embargo' AND e.seq BETWEEN (a.details->>'first')::bigint AND (a.details->>'last')::bigint) ELSE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.batch = e.batch) END",
  ...UNLOGGED_SAVES,
  ...UNLOGGED_WORK,
  ...UNLOGGED_CAUSES,
  ...UNLOGGED_BRIEFS,
];

/** Whether something stands in the record that no entry tells of. */
export async function holdsUnlogged(handle: Handle): Promise<boolean> {
  for (const sql of UNLOGGED) {
    const { rows } = await handle.query(`SELECT EXISTS (${sql}) AS found`);
    if (rows[0]?.found === true) return true;
  }
  return false;
}
