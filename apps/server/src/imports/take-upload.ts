import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ProblemError, problem } from "@hoatieu/core";

const MEGABYTE = 1024 * 1024;
export const UPLOAD_LIMIT = 100 * MEGABYTE;

/** Writes an upload to disk as it comes, and gives up at the limit: memory stays constant, nothing is left of a refused file. */
export async function takeUpload(bytes: AsyncIterable<Uint8Array>, path: string, file: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  let size = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size <= UPLOAD_LIMIT) return done(null, chunk);
      const words = { size: `>${UPLOAD_LIMIT / MEGABYTE}`, limit: `${UPLOAD_LIMIT / MEGABYTE}` };
      return done(new ProblemError(problem("file-too-large", words, { file })));
    },
  });
  try {
    await pipeline(Readable.from(bytes), counted, createWriteStream(path, { mode: 0o600 }));
    return size;
  } catch (error) {
    await rm(path, { force: true });
    if ((error as { readonly code?: string }).code === "ENOSPC")
      throw new ProblemError(problem("disk-full", { said: "ENOSPC" }), { cause: error });
    throw error;
  }
}
