import { evidenceOnDisk, integrity } from "./integrity.ts";
import type { Breach } from "./journal.ts";
import { LOOKS } from "./kinds.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";
import { idOf } from "./writes/content.ts";

/** What the record holds of the keys. */
async function lookAt(world: World, keys: readonly string[], tally: Tally): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { of, read } of LOOKS) {
    const ids = keys.filter((key) => key.startsWith(`${of}:`)).map(idOf);
    if (ids.length === 0) continue;
    const there = await tally.timed(of, () => read(world, ids));
    for (const [key, content] of there) found.set(key, content);
  }
  const files = new Set(keys.filter((key) => key.startsWith("file:")).map(idOf));
  if (files.size > 0) for (const [key, content] of evidenceOnDisk(world, files)) found.set(key, content);
  return found;
}

export interface Asked {
  /** Everything ever written, and not only what was written since the last check. */
  readonly whole: boolean;
  /** The log of changes from its first entry. */
  readonly chain: boolean;
}

/** Holds the record against the journal. */
export async function check(world: World, { whole, chain }: Asked, tally: Tally): Promise<readonly Breach[]> {
  world.pages = whole ? 40 : 3;
  const keys = whole ? world.journal.keys() : [...world.touched];
  const found = await lookAt(world, keys, tally);
  const breaches = [
    ...world.journal.check(keys, found),
    ...(await tally.timed("integrity", () => integrity(world, whole, chain))),
  ];
  world.touched.clear();
  return breaches;
}
