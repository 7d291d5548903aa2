import type { TaskDeed, TaskEvent } from "@hoatieu/follow";
import type { Handle } from "../database.ts";

/** An event as it is about to be written: its id and its moment come with the writing. */
export interface NewEvent {
  readonly task: string;
  readonly day: string;
  readonly who: string;
  readonly by: string;
  readonly why: string;
  readonly deed: TaskDeed;
}

/** JSON has no `undefined`, and an edit may well say that a field is now empty: kept as null, read back as it was. */
const asNull = (_key: string, value: unknown) => (value === undefined ? null : value);

function fromNull(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(fromNull);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromNull(part)]));
}

export const eventId = (change: number, ord: number): string => `${change}.${ord}`;

const COLUMNS = "change, ord, task, kind, day, who, account, at, why, body";

function eventOf(row: readonly unknown[]): TaskEvent {
  const [change, ord, task, kind, day, who, by, at, why, body] = row;
  return {
    id: eventId(Number(change), Number(ord)),
    task: String(task),
    day: String(day),
    who: String(who),
    by: String(by),
    at: (at as Date).toISOString(),
    why: String(why),
    deed: { ...(fromNull(body) as object), kind: String(kind) } as TaskDeed,
  };
}

/** Events of saves after one, in the order of writing. */
export async function readEvents(handle: Handle, after: number): Promise<readonly TaskEvent[]> {
  const rows = await handle.rows(`SELECT ${COLUMNS} FROM task_event WHERE change > $1 ORDER BY change, ord`, [after]);
  return rows.map(eventOf);
}

/** Writes the events of one save, whatever their number, in one statement. */
export async function writeEvents(handle: Handle, change: number, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ deed: { kind, ...body }, by, ...event }, ord) => ({
    ...event,
    ...{ ord, kind, account: by, body },
  }));
  await handle.query(
    `INSERT INTO task_event (change, ord, task, kind, day, who, account, why, body)
     SELECT $1, x.ord, x.task, x.kind, x.day, x.who, x.account, x.why, x.body
     FROM jsonb_to_recordset($2::jsonb) AS x(ord int, task text, kind text, day date, who text, account text, why text, body jsonb)
     ORDER BY x.ord`,
    [change, JSON.stringify(rows, asNull)],
  );
}
