import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { ProblemError, problem } from "@hoatieu/core";
import type { ReadingContext } from "../context.ts";
import { DEFAULT_SIZE_LIMIT, type InputFile, MEGABYTE } from "./input-file.ts";
import { type Content, recogniseContent } from "./signature.ts";
import { checkUtf8 } from "./utf8.ts";

/** Enough for any header row and any signature. */
const HEAD_BYTES = 65_536;
const CHUNK_BYTES = 262_144;

export interface OpenInput {
  readonly content: Content;
  /** The first bytes as text, without the byte-order mark. */
  readonly head: string;
  /** All bytes in order, valid UTF-8, without the byte-order mark. */
  readonly chunks: () => AsyncGenerator<Buffer>;
}

export type InputOptions = Pick<ReadingContext, "sizeLimit" | "signal" | "onProgress">;

async function openHandle(file: InputFile): Promise<FileHandle> {
  try {
    return await open(file.path);
  } catch (cause) {
    throw new ProblemError(problem("file-not-found", {}, { file: file.name }), { cause });
  }
}

const megabytes = (bytes: number) => String(Math.ceil(bytes / MEGABYTE));

/**
 * Looks at a file before it is read: its size against the limit (so that a huge file costs nothing), what its bytes
 * are, and whether that is what its name says.
 * @throws ProblemError when it is not a file this product reads.
 */
export async function openInput(file: InputFile, options: InputOptions): Promise<OpenInput> {
  const place = { file: file.name };
  const limit = options.sizeLimit ?? DEFAULT_SIZE_LIMIT;
  const handle = await openHandle(file);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ProblemError(problem("file-not-found", {}, place));
    if (stat.size > limit) {
      throw new ProblemError(problem("file-too-large", { size: megabytes(stat.size), limit: megabytes(limit) }, place));
    }
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const content = recogniseContent(head, file.name);
    if (typeof content !== "string") throw new ProblemError(content);
    return {
      content,
      head: head.toString("utf8").replace(/^\ufeff/, ""),
      chunks: () => checkUtf8(chunksOf(file, options), file.name),
    };
  } finally {
    await handle.close();
  }
}

async function* chunksOf(file: InputFile, options: InputOptions): AsyncGenerator<Buffer> {
  let read = 0;
  const stream = createReadStream(file.path, {
    highWaterMark: CHUNK_BYTES,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    read += chunk.length;
    options.onProgress?.(read);
    yield chunk;
  }
}
