import { type Language, ProblemError, problem } from "@hoatieu/core";
import type { Handle } from "../database.ts";
import type { BriefFile, FrozenBrief, FrozenDocument, FrozenFile } from "./frozen-brief.ts";

/** Everything but the bytes of the files, which are large. */
export const COLUMNS =
  "brief, territory, period, language, number, as_of, day, corrects, why, paper, beside, sha256, word_sha256, octet_length(word) AS word_bytes, pdf_sha256, octet_length(pdf) AS pdf_bytes, data_version, program, who, at";

type Row = Readonly<Record<string, unknown>>;

const file = (hash: unknown, bytes: unknown): FrozenFile => ({ sha256: String(hash), bytes: Number(bytes) });

export function frozenOf(row: Row): FrozenBrief {
  return {
    id: String(row.brief),
    territory: String(row.territory),
    period: String(row.period),
    language: row.language as Language,
    number: Number(row.number),
    asOf: String(row.as_of),
    day: String(row.day),
    at: (row.at as Date).toISOString(),
    who: String(row.who),
    why: String(row.why),
    corrects: row.corrects === null ? undefined : Number(row.corrects),
    sha256: String(row.sha256),
    word: file(row.word_sha256, row.word_bytes),
    pdf: row.pdf_sha256 === null ? undefined : file(row.pdf_sha256, row.pdf_bytes),
    dataVersion: Number(row.data_version),
    program: String(row.program),
  };
}

export function documentOf(row: Row): FrozenDocument {
  return { frozen: frozenOf(row), paper: row.paper, beside: row.beside };
}

/** @throws ProblemError `unknown-brief` */
export async function fileOf(
  handle: Handle,
  territory: string,
  brief: string,
  kind: BriefFile,
): Promise<Uint8Array | undefined> {
  const column = kind === "word" ? "word" : "pdf";
  const { rows } = await handle.query(
    `SELECT ${column} AS file FROM frozen_brief WHERE territory = $1 AND brief = $2`,
    [territory, brief],
  );
  if (!rows[0]) throw new ProblemError(problem("unknown-brief", { id: brief }));
  return rows[0].file === null ? undefined : new Uint8Array(rows[0].file as Buffer);
}
