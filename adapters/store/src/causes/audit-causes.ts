import type { Handle } from "../database.ts";

/** A saved version as one hash. Columns are named: one added later must not change what was logged before. */
export async function causeDigest(handle: Handle, cause: string, number: number): Promise<string | undefined> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(jsonb_build_array(change, cause, number, territory, day, withdrawn, why, content, who, account, at)::text, 'UTF8')), 'hex') AS digest
     FROM cause_version WHERE cause = $1 AND number = $2`,
    [cause, number],
  );
  return rows[0] && String(rows[0].digest);
}

interface Claim {
  readonly details: Readonly<Record<string, unknown>>;
}

/** Whether a version is no longer what its entry says. */
export async function causeBreach(handle: Handle, { details }: Claim): Promise<"cause" | undefined> {
  const digest = await causeDigest(handle, String(details.cause), Number(details.number));
  return digest === details.digest ? undefined : "cause";
}

/** Versions that no entry of the log tells of. */
export const UNLOGGED_CAUSES = [
  "SELECT 1 FROM cause_version v WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'cause' = v.cause AND a.details->>'number' = v.number::text)",
];
