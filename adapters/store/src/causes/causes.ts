import { type Day, ProblemError, problem } from "@hoatieu/core";
import {
  type Cause,
  type CauseContent,
  type CauseVersion,
  refuseCause,
  refuseCauseChange,
  textsOfCause,
  tidyCause,
} from "@hoatieu/explain";
import { bearsSecrecyMark } from "@hoatieu/follow";
import { appendAudit } from "../audit.ts";
import { type Door, type Handle, handleOf, transaction } from "../database.ts";
import { lockSaves, nextSave, unlessTaken } from "../saves.ts";
import type { Person } from "../tasks/write-tasks.ts";
import { causeDigest } from "./audit-causes.ts";

/** Causes with every version that was saved; each save is one transaction with one entry of the log. */
export interface Causes {
  /** Every cause of the territories with its versions, oldest cause first. */
  list(territories: readonly string[]): Promise<readonly Cause[]>;
  /** @throws ProblemError `unknown-cause` */
  get(id: string): Promise<Cause>;
  /** @throws ProblemError everything wrong with the content, at its field */
  create(territory: string, content: CauseContent, person: Person, today: Day): Promise<Cause>;
  /** @throws ProblemError `cause-changed`, `cause-withdrawn`, `cause-without-reason`, `unknown-cause` */
  save(id: string, expected: number, content: CauseContent, why: string, person: Person, today: Day): Promise<Cause>;
  /** Takes it back: it stays on record with the reason. @throws ProblemError as `save` */
  withdraw(id: string, expected: number, why: string, person: Person, today: Day): Promise<Cause>;
}

const COLUMNS = "cause, territory, number, day, withdrawn, why, content, who, at";

function versionOf(row: Readonly<Record<string, unknown>>): CauseVersion {
  return {
    ...(row.content as CauseContent),
    number: Number(row.number),
    day: String(row.day),
    withdrawn: row.withdrawn === true,
    why: String(row.why),
    who: String(row.who),
    at: (row.at as Date).toISOString(),
  };
}

function causesOf(rows: readonly Readonly<Record<string, unknown>>[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const row of rows) {
    const id = String(row.cause);
    const versions = [...(causes.get(id)?.versions ?? []), versionOf(row)];
    causes.set(id, { id, territory: String(row.territory), versions });
  }
  return [...causes.values()];
}

async function readCause(handle: Handle, id: string): Promise<Cause> {
  const { rows } = await handle.query(`SELECT ${COLUMNS} FROM cause_version WHERE cause = $1 ORDER BY number`, [id]);
  const [cause] = causesOf(rows);
  if (!cause) throw new ProblemError(problem("unknown-cause", { id }));
  return cause;
}

/** @throws ProblemError the first thing that keeps the content from being saved */
function standing(content: CauseContent): CauseContent {
  const tidy = tidyCause(content);
  const [found] = refuseCause(tidy);
  if (found) throw new ProblemError(found);
  for (const [column, text] of textsOfCause(tidy))
    if (bearsSecrecyMark(text)) throw new ProblemError(problem("secrecy-mark", {}, { column }));
  return tidy;
}

interface Saving {
  readonly id: string;
  readonly territory: string;
  readonly number: number;
  readonly withdrawn: boolean;
  readonly why: string;
}

async function write(
  handle: Handle,
  { id, territory, number, withdrawn, why }: Saving,
  content: CauseContent,
  { who, by }: Person,
  today: Day,
): Promise<Cause> {
  const change = await nextSave(handle);
  await handle.query(
    "INSERT INTO cause_version (change, cause, number, territory, day, withdrawn, why, content, who, account) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    [change, id, number, territory, today, withdrawn, why.trim(), JSON.stringify(content), who, by],
  );
  const digest = await causeDigest(handle, id, number);
  const details = { cause: id, number, digest, saves: change, ...(why === "" ? {} : { reason: why.trim() }) };
  await appendAudit(handle, { who, action: "cause", subject: `cause: ${id} #${number}`, details });
  return readCause(handle, id);
}

/** Numbers count up over every territory: who cannot see a closed cause must not meet its code a second time. */
async function create(handle: Handle, territory: string, content: CauseContent, person: Person, today: Day) {
  await lockSaves(handle);
  const { rows } = await handle.query("SELECT saves FROM data_version");
  const id = `${territory}-c${Number(rows[0]?.saves ?? 0) + 1}`;
  return write(handle, { id, territory, number: 1, withdrawn: false, why: "" }, content, person, today);
}

/** Content and next number of a change, or its refusal. */
async function change(
  handle: Handle,
  { id, expected, why, withdrawn }: { id: string; expected: number; why: string; withdrawn: boolean },
  next: (newest: CauseVersion) => CauseContent,
  person: Person,
  today: Day,
): Promise<Cause> {
  await lockSaves(handle);
  const current = await readCause(handle, id);
  const newest = current.versions.at(-1);
  const refused = refuseCauseChange(current, expected, why);
  if (refused || !newest) throw new ProblemError(refused ?? problem("unknown-cause", { id }));
  if (bearsSecrecyMark(why)) throw new ProblemError(problem("secrecy-mark", {}, { column: "why" }));
  const { territory } = current;
  const saving = { id, territory, number: expected + 1, withdrawn, why };
  return unlessTaken(saving.number, () => write(handle, saving, next(newest), person, today));
}

/** The content of a version, without what the store adds. */
function contentOf(version: CauseVersion): CauseContent {
  const { kind, text, indicator, period, figures, evidence, department } = version;
  return { kind, text, indicator, period, figures, evidence, department };
}

export function openCauses(door: Door): Causes {
  const handle = handleOf(door);
  return {
    list: async (territories) => {
      const { rows } = await handle.query(
        `SELECT ${COLUMNS} FROM cause_version WHERE territory = ANY ($1) ORDER BY min(change) OVER (PARTITION BY cause), number`,
        [territories],
      );
      return causesOf(rows);
    },
    get: (id) => readCause(handle, id),
    create: async (territory, content, person, today) => {
      const tidy = standing(content);
      return transaction(door, (inside) => create(inside, territory, tidy, person, today));
    },
    save: async (id, expected, content, why, person, today) => {
      const tidy = standing(content);
      const asked = { id, expected, why, withdrawn: false };
      return transaction(door, (inside) => change(inside, asked, () => tidy, person, today));
    },
    withdraw: async (id, expected, why, person, today) => {
      const asked = { id, expected, why, withdrawn: true };
      return transaction(door, (inside) => change(inside, asked, contentOf, person, today));
    },
  };
}
