import { readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Day } from "@hoatieu/core";
import { readFolder } from "@hoatieu/exchange";
import { openStore, type RunningDatabase, type Store, startDatabase } from "@hoatieu/store";
import { buildApp } from "./app.ts";
import type { Context } from "./context.ts";
import { memoryProvider } from "./folder-provider.ts";
import { archiveRelease } from "./foresee/archive-release.ts";
import { asPortProblem, assertPortFree } from "./http/port.ts";
import type { FolderProgress } from "./imports/import-folder.ts";
import { importService } from "./imports/import-service.ts";
import { type Queue, startQueue } from "./imports/jobs-queue.ts";
import { seedStore } from "./imports/seed.ts";
import type { House } from "./people/house.ts";
import { firstLink, openHouse, type UsersOptions } from "./people/open-house.ts";
import { contextOfSeveral } from "./people/several.ts";
import { LOCAL_USER, READER } from "./permission.ts";
import { storeSteward } from "./store-steward.ts";
import { openWorkFiles, type WorkFiles } from "./tasks/files.ts";
import { RegisterSheets } from "./tasks/register-sheet.ts";
import type { Installation } from "./views/frame.ts";

/** The reference province that comes with the product. */
export const REFERENCE_DATA = join(import.meta.dirname, "../../../data/viet-nam");
const HOME = "hai-phong";

export const productVersion: string = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as { readonly version: string }
).version;

/** Today where the product runs: Viet Nam's day, whatever the machine's zone. */
export const today = (): Day => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

export interface ProductOptions {
  /** Where the product keeps its own things: the embedded database, uploads. */
  readonly directory: string;
  /** An existing PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface OpenedStore {
  readonly store: Store;
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the store on the embedded database, started for it, or on an existing one. */
export async function openProductStore({ directory, databaseUrl, log }: ProductOptions): Promise<OpenedStore> {
  let database: RunningDatabase | undefined;
  if (databaseUrl === undefined)
    database = await startDatabase({ directory: resolve(directory), ...(log ? { log } : {}) });
  const url = databaseUrl ?? database?.url ?? "";
  try {
    const store = await openStore(url);
    return {
      store,
      url,
      close: async () => {
        await store.close();
        await database?.stop();
      },
    };
  } catch (error) {
    await database?.stop();
    throw error;
  }
}

export interface ServeOptions extends ProductOptions {
  readonly port: number;
  /** Read a folder of files instead of a database: nothing can be changed then. */
  readonly data?: string | undefined;
  /** Imported when the database is empty; default: the reference province. */
  readonly seed?: string | undefined;
  readonly onSeed?: ((progress: FolderProgress) => void) | undefined;
  /** Several people, who sign in; left out: one local user who may everything. */
  readonly users?: UsersOptions | undefined;
}

export interface RunningProduct {
  readonly url: string;
  /** Makes the first administrator, while there is none. */
  readonly firstLink: string | undefined;
  stop(): Promise<void>;
}

interface Opened {
  readonly context: Context;
  close(): Promise<void>;
}

const installation = (singleUser: boolean): Installation => ({ productVersion, home: HOME, singleUser });

async function openFolder(data: string): Promise<Opened> {
  const { dataset } = await readFolder(data, today());
  const context = {
    provider: memoryProvider(dataset),
    steward: undefined,
    actor: READER,
    installation: installation(true),
    today,
  };
  return { context, close: async () => undefined };
}

/**
 * Ends what a killed product left in the middle: the job says so, nothing staged stays, and no file that was half taken
 * in. Sheets of the register wait for their decision; they go after a day.
 */
async function tidy(store: Store, uploads: string, { evidence }: WorkFiles): Promise<void> {
  for (const id of await store.imports.failInterrupted()) await store.imports.discard(id);
  for (const name of await readdir(uploads).catch(() => []))
    if (!RegisterSheets.owns(name)) await rm(join(uploads, name), { force: true });
  await evidence.clear();
}

async function openDatabase(options: ServeOptions): Promise<Opened> {
  const opened = await openProductStore(options);
  const { store } = opened;
  let house: House | undefined;
  const uploads = join(options.directory, "uploads");
  const files = openWorkFiles(options.directory);
  try {
    house = options.users && openHouse(store, options.port, options.users);
    await tidy(store, uploads, files);
    await seedStore(store, options.seed ?? REFERENCE_DATA, { today: today(), onProgress: options.onSeed });
  } catch (error) {
    await opened.close();
    throw error;
  }
  const onUnexpected = (id: string, error: unknown) => console.error(`import ${id}:`, error);
  const onCommitted = (who: string) => archiveRelease(store, HOME, who, today());
  const imports = importService({ store, uploads, today, onCommitted, onUnexpected });
  // The queue is not needed for the first answer; an upload waits for it.
  const queue: Promise<Queue> = startQueue(opened.url, imports.run);
  queue.catch(() => undefined);
  imports.useQueue(queue);
  const context: Context = {
    provider: store,
    steward: storeSteward(store, imports, today),
    files,
    actor: LOCAL_USER,
    installation: installation(house === undefined),
    today,
    record: store,
  };
  return {
    context: house ? contextOfSeveral(context, store, imports, house) : context,
    close: async () => {
      imports.stop();
      // A queue that never started needs no stopping, and must not keep the database running.
      await queue.then((started) => started.stop()).catch(() => undefined);
      await opened.close();
    },
  };
}

/**
 * Runs the product: database, on an empty one the reference province, and the server on 127.0.0.1.
 * @throws ProblemError `port-taken`, `port-refused`, and every problem of the database
 */
export async function startProduct(options: ServeOptions): Promise<RunningProduct> {
  // Before anything is touched: on a taken port the product most likely runs already, with this very database.
  await assertPortFree(options.port);
  const opened = options.data === undefined ? await openDatabase(options) : await openFolder(options.data);
  const app = await buildApp(opened.context, { log: process.stderr });
  try {
    const url = await app.listen({ host: options.users?.listen ?? "127.0.0.1", port: options.port });
    const { house } = opened.context;
    return {
      url: house?.url ?? url,
      firstLink: house && (await firstLink(house)),
      stop: async () => {
        await app.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw asPortProblem(error, options.port);
  }
}
