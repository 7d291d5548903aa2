import type { Handle } from "../database.ts";

// Columns are named and not taken as they are: one added later must not change what was logged before.

/** What one save wrote of tasks, as one hash. */
export async function tasksDigest(handle: Handle, change: number): Promise<string> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(coalesce(string_agg(md5(jsonb_build_array(change, ord, task, kind, day, who, account, at, why, body)::text), '' ORDER BY ord), ''), 'UTF8')), 'hex') AS digest
     FROM task_event WHERE change = $1`,
    [change],
  );
  return String(rows[0]?.digest);
}

/** A saved version of a meeting as one hash. */
export async function meetingDigest(handle: Handle, change: number): Promise<string> {
  const { rows } = await handle.query(
    `SELECT encode(sha256(convert_to(coalesce(string_agg(md5(jsonb_build_array(change, ord, meeting, number, territory, closed, content, who, account, at)::text), '' ORDER BY ord), ''), 'UTF8')), 'hex') AS digest
     FROM meeting_version WHERE change = $1`,
    [change],
  );
  return String(rows[0]?.digest);
}

interface Claim {
  readonly details: Readonly<Record<string, unknown>>;
}

/** Whether what a save wrote is no longer what its entry says. */
export async function workBreach(handle: Handle, { details }: Claim): Promise<"tasks" | "meeting" | undefined> {
  const change = Number(details.work);
  if (typeof details.meeting === "string")
    return (await meetingDigest(handle, change)) === details.digest ? undefined : "meeting";
  return (await tasksDigest(handle, change)) === details.digest ? undefined : "tasks";
}

/** Events and meetings that no entry of the log tells of. */
export const UNLOGGED_WORK = [
  "SELECT 1 FROM task_event e WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'work' = e.change::text)",
  "SELECT 1 FROM meeting_version v WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.details->>'work' = v.change::text AND a.details->>'meeting' = v.meeting)",
];
