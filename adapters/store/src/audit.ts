import { createHash } from "node:crypto";
import type { Handle } from "./database.ts";

/** Writes to the log are one after the other: the chain has one end. */
const LOCK = 5_340_002;
const GENESIS = "0".repeat(64);

export interface AuditEvent {
  readonly who: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditEntry extends AuditEvent {
  readonly sequence: number;
  readonly at: string;
  readonly hash: string;
}

export interface AuditVerdict {
  readonly intact: boolean;
  readonly entries: number;
  readonly brokenAt: number | undefined;
  readonly reason: string | undefined;
}

/** JSON with sorted keys: the same value always has the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(",")}}`;
}

function hashOf(previous: string, sequence: number, at: string, event: AuditEvent): string {
  const row = [previous, sequence, at, event.who, event.action, event.subject, canonical(event.details)];
  return createHash("sha256").update(row.join("\u001f")).digest("hex");
}

/** Appends to the chain, in the transaction of the write it tells of. */
export async function appendAudit(handle: Handle, event: AuditEvent): Promise<void> {
  await handle.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
  const last = await handle.query("SELECT sequence, hash FROM audit_log ORDER BY sequence DESC LIMIT 1");
  const previous = String(last.rows[0]?.hash ?? GENESIS);
  const sequence = Number(last.rows[0]?.sequence ?? 0) + 1;
  const at = new Date().toISOString();
  const hash = hashOf(previous, sequence, at, event);
  await handle.query(
    "INSERT INTO audit_log (sequence, at, who, action, subject, details, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [sequence, at, event.who, event.action, event.subject, JSON.stringify(event.details), previous, hash],
  );
}

const COLUMNS = "sequence, at, who, action, subject, details, previous, hash";

function entryOf(row: Readonly<Record<string, unknown>>): AuditEntry & { readonly previous: string } {
  return {
    sequence: Number(row.sequence),
    at: (row.at as Date).toISOString(),
    who: String(row.who),
    action: String(row.action),
    subject: String(row.subject),
    details: row.details as Readonly<Record<string, unknown>>,
    previous: String(row.previous),
    hash: String(row.hash),
  };
}

export async function listAudit(
  handle: Handle,
  before: number | undefined,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const { rows } = await handle.query(
    `SELECT ${COLUMNS} FROM audit_log WHERE sequence < $1 ORDER BY sequence DESC LIMIT $2`,
    [before ?? Number.MAX_SAFE_INTEGER, limit],
  );
  return rows.map((row) => {
    const { previous: _previous, ...entry } = entryOf(row);
    return entry;
  });
}

/** The content of a batch as one hash, in the order it was written: logged at commit, compared when verifying. */
export async function batchDigest(handle: Handle, batch: bigint): Promise<string> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(
       coalesce((SELECT string_agg(md5(concat_ws(E'\\x1f', id, indicator, territory, period, measure, printed, value, unit, note, status, released, source, known_on)), '' ORDER BY seq) FROM figure WHERE batch = $1), '')
       || coalesce((SELECT string_agg(md5(concat_ws(E'\\x1f', kind, key, body::text)), '' ORDER BY seq) FROM reference_row WHERE batch = $1), ''),
     'UTF8')), 'hex') AS digest`,
    [batch],
  );
  return String(rows[0]?.digest);
}

/**
 * Walks the chain from its beginning: every hash must follow from the one before and the row, and every committed
 * batch must still have the content that was logged. Names the first entry that does not.
 */
export async function verifyAudit(handle: Handle): Promise<AuditVerdict> {
  const { rows } = await handle.query(`SELECT ${COLUMNS} FROM audit_log ORDER BY sequence`);
  let previous = GENESIS;
  const broken = (brokenAt: number, reason: string): AuditVerdict => ({
    intact: false,
    entries: rows.length,
    brokenAt,
    reason,
  });
  for (const [index, row] of rows.entries()) {
    const entry = entryOf(row);
    if (entry.sequence !== index + 1) return broken(index + 1, "missing");
    if (entry.previous !== previous) return broken(entry.sequence, "chain");
    if (entry.hash !== hashOf(previous, entry.sequence, entry.at, entry)) return broken(entry.sequence, "content");
    const { batch, digest } = entry.details as { readonly batch?: string; readonly digest?: string };
    if (batch !== undefined && digest !== undefined && (await batchDigest(handle, BigInt(batch))) !== digest) {
      return broken(entry.sequence, "figures");
    }
    previous = entry.hash;
  }
  const stray = await handle.query(
    "SELECT count(*) AS count FROM import_batch b WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'batch' = b.batch::text)",
  );
  if (Number(stray.rows[0]?.count) > 0) return broken(rows.length + 1, "unlogged");
  return { intact: true, entries: rows.length, brokenAt: undefined, reason: undefined };
}
