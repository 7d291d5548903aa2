import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase } from "./embedded/start.ts";
import { eraseDatabase } from "./testing.ts";

/** Vitest's global setup: one server for the whole run, `DATABASE_URL` where it is set. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) {
    process.env.HOATIEU_TEST_SERVER = process.env.DATABASE_URL;
    return async () => undefined;
  }
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-test-"));
  const database = await startDatabase({ directory });
  process.env.HOATIEU_TEST_SERVER = database.url;
  return async () => {
    await database.stop();
    await eraseDatabase(directory);
  };
}
