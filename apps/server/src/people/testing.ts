/** For tests: the API over a store with several people, on a record of a few figures. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@hoatieu/store";
import { testDatabase } from "@hoatieu/store/testing";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { buildApp } from "../app.ts";
import type { Context } from "../context.ts";
import { importFolder } from "../imports/import-folder.ts";
import { importService } from "../imports/import-service.ts";
import { type Queue, startQueue } from "../imports/jobs-queue.ts";
import type { Grant } from "../permission.ts";
import { REFERENCE_DATA } from "../product.ts";
import { openWorkFiles } from "../tasks/files.ts";
import { TEST_DAY, testContext } from "../testing.ts";
import { hashOfKey, newKey } from "./keys.ts";
import { openHouse, type UsersOptions } from "./open-house.ts";
import { hashPassword } from "./password.ts";
import { contextOfSeveral } from "./several.ts";

export const AGENT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
export const PASSWORD = "con thuyền ra khơi sớm";

export interface PeopleApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly databaseUrl: string;
  readonly context: Context;
  /** What the server wrote into its log. */
  readonly logged: () => string;
  /** Asks as nobody, unless the options say who. */
  ask(options: InjectOptions & { readonly url: string }): Promise<LightMyRequestResponse>;
  /** A person with these roles. @returns the cookie of a session */
  person(login: string, grants: readonly Grant[]): Promise<{ readonly id: string; readonly cookie: string }>;
  close(): Promise<void>;
}

export interface PeopleOptions {
  readonly users?: UsersOptions;
  /** Import the reference province; without it the record is empty. */
  readonly province?: boolean;
}

export async function openPeopleApp({ users = {}, province = false }: PeopleOptions = {}): Promise<PeopleApp> {
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-people-"));
  const database = await testDatabase();
  const store = await openStore(database.url);
  if (province) await importFolder(store, REFERENCE_DATA, { who: "tester", today: TEST_DAY });
  const imports = importService({ store, uploads: join(directory, "uploads"), today: () => TEST_DAY });
  const queue: Queue = await startQueue(database.url, imports.run);
  imports.useQueue(Promise.resolve(queue));
  const house = openHouse(store, 4600, users);
  const base = { ...testContext(store), files: openWorkFiles(directory) };
  const context = contextOfSeveral(base, store, imports, house);
  let log = "";
  const { Writable } = await import("node:stream");
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log += String(chunk);
      done();
    },
  });
  const app = await buildApp(context, { web: "/nowhere", log: stream });
  const password = await hashPassword(PASSWORD);
  return {
    app,
    store,
    databaseUrl: database.url,
    context,
    logged: () => log,
    ask: ({ headers, ...options }) =>
      app.inject({ ...options, headers: { host: "127.0.0.1", "user-agent": AGENT, ...headers } }),
    person: async (login, grants) => {
      const { id } = await store.people.create({ login, name: login, password }, "tester");
      await store.people.setGrants(id, grants as Parameters<typeof store.people.setGrants>[1], "tester");
      const key = newKey();
      const session = { hash: hashOfKey(key), account: id, agent: "Firefox, Windows", address: "127.0.0.1" };
      await store.people.sessions.open(session);
      return { id, cookie: `hoatieu_session=${key}` };
    },
    close: async () => {
      await app.close();
      await queue.stop();
      await store.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
