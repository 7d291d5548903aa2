import { canonical, sha256 } from "../canonical.ts";
import type { Handle } from "../database.ts";

/** A frozen brief with its files as one hash. Columns are named: one added later must not change what was logged before. */
export async function briefDigest(handle: Handle, territory: string, brief: string): Promise<string | undefined> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(jsonb_build_array(change, brief, territory, period, language, number, as_of, day, corrects, why, paper, beside, sha256, encode(sha256(word), 'hex'), word_sha256, encode(sha256(pdf), 'hex'), pdf_sha256, data_version, program, who, account, at)::text, 'UTF8')), 'hex') AS digest
     FROM frozen_brief WHERE territory = $1 AND brief = $2`,
    [territory, brief],
  );
  return rows[0] && String(rows[0].digest);
}

interface Claim {
  readonly details: Readonly<Record<string, unknown>>;
}

/** Whether a frozen brief is no longer what its entry says, or its paper no longer what its own hash says. */
export async function briefBreach(handle: Handle, { details }: Claim): Promise<"brief" | undefined> {
  const [territory, brief] = [String(details.territory), String(details.frozen)];
  if ((await briefDigest(handle, territory, brief)) !== details.digest) return "brief";
  const { rows } = await handle.query("SELECT paper FROM frozen_brief WHERE territory = $1 AND brief = $2", [
    territory,
    brief,
  ]);
  return sha256(canonical(rows[0]?.paper)) === details.sha256 ? undefined : "brief";
}

/** Frozen briefs that no entry of the log tells of. */
export const UNLOGGED_BRIEFS = [
  "SELECT 1 FROM frozen_brief b WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'frozen' = b.brief AND a.details->>'territory' = b.territory)",
];
