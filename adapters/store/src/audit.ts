import { breachOf, holdsUnlogged } from "./audit-record.ts";
import { canonical, sha256 } from "./canonical.ts";
import type { Handle } from "./database.ts";
import { LOCKS } from "./locks.ts";
import { readVersion } from "./reading.ts";
import { readSaves } from "./saves.ts";

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
  /** The first entry that does not hold; one past the last when what is wrong has no entry. */
  readonly brokenAt: number | undefined;
  /** `missing`, `chain`, `content` of the log itself; `import`, `figures`, `undo`, `scenario`, `forecasts`, `tasks`, `meeting`, `cause`, `brief`, `unlogged` of the record it tells of. */
  readonly reason: string | undefined;
}

function hashOf(previous: string, sequence: number, at: string, event: AuditEvent): string {
  const row = [previous, sequence, at, event.who, event.action, event.subject, canonical(event.details)];
  return sha256(row.join("\u001f"));
}

/** Who asks and why, as the transaction was opened with: what is not given is left out. */
async function asked(handle: Handle): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await handle.query(
    "SELECT current_setting('hoatieu.account', true) AS account, current_setting('hoatieu.token', true) AS token, current_setting('hoatieu.why', true) AS why",
  );
  return Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null && value !== ""));
}

/** Appends to the chain, in the transaction of the write it tells of; account, token and reason of who asks with it. */
export async function appendAudit(handle: Handle, told: AuditEvent): Promise<void> {
  const event = { ...told, details: { ...told.details, ...(await asked(handle)) } };
  await handle.query("SELECT pg_advisory_xact_lock($1)", [LOCKS.audit]);
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

/**
 * Walks the chain from its beginning: every hash must follow from the one before and the row, and the record must hold
 * what each entry says was written (imports with their content, undos, scenarios, forecasts), nothing besides, at the
 * version and the count of saves of the last entries (an end cut off leaves no gap in the chain). Names the first entry that does not fit. Give it one moment of the
 * database: a write under way is no breach.
 */
export async function verifyAudit(handle: Handle): Promise<AuditVerdict> {
  const { rows } = await handle.query(`SELECT ${COLUMNS} FROM audit_log ORDER BY sequence`);
  let previous = GENESIS;
  let version: unknown = 0;
  let saves: unknown = 0;
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
    const breach = await breachOf(handle, entry);
    if (breach) return broken(entry.sequence, breach);
    previous = entry.hash;
    version = entry.details.version ?? version;
    saves = entry.details.saves ?? saves;
  }
  if (await holdsUnlogged(handle)) return broken(rows.length + 1, "unlogged");
  if ((await readVersion(handle)) !== version || (await readSaves(handle)) !== saves)
    return broken(rows.length + 1, "missing");
  return { intact: true, entries: rows.length, brokenAt: undefined, reason: undefined };
}
