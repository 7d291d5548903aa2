import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ProblemError, problem } from "@hoatieu/core";
import { bearsSecrecyMark } from "@hoatieu/follow";
import { contentOf, EVIDENCE_TYPES, endingOf, fitsEnding, isEvidenceEnding } from "./file-signature.ts";

const MEGABYTE = 1024 * 1024;
export const EVIDENCE_LIMIT = 25 * MEGABYTE;
/** Bytes looked at to tell what a file is. */
const HEAD = 512;

export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly name: string;
}

/** Files of evidence in the product's folder, under the hash of their content: the same file is kept once. */
export interface EvidenceFiles {
  /**
   * Takes a file in as it comes; at the limit it gives up, and nothing stays of it.
   * @param announced bytes that the sender announced: too many are refused before the first is read
   * @throws ProblemError `evidence-too-large`, `evidence-empty`, `evidence-type-refused`, `evidence-type-differs`, `secrecy-mark`, `disk-full`
   */
  keep(bytes: AsyncIterable<Uint8Array>, name: string, announced?: number): Promise<KeptFile>;
  /** @throws ProblemError `evidence-not-found` */
  open(sha256: string): Promise<{ readonly bytes: number; readonly stream: Readable }>;
  /**
   * A kept file under the name that a report gives it: a name that promises something else than the file is would be
   * opened as that by who saves it. @throws ProblemError as `keep`, `evidence-not-found`
   */
  known(sha256: string, name: string): Promise<KeptFile>;
  has(sha256: string): Promise<boolean>;
  /** The bytes of a kept file, piece by piece. */
  pieces(sha256: string): AsyncIterable<Buffer>;
  /** Takes a file back from a backup. @returns whether it was what its hash says; else nothing stays of it */
  put(sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** Removes what a killed product had half taken in; to be called before the first is taken in. */
  clear(): Promise<void>;
}

const tooLarge = (name: string) =>
  new ProblemError(problem("evidence-too-large", { name, limit: `${EVIDENCE_LIMIT / MEGABYTE}` }, { file: name }));

/** What the name alone refuses. @returns the ending */
function acceptedEnding(name: string): keyof typeof EVIDENCE_TYPES {
  if (bearsSecrecyMark(name)) throw new ProblemError(problem("secrecy-mark", {}, { file: name }));
  const ending = endingOf(name);
  if (isEvidenceEnding(ending)) return ending;
  const accepted = Object.keys(EVIDENCE_TYPES).join(", ");
  throw new ProblemError(problem("evidence-type-refused", { name, accepted }, { file: name }));
}

function mustFit(ending: keyof typeof EVIDENCE_TYPES, head: Uint8Array, name: string): void {
  const content = contentOf(head);
  if (fitsEnding(ending, content)) return;
  throw new ProblemError(problem("evidence-type-differs", { name, found: content }, { file: name }));
}

function asDisk(error: unknown): unknown {
  const { code } = error as { readonly code?: string };
  return code === "ENOSPC" || code === "EDQUOT"
    ? new ProblemError(problem("disk-full", { said: code }), { cause: error })
    : error;
}

/** A new name is safe from a power cut once its folder is written down. Not every system lets a folder be opened. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // What cannot be forced is written when the system does.
  } finally {
    await handle?.close();
  }
}

const WAITING = "waiting-";
const HASH = /^[0-9a-f]{64}$/;

export function openEvidenceFiles(directory: string): EvidenceFiles {
  const pathOf = (sha256: string) => {
    // A hash from outside must not name a path.
    if (!HASH.test(sha256)) throw new ProblemError(problem("evidence-not-found"));
    return join(directory, sha256.slice(0, 2), sha256);
  };
  const sizeOf = async (sha256: string): Promise<number | undefined> =>
    stat(pathOf(sha256)).then(
      (found) => found.size,
      () => undefined,
    );

  return {
    async keep(bytes, name, announced = 0) {
      const ending = acceptedEnding(name);
      if (announced > EVIDENCE_LIMIT) throw tooLarge(name);
      await mkdir(directory, { recursive: true });
      const waiting = join(directory, `${WAITING}${randomUUID()}`);
      const hash = createHash("sha256");
      let size = 0;
      let head = Buffer.alloc(0);
      const watched = new Transform({
        transform(chunk: Uint8Array, _encoding, done) {
          size += chunk.length;
          if (size > EVIDENCE_LIMIT) return done(tooLarge(name));
          hash.update(chunk);
          if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
          return done(null, chunk);
        },
      });
      try {
        await pipeline(Readable.from(bytes), watched, createWriteStream(waiting, { flush: true, mode: 0o600 }));
        if (size === 0) throw new ProblemError(problem("evidence-empty", { name }, { file: name }));
        mustFit(ending, head, name);
        const sha256 = hash.digest("hex");
        const path = pathOf(sha256);
        const folder = join(directory, sha256.slice(0, 2));
        await mkdir(folder, { recursive: true });
        await rename(waiting, path);
        for (const changed of [folder, directory]) await settle(changed);
        return { sha256, bytes: size, type: EVIDENCE_TYPES[ending], name };
      } catch (error) {
        await rm(waiting, { force: true });
        throw asDisk(error);
      }
    },
    async open(sha256) {
      const bytes = await sizeOf(sha256);
      if (bytes === undefined) throw new ProblemError(problem("evidence-not-found"));
      return { bytes, stream: createReadStream(pathOf(sha256)) };
    },
    has: async (sha256) => HASH.test(sha256) && (await sizeOf(sha256)) !== undefined,
    pieces: (sha256) => createReadStream(pathOf(sha256)),
    async put(sha256, bytes) {
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      const waiting = join(directory, `${WAITING}${randomUUID()}`);
      const hash = createHash("sha256");
      const watched = new Transform({
        transform(chunk: Uint8Array, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(Readable.from(bytes), watched, createWriteStream(waiting, { flush: true, mode: 0o600 }));
        if (hash.digest("hex") !== sha256) return false;
        await rename(waiting, path);
        for (const changed of [dirname(path), directory]) await settle(changed);
        return true;
      } catch (error) {
        throw asDisk(error);
      } finally {
        await rm(waiting, { force: true });
      }
    },
    clear: async () => {
      for (const name of await readdir(directory).catch(() => []))
        if (name.startsWith(WAITING)) await rm(join(directory, name), { force: true });
    },
    async known(sha256, name) {
      const bytes = await sizeOf(sha256);
      if (bytes === undefined) throw new ProblemError(problem("evidence-not-found"));
      const ending = acceptedEnding(name);
      const handle = await open(pathOf(sha256));
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0).finally(() => handle.close());
      mustFit(ending, buffer.subarray(0, bytesRead), name);
      return { sha256, bytes, type: EVIDENCE_TYPES[ending], name };
    },
  };
}
