import { isUtf8 } from "node:buffer";
import { ProblemError, problem } from "@hoatieu/core";

/** Bytes that a sequence opened by this byte needs in all; 0 for a byte that cannot open one. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** How many bytes at the end of the chunk open a character that the next chunk closes. */
function unfinished(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Offset of the first byte that is no part of a valid character. */
function firstBroken(chunk: Buffer): number {
  let at = 0;
  while (at < chunk.length) {
    const length = sequenceLength(chunk[at] ?? 0);
    if (length === 0 || !isUtf8(chunk.subarray(at, at + length)) || at + length > chunk.length) return at;
    at += length;
  }
  return chunk.length;
}

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** Passes chunks on as they are, without the byte-order mark, and stops at the first broken byte, naming its line and place. */
export async function* checkUtf8(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let carried: Buffer = Buffer.alloc(0);
  let passed = 0;
  let line = 1;
  const broken = (chunk: Buffer) => {
    const at = firstBroken(chunk);
    const value = `0x${(chunk[at] ?? 0).toString(16).padStart(2, "0").toUpperCase()}`;
    const place = { file, line: line + linesIn(chunk.subarray(0, at)) };
    return new ProblemError(problem("file-broken-utf8", { byte: String(passed + at + 1), value }, place));
  };
  for await (const read of chunks) {
    const chunk = carried.length > 0 ? Buffer.concat([carried, read]) : read;
    const tail = unfinished(chunk);
    const whole = chunk.subarray(0, chunk.length - tail);
    carried = Buffer.from(chunk.subarray(chunk.length - tail));
    if (!isUtf8(whole)) throw broken(whole);
    const mark = passed === 0 && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? 3 : 0;
    passed += whole.length;
    line += linesIn(whole);
    if (whole.length > mark) yield whole.subarray(mark);
  }
  if (carried.length > 0) throw broken(carried);
}
