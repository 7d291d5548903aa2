import { createReadStream } from "node:fs";
import { Unzip, UnzipInflate } from "fflate";

/** A few kilobytes may unfold into megabytes: so little is taken in before the sum is looked at. */
const CHUNK_BYTES = 16_384;

/** Whether everything in a ZIP archive together has at most so many bytes; unfolding ends with the first too many. */
export async function unfoldsWithin(path: string, most: number): Promise<boolean> {
  let bytes = 0;
  const archive = new Unzip((part) => {
    part.ondata = (error, piece) => {
      if (error) throw error;
      bytes += piece.length;
    };
    part.start();
  });
  archive.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    archive.push(chunk as Buffer);
    if (bytes > most) return false;
  }
  return true;
}
