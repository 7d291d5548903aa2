import { ProblemError, problem } from "@hoatieu/core";
import { type Meeting, type MeetingContent, refuseMeeting, refuseMeetingChange } from "@hoatieu/follow";
import { appendAudit } from "../audit.ts";
import { type Door, type Handle, handleOf, transaction } from "../database.ts";
import { lockSaves, nextSave } from "../saves.ts";
import { meetingDigest } from "./audit-work.ts";
import type { Person } from "./write-tasks.ts";

/** Meetings with every version that was saved; each save is one transaction with one entry of the log. */
export interface Meetings {
  /** The newest version of each, the newest meeting first. */
  list(territories: readonly string[]): Promise<readonly Meeting[]>;
  /** @throws ProblemError `unknown-meeting` */
  get(id: string): Promise<Meeting>;
  create(territory: string, content: MeetingContent, person: Person): Promise<Meeting>;
  /** @throws ProblemError `meeting-closed`, `meeting-changed`, and everything wrong with the content, at its place */
  save(id: string, expected: number, content: MeetingContent, close: boolean, person: Person): Promise<Meeting>;
}

const COLUMNS = "meeting, territory, number, closed, content, who, at";

function meetingOf(row: Readonly<Record<string, unknown>>): Meeting {
  return {
    ...(row.content as MeetingContent),
    id: String(row.meeting),
    territory: String(row.territory),
    number: Number(row.number),
    closed: row.closed === true,
    savedBy: String(row.who),
    savedAt: (row.at as Date).toISOString(),
  };
}

export async function readMeeting(handle: Handle, id: string): Promise<Meeting> {
  const { rows } = await handle.query(
    `SELECT ${COLUMNS} FROM meeting_version WHERE meeting = $1 ORDER BY number DESC LIMIT 1`,
    [id],
  );
  if (!rows[0]) throw new ProblemError(problem("unknown-meeting", { id }));
  return meetingOf(rows[0]);
}

function mustStand(content: MeetingContent): void {
  const [found] = refuseMeeting(content);
  if (found) throw new ProblemError(found);
}

async function write(
  handle: Handle,
  meeting: Pick<Meeting, "id" | "territory" | "number" | "closed">,
  content: MeetingContent,
  { who, by }: Person,
): Promise<Meeting> {
  const change = await nextSave(handle);
  const { id, territory, number, closed } = meeting;
  await handle.query(
    "INSERT INTO meeting_version (change, meeting, number, territory, closed, content, who, account) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [change, id, number, territory, closed, JSON.stringify(content), who, by],
  );
  const details = { meeting: id, number, work: change, digest: await meetingDigest(handle, change), saves: change };
  await appendAudit(handle, { who, action: "meeting", subject: `meeting: ${id} #${number}`, details });
  return readMeeting(handle, id);
}

async function create(handle: Handle, territory: string, content: MeetingContent, person: Person): Promise<Meeting> {
  await lockSaves(handle);
  const { rows } = await handle.query(
    "SELECT count(DISTINCT meeting) AS count FROM meeting_version WHERE territory = $1",
    [territory],
  );
  const id = `${territory}-m${Number(rows[0]?.count) + 1}`;
  return write(handle, { id, territory, number: 1, closed: false }, content, person);
}

export function openMeetings(door: Door): Meetings {
  const handle = handleOf(door);
  return {
    list: async (territories) => {
      const { rows } = await handle.query(
        `SELECT DISTINCT ON (meeting) ${COLUMNS} FROM meeting_version WHERE territory = ANY ($1) ORDER BY meeting, number DESC`,
        [territories],
      );
      return rows.map(meetingOf).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1));
    },
    get: (id) => readMeeting(handle, id),
    create: async (territory, content, person) => {
      mustStand(content);
      return transaction(door, (inside) => create(inside, territory, content, person));
    },
    save: async (id, expected, content, close, person) => {
      mustStand(content);
      return transaction(door, async (inside) => {
        await lockSaves(inside);
        const current = await readMeeting(inside, id);
        const refused = refuseMeetingChange(current, expected);
        if (refused) throw new ProblemError(refused);
        const { territory, number } = current;
        return write(inside, { id, territory, number: number + 1, closed: close }, content, person);
      });
    },
  };
}
