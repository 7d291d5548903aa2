import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Day, ProblemError, problem } from "@hoatieu/core";
import type { Notation } from "@hoatieu/language";
import type { InputFile } from "../input/input-file.ts";
import { recogniseFile } from "../read-file.ts";
import { FILE_KINDS, type FileKind } from "../tables/table.ts";
import { readDataPackage } from "./data-package.ts";

export interface FolderFile extends InputFile {
  readonly kind: FileKind;
}

/** A folder of files as it can be imported: each after what it depends on. */
export interface ImportOrder {
  readonly files: readonly FolderFile[];
  /** The day from which rows without a date count as known. */
  readonly collected: Day;
  readonly notation: Notation;
}

async function candidates(directory: string): Promise<readonly InputFile[]> {
  let names: readonly string[];
  try {
    names = await readdir(directory, { recursive: true });
  } catch (cause) {
    throw new ProblemError(problem("folder-not-found", { path: directory }), { cause });
  }
  return [...names]
    .filter((name) => /\.(csv|xml)$/i.test(name))
    .sort()
    .map((name) => ({ name, path: join(directory, name) }));
}

/**
 * The files of a folder, its subfolders included, in the order in which they depend on each other. Files of no known
 * kind (a code list beside an official file) are left out.
 * @param today the day that rows without a date count from where the folder does not say when it was collected
 */
export async function importOrder(directory: string, today: Day): Promise<ImportOrder> {
  const described = await readDataPackage(directory);
  const files: FolderFile[] = [];
  for (const file of await candidates(directory)) {
    const kind = await recogniseFile(file);
    if (kind !== undefined) files.push({ ...file, kind });
  }
  if (files.length === 0) throw new ProblemError(problem("folder-without-data", { path: directory }));
  const order = (file: FolderFile) => FILE_KINDS.indexOf(file.kind);
  return {
    files: files.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1)),
    collected: described?.collected ?? today,
    notation: described?.notation ?? "detect",
  };
}
