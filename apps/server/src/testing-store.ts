/** For tests: the API over a store that holds the reference province, its background work included. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { WireImportJob, WireProblem } from "@hoatieu/contract";
import { openStore, type Store } from "@hoatieu/store";
import { testDatabase } from "@hoatieu/store/testing";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { Context } from "./context.ts";
import { importFolder } from "./imports/import-folder.ts";
import { importService } from "./imports/import-service.ts";
import { startQueue } from "./imports/jobs-queue.ts";
import { REFERENCE_DATA } from "./product.ts";
import { storeSteward } from "./store-steward.ts";
import { openWorkFiles } from "./tasks/files.ts";
import { get, TEST_DAY, testApp, testContext } from "./testing.ts";

export const HOST = { host: "127.0.0.1" };

export const problemsOf = (body: string): readonly WireProblem[] =>
  (JSON.parse(body) as { readonly problems: readonly WireProblem[] }).problems;

export interface StoreApp {
  readonly app: FastifyInstance;
  readonly context: Context;
  readonly store: Store;
  readonly databaseUrl: string;
  readonly uploads: string;
  post(url: string, body?: object, method?: "POST" | "PUT"): Promise<LightMyRequestResponse>;
  /** Uploads, and waits until the background has read it. */
  upload(name: string, content: string | Readable, notation?: string): Promise<WireImportJob>;
  /** Waits until the background has done its part. */
  resting(id: string): Promise<WireImportJob>;
  close(): Promise<void>;
}

export async function openStoreApp(): Promise<StoreApp> {
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-api-"));
  const uploads = join(directory, "uploads");
  const today = () => TEST_DAY;
  const database = await testDatabase();
  const store = await openStore(database.url);
  const outcomes = await importFolder(store, REFERENCE_DATA, { who: "tester", today: TEST_DAY });
  const refused = outcomes.filter((o) => o.counts.refused > 0);
  if (refused.length > 0) throw new Error(`refused: ${refused.map((o) => o.file).join(", ")}`);
  const imports = importService({ store, uploads, today });
  const queue = await startQueue(database.url, imports.run);
  imports.useQueue(Promise.resolve(queue));
  const files = openWorkFiles(directory);
  const context: Context = { ...testContext(store, storeSteward(store, imports, today)), files };
  const app = await testApp(context);

  const resting = async (id: string): Promise<WireImportJob> => {
    for (let n = 0; n < 1_200; n += 1) {
      const job = await get<WireImportJob>(app, `/api/imports/${id}?lang=en`);
      if (job.state !== "reading" && job.state !== "committing") return job;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error("the import never came to rest");
  };
  return {
    app,
    context,
    store,
    databaseUrl: database.url,
    uploads,
    resting,
    post: (url, body = {}, method = "POST") =>
      app.inject({ method, url, headers: { ...HOST, "content-type": "application/json" }, payload: body }),
    upload: async (name, content, notation = "plain") => {
      const reply = await app.inject({
        method: "POST",
        url: `/api/imports?file=${encodeURIComponent(name)}&notation=${notation}&lang=en`,
        headers: { ...HOST, "content-type": "application/octet-stream" },
        payload: content,
      });
      if (reply.statusCode !== 200) throw new Error(reply.body);
      return resting((reply.json() as WireImportJob).id);
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
