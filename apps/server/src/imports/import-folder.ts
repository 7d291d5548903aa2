import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { type Day, type ImportCounts, ProblemError, problem } from "@hoatieu/core";
import { importOrder, readFile } from "@hoatieu/exchange";
import type { Store } from "@hoatieu/store";
import { type LookedAhead, lookAhead } from "./looked-ahead.ts";
import { readingContext } from "./reading-context.ts";

export interface FolderProgress {
  readonly file: string;
  /** Of all files, from 1. */
  readonly number: number;
  readonly of: number;
  /** 0 to 1, of this file's bytes. */
  readonly progress: number;
  readonly rows: number;
}

export interface FileOutcome {
  readonly file: string;
  readonly job: string;
  readonly counts: ImportCounts;
}

export interface FolderOptions {
  readonly who: string;
  readonly today: Day;
  readonly notation?: string;
  /** Look only: nothing is committed. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FolderProgress) => void) | undefined;
  /** Files, by name, that are passed over. */
  readonly skip?: ReadonlySet<string> | undefined;
}

/**
 * Imports a folder of files in the order in which they depend on each other, each file one import that can be undone:
 * the way in which the reference province enters, too. Figures without date count from the day the folder says it was
 * collected.
 */
export async function importFolder(
  store: Store,
  directory: string,
  options: FolderOptions,
): Promise<readonly FileOutcome[]> {
  const order = await importOrder(directory, options.today);
  const files = order.files.filter((file) => options.skip?.has(file.name) !== true);
  const ahead = options.dryRun === true ? lookAhead(await store.reference()) : undefined;
  const outcomes: FileOutcome[] = [];
  for (const [index, item] of files.entries()) {
    const outcome = await importFile(store, item, {
      ...options,
      collected: order.collected,
      notation: options.notation ?? order.notation,
      number: index + 1,
      of: files.length,
      ahead,
    });
    outcomes.push(outcome);
  }
  return outcomes;
}

export interface FileOptions extends FolderOptions {
  readonly collected: Day;
  readonly notation: string;
  readonly number: number;
  readonly of: number;
  /** A dry run of a folder: what its earlier files would bring. */
  readonly ahead?: LookedAhead | undefined;
}

/** Ends a job that did not come through: it says why, and nothing of it stays. */
async function giveUp(store: Store, id: string, error: unknown, signal: AbortSignal | undefined): Promise<never> {
  const stopped = signal?.aborted === true && !(error instanceof ProblemError);
  const told = stopped ? new ProblemError(problem("import-cancelled"), { cause: error }) : error;
  if (!stopped) {
    const found = error instanceof ProblemError ? error.problem : problem("unexpected", { id });
    await store.imports.change(id, { state: "failed", problem: found }, ["reading", "ready"]);
  }
  await store.imports.discard(id);
  throw told;
}

/** Imports one file: dry run, then commit unless only a look was asked for. */
export async function importFile(
  store: Store,
  file: { readonly name: string; readonly path: string },
  options: FileOptions,
): Promise<FileOutcome> {
  const id = randomUUID();
  const { size } = await stat(file.path);
  let bytes = 0;
  await store.imports.create({
    id,
    file: file.name,
    path: file.path,
    bytes: size,
    notation: options.notation,
    who: options.who,
  });
  const context = readingContext(options.ahead ?? (await store.reference()), {
    notation: options.notation,
    today: options.today,
    collected: options.collected,
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: (count) => {
      bytes = count;
    },
  });
  const progress = () => (size === 0 ? 1 : bytes / size);
  try {
    const readings = readFile(file, context);
    const counts = await store.imports.dryRun({
      job: id,
      readings: options.ahead?.remember(readings) ?? readings,
      collected: options.collected,
      signal: options.signal,
      progress,
      onProgress: (rows, done) =>
        options.onProgress?.({ file: file.name, number: options.number, of: options.of, progress: done, rows }),
    });
    if (options.dryRun === true) return { file: file.name, job: id, counts };
    const committed = await store.imports.commit(id, options.collected, options.who);
    return { file: file.name, job: id, counts: committed.counts };
  } catch (error) {
    return giveUp(store, id, error, options.signal);
  }
}
