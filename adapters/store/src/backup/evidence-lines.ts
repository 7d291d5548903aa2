import { createHash } from "node:crypto";
import { ProblemError, problem } from "@hoatieu/core";
import type { Handle } from "../database.ts";
import type { EvidenceFiles } from "../tasks/evidence-files.ts";

/**
 * Files of evidence in a backup, after the tables: `{"evidence": sha256, "bytes": N}`, their bytes as JSON texts of base64,
 * `{"end": sha256}`. A file that is gone from the folder, or is no longer what its hash says, is named as lost.
 */
export type EvidenceSource = Pick<EvidenceFiles, "has" | "pieces" | "put">;

/** Bytes of one line: three make four letters. */
const PIECE = 48 * 1024;

/** Every file that a report on record names. */
async function namedFiles(handle: Handle): Promise<readonly string[]> {
  const rows = await handle.rows(
    `SELECT DISTINCT body->'evidence'->>'sha256' COLLATE "C" AS sha256 FROM task_event
     WHERE kind = 'reported' AND body->'evidence'->>'kind' = 'file' ORDER BY 1`,
  );
  return rows.map(([sha256]) => String(sha256));
}

/** Whether a file is there, and is what its hash says: read once before it is written, so that no bad one goes in. */
async function sizeOfSound(evidence: EvidenceSource, sha256: string): Promise<number | undefined> {
  if (!(await evidence.has(sha256))) return undefined;
  const sum = createHash("sha256");
  let bytes = 0;
  for await (const piece of evidence.pieces(sha256)) {
    sum.update(piece);
    bytes += piece.length;
  }
  return sum.digest("hex") === sha256 ? bytes : undefined;
}

/** @returns hashes of the files that reports name and the folder no longer has, or no longer has as they were */
export async function writeEvidence(
  handle: Handle,
  evidence: EvidenceSource | undefined,
  write: (line: string) => Promise<void>,
): Promise<{ readonly files: number; readonly lost: readonly string[] }> {
  const lost: string[] = [];
  const named = await namedFiles(handle);
  for (const sha256 of named) {
    const bytes = evidence && (await sizeOfSound(evidence, sha256));
    if (!evidence || bytes === undefined) {
      lost.push(sha256);
      continue;
    }
    await write(`${JSON.stringify({ evidence: sha256, bytes })}\n`);
    for await (const piece of evidence.pieces(sha256))
      for (let at = 0; at < piece.length; at += PIECE)
        await write(`${JSON.stringify(piece.subarray(at, at + PIECE).toString("base64"))}\n`);
    await write(`${JSON.stringify({ end: sha256 })}\n`);
  }
  return { files: named.length - lost.length, lost };
}

const damaged = (detail: string) => new ProblemError(problem("backup-damaged", { detail }));

/** The bytes of one file as they stand in the lines, up to its end. */
async function* bytesOf(sha256: string, next: () => Promise<unknown>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const value = await next();
    if (typeof value === "string") {
      yield Buffer.from(value, "base64");
      continue;
    }
    if ((value as { readonly end?: unknown } | null)?.end === sha256) return;
    throw damaged(`evidence ${sha256}`);
  }
}

/**
 * Takes the files of a backup back into the folder, each under its hash and only when it is what the hash says.
 * @param first the line after the tables @returns the first line that is none of theirs
 */
export async function restoreEvidence(
  evidence: EvidenceSource | undefined,
  first: unknown,
  next: () => Promise<unknown>,
): Promise<unknown> {
  let line = first;
  for (;;) {
    const sha256 = (line as { readonly evidence?: unknown } | null)?.evidence;
    if (typeof sha256 !== "string") return line;
    const bytes = bytesOf(sha256, next);
    if (!evidence) for await (const _piece of bytes);
    else if (!(await evidence.put(sha256, bytes))) throw damaged(`evidence ${sha256}`);
    line = await next();
  }
}
