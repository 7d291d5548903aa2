import type { Store } from "@hoatieu/store";
import { type FolderOptions, importFolder } from "./import-folder.ts";

/** Who brings the reference province in: the product itself, not its user. */
export const SEEDER = "hoatieu";

/** More imports than the reference province has files. */
const JOBS_LOOKED_AT = 1_000;

/**
 * Imports a folder into an empty store, file by file. A first start that was killed midway goes on where it was; a file
 * that a person has taken back, and a store that holds anything of somebody else's, are left as they are.
 */
export async function seedStore(store: Store, directory: string, options: Omit<FolderOptions, "who">): Promise<void> {
  const jobs = await store.imports.list(JOBS_LOOKED_AT);
  const begun = jobs.length > 0 && jobs.every((job) => job.who === SEEDER);
  if ((await store.version()) !== 0 && !begun) return;
  const settled = jobs.filter((job) => job.state === "committed" || job.state === "undone");
  await importFolder(store, directory, { ...options, who: SEEDER, skip: new Set(settled.map((job) => job.file)) });
}
