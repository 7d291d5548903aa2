import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Day, ProblemError, problem } from "@hoatieu/core";
import { readFolder } from "@hoatieu/exchange";
import { openStore, type RunningDatabase, type Store, startDatabase } from "@hoatieu/store";
import { buildApp } from "./app.ts";
import type { Context } from "./context.ts";
import { memoryProvider } from "./folder-provider.ts";
import { type FolderProgress, importFolder } from "./imports/import-folder.ts";
import { importService } from "./imports/import-service.ts";
import { type Queue, startQueue } from "./imports/jobs-queue.ts";
import { LOCAL_USER, READER } from "./permission.ts";
import { storeSteward } from "./store-steward.ts";
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
}

export interface RunningProduct {
  readonly url: string;
  stop(): Promise<void>;
}

interface Opened {
  readonly context: Context;
  close(): Promise<void>;
}

const installation = (singleUser: boolean): Installation => ({ productVersion, home: HOME, singleUser });

async function openFolder(data: string): Promise<Opened> {
  const { dataset } = await readFolder(data);
  const context = {
    provider: memoryProvider(dataset),
    steward: undefined,
    actor: READER,
    installation: installation(true),
    today,
  };
  return { context, close: async () => undefined };
}

async function openDatabase(options: ServeOptions): Promise<Opened> {
  const opened = await openProductStore(options);
  const { store } = opened;
  try {
    await store.imports.failInterrupted();
    if ((await store.version()) === 0) {
      await importFolder(store, options.seed ?? REFERENCE_DATA, {
        who: LOCAL_USER.name,
        today: today(),
        onProgress: options.onSeed,
      });
    }
  } catch (error) {
    await opened.close();
    throw error;
  }
  const imports = importService({ store, uploads: join(options.directory, "uploads"), today });
  // The queue is not needed for the first answer; an upload waits for it.
  const queue: Promise<Queue> = startQueue(opened.url, imports.run);
  queue.catch(() => undefined);
  imports.useQueue(queue);
  const context: Context = {
    provider: store,
    steward: storeSteward(store, imports, today),
    actor: LOCAL_USER,
    installation: installation(true),
    today,
  };
  return {
    context,
    close: async () => {
      await (await queue).stop();
      await opened.close();
    },
  };
}

/**
 * Runs the product: database, on an empty one the reference province, and the server on 127.0.0.1.
 * @throws ProblemError `port-taken`, and every problem of the database
 */
export async function startProduct(options: ServeOptions): Promise<RunningProduct> {
  const opened = options.data === undefined ? await openDatabase(options) : await openFolder(options.data);
  const app = await buildApp(opened.context, { log: process.stderr });
  try {
    const url = await app.listen({ host: "127.0.0.1", port: options.port });
    return {
      url,
      stop: async () => {
        await app.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    if ((error as { readonly code?: string }).code !== "EADDRINUSE") throw error;
    const words = { port: `${options.port}`, other: `${options.port + 1}` };
    throw new ProblemError(problem("port-taken", words), { cause: error });
  }
}
