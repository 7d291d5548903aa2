import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Day, ImportCounts } from "@hoatieu/core";
import { importOrder, readFile } from "@hoatieu/exchange";
import type { Store } from "@hoatieu/store";
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
  const outcomes: FileOutcome[] = [];
  for (const [index, item] of order.files.entries()) {
    const outcome = await importFile(store, item, {
      ...options,
      collected: order.collected,
      notation: options.notation ?? order.notation,
      number: index + 1,
      of: order.files.length,
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
  const context = readingContext(await store.reference(), {
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
    const counts = await store.imports.dryRun({
      job: id,
      readings: readFile(file, context),
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
    await store.imports.change(id, { state: "failed" }, ["reading", "ready"]);
    throw error;
  }
}
