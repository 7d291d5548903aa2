/** For this package's tests: rows go into a store the whole way, dry run and commit. */
import type { ImportContent } from "@hoatieu/core";
import { COLLECTED, readings } from "./fixture.ts";
import type { Committed } from "./imports/commit.ts";
import type { Store } from "./store.ts";

let jobs = 0;

/** A finished dry run, waiting for its decision. */
export async function stage(store: Store, contents: readonly (ImportContent | string)[]): Promise<string> {
  jobs += 1;
  const job = `staged ${jobs}`;
  await store.imports.create({ id: job, file: `${job}.csv`, path: "", bytes: 0, notation: "plain", who: "tester" });
  await store.imports.dryRun({ job, collected: COLLECTED, readings: readings(contents) });
  return job;
}

export async function load(store: Store, contents: readonly (ImportContent | string)[]): Promise<Committed> {
  return store.imports.commit(await stage(store, contents), COLLECTED, "tester");
}

export { past } from "./testing.ts";
