import { type Day, ProblemError, problem } from "@hoatieu/core";
import { bearsSecrecyMark } from "@hoatieu/follow";
import { appendAudit } from "../audit.ts";
import { canonical, sha256 } from "../canonical.ts";
import { type Door, type Handle, handleOf, transaction } from "../database.ts";
import { firstUnfit, lockSaves, mustHaveCome, nextSave } from "../saves.ts";
import type { Person } from "../tasks/write-tasks.ts";
import { briefDigest } from "./audit-briefs.ts";
import { COLUMNS, documentOf, fileOf, frozenOf } from "./brief-rows.ts";
import type { BriefFile, BriefSeries, FrozenBrief, FrozenDocument, NewFrozenBrief } from "./frozen-brief.ts";

/** Frozen briefs, versions in a row; each freezing is one transaction with one entry of the log. */
export interface FrozenBriefs {
  /** The territory's, newest first. */
  list(territory: string): Promise<readonly FrozenBrief[]>;
  /** The newest of the same territory, period and language. */
  newest(series: BriefSeries): Promise<FrozenDocument | undefined>;
  /** @throws ProblemError `unknown-brief` */
  get(territory: string, brief: string): Promise<FrozenDocument>;
  /** The file's bytes; nothing when none was made. @throws ProblemError `unknown-brief` */
  file(territory: string, brief: string, kind: BriefFile): Promise<Uint8Array | undefined>;
  /**
   * Freezes a version on top of `expected`, the number that the person looked at (0: none). The paper that the newest
   * version has already is not frozen again: that version is the answer.
   * @throws ProblemError `brief-changed` when another version is the newest: nothing is written; `brief-without-reason`,
   * `brief-refused`, `unknown-date`, `day-in-future`, `secrecy-mark`
   */
  freeze(brief: NewFrozenBrief, expected: number, person: Person, today: Day): Promise<Frozen>;
}

export interface Frozen {
  readonly frozen: FrozenBrief;
  /** Whether it was there already. */
  readonly existing: boolean;
}

/** The fingerprint of a paper: SHA-256 of its canonical JSON. */
export const paperHash = (paper: unknown): string => sha256(canonical(paper));

const NEWEST = `SELECT ${COLUMNS} FROM frozen_brief WHERE territory = $1 AND period = $2 AND language = $3 ORDER BY number DESC LIMIT 1`;

async function newestOf(handle: Handle, { territory, period, language }: BriefSeries) {
  const { rows } = await handle.query(NEWEST, [territory, period, language]);
  return rows[0] && documentOf(rows[0]);
}

async function readBrief(handle: Handle, territory: string, brief: string): Promise<FrozenDocument> {
  const { rows } = await handle.query(`SELECT ${COLUMNS} FROM frozen_brief WHERE territory = $1 AND brief = $2`, [
    territory,
    brief,
  ]);
  if (!rows[0]) throw new ProblemError(problem("unknown-brief", { id: brief }));
  return documentOf(rows[0]);
}

/** What keeps a version from being frozen on top of the newest one. */
function refuse(newest: FrozenBrief | undefined, expected: number, why: string): void {
  if ((newest?.number ?? 0) !== expected) {
    const { number = 0, who = "", at = "" } = newest ?? {};
    const told = { number: `${number}`, who, at: at.slice(0, 16).replace("T", " "), expected: `${expected}` };
    throw new ProblemError(problem("brief-changed", told));
  }
  if (newest && why === "") throw new ProblemError(problem("brief-without-reason", {}, { column: "why" }));
}

async function write(
  handle: Handle,
  made: NewFrozenBrief,
  { number, hash }: { readonly number: number; readonly hash: string },
  { who, by }: Person,
  today: Day,
): Promise<FrozenBrief> {
  const { territory, period, language, asOf, paper, beside, files, dataVersion, program } = made;
  const why = made.why.trim();
  const brief = `${period.replaceAll("/", "_")}-${language}-${number}`;
  const change = await nextSave(handle);
  await handle.query(
    `INSERT INTO frozen_brief (change, brief, territory, period, language, number, as_of, day, corrects, why, paper, beside, sha256, word, word_sha256, pdf, pdf_sha256, data_version, program, who, account)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, encode(sha256($14), 'hex'), $15, encode(sha256($15), 'hex'), $16, $17, $18, $19)`,
    [
      ...[change, brief, territory, period, language, number, asOf, today, number === 1 ? null : number - 1, why],
      ...[
        canonical(paper),
        canonical(beside),
        hash,
        Buffer.from(files.word),
        files.pdf ? Buffer.from(files.pdf) : null,
      ],
      ...[dataVersion, program, who, by],
    ],
  );
  const digest = await briefDigest(handle, territory, brief);
  const { frozen } = await readBrief(handle, territory, brief);
  const details = { frozen: brief, territory, number, sha256: hash, word: frozen.word.sha256, digest, saves: change };
  const subject = `brief: ${territory} ${brief}`;
  const told = {
    ...details,
    ...(frozen.pdf ? { pdf: frozen.pdf.sha256 } : {}),
    ...(why === "" ? {} : { reason: why }),
  };
  await appendAudit(handle, { who, action: "brief", subject, details: told });
  return frozen;
}

async function freeze(
  handle: Handle,
  made: NewFrozenBrief,
  expected: number,
  person: Person,
  today: Day,
): Promise<Frozen> {
  await lockSaves(handle);
  const newest = await newestOf(handle, made);
  const hash = paperHash(made.paper);
  if (newest?.frozen.sha256 === hash) return { frozen: newest.frozen, existing: true };
  refuse(newest?.frozen, expected, made.why.trim());
  return { frozen: await write(handle, made, { number: expected + 1, hash }, person, today), existing: false };
}

function mustFit({ asOf, paper, beside, why }: NewFrozenBrief, today: Day): void {
  mustHaveCome(asOf, today);
  const unfit = firstUnfit({ paper, beside, why });
  if (unfit) throw new ProblemError(problem("brief-refused", { ...unfit }));
  if (bearsSecrecyMark(why)) throw new ProblemError(problem("secrecy-mark", {}, { column: "why" }));
}

export function openFrozenBriefs(door: Door): FrozenBriefs {
  const handle = handleOf(door);
  return {
    list: async (territory) => {
      const { rows } = await handle.query(
        `SELECT ${COLUMNS} FROM frozen_brief WHERE territory = $1 ORDER BY change DESC`,
        [territory],
      );
      return rows.map(frozenOf);
    },
    newest: (series) => newestOf(handle, series),
    get: (territory, brief) => readBrief(handle, territory, brief),
    file: (territory, brief, kind) => fileOf(handle, territory, brief, kind),
    freeze: async (made, expected, person, today) => {
      mustFit(made, today);
      return transaction(door, (inside) => freeze(inside, made, expected, person, today));
    },
  };
}
