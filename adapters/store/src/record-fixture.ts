/** For tests of what is kept: a copy by backup, and a table that nothing may be taken from. */
import { PassThrough } from "node:stream";
import { expect } from "vitest";
import { openStore, type Store } from "./store.ts";
import { past, testDatabase } from "./testing.ts";

export interface RestoredCopy {
  readonly store: Store;
  close(): Promise<void>;
}

/** The store as its backup brings it back, in a database of its own. */
export async function restoredCopy(from: Store): Promise<RestoredCopy> {
  const database = await testDatabase();
  const store = await openStore(database.url);
  const file = new PassThrough();
  await Promise.all([from.backup(file), store.restore(file)]);
  return {
    store,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

/** The database itself refuses to update, delete and truncate, whoever asks. */
export async function expectAppendOnly(url: string, table: string): Promise<void> {
  await past(url, async (client) => {
    for (const sql of [`UPDATE ${table} SET why = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(client.query(sql), sql).rejects.toThrow(/append-only/);
  });
}
