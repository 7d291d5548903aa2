import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Day, ProblemError, problem } from "@hoatieu/core";
import { readFile } from "@hoatieu/exchange";
import type { Job, Store } from "@hoatieu/store";
import type { Queue, Work } from "./jobs-queue.ts";
import { readingContext } from "./reading-context.ts";
import { takeUpload } from "./take-upload.ts";

export interface ImportOptions {
  readonly store: Store;
  /** Where uploads wait while they are looked at. */
  readonly uploads: string;
  readonly today: () => Day;
  /** What follows once an import is in; its failure is told, and leaves the import as it is. */
  readonly onCommitted?: ((who: string) => Promise<unknown>) | undefined;
  /** Told of what nobody foresaw in the background, with the id that the job shows. */
  readonly onUnexpected?: ((id: string, error: unknown) => void) | undefined;
}

/** Imports as a person meets them: upload, dry run in the background, decision, undo. */
export interface ImportService {
  begin(
    bytes: AsyncIterable<Uint8Array>,
    upload: { readonly file: string; readonly notation: string; readonly who: string },
    by?: Store,
  ): Promise<Job>;
  commit(id: string, by?: Deciding): Promise<Job>;
  cancel(id: string): Promise<Job>;
  undo(id: string, who: string, by?: Store): Promise<Job>;
  watch(id: string, changed: () => void): () => void;
  /** What the queue calls. */
  run(work: Work, id: string): Promise<void>;
  useQueue(queue: Promise<Queue>): void;
  /** Ends what is being read: its job says that it was interrupted. */
  stop(): void;
}

/** Who decides: by his own store the job learns his account, token and reason. */
export interface Deciding {
  readonly who: string;
  readonly store: Store;
}

const wrongState = (job: Job) => new ProblemError(problem("import-decided", { state: job.state }));

/** An upload read to its end is needed no more: it is gone before anybody hears that the job is ready. */
async function* readOnce({ file, path }: Job, context: Parameters<typeof readFile>[1]): ReturnType<typeof readFile> {
  yield* readFile({ name: file, path }, context);
  await rm(path, { force: true });
}

export function importService({ store, uploads, today, onCommitted, onUnexpected }: ImportOptions): ImportService {
  const changes = new EventEmitter().setMaxListeners(0);
  const running = new Map<string, AbortController>();
  let queue: Promise<Queue> | undefined;
  let stopping = false;
  const told = (id: string) => changes.emit(id);
  const send = async (works: readonly Work[], id: string) => {
    if (!queue) throw new Error("the queue has not started");
    await (await queue).send(works, id);
  };

  async function fail(id: string, error: unknown, back: "failed" | "ready"): Promise<void> {
    if (!(error instanceof ProblemError)) onUnexpected?.(id, error);
    const found = error instanceof ProblemError ? error.problem : problem("unexpected", { id });
    await store.imports.change(id, { state: back, problem: found });
    told(id);
  }

  async function read(id: string): Promise<void> {
    const job = await store.imports.job(id);
    if (job.state !== "reading" || stopping) return rm(job.path, { force: true });
    const stopper = new AbortController();
    running.set(id, stopper);
    let bytes = 0;
    try {
      const context = readingContext(await store.reference(), {
        notation: job.notation,
        today: today(),
        collected: today(),
        signal: stopper.signal,
        onProgress: (count) => {
          bytes = count;
        },
      });
      await store.imports.dryRun({
        job: id,
        readings: readOnce(job, context),
        collected: today(),
        signal: stopper.signal,
        progress: () => (job.bytes === 0 ? 1 : bytes / job.bytes),
        onProgress: () => told(id),
      });
    } catch (error) {
      if (stopping) await fail(id, new ProblemError(problem("import-interrupted")), "failed");
      else if (!stopper.signal.aborted) await fail(id, error, "failed");
    } finally {
      running.delete(id);
      // Cancelled at the last moment: what the reading still staged goes, too.
      if (stopper.signal.aborted) await store.imports.discard(id);
      await rm(job.path, { force: true });
      told(id);
    }
  }

  async function commit(id: string): Promise<void> {
    const job = await store.imports.job(id);
    if (job.state !== "committing") return;
    try {
      await store.imports.commit(id, today(), job.who);
    } catch (error) {
      await fail(id, error, "ready");
      return;
    }
    told(id);
  }

  /** A piece of work of its own: of an import that is in, a kill must not take away what follows. */
  async function release(id: string): Promise<void> {
    const job = await store.imports.job(id);
    if (job.state === "committed") await onCommitted?.(job.who).catch((error: unknown) => onUnexpected?.(id, error));
  }
  const works: { readonly [W in Work]: (id: string) => Promise<void> } = { read, commit, release };

  return {
    async begin(bytes, { file, notation, who }, by = store) {
      const id = randomUUID();
      const path = join(uploads, id);
      const size = await takeUpload(bytes, path, file);
      try {
        await by.imports.create({ id, file, path, bytes: size, notation, who });
        await send(["read"], id);
      } catch (error) {
        await rm(path, { force: true });
        await fail(id, error, "failed").catch(() => undefined);
        throw error;
      }
      return store.imports.job(id);
    },
    async commit(id, by) {
      const decided = by
        ? by.store.imports.change(id, { state: "committing", decidedBy: by.who }, ["ready"])
        : undefined;
      if (!(await (decided ?? store.imports.change(id, { state: "committing" }, ["ready"]))))
        throw wrongState(await store.imports.job(id));
      await send(["commit", "release"], id).catch(async (error: unknown) => {
        await fail(id, error, "ready");
        throw error;
      });
      told(id);
      return store.imports.job(id);
    },
    async cancel(id) {
      const job = await store.imports.job(id);
      if (job.state !== "reading" && job.state !== "ready") throw wrongState(job);
      running.get(id)?.abort();
      await store.imports.discard(id);
      told(id);
      return store.imports.job(id);
    },
    async undo(id, who, by = store) {
      const job = await store.imports.job(id);
      if (job.state !== "committed" || job.batch === undefined) throw wrongState(job);
      await by.imports.undo(job.batch, who);
      told(id);
      return store.imports.job(id);
    },
    watch(id, changed) {
      changes.on(id, changed);
      return () => changes.off(id, changed);
    },
    run: (work, id) => works[work](id),
    useQueue: (started) => {
      queue = started;
    },
    stop: () => {
      stopping = true;
      for (const stopper of running.values()) stopper.abort();
    },
  };
}
